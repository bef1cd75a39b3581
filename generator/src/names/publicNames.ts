/** The names of former generations, as the package's manifest carries them from `2-model` back to `1-load` and `2-model`. */
import type { JsonObject, OperationNames } from "../2-model/model.ts";

/** Names by what they stand for. */
export interface PublicNames {
  /** By `GET /pets`. */
  readonly operations: ReadonlyMap<string, OperationNames>;
  /** Types, classes and lists of values, by the place of their schema or by what else they stand for. */
  readonly types: ReadonlyMap<string, string>;
  /** Exports of the package's entry `schemas`. */
  readonly schemas: ReadonlyMap<string, string>;
  /** Client options, by what they carry. */
  readonly options: ReadonlyMap<string, string>;
  /** Keys under `components` of what other files bring, by kind and place: `schemas b.yaml#/Pet`. */
  readonly components: ReadonlyMap<string, string>;
}

/** Whatever a manifest holds: what is no name is passed over. */
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

/** As the manifest carries them; a group without names is left out. */
export function printNames(names: PublicNames): JsonObject {
  const groups = Object.entries(names as unknown as Record<string, ReadonlyMap<string, unknown>>);
  return Object.fromEntries(
    groups.flatMap(([key, group]) => (group.size === 0 ? [] : [[key, Object.fromEntries(group)]])),
  );
}
