import type { Document } from "@redocly/openapi-core";
import type { Place } from "../read/placeInFile.ts";
import { followKeys, isObject, joinPointer, splitReference } from "../../openapi/pointer.ts";

/**
 * Where the first reference stands whose way, inside its own file, ends in a circle. Redocly says that there is one,
 * but not where.
 */
export function findCycle(files: readonly Document[]): Place | undefined {
  for (const { source, parsed } of files) {
    const pointer = search(parsed, parsed, []);
    if (pointer !== undefined) return { source, pointer: `${pointer}/$ref` };
  }
  return undefined;
}

function search(root: unknown, value: unknown, keys: readonly string[]): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (isCircular(root, value)) return joinPointer(keys);
  for (const [key, child] of Object.entries(value)) {
    const found = search(root, child, [...keys, key]);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isCircular(root: unknown, start: unknown): boolean {
  const seen = new Set<unknown>();
  let target = start;
  while (isObject(target) && typeof target.$ref === "string" && target.$ref.startsWith("#/")) {
    if (seen.has(target)) return true;
    seen.add(target);
    target = followKeys(root, splitReference(target.$ref));
  }
  return false;
}
