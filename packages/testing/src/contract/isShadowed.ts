/** Operations that a mock cannot tell apart. */
import type { JsonObject } from "../document/json.ts";
import { placedOperations, type PlacedOperation } from "../document/placedOperations.ts";
import { mockedAddress } from "../view/prismView.ts";

const known = new WeakMap<JsonObject, ReadonlyMap<string, string>>();

/** Has an operation before this one the same method and address? What follows `#` is not sent, and names of parameters neither. */
export function isShadowed(document: JsonObject, placed: PlacedOperation): boolean {
  const first = known.get(document) ?? firstPaths(document);
  known.set(document, first);
  return first.get(addressOf(document, placed)) !== placed.path;
}

function firstPaths(document: JsonObject): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const placed of placedOperations(document)) {
    const address = addressOf(document, placed);
    if (!first.has(address)) first.set(address, placed.path);
  }
  return first;
}

function addressOf(document: JsonObject, placed: PlacedOperation): string {
  const address = mockedAddress(document, placed) ?? placed.path;
  return `${placed.method} ${address.replace(/#.*$/, "").replaceAll(/\{[^}]+\}/g, "{}")}`;
}
