/** Writes the names of the configuration into the document, as `x-lading-name`: from here on there is one place to look. */
import type { ConfigProblem, NamesConfig } from "../../config/config.ts";
import { isObject, joinPointer } from "../../openapi/pointer.ts";
import type { WritableObject } from "../../openapi/walk.ts";
import { findOperations } from "../resolve/findOperations.ts";
import { keysOf, meantBy } from "./selectOperations.ts";

/** What the configuration names: JSON pointer → the keys that lead to the name in the configuration. */
export type Chosen = ReadonlyMap<string, readonly string[]>;

/** What can be named, under the keys that the configuration has for it. */
type Nameables = Readonly<Record<keyof NamesConfig, ReadonlyMap<string, Nameable>>>;

interface Nameable {
  readonly pointer: string;
  readonly value: WritableObject;
}

const kinds = { operations: "operation", schemas: "schema" } as const;

export function findNameables(document: WritableObject): Nameables {
  const { components } = document;
  const schemas =
    isObject(components) && isObject(components["schemas"]) ? components["schemas"] : {};
  return {
    operations: new Map(
      findOperations(document).flatMap((place) =>
        keysOf(place).map((key) => [key, { pointer: place.pointer, value: place.operation }]),
      ),
    ),
    schemas: new Map(
      Object.entries(schemas).flatMap(([key, value]) => {
        const pointer = joinPointer(["components", "schemas", key]);
        return isObject(value) ? [[key, { pointer, value: value as WritableObject }]] : [];
      }),
    ),
  };
}

/** @param all What could be named before operations were left out. */
export function applyNames(
  document: WritableObject,
  names: NamesConfig,
  all: Nameables,
): { readonly problems: readonly ConfigProblem[]; readonly chosen: Chosen } {
  const left = findNameables(document);
  const chosen = new Map<string, readonly string[]>();
  const problems: ConfigProblem[] = [];
  for (const key of ["operations", "schemas"] as const)
    for (const [entry, name] of Object.entries(names[key] ?? {})) {
      const found = left[key].get(entry);
      const path = ["names", key, entry];
      if (found === undefined) {
        problems.push(objectionTo({ entry, path, kind: kinds[key], known: all[key] }));
        continue;
      }
      found.value["x-lading-name"] = name;
      chosen.set(found.pointer, path);
    }
  return { problems, chosen };
}

interface Unmatched {
  readonly entry: string;
  readonly path: readonly string[];
  readonly kind: string;
  readonly known: ReadonlyMap<string, Nameable>;
}

function objectionTo({ entry, path, kind, known }: Unmatched): ConfigProblem {
  if (known.has(entry)) return { code: "name-left-out", path, details: { kind, entry } };
  const meant = meantBy(entry, [...known.keys()]);
  return { code: "name-unmatched", path, details: { kind, entry, meant } };
}

/** An operation with `x-lading-name` has it for its operationId, whatever the document calls it. */
export function nameByExtension(document: WritableObject): void {
  for (const { operation } of findOperations(document))
    if (typeof operation["x-lading-name"] === "string")
      operation["operationId"] = operation["x-lading-name"];
}
