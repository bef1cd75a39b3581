import type { WritableObject } from "../../openapi/walk.ts";
import type { ObjectNote } from "./normalizeFields.ts";

/**
 * Writes a list of `items`, in place, as `prefixItems`, which took its place
 * (https://json-schema.org/draft/2020-12/release-notes#changes-to-items-and-additionalitems).
 */
export function normalizeItems(schema: WritableObject, { odd }: ObjectNote): void {
  if (!Array.isArray(schema["items"])) return;
  odd("items", "A list of `items` is read as `prefixItems`, its replacement.");
  schema["prefixItems"] ??= schema["items"];
  delete schema["items"];
}
