/** `in: querystring`: one schema for the whole query (https://spec.openapis.org/oas/v3.2.0#parameter-locations). */
import type { ParameterPlan } from "@lading/runtime";
import type { Context } from "../context.ts";
import { text, type Node } from "../document/document.ts";
import { viewObject } from "../document/viewObject.ts";
import { isStyled } from "./styles.ts";
import { alternativesOf } from "./wireContent.ts";

/** A Parameter Object, and whether its value is sent as JSON though it says nothing of it. */
export interface PlacedParameter {
  readonly node: Node;
  readonly json?: ParameterPlan["json"];
}

/**
 * A parameter for each property of a URL-encoded form that is the whole query; any other parameter as it is. A whole query of
 * another media type stays what it is, and cannot be sent.
 */
export function expandQuerystring(context: Context, node: Node): readonly PlacedParameter[] {
  if (text(node, "in") !== "querystring") return [{ node }];
  const [form] = context.document
    .children(node, "content")
    .filter(([mediaType]) => /^application\/x-www-form-urlencoded\b/i.test(mediaType));
  const schema = form && context.document.child(form[1], "schema");
  const view = schema && viewObject(context, schema);
  if (form === undefined || view === undefined) return [{ node }];
  const encodings = context.document.child(form[1], "encoding");
  return view.properties.map(({ name, schema: property, required }) => {
    const encoding = encodings && context.document.child(encodings, name);
    const value = { name, in: "query", required, schema: property.value, ...styleOf(encoding) };
    const isJson = !isStyled(encoding) && mayBeObject(context, property);
    return {
      node: { value, pointer: property.pointer },
      ...(isJson && { json: "objects" as const }),
    };
  });
}

/** What is said of a form's field is said of a parameter in the same words. */
function styleOf(encoding: Node | undefined): Node["value"] {
  const { style, explode, allowReserved, "x-lading-array-format": format } = encoding?.value ?? {};
  return { style, explode, allowReserved, "x-lading-array-format": format };
}

/** Without a style, a form sends an object as JSON (https://spec.openapis.org/oas/v3.2.0#encoding-object). */
function mayBeObject({ document }: Context, schema: Node): boolean {
  return alternativesOf(document, schema).some(
    ({ content, isItem }) => content === "object" && !isItem,
  );
}
