import type { JsonObject } from "../2-model/model.ts";
import { isObject, lookUp, pointerKeys } from "./schemaTree.ts";

/** A schema without its `discriminator`: each member that is a reference says itself which values it bears. */
export function discriminated(schema: JsonObject, document: JsonObject): JsonObject {
  const { discriminator, ...rest } = schema;
  if (!isObject(discriminator)) return schema;
  const name = discriminator["propertyName"];
  if (typeof name !== "string") return rest;
  const mark = (member: unknown): unknown => {
    const reference = isObject(member) ? member["$ref"] : undefined;
    if (typeof reference !== "string") return member;
    const property = findProperty(document, reference, name);
    if (property === undefined || "const" in property || "enum" in property) return member;
    const values = { type: "string", enum: mappedValues(discriminator["mapping"], reference) };
    return {
      allOf: [member, { type: "object", required: [name], properties: { [name]: values } }],
    };
  };
  const choices = ["oneOf", "anyOf"].flatMap((key) => {
    const members = schema[key];
    return Array.isArray(members) ? [[key, members.map(mark)] as const] : [];
  });
  return { ...rest, ...Object.fromEntries(choices) };
}

/** The property's schema, searched through `allOf`; `undefined` where the schema is a choice or has no such property. */
function findProperty(
  document: JsonObject,
  reference: string,
  name: string,
): JsonObject | undefined {
  const seen = new Set<string>();
  const search = (schema: unknown): JsonObject | undefined => {
    const target = follow(schema);
    if (target === undefined || "oneOf" in target || "anyOf" in target) return undefined;
    const properties = target["properties"];
    const own = isObject(properties) ? follow(properties[name]) : undefined;
    const parts = Array.isArray(target["allOf"]) ? (target["allOf"] as unknown[]) : [];
    // The part that comes last says most.
    return parts.map(search).findLast((found) => found !== undefined) ?? own;
  };
  const follow = (schema: unknown): JsonObject | undefined => {
    if (!isObject(schema)) return undefined;
    const next = schema["$ref"];
    if (typeof next !== "string") return schema;
    if (seen.has(next)) return undefined;
    seen.add(next);
    return follow(lookUp(document, next));
  };
  return search({ $ref: reference });
}

/** The keys of `mapping` that lead to the schema; without one, the schema's own name. */
function mappedValues(mapping: unknown, reference: string): readonly string[] {
  const name = pointerKeys(reference).at(-1) ?? "";
  const values = isObject(mapping)
    ? Object.keys(mapping).filter((key) => mapping[key] === name || mapping[key] === reference)
    : [];
  return values.length > 0 ? values : [name];
}
