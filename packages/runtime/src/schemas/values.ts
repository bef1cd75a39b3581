/**
 * JSON's own values (https://json-schema.org/draft/2020-12/json-schema-core#section-4.2.1) as valibot schemas without inferred
 * types: the types are in `models.ts`, and inferring them again took the compiler three times as long as the rest of a
 * large package.
 */
import * as v from "valibot";

/** Any valibot schema. */
export type Rule = v.GenericSchema<unknown, unknown>;

/** A schema of any type: generated files give the type by their annotation. */
export type FittingRule = v.GenericSchema<unknown, never>;

/** A check of strings, numbers or arrays, besides their type. */
export type ValueCheck<Value> = v.GenericValidation<Value>;

/** The rule as a schema whose type is declared elsewhere. */
/* @__NO_SIDE_EFFECTS__ */
export function fitting(rule: Rule): FittingRule {
  return rule as FittingRule;
}

/* @__NO_SIDE_EFFECTS__ */
export function string(...checks: readonly ValueCheck<string>[]): FittingRule {
  return fitting(v.pipe(v.string(), ...checks));
}

/** NaN and infinities are refused: JSON does not have them. */
/* @__NO_SIDE_EFFECTS__ */
export function number(...checks: readonly ValueCheck<number>[]): FittingRule {
  return fitting(v.pipe(v.number(), ...checks));
}

/* @__NO_SIDE_EFFECTS__ */
export function boolean(): FittingRule {
  return fitting(v.boolean());
}

/* @__NO_SIDE_EFFECTS__ */
export function array(items: Rule, ...checks: readonly ValueCheck<unknown[]>[]): FittingRule {
  return fitting(v.pipe(v.array(items), ...checks));
}

/** `null` alone. */
/* @__NO_SIDE_EFFECTS__ */
export function nothing(): FittingRule {
  return fitting(v.null());
}

/* @__NO_SIDE_EFFECTS__ */
export function unknown(): FittingRule {
  return fitting(v.unknown());
}

/* @__NO_SIDE_EFFECTS__ */
export function never(): FittingRule {
  return fitting(v.never());
}

/* @__NO_SIDE_EFFECTS__ */
export function literal(value: string | number | boolean): FittingRule {
  return fitting(v.literal(value));
}

/** One of the values. */
/* @__NO_SIDE_EFFECTS__ */
export function picklist(values: readonly (string | number)[]): FittingRule {
  return fitting(v.picklist(values));
}

/** For a property that may be missing. */
/* @__NO_SIDE_EFFECTS__ */
export function optional(rule: Rule): FittingRule {
  return fitting(v.optional(rule));
}

/** `null`, or a value that fits the rule. */
/* @__NO_SIDE_EFFECTS__ */
export function nullable(rule: Rule): FittingRule {
  return fitting(v.nullable(rule));
}

/** A rule that is declared further down in its file, or is recursive. */
/* @__NO_SIDE_EFFECTS__ */
export function lazy(rule: () => Rule): FittingRule {
  return fitting(v.lazy(rule));
}
