import { methods } from "../../openapi/objects.ts";
import { isExtension } from "../../openapi/roles.ts";
import { follow } from "../../openapi/references.ts";
import { isObject, joinPointer } from "../../openapi/pointer.ts";

type JsonObject = Record<string, unknown>;

/** One operation under `paths`, as it may be changed in place. */
export interface OperationPlace {
  /** Upper case. */
  readonly method: string;
  readonly path: string;
  /** JSON pointer under `paths`, even if there are references on the path. */
  readonly pointer: string;
  readonly operation: JsonObject;
  readonly pathItem: JsonObject;
}

/** Is it a field of a path item with an operation? */
export function isMethod(key: string): boolean {
  return methods.includes(key);
}

/** Every operation, references followed, in the order of the document. */
export function findOperations(document: JsonObject): readonly OperationPlace[] {
  const paths = isObject(document["paths"]) ? document["paths"] : {};
  return Object.entries(paths).flatMap(([path, item]) => {
    const pathItem = follow(document, item);
    if (isExtension("Paths", path) || !isObject(pathItem)) return [];
    const at = (keys: readonly string[]): string => joinPointer(["paths", path, ...keys]);
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
      return isObject(operation) ? [{ method, path, pointer, operation, pathItem }] : [];
    });
  });
}
