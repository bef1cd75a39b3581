import { methods } from "../../openapi/objects.ts";
import type { Document, Node } from "../document/document.ts";

/** Method and operation, for each of a path item. */
export function listOperations(
  document: Document,
  pathItem: Node,
): readonly (readonly [string, Node])[] {
  const known = methods.map((method) => [method, document.read(pathItem, method)] as const);
  // OpenAPI 3.2: methods of any other name, written as they are sent.
  const others = document
    .children(pathItem, "additionalOperations")
    .map(([method, node]) => [method, document.follow(node)] as const);
  return [...known, ...others].flatMap(([method, node]) =>
    node === undefined ? [] : [[method, node] as const],
  );
}
