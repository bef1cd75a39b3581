/** Members that only one side writes (`readOnly`, `writeOnly`; https://spec.openapis.org/oas/v3.0.4#fixed-fields-for-use-with-schemas). */
import { isExtension } from "../../openapi/objects.ts";
import { own, type Document, type Node } from "./document.ts";

/** Which way a value travels: to the server, or back. */
export type Direction = "request" | "response";

/**
 * Is the member absent on this way? Only the server writes what is `readOnly`, only its caller what is `writeOnly`; `required`
 * then holds for the other way alone. The keyword may stand beside the reference or in its target.
 */
export function isLeftOut(document: Document, property: Node, direction: Direction): boolean {
  const keyword = direction === "request" ? "readOnly" : "writeOnly";
  if (own(property.value, keyword) === true) return true;
  const target = document.follow(property);
  return target !== undefined && own(target.value, keyword) === true;
}

/** Does a part of an `allOf` say nothing on this way? Of its members none is left, and an empty object would let all others in. */
export function isEmptied(document: Document, part: Node, direction: Direction): boolean {
  const target = document.follow(part);
  if (
    target === undefined ||
    !Object.keys(target.value).every((key) => plain.test(key) || isExtension("Schema", key))
  )
    return false;
  const members = document.children(target, "properties");
  return members.length > 0 && members.every(([, each]) => isLeftOut(document, each, direction));
}

/** Keywords that give an object no members beside `properties`. */
const plain = /^(type|properties|required|title|description|examples?|deprecated|externalDocs)$/;
