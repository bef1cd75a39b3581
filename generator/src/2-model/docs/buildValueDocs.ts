/** What a document says about each value of an enumeration. OpenAPI has no words for it, so several customs are heard. */
import { isObject } from "../../openapi/pointer.ts";
import { items, list, own, text, type Node } from "../document/document.ts";
import type { JsonValue, ValueDocs } from "../model.ts";

/**
 * - `oneOf` or `anyOf` of `const` with `title` and `description`: the standard form in JSON Schema.
 * - `x-enum-varnames` and `x-enum-descriptions`, lists next to `enum`; also spelled `x-enumNames` and `x-enumDescriptions`, the
 *   latter a map from the values too.
 *
 * Empty without such docs. Names are prose here: an exported value has the name that is sent.
 */
export function buildValueDocs(schema: Node): readonly ValueDocs[] {
  const names = said(schema, ["x-enum-varnames", "x-enumNames"]);
  const descriptions = said(schema, ["x-enum-descriptions", "x-enumDescriptions"]);
  const values = list(schema, "enum").flatMap((value, index) =>
    docsOf(value, names(value, index), descriptions(value, index)),
  );
  const choices = ["oneOf", "anyOf"].flatMap((key) => items(schema, key)).flatMap(constantDocs);
  return [...values, ...choices];
}

type Said = (value: unknown, index: number) => unknown;

/** A list in the order of the values, or a map from the values' texts. */
function said(schema: Node, keys: readonly string[]): Said {
  const found = keys.map((key) => own(schema.value, key)).find((each) => each !== undefined);
  if (Array.isArray(found)) return (_, index) => found[index] as unknown;
  return isObject(found) ? (value) => own(found, wordOf(value)) : () => undefined;
}

/** A value as a key of a map. A list may name objects too, and those of a document have no text of their own. */
function wordOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** A name that only repeats its value is left out. */
function docsOf(value: unknown, name: unknown, description: unknown): readonly ValueDocs[] {
  const words = [name === wordOf(value) ? undefined : name, description]
    .filter((word): word is string => typeof word === "string" && word.trim() !== "")
    .map((word) => word.trim().replaceAll(/\s+/g, " "));
  return words.length === 0 ? [] : [{ value: value as JsonValue, text: words.join(": ") }];
}

function constantDocs(member: Node): readonly ValueDocs[] {
  if (!Object.hasOwn(member.value, "const")) return [];
  return docsOf(own(member.value, "const"), text(member, "title"), text(member, "description"));
}
