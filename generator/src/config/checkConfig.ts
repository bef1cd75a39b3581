/** Compares a configuration with `config.schema.json`, which is printed from its type. */
import { readFileSync } from "node:fs";
import { isObject } from "../openapi/pointer.ts";
import { nearestWord } from "../names/nearestWord.ts";
import type { ConfigProblem } from "./config.ts";

/** The part of JSON Schema that the printed schema uses. */
export interface Schema {
  readonly type?: "string" | "boolean" | "array" | "object";
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly description?: string;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | false;
  readonly anyOf?: readonly Schema[];
  /** The pattern in words, for messages. */
  readonly $comment?: string;
}

// Two folders up both from the sources and from what is compiled.
const file = new URL("../../config.schema.json", import.meta.url);

/** Every mistake, in the order of the configuration. */
export function checkConfig(config: unknown): readonly ConfigProblem[] {
  return check(config, JSON.parse(readFileSync(file, "utf8")) as Schema, []);
}

function check(value: unknown, schema: Schema, path: readonly string[]): readonly ConfigProblem[] {
  const { anyOf = [schema] } = schema;
  const fitting = anyOf.find(({ type }) => type === typeOf(value));
  if (fitting === undefined) return [invalid(path, anyOf.map(expectedOf).join(" or "), value)];
  if (Array.isArray(value))
    return value.flatMap((item, index) => check(item, fitting.items ?? {}, [...path, `${index}`]));
  if (isObject(value)) return checkObject(value, fitting, path);
  const { enum: values, pattern } = fitting;
  const fits =
    typeof value !== "string" ||
    ((values?.includes(value) ?? true) && new RegExp(pattern ?? "").test(value));
  return fits ? [] : [invalid(path, expectedOf(fitting), value)];
}

function checkObject(
  value: Readonly<Record<string, unknown>>,
  { properties = {}, required = [], additionalProperties }: Schema,
  path: readonly string[],
): readonly ConfigProblem[] {
  const missing = required
    .filter((key) => !Object.hasOwn(value, key))
    .map((key): ConfigProblem => ({
      code: "config-key-missing",
      path,
      details: { where: placeOf(path), key },
    }));
  const wrong = Object.entries(value).flatMap(([key, item]) => {
    const schema = Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
    // An author writes `undefined` for what is left out.
    if (schema && item !== undefined) return check(item, schema, [...path, key]);
    return schema ? [] : [unknownKey(path, key, Object.keys(properties))];
  });
  return [...missing, ...wrong];
}

function unknownKey(path: readonly string[], key: string, known: readonly string[]): ConfigProblem {
  const nearest = nearestWord(key, known);
  const meant = nearest === undefined ? "" : `Did you mean "${nearest}"? `;
  return {
    code: "config-key-unknown",
    path: [...path, key],
    details: { where: placeOf(path), key, meant, known: known.join(", ") },
  };
}

function invalid(path: readonly string[], expected: string, value: unknown): ConfigProblem {
  const found = typeof value === "string" ? JSON.stringify(value) : nameOf(value);
  return {
    code: "config-value-invalid",
    path,
    details: { where: placeOf(path), expected, found },
  };
}

function expectedOf({ type, enum: values, $comment, required = [] }: Schema): string {
  if (values !== undefined)
    return `one of ${values.map((each) => JSON.stringify(each)).join(", ")}`;
  if ($comment !== undefined) return $comment;
  if (type === "object")
    return required.length === 0 ? "an object" : `an object with ${required.join(", ")}`;
  return { string: "text", boolean: "true or false", array: "a list" }[type ?? "string"];
}

function typeOf(value: unknown): string {
  return Array.isArray(value) ? "array" : typeof value;
}

function nameOf(value: unknown): string {
  if (value === null || value === undefined || typeof value === "boolean") return String(value);
  return Array.isArray(value) ? "a list" : isObject(value) ? "an object" : `a ${typeof value}`;
}

/** `apis.petstore.include.tags[0]`, as its author would write it. */
export function placeOf(path: readonly string[]): string {
  if (path.length === 0) return "The configuration";
  return path
    .map((key, index) => {
      if (/^\d+$/.test(key)) return `[${key}]`;
      if (!/^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(key)) return `[${JSON.stringify(key)}]`;
      return index === 0 ? key : `.${key}`;
    })
    .join("");
}
