/** Parses the JSON files of a package and locates mistakes: `JSON.parse` reports the place only sometimes. */
import { isObject, type JsonObject } from "../openapi/pointer.ts";

/** Why a text is not the JSON that was expected, and where; line and column from 1. */
export interface JsonFault {
  readonly reason: string;
  readonly line: number;
  readonly column: number;
}

/** Parses a text with one JSON object. A byte order mark before it is allowed. */
export function parseStrictJson(text: string): { readonly value: JsonObject } | JsonFault {
  const plain = text.replace(/^\uFEFF/, "");
  let value: unknown;
  try {
    value = JSON.parse(plain);
  } catch {
    const before = plain.slice(0, faultIndex(plain)).split("\n");
    const column = (before.at(-1)?.length ?? 0) + 1;
    return { reason: reasonOf(plain), line: before.length, column };
  }
  if (isObject(value)) return { value };
  return { reason: "it is not a JSON object", line: 1, column: 1 };
}

function reasonOf(text: string): string {
  return /^<{7}( |$)/m.test(text) ? "it contains merge conflict markers" : "it is not valid JSON";
}

const token =
  /[ \t\r\n]*(?:("(?:[^"\\\0-\x1f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|true\b|false\b|null\b)|([[\]{},:]))/y;

/** What may follow: a value, the first key or the end of an object, a later key, and so on. */
type State = "value" | "item?" | "key?" | "key" | "colon" | "after";

/** The position of the first token that JSON does not allow there. */
function faultIndex(text: string): number {
  const open: string[] = [];
  let state: State | undefined = "value";
  for (let index = 0; ; index = token.lastIndex) {
    token.lastIndex = index;
    const found = token.exec(text);
    const start = index + (/^[ \t\r\n]*/.exec(text.slice(index, index + 1000))?.[0].length ?? 0);
    if (found === null) return start;
    state = nextState(state, found, open);
    if (state === undefined) return start;
  }
}

function nextState(
  state: State,
  [, string, scalar, mark]: RegExpExecArray,
  open: string[],
): State | undefined {
  const takesValue = state === "value" || state === "item?";
  if (string !== undefined && (state === "key?" || state === "key")) return "colon";
  if (string !== undefined || scalar !== undefined) return takesValue ? "after" : undefined;
  if (mark === "{" || mark === "[") {
    if (!takesValue) return undefined;
    open.push(mark);
    return mark === "{" ? "key?" : "item?";
  }
  if (mark === ":") return state === "colon" ? "value" : undefined;
  const around = open.at(-1);
  if (mark === ",") {
    if (state !== "after" || around === undefined) return undefined;
    return around === "{" ? "key" : "value";
  }
  const isEmpty = state === (mark === "}" ? "key?" : "item?");
  if ((state !== "after" && !isEmpty) || around !== (mark === "}" ? "{" : "[")) return undefined;
  open.pop();
  return "after";
}
