/** 64-bit integers as the type that their package has chosen, where the document has them. */
import { parsedJson } from "./longIntegers.ts";
import type { Int64Place, Int64Plan } from "../plan.ts";

/** The keys that lead to a value, outermost first. */
export type JsonPath = readonly (string | number)[];

/** A body, read. */
export interface ReadJson {
  readonly value: unknown;
  /** Where integers were rounded to numbers, at most 100 of them. */
  readonly rounded: readonly JsonPath[];
}

const mostRounded = 100;

/** Reads JSON. `place` says what the value as a whole is. Throws what `JSON.parse` throws. */
export function readJson(text: string, plan?: Int64Plan, place?: Int64Place): ReadJson {
  const { value, holdsBigints } = parsedJson(text);
  const converts = plan !== undefined && place !== undefined && plan.as !== "auto";
  if (!holdsBigints && !converts) return { value, rounded: [] };
  const walk = new Int64Walk(plan, holdsBigints);
  return { value: walk.settled(value, walk.places(place)), rounded: walk.rounded };
}

/** Where one value and its parts have such integers. */
export type Places = readonly Exclude<Int64Place, number | readonly unknown[]>[];

/** The place at the key of a value. */
export function placeAt(
  plan: Int64Plan | undefined,
  place: Int64Place | undefined,
  key: string,
): readonly Int64Place[] {
  const walk = new Int64Walk(plan, false);
  return walk.inside(walk.places(place), key);
}

export class Int64Walk {
  readonly rounded: JsonPath[] = [];
  readonly #plan: Int64Plan | undefined;
  readonly #isThorough: boolean;
  readonly #keys: (string | number)[] = [];

  /** `isThorough`: bigints may also be where no place is known. */
  constructor(plan: Int64Plan | undefined, isThorough: boolean) {
    this.#plan = plan;
    this.#isThorough = isThorough;
  }

  /** A place without references. */
  places(place: Int64Place | undefined, seen: readonly number[] = []): Places {
    if (place === undefined || place === false) return [];
    if (typeof place === "number") {
      if (seen.includes(place)) return [];
      return this.places(this.#plan?.places?.[place], [...seen, place]);
    }
    if (isList(place)) return place.flatMap((each) => this.places(each, seen));
    return [place];
  }

  /** The places of a property, or of an item. */
  inside(places: Places, key: string | number): Places {
    return places.flatMap((place) => {
      if (typeof place === "boolean") return [];
      if (typeof key === "number") return this.places(place.items);
      const { properties, rest } = place;
      return this.places(properties && Object.hasOwn(properties, key) ? properties[key] : rest);
    });
  }

  /** The value, changed in place: it was just parsed, so no one else has it. */
  settled(value: unknown, places: Places): unknown {
    if (typeof value === "bigint" || typeof value === "number") {
      return places.includes(true) ? this.#integer(value) : this.#number(value);
    }
    if (typeof value !== "object" || value === null) return value;
    if (places.length === 0 && !this.#isThorough) return value;
    const holder = value as Record<string | number, unknown>;
    const isArray = Array.isArray(value);
    for (const name of Object.keys(value)) {
      const key = isArray ? Number(name) : name;
      this.#keys.push(key);
      const found = holder[key];
      const settled = this.settled(found, this.inside(places, key));
      if (settled !== found) holder[key] = settled;
      this.#keys.pop();
    }
    return value;
  }

  /** A number with a fraction is not changed. */
  #integer(value: bigint | number): unknown {
    const as = this.#plan?.as;
    if (as === "auto" || (typeof value === "number" && !Number.isInteger(value))) return value;
    return as === "string" ? String(BigInt(value)) : BigInt(value);
  }

  #number(value: bigint | number): number {
    if (typeof value === "bigint" && this.rounded.length < mostRounded) {
      this.rounded.push([...this.#keys]);
    }
    return Number(value);
  }
}

function isList(place: object | boolean): place is readonly Int64Place[] {
  return Array.isArray(place);
}
