/** A value that fits a schema, as a caller would send it. What it cannot fit, a validator finds afterwards. */
import { isFile, isJsonText } from "../view/partSchema.ts";
import { listOf, objectOf, type JsonObject, type JsonValue } from "../document/json.ts";
import type { Chance } from "./chance.ts";
import { othersKeyword, type Direction } from "./schemaFit.ts";
import { mergedSchema } from "./mergedSchema.ts";
import { sampleNumber } from "./sampleNumber.ts";
import { sampleText } from "./sampleText.ts";

/** What to sample, and how much of it. */
export interface SampleOptions {
  /** The document that references lead into. */
  readonly root: JsonObject;
  readonly chance: Chance;
  /** With the members that may be left out; those of schemas that hold themselves end after a few levels. */
  readonly isFull: boolean;
  /** Who sends it: the other side's properties are left out. Default: a request. */
  readonly direction?: Direction;
  /** Bytes are files, written `{"$file": name}`, and JSON texts are given as their values. */
  readonly isForm?: boolean;
  /** Texts of letters only, for places that cannot carry all others. */
  readonly isPlain?: boolean;
}

/** Below, only what is required is sampled. */
const fullLevels = 4;
/** Below, nothing is: a schema that requires itself has no value. */
const mostLevels = 12;

/** Throws when the schema has no finite value. */
export function sampleValue(schema: unknown, options: SampleOptions, level = 0): JsonValue {
  if (level > mostLevels) throw new Error("the schema requires itself");
  const branch = options.isFull ? Math.floor(options.chance() * 4) : 0;
  const merged = mergedSchema(schema, { root: options.root, branch });
  const { const: fixed, enum: choices, default: usual } = merged;
  if (fixed !== undefined) return fixed as JsonValue;
  const given = listOf(choices).filter((value) => value !== null);
  if (given.length > 0) return given[branch % given.length] as JsonValue;
  if (options.isForm && isJsonText(merged)) {
    const { isForm: _isForm, ...inside } = options;
    return sampleValue(merged["contentSchema"] ?? {}, inside, level + 1);
  }
  if (options.isForm && isFile(merged)) return { $file: fileName(merged) };
  switch (typeOf(merged)) {
    case "object":
      return sampleObject(merged, options, level);
    case "array":
      return sampleArray(merged, options, level);
    case "integer":
    case "number":
      return typeof usual === "number" ? usual : sampleNumber(merged, typeOf(merged) === "integer");
    case "boolean":
      return options.chance() < 0.5;
    case "null":
      return null;
    default: {
      if (typeof usual === "string" && usual !== "") return usual;
      return sampleText(merged, { chance: options.chance, isPlain: options.isPlain ?? false });
    }
  }
}

function fileName(schema: JsonObject): string {
  return /png/.test(String(schema["contentMediaType"])) ? "cat.png" : "cat.jpg";
}

function typeOf(schema: JsonObject): unknown {
  const types = [schema["type"]].flat().filter((type) => type !== "null" && type !== undefined);
  if (types.length > 0) return types[0];
  if (schema["type"] === "null") return "null";
  if (schema["properties"] ?? schema["additionalProperties"] ?? schema["required"]) return "object";
  if (schema["items"] ?? schema["prefixItems"]) return "array";
  const isNumber = ["minimum", "maximum", "multipleOf"].some((key) => schema[key] !== undefined);
  return isNumber ? "number" : "string";
}

function sampleObject(schema: JsonObject, options: SampleOptions, level: number): JsonValue {
  const ofOthers = othersKeyword[options.direction ?? "request"];
  const required = new Set(listOf(schema["required"]));
  const declared = Object.entries(objectOf(schema["properties"])).filter(
    ([, member]) => objectOf(member)[ofOthers] !== true,
  );
  const { additionalProperties: other, minProperties } = schema;
  const wanted = typeof minProperties === "number" ? minProperties : 0;
  const entries: [string, JsonValue][] = [];
  for (const [name, member] of declared) {
    const isRequired = required.has(name);
    const isWanted = entries.length < wanted || (options.isFull && level < fullLevels);
    if (!isRequired && !isWanted) continue;
    try {
      if (mergedSchema(member, { root: options.root, branch: 0 })[ofOthers] === true) continue;
      entries.push([name, sampleValue(member, options, level + 1)]);
    } catch (error) {
      // What may be left out need not have a value.
      if (isRequired) throw error;
    }
  }
  const names = new Set(Object.keys(objectOf(schema["properties"])));
  const others = [...required].map(String).filter((name) => !names.has(name));
  while (entries.length + others.length < wanted) others.push(`key${String(others.length + 1)}`);
  for (const name of others) entries.push([name, sampleValue(objectOf(other), options, level + 1)]);
  return Object.fromEntries(entries);
}

function sampleArray(schema: JsonObject, options: SampleOptions, level: number): JsonValue {
  const { minItems, maxItems, prefixItems } = schema;
  const first = listOf(prefixItems).map((item) => sampleValue(item, options, level + 1));
  const least = typeof minItems === "number" ? minItems : 0;
  const usual = options.isFull && level < fullLevels ? 2 : 1;
  const most = typeof maxItems === "number" ? maxItems : Infinity;
  const count = Math.min(Math.max(least, usual), most);
  const items = [...first];
  for (let tries = 0; items.length < count && tries < count * 4; tries++) {
    // Only with all its choices can another item differ from the first.
    const isFull = options.isFull || tries > 0;
    const item = sampleValue(schema["items"] ?? {}, { ...options, isFull }, level + 1);
    const isNew = !items.some((other) => JSON.stringify(other) === JSON.stringify(item));
    if (isNew || schema["uniqueItems"] !== true) items.push(item);
    if (schema["uniqueItems"] === true && items.length >= least && tries > 4) break;
  }
  return items;
}
