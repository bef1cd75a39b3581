/** The parts of a form, by the standard alone (https://spec.openapis.org/oas/v3.1.1#encoding-object). */
import { isObject, type JsonObject, objectOf } from "@lading/testing/internal";
import type { JsonValue } from "../../support/providers.ts";
import { parameterTexts } from "./parameterText.ts";

/** One part: a file by its name, a value as JSON text, or a text. */
export interface ExpectedPart {
  readonly name: string;
  readonly content:
    { readonly file: string } | { readonly json: unknown } | { readonly text: string };
  /** What the document fixes; left out: whatever fits the content. */
  readonly type?: string;
}

export interface FormValue {
  readonly media: JsonObject;
  readonly value: JsonValue;
  /** OpenAPI 3.0 lets styles speak of URL-encoded forms only. */
  readonly hasStyles: boolean;
}

export function expectedForm({ media, value, hasStyles }: FormValue): readonly ExpectedPart[] {
  const encodings = objectOf(media["encoding"]);
  return Object.entries(value as Readonly<Record<string, JsonValue>>).flatMap(([name, each]) => {
    const encoding = objectOf(encodings[name]);
    const isStyled = ["style", "explode", "allowReserved"].some((key) => key in encoding);
    if (hasStyles && isStyled && !holdsFile(each)) return styledParts(name, each, encoding);
    return plainParts(name, each, encoding);
  });
}

/** As text, which a file has none of. */
export function partText(content: ExpectedPart["content"]): string {
  if ("text" in content) return content.text;
  return JSON.stringify("json" in content ? content.json : content.file);
}

function styledParts(
  name: string,
  value: JsonValue,
  encoding: JsonObject,
): readonly ExpectedPart[] {
  const texts = parameterTexts({ style: "form", ...encoding, in: "query", name }, value);
  return [...new URLSearchParams(texts.join("&"))].map(([key, text]) => ({
    name: key,
    content: { text },
  }));
}

/** Lists repeat their name, objects go as JSON, all else as text. */
function plainParts(name: string, value: JsonValue, encoding: JsonObject): readonly ExpectedPart[] {
  const { contentType } = encoding;
  const type =
    typeof contentType === "string" && !/[*,]/.test(contentType) ? { type: contentType } : {};
  if (Array.isArray(value))
    return value.map((item: JsonValue) => ({ name, content: contentOf(item), ...type }));
  return [{ name, content: contentOf(value), ...type }];
}

function contentOf(value: JsonValue): ExpectedPart["content"] {
  if (!isObject(value)) return Array.isArray(value) ? { json: value } : { text: String(value) };
  const { $file: file } = value;
  return typeof file === "string" ? { file } : { json: value };
}

function holdsFile(value: JsonValue): boolean {
  if (Array.isArray(value)) return value.some(holdsFile);
  return isObject(value) && typeof value["$file"] === "string";
}
