import type { Document } from "@redocly/openapi-core";
import type { SourcePlace } from "../read/locateInFile.ts";
import { lookupIn, stepsFrom, visitReferences } from "../../openapi/references.ts";
import { joinPointer, type JsonObject } from "../../openapi/pointer.ts";

/**
 * Finds the first reference that ends in a cycle inside its own file. Redocly reports that there is one,
 * but not where.
 */
export function findCycle(files: readonly Document[]): SourcePlace | undefined {
  for (const { source, parsed } of files) {
    let pointer: string | undefined;
    visitReferences(parsed, (node, { keys }) => {
      if (pointer === undefined && isCircular(parsed, node)) pointer = joinPointer(keys);
    });
    if (pointer !== undefined) return { source, pointer: `${pointer}/$ref` };
  }
  return undefined;
}

function isCircular(root: unknown, start: JsonObject): boolean {
  const lookup = lookupIn(root);
  const end = [...stepsFrom(start, lookup)].at(-1);
  const reference = end?.["$ref"];
  return typeof reference === "string" && lookup.lookUp(reference) !== undefined;
}
