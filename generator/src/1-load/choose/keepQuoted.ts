import { joinWords, words } from "../../names/words.ts";
import {
  followKeys,
  isObject,
  joinPointer,
  splitPointer,
  splitReference,
} from "../../openapi/pointer.ts";
import { visitReferences } from "../../openapi/references.ts";
import { roleAt, type WritableObject } from "../../openapi/walk.ts";
import type { OperationPlace } from "../resolve/findOperations.ts";

/** Where a component of each kind stands. */
const groups: Readonly<Record<string, string>> = {
  Schema: "schemas",
  Parameter: "parameters",
  RequestBody: "requestBodies",
  Response: "responses",
  Header: "headers",
  Example: "examples",
};

/** A reference may lead into the middle of an operation that was removed: what it means becomes a component. */
export function keepQuoted(document: WritableObject, removed: readonly OperationPlace[]): void {
  const homes = new Map(removed.map((place) => [place.pointer, place]));
  const kept = new Map<string, string>();
  // What is kept may refer to more of the same operation.
  for (let count = -1; count !== kept.size;) {
    count = kept.size;
    visitReferences(document, (node) => {
      const keys = splitReference(node.$ref);
      // `paths`, the path and the method; one more before a method of another name.
      const place = [3, 4].flatMap(
        (length) => homes.get(joinPointer(keys.slice(0, length))) ?? [],
      )[0];
      if (place === undefined) return;
      const moved = kept.get(node.$ref) ?? keep(document, place, keys);
      if (moved === undefined) return;
      kept.set(node.$ref, moved);
      node.$ref = moved;
    });
  }
}

function keep(
  document: WritableObject,
  place: OperationPlace,
  keys: readonly string[],
): string | undefined {
  const kind = roleAt(keys)?.kind ?? "";
  const group = groups[kind];
  const depth = splitPointer(place.pointer).length;
  const value = followKeys(place.operation, keys.slice(depth));
  if (group === undefined || !isObject(value)) return undefined;
  const components = (document["components"] ??= {}) as WritableObject;
  const items = (components[group] ??= {}) as WritableObject;
  const { operationId } = place.operation;
  const wanted = `${joinWords(words(String(operationId ?? place.path)))}${kind}`;
  let name = wanted;
  for (let count = 2; Object.hasOwn(items, name); count += 1) name = `${wanted}${count}`;
  items[name] = value;
  return `#${joinPointer(["components", group, name])}`;
}
