/** The operations of a document, each with its place. */
import { dereference, members, type JsonObject } from "./json.ts";

const methods = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace"]);

/** One operation and where it stands. */
export interface PlacedOperation {
  readonly path: string;
  readonly method: string;
  readonly item: JsonObject;
  readonly operation: JsonObject;
}

/** Every operation of a document, in its order. */
export function placedOperations(document: JsonObject): readonly PlacedOperation[] {
  return members(document["paths"]).flatMap(([path, value]) => {
    const item = dereference(document, value);
    return members(item)
      .filter(([key]) => methods.has(key))
      .map(([method, operation]) => ({
        path,
        method,
        item,
        operation: dereference(document, operation),
      }));
  });
}
