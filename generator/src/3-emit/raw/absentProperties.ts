import type { JsonObject } from "../../2-model/model.ts";
import { isObject, lookUp } from "./schemaTree.ts";

export type Direction = "request" | "response";

export interface Way {
  readonly document: JsonObject;
  readonly direction: Direction;
}

/** Members that this way does not know, the schema's own and those of its `allOf`: `required` cannot ask for them. */
export function absentMembers(schema: JsonObject, way: Way): ReadonlySet<unknown> {
  const absent = new Set<unknown>();
  if (schema["required"] === undefined && schema["allOf"] === undefined) return absent;
  const seen = new Set<unknown>();
  const visit = (part: unknown): void => {
    if (!isObject(part) || seen.has(part)) return;
    seen.add(part);
    const { properties, allOf, $ref } = part;
    for (const name of isObject(properties) ? Object.keys(properties) : [])
      if (isLeftOut((properties as JsonObject)[name], way)) absent.add(name);
    if (Array.isArray(allOf)) allOf.forEach(visit);
    if (typeof $ref === "string") visit(lookUp(way.document, $ref));
  };
  visit(schema);
  return absent;
}

/** What only the server writes is absent in requests, what only its caller writes in answers. */
export function isLeftOut(property: unknown, { document, direction }: Way): boolean {
  const keyword = direction === "request" ? "readOnly" : "writeOnly";
  const seen = new Set<unknown>();
  for (let next = property; isObject(next) && !seen.has(next);) {
    if (next[keyword] === true) return true;
    seen.add(next);
    const reference = next["$ref"];
    next = typeof reference === "string" ? lookUp(document, reference) : undefined;
  }
  return false;
}

/** Does a part of an `allOf` say nothing on this way? Of its members none is left, and an empty object would let all others in. */
export function isEmptied(part: unknown, way: Way): boolean {
  const seen = new Set<unknown>();
  let target = part;
  while (isObject(target) && typeof target["$ref"] === "string" && !seen.has(target)) {
    seen.add(target);
    target = lookUp(way.document, target["$ref"]);
  }
  if (!isObject(target) || !Object.keys(target).every((key) => plain.test(key))) return false;
  const members = isObject(target["properties"]) ? Object.values(target["properties"]) : [];
  return members.length > 0 && members.every((each) => isLeftOut(each, way));
}

/** Keywords that give an object no members beside `properties`. */
const plain =
  /^(type|properties|required|title|description|examples?|deprecated|externalDocs|x-.*)$/;
