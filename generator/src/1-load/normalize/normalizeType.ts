import type { ObjectNote } from "./normalizeFields.ts";

/**
 * Names of types that JSON Schema does not have, and what their authors mean: words of Swagger 1 and 2, of databases and of
 * programming languages.
 */
const foreignTypes: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ["file", { type: "string", format: "binary" }],
  ["binary", { type: "string", format: "binary" }],
  ...named("int int32 int64 long short bigint", "integer"),
  ...named("float double decimal", "number"),
  ...named("bool", "boolean"),
  ...named(
    "str text char uuid uri url email date time datetime date-time timestamp enum",
    "string",
  ),
  ...named("map dict hash json struct", "object"),
  ...named("list set", "array"),
  ...named("nil none", "null"),
]);

/** Left out: any value. */
interface Meaning {
  readonly type?: string;
  readonly format?: string;
}

function named(names: string, type: string): readonly (readonly [string, Meaning])[] {
  return names.split(" ").map((name) => [name, { type }] as const);
}

const known: ReadonlySet<unknown> = new Set(
  "string number integer boolean array object null".split(" "),
);

/** A schema as its author wrote it; `type` and `format` are normalized in place. */
interface WritableSchema {
  type?: unknown;
  format?: unknown;
}

/** Normalizes a schema's `type` in place, where JSON Schema does not have it. */
export function normalizeType(schema: WritableSchema, { report }: ObjectNote): void {
  const reading = readType(schema);
  if (reading !== undefined) report("type-unknown", "type", reading);
}

/** The original, and how it is read. */
interface Reading {
  readonly [detail: string]: string;
}

function readType(schema: WritableSchema): Reading | undefined {
  const { type } = schema;
  if (Array.isArray(type)) return normalizeTypes(schema, type);
  if (typeof type !== "string" || known.has(type)) return undefined;
  const meaning = foreignTypes.get(type.toLowerCase()) ?? meaningByCase(type);
  delete schema.type;
  Object.assign(schema, meaning);
  return { name: type, meaning: meaning.type ?? "any value" };
}

/** If any type of a list is unknown, the schema accepts any value. */
function normalizeTypes(schema: WritableSchema, types: readonly unknown[]): Reading | undefined {
  const wrong = types.find((type) => !known.has(type));
  if (wrong === undefined) return undefined;
  const meanings = types.map((type) =>
    known.has(type)
      ? type
      : (foreignTypes.get(String(type).toLowerCase()) ?? meaningByCase(String(type))).type,
  );
  if (meanings.includes(undefined)) delete schema.type;
  else schema.type = [...new Set(meanings)];
  return {
    name: String(wrong),
    meaning: meanings.includes(undefined) ? "any value" : meanings.join(" or "),
  };
}

/** `String`, `OBJECT`. */
function meaningByCase(type: string): Meaning {
  const lower = type.toLowerCase();
  return known.has(lower) ? { type: lower } : {};
}
