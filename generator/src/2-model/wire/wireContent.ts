/** What a value is, as far as the wire cares: decided by all that its schema is composed of. */
import { isBinary, isJsonText } from "../../openapi/bytes.ts";
import { childOf, composedOf, keywordsOf } from "../document/composed.ts";
import { isObject } from "../../openapi/pointer.ts";
import { items, own, type Document, type Node } from "../document/document.ts";
import type { JsonObject } from "../model.ts";

/** What a form's field is, where it may be several things. `mixed`: an object, or a text, as each value is. */
export type FieldContent = WireContent | "file-or-text" | "mixed";

/** Texts, numbers and booleans; bytes; an object; a JSON document inside a string. */
export type WireContent = "text" | "file" | "object" | "json-text";

/** One thing that a value may be. `null` is none: it is left out. */
export interface WireAlternative {
  readonly content: WireContent;
  /** The value is a list, and this is said of each of its items. */
  readonly isItem: boolean;
  /** Every schema that holds for it. */
  readonly parts: readonly Node[];
}

/** Everything that a value of this schema may be: one alternative, unless `oneOf`, `anyOf` or `type` leave a choice. */
export function alternativesOf(document: Document, schema: Node): readonly WireAlternative[] {
  return alternatives({ document, visited: new Set() }, composedOf(document, schema), false);
}

/** Is a value of this schema always bytes? */
export function isBytes(document: Document, schema: Node): boolean {
  const all = alternativesOf(document, schema);
  return all.length > 0 && all.every(({ content, isItem }) => content === "file" && !isItem);
}

/** Do none of these schemas have a type? */
export function isUntyped(parts: readonly Node[]): boolean {
  const keywords = keywordsOf(parts);
  return ["type", "enum", "const", "format"].every((key) => !Object.hasOwn(keywords, key));
}

interface Search {
  readonly document: Document;
  /** Choices that have been looked at, as values and as items: a schema may lead back to itself. */
  readonly visited: Set<string>;
}

function alternatives(
  search: Search,
  parts: readonly Node[],
  isItem: boolean,
): readonly WireAlternative[] {
  const choices = choicesAmong(parts);
  if (choices.length === 0) return ofOne(search, parts, isItem);
  const others = parts.map(withoutChoices);
  return choices.flatMap((choice) => {
    const key = `${isItem ? "item" : "value"} ${choice.pointer}`;
    if (search.visited.has(key)) return [];
    search.visited.add(key);
    const composed = composedOf(search.document, choice);
    return alternatives(search, [...composed, ...others], isItem);
  });
}

/** The first choice between types; what only requires properties differently chooses no type. */
function choicesAmong(parts: readonly Node[]): readonly Node[] {
  const groups = parts.flatMap((part) => ["oneOf", "anyOf"].map((key) => items(part, key)));
  const says = ({ value }: Node): boolean => Object.keys(value).some((key) => key !== "required");
  return groups.find((group) => group.some(says)) ?? [];
}

function withoutChoices(part: Node): Node {
  const { oneOf: _oneOf, anyOf: _anyOf, ...value } = part.value;
  return { ...part, value };
}

function ofOne(
  search: Search,
  parts: readonly Node[],
  isItem: boolean,
): readonly WireAlternative[] {
  const keywords = keywordsOf(parts);
  return contentsOf(keywords).flatMap((kind): readonly WireAlternative[] => {
    if (kind !== "array") return [{ content: kind, isItem, parts }];
    const item = childOf(search.document, parts, "items");
    if (item === undefined) return [{ content: "text", isItem: true, parts: [] }];
    return alternatives(search, composedOf(search.document, item), true);
  });
}

/** By `type`, else by what the other keywords imply. */
function contentsOf(keywords: JsonObject): readonly (WireContent | "array")[] {
  const types = own(keywords, "type");
  if (Array.isArray(types)) {
    const kinds = types.filter((type) => type !== "null").map((type) => contentOf(type, keywords));
    return [...new Set(kinds)];
  }
  const values = Object.hasOwn(keywords, "const") ? [keywords["const"]] : own(keywords, "enum");
  if (Array.isArray(values)) return [...new Set(values.flatMap(contentOfValue))];
  const has = (...keys: readonly string[]): boolean =>
    keys.some((key) => Object.hasOwn(keywords, key));
  if (has("properties", "additionalProperties", "patternProperties")) return ["object"];
  if (has("items", "prefixItems")) return ["array"];
  return [contentOf(undefined, keywords)];
}

function contentOf(type: unknown, keywords: JsonObject): WireContent | "array" {
  if (type === "object" || type === "array") return type;
  if (type !== undefined && type !== "string") return "text";
  if (isBinary(keywords)) return "file";
  return isJsonText({ ...keywords, type }) ? "json-text" : "text";
}

function contentOfValue(value: unknown): readonly (WireContent | "array")[] {
  if (value === null) return [];
  if (Array.isArray(value)) return ["array"];
  return [isObject(value) ? "object" : "text"];
}
