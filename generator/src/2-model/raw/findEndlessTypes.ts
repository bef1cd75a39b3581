import { isObject } from "../../openapi/pointer.ts";
import type { Document } from "../document/document.ts";

/**
 * Component schemas (pointers) that lead back to themselves through choices and array items alone. TypeScript resolves such
 * a type only where it is an alias, and `schema.ts` has members of an interface.
 */
export function findEndlessTypes(document: Document): ReadonlySet<string> {
  const components = document.child(document.root, "components") ?? document.root;
  const schemas = document.children(components, "schemas");
  const links = new Map(schemas.map(([, { value, pointer }]) => [pointer, [...linksOf(value)]]));
  const reaches = (from: string, to: string): boolean => {
    const seen = new Set<string>();
    const open = [...(links.get(from) ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (next === to) return true;
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(...(links.get(next) ?? []));
    }
    return false;
  };
  return new Set([...links.keys()].filter((pointer) => reaches(pointer, pointer)));
}

/** References that stand in the schema's own type, and not in a member's. */
function linksOf(schema: unknown): ReadonlySet<string> {
  if (!isObject(schema)) return new Set();
  const reference = schema["$ref"];
  const parts = ["allOf", "oneOf", "anyOf", "prefixItems"].flatMap((key) => {
    const members = schema[key];
    return Array.isArray(members) ? (members as unknown[]) : [];
  });
  return new Set([
    ...(typeof reference === "string" ? [reference] : []),
    ...[...parts, schema["items"]].flatMap((part) => [...linksOf(part)]),
  ]);
}
