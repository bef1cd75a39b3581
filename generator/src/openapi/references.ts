import { followKeys, isObject, splitReference, type JsonObject } from "./pointer.ts";
import { walk, type Place, type WritableObject } from "./walk.ts";

/** An object with a reference. */
export type Referring = WritableObject & { $ref: string };

/** How references are read and looked up. */
export interface Lookup<Found> {
  readonly referenceOf: (found: Found) => unknown;
  readonly lookUp: (reference: string) => Found | undefined;
}

/**
 * What a reference leads to, step by step: the start, what its reference names, what that one's names … It ends before a step that
 * leads nowhere, and with the first reference that comes again; the last step has no reference where the chain has an end.
 */
export function* stepsFrom<Found>(
  start: Found,
  { referenceOf, lookUp }: Lookup<Found>,
): Generator<Found, void> {
  const seen = new Set<string>();
  for (let step: Found | undefined = start; step !== undefined;) {
    yield step;
    const reference = referenceOf(step);
    if (typeof reference !== "string" || seen.has(reference)) return;
    seen.add(reference);
    step = lookUp(reference);
  }
}

/** How objects of a document without other files are looked up. */
export function lookupIn(document: unknown): Lookup<JsonObject> {
  return {
    referenceOf: ({ $ref }) => $ref,
    lookUp: (reference) => {
      const found = followKeys(document, splitReference(reference));
      return isObject(found) ? found : undefined;
    },
  };
}

/** Follows internal references to their end; one that leads nowhere, or in a circle, ends in `undefined`. */
export function follow(document: object, value: unknown): unknown {
  if (!isObject(value) || typeof value["$ref"] !== "string") return value;
  const end = [...stepsFrom(value, lookupIn(document))].at(-1);
  return typeof end?.["$ref"] === "string" ? undefined : end;
}

/** Calls back for every reference, whatever it refers to: each may be rewritten in place. */
export function visitReferences(
  root: unknown,
  visit: (node: Referring, place: Place) => void,
): void {
  walk(root, (node, place) => {
    if (typeof node["$ref"] === "string") visit(node as Referring, place);
  });
}
