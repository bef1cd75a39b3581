/** A script in an app's package.json, whose every other character stays as it is. */
import { isDeepStrictEqual } from "node:util";
import { printPackageJson } from "../4-write/mergePackageJson.ts";
import { parseStrictJson } from "../manifest/parseStrictJson.ts";
import { isObject, type JsonObject } from "../openapi/pointer.ts";

const command = "lading generate";

/** The name of the script, and the new text; no text where the script is there already. */
export interface AddedScript {
  readonly name: string;
  readonly text?: string;
}

/** `undefined` where the text is no JSON object. */
export function addScript(text: string): AddedScript | undefined {
  const parsed = parseStrictJson(text);
  if (!("value" in parsed)) return undefined;
  const { scripts } = parsed.value;
  const known: JsonObject = isObject(scripts) ? scripts : {};
  const found = Object.entries(known).find(([, each]) => each === command);
  if (found !== undefined) return { name: found[0] };
  const name = Object.hasOwn(known, "generate") ? "generate:api" : "generate";
  const wanted = { ...parsed.value, scripts: { ...known, [name]: command } };
  const inserted = insert(text, name);
  const result = inserted === undefined ? undefined : parseStrictJson(inserted);
  const isRight = result && "value" in result && isDeepStrictEqual(result.value, wanted);
  return { name, text: (isRight && inserted) || printPackageJson(wanted, text) };
}

/** Before the scripts that are there; `undefined` where there are none. */
function insert(text: string, name: string): string | undefined {
  const start = /"scripts"\s*:\s*\{(\s*)(?=")/.exec(text);
  if (start === null) return undefined;
  const end = start.index + start[0].length;
  const entry = `${JSON.stringify(name)}: ${JSON.stringify(command)},${start[1]}`;
  return text.slice(0, end) + entry + text.slice(end);
}
