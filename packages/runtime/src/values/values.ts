import { Refusal } from "../errors.ts";

/** A name and value of a plain object. */
export type Entry = readonly [name: string, value: unknown];

/** The kind of an object (`Object`, `Blob`, `Uint8Array`, …), without `instanceof`, which fails across realms. */
export function tagOf(value: unknown): string {
  return Object.prototype.toString.call(value).slice(8, -1);
}

/** A `Blob` or `File`, of this realm or another: test environments and libraries have their own classes. */
export function isBlob(value: unknown): value is Blob {
  return /^(Blob|File)$/.test(tagOf(value)) || isUntaggedBlob(value);
}

/** happy-dom's classes have the methods, but not the tag. */
function isUntaggedBlob(value: unknown): boolean {
  if (tagOf(value) !== "Object" || isPlain(value as object)) return false;
  const { size, type, slice, arrayBuffer } = value as Partial<Blob>;
  return (
    typeof size === "number" &&
    typeof type === "string" &&
    typeof slice === "function" &&
    typeof arrayBuffer === "function"
  );
}

/**
 * Is it a plain object, and not a file, a date, an array or an instance of a class? The properties of an instance are not all
 * of its data: getters and private fields would be lost.
 */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return tagOf(value) === "Object" && isPlain(value as object) && !isAsyncIterable(value as object);
}

/** It has no prototype, or the `Object.prototype` of this realm or another. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function isAsyncIterable(value: object): boolean {
  return Symbol.asyncIterator in value;
}

/** `null` and `undefined` are omitted: both are "undefined" in RFC 6570 §2.3. */
export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** The properties that are given, in order. */
export function givenEntries(record: Readonly<Record<string, unknown>>): Entry[] {
  return Object.entries(record).filter(([, value]) => isGiven(value));
}

/** The items of a list that are given, each with its path. */
export function givenItems(list: readonly unknown[], path: string): Entry[] {
  return list
    .map((item, index): Entry => [pathTo(path, index), item])
    .filter(([, item]) => isGiven(item));
}

/** The path of a property or an item, as errors name it: `metadata.pet`, `files.0`. */
export function pathTo(path: string, key: string | number): string {
  return path === "" ? String(key) : `${path}.${key}`;
}

/**
 * The result of a value's own `toJSON`, if it has one: a date in ISO 8601, a URL as text. Files are not changed, Node's
 * `Buffer` included.
 */
export function plainOf(value: unknown, path: string): unknown {
  if (!isGiven(value) || typeof value === "string") return value;
  const { toJSON } = value as { readonly toJSON?: unknown };
  if (typeof toJSON !== "function" || isBytes(value)) return value;
  // Its own `toJSON` would return `null`.
  if (isInvalidDate(value)) throw cannotBe(value, path);
  const plain = convertedBy(toJSON as () => unknown, value, path);
  if (plain !== undefined) return plain;
  throw new Refusal(
    `${path} cannot be sent: the toJSON of ${describe(value)} returns undefined`,
    path,
  );
}

function convertedBy(toJSON: (key: string) => unknown, value: unknown, path: string): unknown {
  try {
    return toJSON.call(value, path.slice(path.lastIndexOf(".") + 1));
  } catch (error) {
    throw new Refusal(`${path} cannot be sent: its toJSON failed (${String(error)})`, path);
  }
}

function isBytes(value: unknown): boolean {
  return (
    ArrayBuffer.isView(value) ||
    isBlob(value) ||
    /^(ArrayBuffer|ReadableStream)$/.test(tagOf(value)) ||
    (typeof value === "object" && isAsyncIterable(value as object))
  );
}

function isInvalidDate(value: unknown): boolean {
  return tagOf(value) === "Date" && Number.isNaN((value as Date).getTime());
}

/** A value as the text of a parameter or a form field: dates in ISO 8601, everything else as JavaScript writes it. */
export function textOf(given: unknown, path: string): string {
  const value = plainOf(given, path);
  const isText = /^(string|boolean|bigint)$/.test(typeof value) || Number.isFinite(value);
  if (isText) return String(value);
  throw cannotBe(value, path);
}

/** The refusal of a value that neither JSON nor text can represent, with the path of its property. */
export function cannotBe(value: unknown, path: string): Refusal {
  const advice = advices[tagOf(value)];
  return new Refusal(`${path} cannot be ${describe(value)}${advice ? `. ${advice}` : ""}`, path);
}

/** What to give instead. */
const advices: { readonly [tag: string]: string | undefined } = {
  FileList: "Give its files: [...list], or one of them",
  BigInt: "Give a number, or its digits as text",
  Map: "Give an object: Object.fromEntries(map)",
  Promise: "Await it first",
  Set: "Give a list: [...set]",
};

/** The kind of a value, without its content: `a string`, `an invalid Date`, `a FileHandle`. */
export function describe(value: unknown): string {
  if (!isGiven(value)) return String(value);
  if (typeof value === "number" && !Number.isFinite(value)) return String(value);
  if (Array.isArray(value)) return "an array";
  if (isInvalidDate(value)) return "an invalid Date";
  const name = typeof value === "object" ? classOf(value as object) : typeof value;
  // `a Number` would be mistaken for `a number`.
  const boxed = /^(Number|String|Boolean|BigInt|Symbol)$/.test(name) ? " object" : "";
  return `${/^[aeiou]/i.test(name) ? "an" : "a"} ${name}${boxed}`;
}

function classOf(value: object): string {
  const prototype = Object.getPrototypeOf(value) as { constructor?: { name?: unknown } } | null;
  const name = prototype?.constructor?.name;
  return typeof name === "string" && name ? name : tagOf(value);
}
