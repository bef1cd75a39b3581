import { fieldAt, hasNames } from "../../openapi/roles.ts";
import { walk } from "../../openapi/walk.ts";

/**
 * Drops, in place, fields with `null` where OpenAPI does not allow it: many documents have `description:` without a
 * value. Under a name of the author's (`content`, `properties`, …), `null` becomes `{}`: the name exists without a description.
 */
export function removeNulls(document: unknown): void {
  walk(document, (node, place) => {
    const isNamed = hasNames(place);
    for (const [key, value] of Object.entries(node)) {
      if (fieldAt(place, key)?.holds === "value") continue;
      // JSON Schema's short words for a schema that takes anything, and for one that takes nothing.
      if (isNamed && typeof value === "boolean") node[key] = value ? {} : { not: {} };
      else if (value !== null) continue;
      else if (isNamed) node[key] = {};
      else delete node[key];
    }
  });
}
