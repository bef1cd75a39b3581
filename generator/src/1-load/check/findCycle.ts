import type { Document } from "@redocly/openapi-core";
import type { Place } from "../read/placeInFile.ts";
import { visitReferences } from "../../openapi/references.ts";
import { followKeys, isObject, joinPointer, splitReference } from "../../openapi/pointer.ts";

/**
 * Where the first reference stands whose way, inside its own file, ends in a circle. Redocly says that there is one,
 * but not where.
 */
export function findCycle(files: readonly Document[]): Place | undefined {
  for (const { source, parsed } of files) {
    let pointer: string | undefined;
    visitReferences(parsed, (node, { keys }) => {
      if (pointer === undefined && isCircular(parsed, node)) pointer = joinPointer(keys);
    });
    if (pointer !== undefined) return { source, pointer: `${pointer}/$ref` };
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
