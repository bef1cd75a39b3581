/**
 * Values as JSON text. `JSON.stringify` turns what JSON cannot say into something else: NaN into `null`, a `Map` into
 * `{}`, a function into nothing. Here each is refused by the path of its property.
 */
import { BigintTexts } from "../values/bigintTexts.ts";
import { Refusal } from "../errors.ts";
import { isFile } from "../files/fileInput.ts";
import { cannotHold, isRecord, pathTo, plainOf } from "../values/values.ts";

/**
 * A value as JSON text. `path` is its own name, empty where its properties are named by themselves; `place` is what a file
 * cannot be part of, in words.
 */
export function jsonOf(value: unknown, path: string, place: string): string {
  try {
    const integers = new BigintTexts();
    return integers.inserted(JSON.stringify(new JsonCheck(path, place, integers).checked(value)));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    // A getter that throws; or more levels than the engine's stack has.
    const shown = path || "body";
    throw new Refusal(`${shown} cannot be written as JSON: ${String(error)}`, shown);
  }
}

/** A walk through a value. Only what tells itself by `toJSON` is copied: the text of all else the engine writes fastest. */
class JsonCheck {
  readonly #path: string;
  readonly #place: string;
  readonly #integers: BigintTexts;
  /** The lists and objects around a value, and under which keys they and it are found. */
  readonly #above: object[] = [];
  readonly #keys: (string | number)[] = [];

  constructor(path: string, place: string, integers: BigintTexts) {
    this.#integers = integers;
    this.#path = path;
    this.#place = place;
  }

  /** The value as the engine may write it. */
  checked(given: unknown): unknown {
    if (isScalar(given)) return given;
    const value = hasOwnWay(given) ? plainOf(given, this.#at()) : given;
    if (isScalar(value)) return value;
    // A bigint as it was given is none that the document describes.
    if (typeof value === "bigint" && value !== given) return this.#integers.standingFor(value);
    if (isFile(value)) {
      throw new Refusal(`${this.#at()} is a file, which ${this.#place} cannot carry`, this.#at());
    }
    const isList = Array.isArray(value);
    if (!isList && !isRecord(value)) throw cannotHold(value, this.#at());
    if (this.#above.includes(value)) {
      throw new Refusal(`${this.#at()} holds what it is part of`, this.#at());
    }
    this.#above.push(value);
    const whole = isList ? this.#list(value) : this.#object(value);
    this.#above.pop();
    return whole;
  }

  #list(list: readonly unknown[]): readonly unknown[] {
    let copy: unknown[] | undefined;
    // No `map`, which leaves the holes of a list out.
    for (let index = 0; index < list.length; index++) {
      const given = list[index];
      const value = this.#inside(index, given);
      if (value !== given) (copy ??= [...list])[index] = value;
    }
    return copy ?? list;
  }

  #object(record: Readonly<Record<string, unknown>>): object {
    let changes: [string, unknown][] | undefined;
    for (const key of Object.keys(record)) {
      const given = record[key];
      if (given === undefined) continue;
      const value = this.#inside(key, given);
      if (value !== given) (changes ??= []).push([key, value]);
    }
    if (!changes) return record;
    // Entries, as `__proto__` may be a key; a changed one keeps its place.
    return Object.fromEntries([...Object.entries(record), ...changes]);
  }

  #inside(key: string | number, value: unknown): unknown {
    this.#keys.push(key);
    const inside = this.checked(value);
    this.#keys.pop();
    return inside;
  }

  #at(): string {
    return this.#keys.reduce<string>(pathTo, this.#path);
  }
}

function isScalar(value: unknown): boolean {
  return (
    typeof value === "string" ||
    typeof value === "boolean" ||
    value === null ||
    Number.isFinite(value)
  );
}

/** Worth its path: most values tell themselves by no `toJSON`. */
function hasOwnWay(value: unknown): boolean {
  return value !== undefined && (value as { readonly toJSON?: unknown }).toJSON !== undefined;
}
