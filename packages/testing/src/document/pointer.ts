/** Places in a document, as JSON pointers (RFC 6901). */
import { isObject, listOf, objectOf, readPointer, type JsonObject } from "./json.ts";

/** The pointer of something inside what `pointer` names. */
export function below(pointer: string, ...keys: readonly (string | number)[]): string {
  const escaped = keys.map((key) => String(key).replaceAll("~", "~0").replaceAll("/", "~1"));
  return [pointer, ...escaped].join("/");
}

/** Where the value really is, when `pointer` names a reference. */
export function followed(root: JsonObject, pointer: string): string {
  const seen = new Set<string>();
  let at = pointer;
  for (;;) {
    const reference = objectOf(readPointer(root, at))["$ref"];
    if (typeof reference !== "string" || !reference.startsWith("#") || seen.has(reference))
      return at;
    seen.add(reference);
    at = decodeURIComponent(reference.slice(1));
  }
}

/** Where a schema, or what it is composed of, describes a property; the schema's own pointer where nothing does. */
export function propertyPointer(root: JsonObject, schemaPointer: string, name: string): string {
  return findProperty(root, { pointer: schemaPointer, name, depth: 0 }) ?? schemaPointer;
}

interface Search {
  readonly pointer: string;
  readonly name: string;
  readonly depth: number;
}

function findProperty(root: JsonObject, { pointer, name, depth }: Search): string | undefined {
  if (depth > 20) return undefined;
  const at = followed(root, pointer);
  const schema = objectOf(readPointer(root, at));
  const properties = objectOf(schema["properties"]);
  if (Object.hasOwn(properties, name)) return below(at, "properties", name);
  for (const keyword of ["allOf", "oneOf", "anyOf"]) {
    for (const [index, branch] of listOf(schema[keyword]).entries()) {
      if (!isObject(branch)) continue;
      const inside = { pointer: below(at, keyword, index), name, depth: depth + 1 };
      const found = findProperty(root, inside);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}
