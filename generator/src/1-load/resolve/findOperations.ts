import { methods } from "../../openapi/objects.ts";
import { isExtension } from "../../openapi/roles.ts";
import { follow } from "../../openapi/references.ts";
import { isObject, joinPointer } from "../../openapi/pointer.ts";

type JsonObject = Record<string, unknown>;

/** Where a document has operations: those of its users, and those that the API itself calls. */
export type OperationGroup = "paths" | "webhooks";

/** One operation, as it may be changed in place. */
export interface OperationPlace {
  readonly group: OperationGroup;
  /** Upper case. */
  readonly method: string;
  /** The path, or the name of a webhook. */
  readonly path: string;
  /** JSON pointer under the group, even if there are references on the path. */
  readonly pointer: string;
  readonly operation: JsonObject;
  readonly pathItem: JsonObject;
}

/** Is it a field of a path item with an operation? */
export function isMethod(key: string): boolean {
  return methods.includes(key);
}

/** Every operation of a group, references followed, in the order of the document. */
export function findOperations(
  document: JsonObject,
  group: OperationGroup = "paths",
): readonly OperationPlace[] {
  const items = isObject(document[group]) ? document[group] : {};
  return Object.entries(items).flatMap(([path, item]) => {
    const pathItem = follow(document, item);
    if ((group === "paths" && isExtension("Paths", path)) || !isObject(pathItem)) return [];
    const at = (keys: readonly string[]): string => joinPointer([group, path, ...keys]);
    // OpenAPI 3.2: methods of any other name.
    const others = isObject(pathItem["additionalOperations"])
      ? pathItem["additionalOperations"]
      : {};
    const operations = [
      ...methods.map((method) => [method.toUpperCase(), pathItem[method], at([method])] as const),
      ...Object.entries(others).map(
        ([method, operation]) => [method, operation, at(["additionalOperations", method])] as const,
      ),
    ];
    return operations.flatMap(([method, node, pointer]) => {
      const operation = follow(document, node);
      return isObject(operation) ? [{ group, method, path, pointer, operation, pathItem }] : [];
    });
  });
}
