/** JSON Schema's arrays (https://json-schema.org/draft/2020-12/json-schema-core#section-10.3.1). */
import * as v from "valibot";
import { canonical } from "./jsonTypes.ts";
import { fitting, type FittingRule, type Rule, type ValueCheck } from "./values.ts";

/** An array whose first items have their own rules (`prefixItems`); it may be shorter. `rest`: default anything. */
/* @__NO_SIDE_EFFECTS__ */
export function tuple(first: readonly Rule[], rest: Rule = v.unknown()): FittingRule {
  const asArray = v.array(v.unknown());
  return fitting(
    v.lazy((value) =>
      Array.isArray(value) ? v.tupleWithRest(first.slice(0, value.length), rest) : asArray,
    ),
  );
}

/* @__NO_SIDE_EFFECTS__ */
export function minItems(least: number): ValueCheck<unknown[]> {
  return v.minLength(least);
}

/* @__NO_SIDE_EFFECTS__ */
export function maxItems(most: number): ValueCheck<unknown[]> {
  return v.maxLength(most);
}

/** No two items are equal (`uniqueItems`). */
/* @__NO_SIDE_EFFECTS__ */
export function distinct(): ValueCheck<unknown[]> {
  return v.check(
    (items: unknown[]) => new Set(items.map(canonical)).size === items.length,
    "expected different items",
  );
}

/** Between `least` (default 1) and `most` items fit the rule (`contains`). */
/* @__NO_SIDE_EFFECTS__ */
export function containing(rule: Rule, least = 1, most: number = Infinity): ValueCheck<unknown[]> {
  return v.check(
    (items: unknown[]) => {
      const { length } = items.filter((item) => v.is(rule, item));
      return length >= least && length <= most;
    },
    `expected ${most === Infinity ? `at least ${least}` : `${least} to ${most}`} items that match a rule`,
  );
}
