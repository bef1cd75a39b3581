/** 64-bit integers in requests: where the document has them, JSON gets all their digits. */
import { Int64Walk, placeAt, type Places } from "../values/int64.ts";
import type { Int64Place, OperationPlan } from "../plan.ts";

/** An integer that JSON may contain. Elsewhere, a bigint is refused. */
class SentInteger {
  readonly #value: bigint;

  constructor(value: bigint) {
    this.#value = value;
  }

  /** The integer, for the encoders of text and JSON, which call `toJSON` of every value. */
  toJSON(): bigint {
    return this.#value;
  }
}

/** The parameters of a call, with wrapped integers. The given object is not changed. */
export function withIntegers(
  { int64 }: OperationPlan,
  params: object | undefined,
): object | undefined {
  if (int64?.params === undefined || params === undefined) return params;
  return convert(params, int64, int64.params) as object;
}

/** The body that the raw client is given, with wrapped integers. */
export function bodyWithIntegers({ int64, bodies = [] }: OperationPlan, body: unknown): unknown {
  if (int64?.params === undefined) return body;
  const isFlat = bodies.some((plan) => "flat" in plan);
  return convert(body, int64, isFlat ? int64.params : placeAt(int64, int64.params, "body"));
}

function convert(
  given: unknown,
  plan: NonNullable<OperationPlan["int64"]>,
  place: Int64Place,
): unknown {
  const walk = new Int64Walk(plan, false);
  const converted = (value: unknown, places: Places): unknown => {
    if (places.length === 0) return value;
    if (typeof value === "bigint") return places.includes(true) ? new SentInteger(value) : value;
    if (typeof value === "string") {
      const isInteger = plan.as === "string" && places.includes(true) && digits.test(value);
      return isInteger ? new SentInteger(BigInt(value)) : value;
    }
    if (Array.isArray(value)) return value.map((item) => converted(item, walk.inside(places, 0)));
    if (isPlainObject(value)) {
      return Object.fromEntries(
        Object.entries(value).map(([key, item]) => [
          key,
          converted(item, walk.inside(places, key)),
        ]),
      );
    }
    return isItems(value) ? items(value, walk.inside(places, 0)) : value;
  };
  async function* items(values: AsyncIterable<unknown>, places: Places): AsyncGenerator<unknown> {
    for await (const value of values) yield converted(value, places);
  }
  return converted(given, walk.places(place));
}

const digits = /^-?\d{1,40}$/;

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || isItems(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function isItems(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.asyncIterator in value;
}
