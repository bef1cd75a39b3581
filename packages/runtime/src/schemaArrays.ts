/** JSON Schema's arrays (https://json-schema.org/draft/2020-12/json-schema-core#section-10.3.1). */
import * as v from "valibot";
import { canonical } from "./jsonTypes.ts";
import { schema, type Rule } from "./schemaLogic.ts";

/** An array whose first items have rules of their own (`prefixItems`); it may be shorter. `rest`: default anything. */
/* @__NO_SIDE_EFFECTS__ */
export function tuple<Output>(
  first: readonly Rule[],
  rest: Rule = v.unknown(),
): v.GenericSchema<unknown, Output> {
  const asArray = v.array(v.unknown());
  return schema(
    v.lazy((value) =>
      Array.isArray(value) ? v.tupleWithRest(first.slice(0, value.length), rest) : asArray,
    ),
  );
}

/** No two items are equal (`uniqueItems`). */
/* @__NO_SIDE_EFFECTS__ */
export function distinct<Items extends unknown[]>(): v.CheckAction<Items, string> {
  return v.check(
    (items: Items) => new Set(items.map(canonical)).size === items.length,
    "expected no item twice",
  );
}

/** Between `least` (default 1) and `most` items fit the rule (`contains`). */
/* @__NO_SIDE_EFFECTS__ */
export function containing<Items extends unknown[]>(
  rule: Rule,
  least = 1,
  most: number = Infinity,
): v.CheckAction<Items, string> {
  return v.check(
    (items: Items) => {
      const { length } = items.filter((item) => v.is(rule, item));
      return length >= least && length <= most;
    },
    `expected ${most === Infinity ? `at least ${least}` : `${least} to ${most}`} items of a certain form`,
  );
}
