import * as v from "valibot";
import { issuesOf, forwarded } from "./logic.ts";
import { fitting, type FittingRule, type ValueCheck } from "./values.ts";

/**
 * A 64-bit integer as the type that its package has chosen, with checks of its value.
 *
 * `auto`: a number or a bigint.
 */
/* @__NO_SIDE_EFFECTS__ */
export function int64(
  as: "bigint" | "string" | "auto",
  ...checks: readonly ValueCheck<number>[]
): FittingRule {
  const isOfForm = forms[as];
  const limits = v.pipe(v.any(), ...checks);
  const form = { ...v.custom<unknown>(isOfForm), expects: as === "auto" ? "integer" : as };
  return fitting(
    v.pipe(
      form,
      v.rawCheck(({ dataset, addIssue }) => {
        if (!dataset.typed) return;
        const { value } = dataset;
        const exact = typeof value === "string" ? BigInt(value) : value;
        for (const issue of issuesOf(limits, exact)) addIssue(forwarded(issue));
      }),
    ),
  );
}

const forms = {
  auto: (value: unknown) => typeof value === "bigint" || Number.isInteger(value),
  bigint: (value: unknown) => typeof value === "bigint",
  string: (value: unknown) => typeof value === "string" && /^-?\d{1,40}$/.test(value),
};
