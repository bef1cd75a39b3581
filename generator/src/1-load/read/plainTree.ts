/**
 * A YAML parser gives a graph: aliases share objects, and tags make values that JSON does not know. What the other
 * phases may rely on is a tree of JSON values of a bounded size.
 */
import type { Source } from "@redocly/openapi-core";
import { InputError } from "./InputError.ts";
import { joinPointer } from "../../openapi/pointer.ts";

/** The largest real descriptions have about half a million values. */
export const maximumValues = 1_500_000;
/** Every later phase recurses; real documents stay below 60. */
export const maximumDepth = 200;
/**
 * All keys on the way to one place, taken together. V8 gives strings of more than 16,383 characters their length as hash, so that a map
 * of longer pointers is a list; no server reads so long a path, and no key of another kind comes near.
 */
const maximumKeys = 8000;

/**
 * Gives the value as a tree: what an alias shares is copied, so that changing one place changes no other.
 * The value itself is changed where it holds aliases. Throws `InputError` with the pointer of what is wrong.
 */
export function plainTree(value: unknown, source: Source): unknown {
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
      : this.#members(value as Record<string, unknown>, shared);
    this.#open.delete(value);
    return tree;
  }

  #items(value: unknown[], shared: boolean): unknown[] {
    const tree = shared ? [] : value;
    for (const [index, item] of value.entries()) tree[index] = this.#child(index, item);
    return tree;
  }

  #members(value: Record<string, unknown>, shared: boolean): Record<string, unknown> {
    if (Object.getPrototypeOf(value) !== Object.prototype)
      this.#refuse("yaml-not-json", { found: `a value with the tag !!${tagOf(value)}` });
    const tree = shared ? {} : value;
    for (const key of Object.keys(value)) defineMember(tree, key, this.#child(key, value[key]));
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

/** Plain assignment to `__proto__` would change the prototype instead of making a member. */
function defineMember(target: Record<string, unknown>, key: string, value: unknown): void {
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
