/** Security requirements and schemes (https://spec.openapis.org/oas/v3.1.0#security-requirement-object). */
import type { OperationPlan, SecuritySchemePlan } from "@lading/runtime";
import { buildDocs } from "./buildDocs.ts";
import { reportTakenOption } from "./clientOption.ts";
import type { Context } from "./context.ts";
import { isObject, own, text, type Node } from "./document.ts";
import { environmentName } from "./identifier.ts";
import type { ClientOption } from "./model.ts";

/** The alternatives (OR) of schemes that go together (AND); `undefined` when the operation asks for none. */
export function buildSecurity(context: Context, operation: Node): OperationPlan["security"] {
  const declared = own(operation.value, "security") ?? own(context.document.root.value, "security");
  if (!Array.isArray(declared)) return undefined;
  const alternatives = declared.filter(isObject).map((requirement) => Object.keys(requirement));
  return alternatives.some((schemes) => schemes.length > 0) ? alternatives : undefined;
}

/** A security scheme: its form on the wire and the client options that hold it. */
export interface Scheme {
  readonly plan: SecuritySchemePlan;
  readonly options: readonly ClientOption[];
}

/** The schemes that the operations use, by name. */
export function buildSchemes(
  context: Context,
  names: Iterable<string>,
): ReadonlyMap<string, Scheme> {
  const components = context.document.child(context.document.root, "components");
  const holder = components && context.document.child(components, "securitySchemes");
  const schemes = new Map<string, Scheme>();
  for (const name of [...new Set(names)].sort()) {
    const node = holder && context.document.read(holder, name);
    const plan = node && buildScheme(node);
    if (node === undefined || plan === undefined) {
      const pointer = node?.pointer ?? "#/components/securitySchemes";
      const reason =
        node === undefined ? "the document does not define it" : "its type is not known";
      context.report("security-scheme-unsupported", pointer, { name, reason });
      continue;
    }
    schemes.set(name, { plan, options: optionsOf(context, node, plan) });
  }
  return schemes;
}

function buildScheme(node: Node): SecuritySchemePlan | undefined {
  const credentials = own(node.value, "x-lading-credentials");
  const option = (key: string): string | undefined => {
    const value = isObject(credentials) ? own(credentials, key) : undefined;
    return typeof value === "string" ? value : undefined;
  };
  const type = text(node, "type");
  const scheme = type === "http" ? text(node, "scheme")?.toLowerCase() : type;
  switch (scheme) {
    case "basic":
      return buildBasic(credentials === undefined, option);
    case "bearer":
    case "oauth2":
    case "openIdConnect":
      return { type: "bearer", token: option("token") ?? "accessToken" };
    case "apiKey":
      return buildApiKey(node, option("value") ?? "apiKey");
    default:
      return undefined;
  }
}

function buildBasic(
  isPlain: boolean,
  option: (key: string) => string | undefined,
): SecuritySchemePlan {
  const password = isPlain ? "password" : option("password");
  return {
    type: "basic",
    username: option("username") ?? "username",
    ...(password !== undefined && { password }),
  };
}

function buildApiKey(node: Node, value: string): SecuritySchemePlan | undefined {
  const place = text(node, "in");
  const name = text(node, "name");
  if (name === undefined || (place !== "header" && place !== "query" && place !== "cookie"))
    return undefined;
  return { type: "apiKey", in: place, name, value };
}

function optionsOf(
  context: Context,
  node: Node,
  plan: SecuritySchemePlan,
): readonly ClientOption[] {
  const names =
    plan.type === "basic"
      ? [plan.username, plan.password]
      : [plan.type === "bearer" ? plan.token : plan.value];
  const options = names.filter((name) => name !== undefined);
  for (const name of options) reportTakenOption(context, name, node.pointer);
  return options.map((name) => ({
    name,
    shape: { kind: "credential" },
    docs: buildDocs(node),
    env: environmentName(context.provider, name),
    secret: true,
  }));
}
