import { splitPointer } from "../../openapi/pointer.ts";

/** Objects whose keys are names of the author's choice: there, `x-request-id` is a header and no extension. */
const maps = new Set([
  "$defs",
  "callbacks",
  "dependentSchemas",
  "encoding",
  "examples",
  "headers",
  "links",
  "mapping",
  "parameters",
  "pathItems",
  "patternProperties",
  "properties",
  "requestBodies",
  "responses",
  "schemas",
  "securitySchemes",
  "variables",
  "webhooks",
]);

/** Does the pointer lead into an extension that is not ours? What stands there, and what it refers to, nobody reads. */
export function isForeign(pointer: string): boolean {
  return splitPointer(pointer).some(
    (key, index, keys) =>
      key.startsWith("x-") && !key.startsWith("x-lading-") && !maps.has(keys[index - 1] ?? ""),
  );
}
