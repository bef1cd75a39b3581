/** Writes the names of the configuration into the document, as `x-lading-name`: from here on there is one place to look. */
import type { ConfigProblem, NamesConfig } from "../../config/config.ts";
import { isObject } from "../../openapi/pointer.ts";
import type { WritableObject } from "../../openapi/walk.ts";
import { findOperations } from "../resolve/findOperations.ts";
import { keysOf, meantBy } from "./selectOperations.ts";

export function applyNames(
  document: WritableObject,
  { operations = {}, schemas = {} }: NamesConfig,
): readonly ConfigProblem[] {
  const places = findOperations(document).flatMap((place) =>
    keysOf(place).map((key) => [key, place.operation] as const),
  );
  const { components } = document;
  const known =
    isObject(components) && isObject(components["schemas"]) ? components["schemas"] : {};
  const types = Object.entries(known).flatMap(([key, schema]) =>
    isObject(schema) ? [[key, schema as WritableObject] as const] : [],
  );
  return [
    ...give(operations, { kind: "operation", key: "operations", things: new Map(places) }),
    ...give(schemas, { kind: "schema", key: "schemas", things: new Map(types) }),
  ];
}

interface Nameable {
  readonly kind: string;
  readonly key: string;
  readonly things: ReadonlyMap<string, WritableObject>;
}

function give(
  names: Readonly<Record<string, string>>,
  { kind, key, things }: Nameable,
): readonly ConfigProblem[] {
  return Object.entries(names).flatMap(([entry, name]) => {
    const thing = things.get(entry);
    if (thing !== undefined) {
      thing["x-lading-name"] = name;
      return [];
    }
    const meant = meantBy(entry, [...things.keys()]);
    return [
      { code: "name-unmatched", path: ["names", key, entry], details: { kind, entry, meant } },
    ];
  });
}

/** An operation with `x-lading-name` has it for its operationId, whatever the document calls it. */
export function nameByExtension(document: WritableObject): void {
  for (const { operation } of findOperations(document))
    if (typeof operation["x-lading-name"] === "string")
      operation["operationId"] = operation["x-lading-name"];
}
