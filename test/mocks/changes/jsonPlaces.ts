/** The values inside a JSON body, each with the schema that describes it. */
import {
  dereference,
  isObject,
  listOf,
  members,
  type JsonObject,
  type JsonValue,
} from "@lading/testing/internal";

export interface JsonPlace {
  readonly path: readonly (string | number)[];
  readonly value: JsonValue;
  readonly schema: JsonObject;
  /** Nothing else describes it: it is no part of an `allOf`, nor inside one. */
  readonly isAlone: boolean;
}

interface Visit {
  readonly value: JsonValue;
  /** A reference, perhaps. */
  readonly schema: unknown;
  readonly path: JsonPlace["path"];
  readonly isAlone: boolean;
}

const alternatives = ["oneOf", "anyOf", "not", "if", "$dynamicRef"];

/** Every place down to which no alternative leads: one of several schemas may allow what another forbids. */
export function jsonPlaces(
  root: JsonObject,
  value: JsonValue,
  schema: unknown,
): readonly JsonPlace[] {
  const visit = ({ value, schema: written, path, isAlone }: Visit): readonly JsonPlace[] => {
    const schema = dereference(root, written);
    if (schema["readOnly"] === true || path.length > 8) return [];
    const parts = listOf(schema["allOf"]);
    const place = { path, value, schema, isAlone: isAlone && parts.length === 0 };
    if (alternatives.some((key) => key in schema)) return [place];
    const inside = (
      key: string | number,
      value: JsonValue,
      schema: unknown,
    ): readonly JsonPlace[] =>
      visit({ value, schema, path: [...path, key], isAlone: place.isAlone });
    return [
      place,
      ...parts.flatMap((part) => visit({ value, schema: part, path, isAlone: false })),
      ...itemsOf(value, schema).flatMap(([key, item]) => inside(key, item, schema["items"])),
      ...propertiesOf(value, schema).flatMap(([key, each, property]) =>
        inside(key, each, property),
      ),
    ];
  };
  return visit({ value, schema, path: [], isAlone: true });
}

function itemsOf(value: JsonValue, schema: JsonObject): readonly (readonly [number, JsonValue])[] {
  return Array.isArray(value) && isObject(schema["items"])
    ? [...(value as JsonValue[]).entries()]
    : [];
}

function propertiesOf(
  value: JsonValue,
  schema: JsonObject,
): readonly (readonly [string, JsonValue, JsonObject])[] {
  if (!isObject(value)) return [];
  return members(schema["properties"]).flatMap(([name, property]) =>
    Object.hasOwn(value, name) ? [[name, value[name] as JsonValue, property] as const] : [],
  );
}
