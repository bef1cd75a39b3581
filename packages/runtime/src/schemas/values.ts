/**
 * JSON's own values (https://json-schema.org/draft/2020-12/json-schema-core#section-4.2.1) as valibot schemas that say nothing
 * of their type: that stands in `models.ts`, and inferring it from the rule again took a compiler three times as long as
 * all the rest of a large package.
 */
import * as v from "valibot";

/** Any valibot schema. */
export type Rule = v.GenericSchema<unknown, unknown>;

/** A schema of whatever its place calls for: generated files name the type by their annotation. */
export type FittingRule = v.GenericSchema<unknown, never>;

/** A check of texts, numbers or arrays, on top of their type. */
export type ValueCheck<Value> = v.GenericValidation<Value>;

/** The rule, as the schema of a type that is decided elsewhere. */
/* @__NO_SIDE_EFFECTS__ */
export function fitting(rule: Rule): FittingRule {
  return rule as FittingRule;
}

/* @__NO_SIDE_EFFECTS__ */
export function string(...checks: readonly ValueCheck<string>[]): FittingRule {
  return fitting(v.pipe(v.string(), ...checks));
}

/** Not-a-number and infinities are none: JSON cannot say them. */
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

/** Of a member of an object: it may be missing. */
/* @__NO_SIDE_EFFECTS__ */
export function optional(rule: Rule): FittingRule {
  return fitting(v.optional(rule));
}

/** `null`, or what the rule says. */
/* @__NO_SIDE_EFFECTS__ */
export function nullable(rule: Rule): FittingRule {
  return fitting(v.nullable(rule));
}

/** A rule that stands further down in its file, or holds itself. */
/* @__NO_SIDE_EFFECTS__ */
export function lazy(rule: () => Rule): FittingRule {
  return fitting(v.lazy(rule));
}
