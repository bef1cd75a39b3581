/** What a schema says of a value itself, not of what is inside it. */
import { isObject, listOf, type JsonObject } from "../../document/json.ts";
import type { SchemaFit } from "../../samples/schemaFit.ts";
import { isRedacted } from "../read/isRedacted.ts";
import type { PlacedSchema } from "./schemaNodes.ts";
import type { ValueDeviation } from "./ValueDeviation.ts";

/** The first way in which the value breaks one of its schemas; `undefined` for none, and for a value that was taken out. */
export function judgeOwn(
  nodes: readonly PlacedSchema[],
  {
    value,
    path,
    fits,
  }: { readonly value: unknown; readonly path: string; readonly fits: SchemaFit },
): ValueDeviation | undefined {
  if (typeof value === "string" && isRedacted(value)) return undefined;
  for (const { pointer, schema, isShared } of nodes) {
    const found = fault(schema, value, fits);
    if (found !== undefined) return { ...found, pointer, path, value, isShared };
  }
  return undefined;
}

type Fault = Pick<ValueDeviation, "kind" | "text" | "isConstant">;

function fault(schema: JsonObject, value: unknown, fits: SchemaFit): Fault | undefined {
  const types = typesOf(schema);
  const isNullable = schema["nullable"] === true;
  if (value === null && isNullable) return undefined;
  if (types.length > 0 && !types.some((type) => isOfType(value, type))) {
    const text = `is ${nounOf(value)}; the document says ${types.join(" or ")}`;
    return { kind: value === null ? "null-undescribed" : "type-differs", text };
  }
  const values = "const" in schema ? [schema["const"]] : listOf(schema["enum"]);
  if (values.length > 0 && !values.some((each) => isSame(each, value))) {
    if (value === null) return { kind: "null-undescribed", text: `is null; the document does not` };
    const text = notListed(values);
    return {
      kind: "const" in schema ? "value-differs" : "value-undescribed",
      text,
      ...(values.length === 1 && { isConstant: true }),
    };
  }
  const misfit = fits(ownPart(schema), value)?.replace(/^value\S* /, "");
  return misfit === undefined
    ? undefined
    : { kind: "value-differs", text: `is not as the document says: it ${misfit}` };
}

/** Of a long list the beginning. */
export function notListed(values: readonly unknown[]): string {
  const listed = values.slice(0, 8).map((each) => JSON.stringify(each));
  const more = values.length > 8 ? ` and ${String(values.length - 8)} more` : "";
  return `has a value that is not described; the document lists ${listed.join(", ")}${more}`;
}

function typesOf({ type }: JsonObject): readonly string[] {
  return typeof type === "string" ? [type] : listOf(type).map(String);
}

function isOfType(value: unknown, type: string): boolean {
  if (type === "integer") return Number.isInteger(value);
  if (type === "object") return isObject(value);
  if (type === "array") return Array.isArray(value);
  return type === "null" ? value === null : typeof value === type;
}

/** What a value is called in a sentence. */
function nounOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "number") return Number.isInteger(value) ? "an integer" : "a number";
  const nouns: Readonly<Record<string, string>> = { string: "a string", boolean: "a boolean" };
  return nouns[typeof value] ?? "an object";
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** Keywords that speak of what is inside, or that are judged by themselves. */
const others: ReadonlySet<string> = new Set(
  [
    "$ref $defs allOf oneOf anyOf if then else discriminator properties patternProperties additionalProperties",
    "unevaluatedProperties required items prefixItems unevaluatedItems dependentSchemas",
    "type enum const nullable description title examples example",
  ].flatMap((keywords) => keywords.split(" ")),
);

const parts = new WeakMap<JsonObject, JsonObject>();

/** The same object for the same schema, so that it is compiled once. */
function ownPart(schema: JsonObject): JsonObject {
  const known = parts.get(schema);
  if (known !== undefined) return known;
  const part = Object.fromEntries(Object.entries(schema).filter(([key]) => !others.has(key)));
  parts.set(schema, part);
  return part;
}
