import { Refusal } from "./errors.ts";

/** Name and value pairs of an object that stands for data. */
export type Entry = readonly [name: string, value: unknown];

/** What an object is, told without `instanceof`, which fails across realms: `Object`, `Blob`, `Uint8Array`, … */
export function tagOf(value: unknown): string {
  return Object.prototype.toString.call(value).slice(8, -1);
}

/** Is it an object that stands for data, rather than a file, a date or an array? */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return tagOf(value) === "Object" && !(Symbol.asyncIterator in (value as object));
}

/** `null` and `undefined` are what RFC 6570 calls undefined: they are left out (§2.3). */
export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** Members that are given, in order. */
export function givenEntries(record: Readonly<Record<string, unknown>>): Entry[] {
  return Object.entries(record).filter(([, value]) => isGiven(value));
}

/** A value as the text of a parameter or a form field: dates in ISO 8601, everything else as JavaScript writes it. */
export function textOf(value: unknown, parameter: string): string {
  if (tagOf(value) === "Date") return jsonOf(value, parameter).slice(1, -1);
  if (/^(string|number|boolean|bigint)$/.test(typeof value)) return String(value);
  throw new Refusal(`${parameter} cannot hold ${describe(value)}`, parameter);
}

/** A value as JSON text. */
export function jsonOf(value: unknown, parameter: string): string {
  try {
    return JSON.stringify(value) ?? "null";
  } catch (error) {
    throw new Refusal(`${parameter} cannot be written as JSON: ${String(error)}`, parameter);
  }
}

/** What was given, in words and without its content: `a string`, `a FileHandle`. */
export function describe(value: unknown): string {
  if (!isGiven(value)) return String(value);
  if (Array.isArray(value)) return "an array";
  const name =
    typeof value === "object"
      ? ((value as { constructor?: { name?: string } }).constructor?.name ?? "Object")
      : typeof value;
  return `${/^[aeiou]/i.test(name) ? "an" : "a"} ${name}`;
}
