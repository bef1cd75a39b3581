/** `in: querystring`: one schema for the whole query (https://spec.openapis.org/oas/v3.2.0#parameter-locations). */
import type { Context } from "../context.ts";
import { text, type Node } from "../document/document.ts";
import { viewObject } from "../document/objectView.ts";

/**
 * A parameter for each member of a URL-encoded form that is the whole query; any other parameter as it is. A whole query of
 * another media type stays what it is, and cannot be sent.
 */
export function expandQuerystring(context: Context, node: Node): readonly Node[] {
  if (text(node, "in") !== "querystring") return [node];
  const [form] = context.document
    .children(node, "content")
    .filter(([mediaType]) => /^application\/x-www-form-urlencoded\b/i.test(mediaType));
  const schema = form && context.document.child(form[1], "schema");
  const view = schema && viewObject(context, schema);
  if (view === undefined) return [node];
  return view.members.map(({ name, schema: { value, pointer }, required }) => ({
    value: { name, in: "query", required, schema: value },
    pointer: pointer,
  }));
}
