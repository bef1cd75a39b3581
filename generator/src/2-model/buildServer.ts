/** Where operations go (https://spec.openapis.org/oas/v3.1.0#server-object). */
import type { ServerPlan, ServerVariablePlan } from "@lading/runtime";
import { buildDocs } from "./buildDocs.ts";
import { reportTakenOption } from "./clientOption.ts";
import type { Context } from "./context.ts";
import { items, list, text, type Node } from "./document.ts";
import { environmentName } from "./identifier.ts";
import type { Shape } from "./model.ts";

/** The first server that `holder` (a document, path item or operation) names; its variables become client options. */
export function buildServer(context: Context, holder: Node): ServerPlan | undefined {
  const [server] = items(holder, "servers");
  const url = server && text(server, "url");
  if (server === undefined || url === undefined) return undefined;
  if (!/^(https?:\/\/|\/|\{|[^:]*$)/i.test(url)) {
    context.report("server-unusable", server.pointer, { url, reason: "it is no HTTP address" });
  }
  const variables = context.document.children(server, "variables").map(([name, node]) => {
    const values = list(node, "enum").filter((value) => typeof value === "string");
    noteVariable(context, name, { node, values });
    const plan: ServerVariablePlan = {
      default: text(node, "default") ?? "",
      ...(values.length > 0 && { enum: values }),
    };
    return [name, plan] as const;
  });
  return {
    url: url.replace(/\/+$/, ""),
    ...(variables.length > 0 && { variables: Object.fromEntries(variables) }),
  };
}

function noteVariable(
  context: Context,
  name: string,
  variable: { readonly node: Node; readonly values: readonly string[] },
): void {
  if (context.options.has(name)) return;
  reportTakenOption(context, name, variable.node.pointer);
  const members = variable.values.map((value) => ({ kind: "literal", value }) as const);
  const shape: Shape = members.length === 0 ? { kind: "string" } : { kind: "union", members };
  const env = environmentName(context.provider, name);
  context.options.set(name, { name, shape, docs: buildDocs(variable.node), env, secret: false });
}
