/** The servers of operations (https://spec.openapis.org/oas/v3.1.0#server-object). */
import type { ServerPlan, ServerVariablePlan } from "@lading/runtime";
import { buildDocs } from "../docs/buildDocs.ts";
import { freeOption } from "./noteOption.ts";
import type { Context } from "../context.ts";
import { items, list, own, text, type Node } from "../document/document.ts";
import { environmentName } from "../names/identifier.ts";
import type { Shape } from "../model.ts";

/**
 * The first server that `holder` (a document, path item or operation) names and that HTTP can reach; its variables become client
 * options.
 */
export function buildServer(context: Context, holder: Node): ServerPlan | undefined {
  const servers = items(holder, "servers").filter((server) => text(server, "url") !== undefined);
  const usable = servers.filter((server) => isHttp(text(server, "url") ?? ""));
  for (const server of servers) {
    if (usable.includes(server)) continue;
    context.report("server-unusable", server.pointer, {
      url: text(server, "url") ?? "",
      reason: "it is not an HTTP address",
    });
  }
  const [server] = usable;
  const url = server && text(server, "url");
  if (server === undefined || url === undefined) return undefined;
  const variables = variablesOf(context, server, url).map(([variable, node]) => {
    const values = list(node, "enum").filter(isText).map(String);
    const name = freeOption(variable, "server");
    noteVariable(context, name, { node, values });
    const plan: ServerVariablePlan = {
      default: defaultOf(context, name, { node, values }),
      ...(values.length > 0 && { enum: values }),
    };
    return [name, plan] as const;
  });
  const template = url.replaceAll(
    /\{([^{}]+)\}/g,
    (_, name: string) => `{${freeOption(name, "server")}}`,
  );
  return {
    url: template.replace(/\/+$/, ""),
    ...(variables.length > 0 && { variables: Object.fromEntries(variables) }),
  };
}

/** Those that are declared, then those that only the URL names. */
function variablesOf(
  context: Context,
  server: Node,
  url: string,
): readonly (readonly [string, Node])[] {
  const declared = context.document.children(server, "variables");
  const known = new Set(declared.map(([name]) => name));
  const named = new Set(Array.from(url.matchAll(/\{([^{}]+)\}/g), ([, name]) => name ?? ""));
  const open = [...named].filter((name) => !known.has(name));
  return [...declared, ...open.map((name) => [name, { ...server, value: {} }] as const)];
}

/** Absolute, relative, or with a variable in place of its scheme. */
function isHttp(url: string): boolean {
  return /^(https?:\/\/|\/|\{|[^:]*$)/i.test(url);
}

/** A port or a version is often written as a number. */
function isText(value: unknown): value is string | number {
  return typeof value === "string" || typeof value === "number";
}

/** OpenAPI requires one; where it is left out, the first value that is allowed. */
function defaultOf(
  context: Context,
  name: string,
  { node, values }: { readonly node: Node; readonly values: readonly string[] },
): string {
  const said = own(node.value, "default");
  if (isText(said)) return String(said);
  const [first] = values;
  if (first === undefined) context.report("server-variable-open", node.pointer, { name });
  return first ?? "";
}

function noteVariable(
  context: Context,
  name: string,
  variable: { readonly node: Node; readonly values: readonly string[] },
): void {
  if (context.options.has(name)) return;
  const members = variable.values.map((value) => ({ kind: "literal", value }) as const);
  const shape: Shape = members.length === 0 ? { kind: "string" } : { kind: "union", members };
  const env = environmentName(context.provider, name);
  context.options.set(name, { name, shape, docs: buildDocs(variable.node), env, secret: false });
}
