/** A list or an object as the texts that a style of OpenAPI joins or sends apart, in parameters and in fields of forms. */
import { jsonOf } from "./jsonText.ts";
import type { Piece } from "../values/refuseSeparator.ts";
import { givenEntries, givenItems, isRecord, pathTo, plainOf, textOf } from "../values/values.ts";

interface PieceOptions {
  /** An item, or a property's value, as text. Default: `nestedText`. */
  readonly write?: (given: unknown, path: string) => string;
  /** A list in an object is one piece for each item: OpenAPI does not define this, but servers read it so. */
  readonly repeats?: boolean | undefined;
}

/** An item is one text, a property two: its key and its value. What is not given is left out. */
export function piecesOf(
  value: readonly unknown[] | Readonly<Record<string, unknown>>,
  path: string,
  { write = nestedText, repeats }: PieceOptions = {},
): Piece[] {
  if (isList(value)) {
    return givenItems(value, path).map(([at, item]) => ({ path: at, texts: [write(item, at)] }));
  }
  return givenEntries(value).flatMap(([key, given]) => {
    const at = pathTo(path, key);
    const property = plainOf(given, at);
    const items =
      repeats && Array.isArray(property) ? givenItems(property, at) : [[at, property] as const];
    return items.map(([inside, item]) => ({ path: inside, texts: [key, write(item, inside)] }));
  });
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** OpenAPI does not define nested lists and objects: they are sent as JSON text, as by other clients. */
function nestedText(given: unknown, path: string): string {
  const value = plainOf(given, path);
  const isNested = Array.isArray(value) || isRecord(value);
  return isNested ? jsonOf(value, path, "a value that is joined") : textOf(value, path);
}
