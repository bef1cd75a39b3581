/**
 * A YAML parser returns a graph: aliases share objects, and tags create values that JSON does not have. The other
 * phases rely on a tree of JSON values of limited size.
 */
import type { Source } from "@redocly/openapi-core";
import { InputError } from "./InputError.ts";
import { joinPointer } from "../../openapi/pointer.ts";

/** The largest real descriptions have about half a million values. */
export const maximumValues = 1_500_000;
/** Every later phase recurses; real documents stay below 60. */
export const maximumDepth = 200;
/**
 * The total length of the keys on the path to one place. V8 hashes strings of more than 16,383 characters by their length, so that a map
 * of longer pointers degrades to a list. No server accepts such a path, and no other key comes near.
 */
const maximumKeys = 8000;

/**
 * Turns the value into a tree: aliased objects are copied, so that a change in one place does not change another.
 * The value itself is changed where it has aliases. Throws `InputError` with the pointer of the mistake.
 */
export function toPlainTree(value: unknown, source: Source): unknown {
  return new TreeWalk(source).visit(value);
}

class TreeWalk {
  readonly #source: Source;
  readonly #path: (string | number)[] = [];
  readonly #seen = new Set<object>();
  readonly #open = new Set<object>();
  #count = 0;
  #keyLength = 0;

  constructor(source: Source) {
    this.#source = source;
  }

  visit(value: unknown): unknown {
    this.#count += 1;
    if (this.#count > maximumValues)
      this.#refuse("document-too-large", { limit: `${maximumValues}` });
    if (typeof value !== "object" || value === null) return this.#scalar(value);
    if (this.#path.length > maximumDepth)
      this.#refuse("document-too-deep", { limit: `${maximumDepth}` });
    if (this.#open.has(value))
      this.#refuse("yaml-not-json", { found: "an alias that contains itself" });
    return this.#container(value);
  }

  #container(value: object): object {
    const shared = this.#seen.has(value);
    this.#seen.add(value);
    this.#open.add(value);
    const tree = Array.isArray(value)
      ? this.#items(value, shared)
      : this.#properties(value as Record<string, unknown>, shared);
    this.#open.delete(value);
    return tree;
  }

  #items(value: unknown[], shared: boolean): unknown[] {
    const tree = shared ? [] : value;
    for (const [index, item] of value.entries()) tree[index] = this.#child(index, item);
    return tree;
  }

  #properties(value: Record<string, unknown>, shared: boolean): Record<string, unknown> {
    if (Object.getPrototypeOf(value) !== Object.prototype)
      this.#refuse("yaml-not-json", { found: `a value with the tag !!${tagOf(value)}` });
    const tree = shared ? {} : value;
    for (const key of Object.keys(value)) defineProperty(tree, key, this.#child(key, value[key]));
    return tree;
  }

  #child(key: string | number, value: unknown): unknown {
    const length = typeof key === "string" ? key.length : 1;
    this.#path.push(key);
    this.#keyLength += length;
    if (this.#keyLength > maximumKeys) this.#refuse("key-too-long", { limit: `${maximumKeys}` });
    const tree = this.visit(value);
    this.#keyLength -= length;
    this.#path.pop();
    return tree;
  }

  #scalar(value: unknown): unknown {
    if (typeof value === "number" && !Number.isFinite(value))
      this.#refuse("yaml-not-json", { found: `the number ${value}` });
    return value ?? null;
  }

  #refuse(
    code: "document-too-large" | "document-too-deep" | "key-too-long" | "yaml-not-json",
    details: Record<string, string>,
  ): never {
    throw new InputError(code, details, this.#source, { pointer: joinPointer(this.#path) });
  }
}

/** Plain assignment to `__proto__` would change the prototype instead of adding a property. */
export function defineProperty(target: Record<string, unknown>, key: string, value: unknown): void {
  if (key !== "__proto__") target[key] = value;
  else
    Object.defineProperty(target, key, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
}

function tagOf(value: object): string {
  if (value instanceof Uint8Array) return "binary";
  return value instanceof Set ? "set" : "map";
}
