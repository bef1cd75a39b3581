/** Values that a schema does not allow, and values that look so and are allowed. */
import { listOf, type JsonObject, type JsonValue } from "@lading/testing/internal";

export interface WrongValue {
  /** What it is: `text for a number`. */
  readonly name: string;
  /** `undefined`: the schema forbids no such value. */
  readonly of: (schema: JsonObject) => JsonValue | undefined;
  /** Only where values have types: as a text it would be another value. */
  readonly isTyped?: true;
  /** Left out: the document forbids it. */
  readonly isOpen?: true;
}

/** The schema's types; none of them is any. */
export function typesOf({ type }: JsonObject): readonly string[] {
  return typeof type === "string" ? [type] : listOf(type).map(String);
}

const composed = ["allOf", "oneOf", "anyOf", "not", "if", "const", "$dynamicRef"];

/** What a schema says can be read from it alone. */
export function isPlain(schema: JsonObject): boolean {
  return typesOf(schema).length > 0 && composed.every((keyword) => schema[keyword] === undefined);
}

export const wrongValues: readonly WrongValue[] = [
  {
    name: "a value outside of the enumeration",
    of: ({ enum: values }) => (listOf(values).length > 0 ? "zz-none" : undefined),
  },
  { name: "text for a number", of: (schema) => (isNumber(schema) ? "cat" : undefined) },
  { name: "text for a boolean", of: (schema) => (isOnly(schema, "boolean") ? "maybe" : undefined) },
  {
    name: "a fraction for an integer",
    of: (schema) => (isOnly(schema, "integer") ? 1.5 : undefined),
  },
  { name: "a number above the maximum", of: (schema) => beyond(schema, "maximum", 1) },
  { name: "a number below the minimum", of: (schema) => beyond(schema, "minimum", -1) },
  {
    name: "a text that is too long",
    of: (schema) => {
      const { maxLength } = schema;
      const isLimited = typeof maxLength === "number" && maxLength < 2000 && isFreeText(schema);
      return isLimited ? "x".repeat(maxLength + 1) : undefined;
    },
  },
  {
    name: "a text that is too short",
    of: (schema) => {
      const { minLength } = schema;
      return typeof minLength === "number" && minLength > 1 && isFreeText(schema) ? "x" : undefined;
    },
  },
  {
    name: "a text that does not fit the pattern",
    of: (schema) => {
      const { pattern } = schema;
      if (typeof pattern !== "string" || !isOnly(schema, "string")) return undefined;
      return ["~", "z z", "-", "é", "%", "/"].find((text) => !fits(pattern, text));
    },
  },
  {
    name: "a text of another format",
    of: (schema) =>
      isOnly(schema, "string") && formats.has(String(schema["format"])) ? "zz" : undefined,
    isOpen: true,
  },
  {
    name: "a number for a text",
    of: (schema) => (isOnly(schema, "string") ? 12345 : undefined),
    isTyped: true,
  },
  {
    name: "an object for a text",
    of: (schema) => (isOnly(schema, "string") ? { zz: 1 } : undefined),
    isTyped: true,
  },
  {
    name: "a text for a list",
    of: (schema) => (isOnly(schema, "array") ? "zz" : undefined),
    isTyped: true,
  },
  {
    name: "a list for an object",
    of: (schema) => (isOnly(schema, "object") ? [] : undefined),
    isTyped: true,
  },
  {
    name: "null for a value",
    of: (schema) =>
      schema["nullable"] === true || typesOf(schema).includes("null") ? undefined : null,
    isTyped: true,
  },
];

const formats = new Set(["date-time", "date", "uuid", "email", "ipv4"]);

function isOnly(schema: JsonObject, type: string): boolean {
  const types = typesOf(schema).filter((each) => each !== "null");
  return types.length === 1 && types[0] === type && schema["enum"] === undefined;
}

function isNumber(schema: JsonObject): boolean {
  return isOnly(schema, "number") || isOnly(schema, "integer");
}

function isFreeText(schema: JsonObject): boolean {
  return (
    isOnly(schema, "string") && schema["pattern"] === undefined && schema["format"] === undefined
  );
}

function beyond(schema: JsonObject, bound: string, step: number): number | undefined {
  const limit = schema[bound];
  const isExact = typeof limit === "number" && Math.abs(limit) < 2 ** 31;
  return isExact && isNumber(schema) ? limit + step : undefined;
}

function fits(pattern: string, text: string): boolean {
  try {
    return new RegExp(pattern, "u").test(text);
  } catch {
    return true;
  }
}

/** A text that the schema does not allow, whatever it is read as. */
export function wrongText(schema: JsonObject): string | undefined {
  const wrong = wrongValues.filter(({ isTyped, isOpen }) => isTyped !== true && isOpen !== true);
  const values = isPlain(schema) ? wrong.map(({ of }) => of(schema)) : [];
  const value = values.find((each) => each !== undefined);
  return value === undefined ? undefined : String(value);
}
