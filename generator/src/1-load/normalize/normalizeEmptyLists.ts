import { type Field } from "../../openapi/objects.ts";
import { fieldAt } from "../../openapi/roles.ts";
import { walk } from "../../openapi/walk.ts";

/**
 * Writes, in place, an empty list as an empty object where OpenAPI wants one: PHP has one value for both, and its writers give `[]`.
 */
export function normalizeEmptyLists(tree: unknown): void {
  walk(tree, (node, place) => {
    for (const [key, value] of Object.entries(node))
      if (Array.isArray(value)) node[key] = withObjects(value, fieldAt(place, key));
  });
}

function withObjects(list: readonly unknown[], field: Field | undefined): unknown {
  if (field?.holds === "object" || field?.holds === "map") return list.length === 0 ? {} : list;
  // `[[]]` is what PHP makes of `[{}]`: no credential needed.
  const isSecurity = field?.holds === "list" && field.of === "SecurityRequirement";
  return isSecurity ? list.map((each) => (isEmptyList(each) ? {} : each)) : list;
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
