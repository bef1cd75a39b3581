/** What is wrong with a list, or an object, that is joined into one text. */
import type { JsonObject } from "../document/json.ts";
import type { SchemaFit } from "../samples/schemaFit.ts";
import { enter, hasType, properties } from "../view/schemaNode.ts";
import type { WirePart } from "../view/wireParts.ts";
import { textMisfit } from "./judgeText.ts";
import { judgeCount } from "./judgeCount.ts";
import { quoted } from "./Sent.ts";

const names: Readonly<Record<string, string>> = { ",": "commas", " ": "spaces", "|": "pipes" };

/** How the document wants it: `joined by commas`. */
export function joinedBy({ spelling }: Pick<WirePart, "spelling">): string {
  return `joined by ${names[spelling.separator] ?? quoted(spelling.separator)}`;
}

export function judgeJoined(text: string, part: WirePart, fits: SchemaFit): string | undefined {
  const { value, spelling } = part;
  if (isJsonList(text)) return `is sent as a JSON list; the document wants items ${joinedBy(part)}`;
  const items = text === "" ? [] : text.split(spelling.separator).map(decoded);
  if (hasType(value.schema, "object")) return judgePairs(items, part, fits);
  const item = enter(value, value.schema["items"]).schema;
  for (const each of items) {
    const misfit = textMisfit(each, item, fits);
    if (misfit !== undefined)
      return `has the item ${quoted(each)}, of items ${joinedBy(part)}; the document says: ${misfit}`;
  }
  return judgeCount(value.schema, items);
}

/** `name,value,name,value`. */
function judgePairs(items: readonly string[], part: WirePart, fits: SchemaFit): string | undefined {
  if (items.length % 2 === 1)
    return `has ${String(items.length)} items; the document wants names and values in turn, ${joinedBy(part)}`;
  const known = new Map(
    properties(part.value).map(({ key, member }) => [key, enter(part.value, member).schema]),
  );
  for (let index = 0; index < items.length; index += 2) {
    const [name = "", text = ""] = items.slice(index, index + 2);
    const schema: JsonObject | undefined = known.get(name);
    const misfit = schema && textMisfit(text, schema, fits);
    if (misfit !== undefined)
      return `has ${quoted(text)} as \`${name}\`; the document says: ${misfit}`;
  }
  return undefined;
}

/** Items may be percent-encoded, so that none of them holds a separator. */
function decoded(item: string): string {
  try {
    return decodeURIComponent(item);
  } catch {
    return item;
  }
}

function isJsonList(text: string): boolean {
  if (!/^\[[^]*\]$/.test(text)) return false;
  try {
    return Array.isArray(JSON.parse(text));
  } catch {
    return false;
  }
}
