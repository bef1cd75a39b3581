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
  Link: "links",
  Callback: "callbacks",
};

/** An operation or a path item that was removed. */
interface Home {
  readonly value: unknown;
  /** What a component that is taken from it is named after. */
  readonly name: string;
  readonly depth: number;
}

/** A reference may lead into the middle of an operation or a path item that was removed: what it means becomes a component. */
export function keepQuoted(document: WritableObject, removed: readonly OperationPlace[]): void {
  const homes = homesOf(document, removed);
  const kept = new Map<string, string>();
  // What is kept may refer to more of the same operation.
  for (let count = -1; count !== kept.size;) {
    count = kept.size;
    visitReferences(document, (node) => {
      const keys = splitReference(node.$ref);
      // The group, the path and the method, one more before a method of another name; the path item has two.
      const home = [3, 4, 2].flatMap(
        (length) => homes.get(joinPointer(keys.slice(0, length))) ?? [],
      )[0];
      if (home === undefined) return;
      const moved = kept.get(node.$ref) ?? keep(document, home, keys);
      if (moved === undefined) return;
      kept.set(node.$ref, moved);
      node.$ref = moved;
    });
  }
}

function homesOf(
  document: WritableObject,
  removed: readonly OperationPlace[],
): ReadonlyMap<string, Home> {
  const homes = new Map<string, Home>();
  for (const { group, pointer, path, pathItem, operation } of removed) {
    const { operationId } = operation;
    const depth = splitPointer(pointer).length;
    homes.set(pointer, { value: operation, name: String(operationId ?? path), depth });
    const keys = [group, path];
    if (followKeys(document, keys) === undefined)
      homes.set(joinPointer(keys), { value: pathItem, name: path, depth: keys.length });
  }
  return homes;
}

function keep(document: WritableObject, home: Home, keys: readonly string[]): string | undefined {
  const kind = roleAt(keys)?.kind ?? "";
  const group = groups[kind];
  const value = followKeys(home.value, keys.slice(home.depth));
  if (group === undefined || !isObject(value)) return undefined;
  const components = (document["components"] ??= {}) as WritableObject;
  const items = (components[group] ??= {}) as WritableObject;
  const wanted = `${joinWords(words(home.name))}${kind}`;
  let name = wanted;
  for (let count = 2; Object.hasOwn(items, name); count += 1) name = `${wanted}${count}`;
  items[name] = value;
  return `#${joinPointer(["components", group, name])}`;
}
