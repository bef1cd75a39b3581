import type { JsonObject } from "../../2-model/model.ts";
import { isObject, lookUp } from "./schemaTree.ts";

/**
 * Component schemas (pointers) that lead back to themselves through choices and array items alone. TypeScript resolves such
 * a type only where it is an alias, and `schema.ts` has members of an interface.
 */
export function endlessTypes(document: JsonObject): ReadonlySet<string> {
  const schemas = lookUp(document, "#/components/schemas");
  const pointers = Object.keys(isObject(schemas) ? schemas : {}).map(
    (name) => `#/components/schemas/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`,
  );
  const links = new Map(
    pointers.map((pointer) => [pointer, [...linksOf(lookUp(document, pointer))]]),
  );
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
  return new Set(pointers.filter((pointer) => reaches(pointer, pointer)));
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
