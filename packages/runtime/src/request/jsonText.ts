/**
 * Values as JSON text. `JSON.stringify` silently changes values that JSON does not have: NaN to `null`, a `Map` to `{}`, and
 * it omits functions. Here each is refused with the path of its property.
 */
import { BigintTexts } from "../values/bigintTexts.ts";
import { Refusal } from "../errors.ts";
import { isFile } from "../files/isFile.ts";
import { cannotBe, isRecord, pathTo, plainOf } from "../values/values.ts";

/**
 * A value as JSON text. `path` is its name, empty for the flat properties of a body; `place` describes, for the message, what
 * cannot contain a file.
 */
export function jsonOf(value: unknown, path: string, place: string): string {
  try {
    const integers = new BigintTexts();
    return integers.inserted(JSON.stringify(new JsonCheck(path, place, integers).checked(value)));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    // A getter threw, or the value is too deep for the engine's stack.
    const shown = path || "body";
    throw new Refusal(`${shown} cannot be written as JSON: ${String(error)}`, shown);
  }
}

/** A walk through a value. Only values with `toJSON` are copied: the engine writes everything else fastest itself. */
class JsonCheck {
  readonly #path: string;
  readonly #place: string;
  readonly #integers: BigintTexts;
  /** The lists and objects around the current value, and the keys that lead to it. */
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
    const value = hasToJson(given) ? plainOf(given, this.#at()) : given;
    if (isScalar(value)) return value;
    // A bigint of the caller is allowed only where the document has a 64-bit integer, which is wrapped by now.
    if (typeof value === "bigint" && value !== given) return this.#integers.placeholderFor(value);
    if (isFile(value)) {
      throw new Refusal(`${this.#at()} is a file, which ${this.#place} cannot contain`, this.#at());
    }
    const isList = Array.isArray(value);
    if (!isList && !isRecord(value)) throw cannotBe(value, this.#at());
    if (this.#above.includes(value)) {
      throw new Refusal(`${this.#at()} contains itself`, this.#at());
    }
    this.#above.push(value);
    const whole = isList ? this.#list(value) : this.#object(value);
    this.#above.pop();
    return whole;
  }

  #list(list: readonly unknown[]): readonly unknown[] {
    let copy: unknown[] | undefined;
    // `map` would skip the holes of a list.
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
    // Entries, because `__proto__` may be a key; a changed property keeps its position.
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

/** Checked first, since building the path is slow and most values have no `toJSON`. */
function hasToJson(value: unknown): boolean {
  return value !== undefined && (value as { readonly toJSON?: unknown }).toJSON !== undefined;
}
