/** Security requirements and schemes (https://spec.openapis.org/oas/v3.1.0#security-requirement-object). */
import type { OperationPlan, SecuritySchemePlan } from "@lading/runtime";
import { buildDocs } from "../docs/buildDocs.ts";
import { freeOption, reportTakenOption } from "./noteOption.ts";
import type { Context } from "../context.ts";
import { isObject } from "../../openapi/pointer.ts";
import { items, own, text, type Node } from "../document/document.ts";
import { camelCase, environmentName } from "../names/identifier.ts";
import type { ClientOption } from "../model.ts";

/**
 * The alternatives (OR) of schemes that go together (AND); `undefined` when the operation asks for none. Of schemes that nothing in a
 * request can carry, none is left: an alternative that can be sent whole goes before those that cannot.
 */
export function buildSecurity(context: Context, operation: Node): OperationPlan["security"] {
  const declared = own(operation.value, "security") ?? own(context.document.root.value, "security");
  if (!Array.isArray(declared)) return undefined;
  const alternatives = declared.filter(isObject).map((requirement) => {
    const all = Object.keys(requirement).map((name) => ({
      name,
      scheme: readScheme(context, name),
    }));
    const names = all.flatMap(({ name, scheme }) => (scheme.plan === undefined ? [] : [name]));
    return { names, isWhole: all.every(({ scheme }) => scheme.obstacle === undefined) };
  });
  const whole = alternatives.filter(({ isWhole }) => isWhole);
  const sendable = (whole.length > 0 ? whole : alternatives).map(({ names }) => names);
  return sendable.some((names) => names.length > 0) ? sendable : undefined;
}

/** A scheme as far as it can be sent. */
interface ReadScheme {
  readonly node?: Node;
  /** Left out: nothing of a request carries it. */
  readonly plan?: SecuritySchemePlan;
  /** Why the client cannot send it; left out also for a scheme that the connection proves. */
  readonly obstacle?: string;
}

function readScheme(context: Context, name: string): ReadScheme {
  const node = schemeNode(context, name);
  if (node === undefined) return { obstacle: "the document does not define it" };
  if (text(node, "type") === "mutualTLS") return { node };
  const plan = buildScheme(context, name, node);
  return plan === undefined ? { node, obstacle: "its type is unknown" } : { node, plan };
}

function schemeNode(context: Context, name: string): Node | undefined {
  const components = context.document.child(context.document.root, "components");
  const holder = components && context.document.child(components, "securitySchemes");
  return holder && context.document.read(holder, name);
}

/** A security scheme: how it is sent, and the client options for it. */
export interface Scheme {
  readonly plan: SecuritySchemePlan;
  readonly options: readonly ClientOption[];
}

/** The schemes that the plans of the operations name. */
export function buildSchemes(
  context: Context,
  names: Iterable<string>,
): ReadonlyMap<string, Scheme> {
  reportObstacles(context);
  const schemes = new Map<string, Scheme>();
  for (const name of [...new Set(names)].sort()) {
    const { node, plan } = readScheme(context, name);
    if (node === undefined || plan === undefined) continue;
    schemes.set(name, { plan, options: optionsOf(context, node, plan) });
  }
  return schemes;
}

/** Every scheme that some operation asks for and that the client cannot send. */
function reportObstacles(context: Context): void {
  const { document } = context;
  const operations = document
    .children(document.root, "paths")
    .flatMap(([, item]) => Object.keys(item.value).map((key) => document.read(item, key)));
  const requirements = [document.root, ...operations].flatMap((holder) =>
    holder === undefined ? [] : items(holder, "security"),
  );
  const names = new Map(
    requirements.flatMap(({ value, pointer }) => Object.keys(value).map((name) => [name, pointer])),
  );
  for (const [name, pointer] of [...names].sort()) {
    const { node, obstacle } = readScheme(context, name);
    if (obstacle !== undefined)
      context.report("security-scheme-unsupported", node?.pointer ?? pointer, {
        name,
        reason: obstacle,
      });
  }
}

function buildScheme(context: Context, name: string, node: Node): SecuritySchemePlan | undefined {
  const credentials = own(node.value, "x-lading-credentials");
  const option = (key: string): string | undefined => {
    const value = isObject(credentials) ? own(credentials, key) : undefined;
    return typeof value === "string" ? value : undefined;
  };
  const type = text(node, "type");
  switch (type === "http" ? text(node, "scheme")?.toLowerCase() : type) {
    case "basic":
      return buildBasic(credentials === undefined, option);
    case "bearer":
    case "oauth2":
    case "openIdConnect":
      return { type: "bearer", token: option("token") ?? "accessToken" };
    case "apiKey":
      return buildApiKey(node, option("value") ?? apiKeyOption(context, name));
    case undefined:
      return undefined;
    default:
      // Digest, Negotiate or a custom scheme: the caller gives the header's whole value.
      return type === "http"
        ? {
            type: "apiKey",
            in: "header",
            name: "Authorization",
            value: option("value") ?? "authorization",
          }
        : undefined;
  }
}

/** `apiKey` where the document has one key, else the scheme's own name: two keys are two values. */
function apiKeyOption(context: Context, name: string): string {
  const components = context.document.child(context.document.root, "components");
  const keys = components
    ? context.document
        .children(components, "securitySchemes")
        .filter(
          ([, scheme]) => text(context.document.follow(scheme) ?? scheme, "type") === "apiKey",
        )
    : [];
  const wanted = keys.length < 2 ? "apiKey" : freeOption(camelCase(name), "key");
  return context.optionNames.claim(wanted, { key: `securitySchemes ${name}` });
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
