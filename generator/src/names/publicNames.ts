/** The names of earlier generations, which the package's manifest stores for the next run. */
import type { JsonObject, OperationNames } from "../2-model/model.ts";

/** Names by what they name. */
export interface PublicNames {
  /** By `GET /pets`. */
  readonly operations: ReadonlyMap<string, OperationNames>;
  /** Types, classes and lists of values, by the place of their schema or by another key. */
  readonly types: ReadonlyMap<string, string>;
  /** Exports of the package's entry `schemas`. */
  readonly schemas: ReadonlyMap<string, string>;
  /** Client options, by what they configure. */
  readonly options: ReadonlyMap<string, string>;
  /** Keys under `components` of components from other files, by kind and place: `schemas b.yaml#/Pet`. */
  readonly components: ReadonlyMap<string, string>;
}

/** Reads the names of a manifest, and ignores everything else. */
export function parseNames(names: JsonObject): PublicNames {
  const texts = (key: string): ReadonlyMap<string, string> =>
    new Map(
      entriesOf(names, key).flatMap(([place, name]) =>
        typeof name === "string" && name !== "" ? [[place, name] as const] : [],
      ),
    );
  const operations = entriesOf(names, "operations").flatMap(([place, value]) =>
    typeof value === "object" && value !== null
      ? [[place, parseOperation(value as JsonObject)] as const]
      : [],
  );
  return {
    operations: new Map(operations),
    types: texts("types"),
    schemas: texts("schemas"),
    options: texts("options"),
    components: texts("components"),
  };
}

function parseOperation(value: JsonObject): OperationNames {
  const texts = ["name", "function", "operationId", "id"].flatMap((key) => {
    const found = Object.hasOwn(value, key) ? value[key] : undefined;
    return typeof found === "string" && found !== "" ? [[key, found] as const] : [];
  });
  const { former } = value;
  const names = Array.isArray(former) ? former.filter((each) => typeof each === "string") : [];
  return { ...Object.fromEntries(texts), ...(names.length > 0 && { former: names }) };
}

function entriesOf(object: JsonObject, key: string): readonly (readonly [string, unknown])[] {
  const value = Object.hasOwn(object, key) ? object[key] : undefined;
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}

/** The form in the manifest; a group without names is left out. */
export function printNames(names: PublicNames): JsonObject {
  const groups = Object.entries(names as unknown as Record<string, ReadonlyMap<string, unknown>>);
  return Object.fromEntries(
    groups.flatMap(([key, group]) => (group.size === 0 ? [] : [[key, Object.fromEntries(group)]])),
  );
}
