/** Foreign errors (of `fetch`, Node, an agent), made safe for a log. */
import { Refusal } from "../errors.ts";
import type { Secrets } from "./secrets.ts";

/** Most values of an error that are checked; one that has more is copied. */
const mostValues = 2000;
const deepest = 12;

/** Plain properties of an error that are kept in a copy. */
const facts =
  "code,errno,syscall,address,port,hostname,host,reason,library,status,statusCode,type".split(",");

/**
 * The error itself, or a copy without secrets: some errors contain the failed request with its headers, and printing an error
 * also prints its causes.
 */
export function shownError(error: unknown, secrets: Secrets): unknown {
  if (!isTelling(error, secrets)) return error;
  return copyOf(error, secrets, 0);
}

/** May printing it reveal a secret? */
function isTelling(error: unknown, secrets: Secrets): boolean {
  const seen = new Set<unknown>();
  const waiting: { readonly value: unknown; readonly depth: number }[] = [
    { value: error, depth: 0 },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, depth } = next;
    if (typeof value === "string" && secrets.isIn(value)) return true;
    if (typeof value !== "object" || value === null || seen.has(value)) continue;
    if (seen.size >= mostValues || depth > deepest) return true;
    seen.add(value);
    for (const held of heldBy(value)) waiting.push({ value: held, depth: depth + 1 });
  }
  return false;
}

/** What `util.inspect` and loggers print of an object. */
function heldBy(value: object): readonly unknown[] {
  try {
    if (ArrayBuffer.isView(value)) return [textOf(value)];
    if (value instanceof Map) return [...value.keys(), ...(value.values() as Iterable<unknown>)];
    if (value instanceof Set || value instanceof Headers) return [...value];
    if (value instanceof URL) return [value.href];
    if (value instanceof Request || value instanceof Response) return [value.url, value.headers];
    const own = Reflect.ownKeys(value).map((key) => (value as Record<PropertyKey, unknown>)[key]);
    return value instanceof Error ? [value.message, value.stack, value.name, ...own] : own;
  } catch {
    // What cannot be read cannot be printed.
    return [];
  }
}

/** The errors of Node's parser contain the bytes that it could not parse. */
function textOf(bytes: ArrayBufferView): string {
  const { buffer, byteOffset, byteLength } = bytes;
  return new TextDecoder().decode(new Uint8Array(buffer, byteOffset, Math.min(byteLength, 65_536)));
}

function copyOf(error: unknown, secrets: Secrets, depth: number): unknown {
  if (error instanceof Refusal || error === undefined) return error;
  if (!(error instanceof Error)) return new Error(secrets.redact(textIn(error)));
  const { name, message, stack, cause } = error;
  const copy = new Error(secrets.redact(message));
  const define = (key: string, value: unknown, enumerable: boolean): void =>
    void Object.defineProperty(copy, key, {
      value,
      enumerable,
      configurable: true,
      writable: true,
    });
  define("name", name, false);
  if (stack !== undefined) define("stack", secrets.redact(stack), false);
  const own = error as unknown as Readonly<Record<string, unknown>>;
  for (const fact of facts.filter((key) => Object.hasOwn(error, key))) {
    const value = own[fact];
    if (typeof value === "string") define(fact, secrets.redact(value), true);
    if (typeof value === "number") define(fact, value, true);
  }
  if (depth > deepest) return copy;
  if (cause !== undefined) define("cause", copyOf(cause, secrets, depth + 1), false);
  if (error instanceof AggregateError) {
    define(
      "errors",
      error.errors.map((each) => copyOf(each, secrets, depth + 1)),
      false,
    );
  }
  return copy;
}

function textIn(thrown: unknown): string {
  return typeof thrown === "string" ? thrown : "a value that is not an Error was thrown";
}
