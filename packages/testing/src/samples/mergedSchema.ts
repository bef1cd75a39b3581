/** A schema with its references followed and its `allOf` merged in, and one branch of its `oneOf` and `anyOf` taken. */
import { dereference, isObject, listOf, objectOf, type JsonObject } from "../document/json.ts";

export interface MergeOptions {
  readonly root: JsonObject;
  /** Which branch to take of several. */
  readonly branch: number;
}

/** Throws when references lead nowhere or in a circle. */
export function mergedSchema(value: unknown, options: MergeOptions, depth = 0): JsonObject {
  if (depth > 20) throw new Error("The schema holds itself.");
  const { allOf, oneOf, anyOf, ...own } = dereference(options.root, value);
  const parts = listOf(allOf).map((part) => mergedSchema(part, options, depth + 1));
  const taken = [oneOf, anyOf].flatMap((branches) => {
    const branch = takenBranch(listOf(branches), options.branch);
    if (branch === undefined) return [];
    return [mergedSchema(branch, options, depth + 1), namedBranch(own, branch)];
  });
  return [...parts, own, ...taken].reduce(merge, {});
}

/** Never `null`: it says nothing on the wire. */
function takenBranch(branches: readonly unknown[], index: number): unknown {
  const rest = branches.filter((branch) => objectOf(branch)["type"] !== "null");
  return rest[index % Math.max(rest.length, 1)];
}

/** The property that tells which branch it is (https://spec.openapis.org/oas/v3.1.1#discriminator-object). */
function namedBranch(schema: JsonObject, branch: unknown): JsonObject {
  const { propertyName, mapping } = objectOf(schema["discriminator"]);
  const reference = objectOf(branch)["$ref"];
  if (typeof propertyName !== "string" || typeof reference !== "string") return {};
  const name = reference.slice(reference.lastIndexOf("/") + 1);
  const mapped = Object.entries(objectOf(mapping)).find(
    ([, target]) => target === reference || target === name,
  );
  const value = mapped?.[0] ?? decodeURIComponent(name);
  return { properties: { [propertyName]: { const: value } }, required: [propertyName] };
}

function merge(left: JsonObject, right: JsonObject): JsonObject {
  const merged: Record<string, unknown> = { ...left, ...right };
  const properties = { ...objectOf(left["properties"]) };
  for (const [name, schema] of Object.entries(objectOf(right["properties"]))) {
    const before = properties[name];
    properties[name] = isObject(before) && isObject(schema) ? { allOf: [before, schema] } : schema;
  }
  if (Object.keys(properties).length > 0) merged["properties"] = properties;
  const required = [...listOf(left["required"]), ...listOf(right["required"])];
  if (required.length > 0) merged["required"] = [...new Set(required)];
  if (Array.isArray(left["enum"]) && Array.isArray(right["enum"]))
    merged["enum"] = right["enum"].filter((value) => listOf(left["enum"]).includes(value));
  return merged;
}
