/** What is wrong with a text, read as the number, the boolean or the string that the document describes. */
import type { JsonObject } from "../document/json.ts";
import type { SchemaFit } from "../samples/schemaFit.ts";
import { quoted, type Sent } from "./Sent.ts";

export function judgeText(
  { content, unseenSize }: Pick<Sent, "content" | "unseenSize">,
  schema: JsonObject,
  fits: SchemaFit,
): string | undefined {
  if (unseenSize !== undefined) return undefined;
  const text = content.toString();
  const misfit = textMisfit(text, schema, fits);
  return misfit && `is sent as ${quoted(text)}; the document says: ${misfit}`;
}

/** What ajv says of the text; of the readings that it may have, one must fit. */
export function textMisfit(text: string, schema: JsonObject, fits: SchemaFit): string | undefined {
  const found = readings(text).map((value) => fits(schema, value));
  return found.includes(undefined) ? undefined : found.at(-1);
}

/** What a text may stand for. The likeliest comes last: its misfit is the one to report. */
function readings(text: string): readonly unknown[] {
  if (text === "true" || text === "false") return [text, text === "true"];
  if (text === "" || text === "null") return [null, text];
  const isNumber = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text);
  return isNumber && Number.isFinite(Number(text)) ? [text, Number(text)] : [text];
}
