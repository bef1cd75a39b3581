/** What limits texts and numbers (https://json-schema.org/draft/2020-12/json-schema-validation#section-6). */
import { own, text, type Node } from "../document/document.ts";
import type { Check, Rule, Int64Choice } from "../model.ts";
import { numberAt, type RuleContext } from "./ruleContext.ts";

/** Formats that the runtime can check. What others mean is left to the reader, as JSON Schema allows. */
const checkedFormats = ["date", "date-time", "email", "ipv4", "ipv6", "uri", "uuid"];

export function buildStringRule(context: RuleContext, schema: Node): Rule {
  const pattern = text(schema, "pattern");
  const format = text(schema, "format");
  return {
    kind: "string",
    checks: [
      ...limit("minCharacters", positive(numberAt(schema, "minLength"))),
      ...limit("maxCharacters", numberAt(schema, "maxLength")),
      ...(pattern !== undefined && context.isUsable(pattern, `${schema.pointer}/pattern`)
        ? [{ kind: "pattern", value: pattern } as const]
        : []),
      ...(format !== undefined && checkedFormats.includes(format)
        ? [{ kind: "format", value: format } as const]
        : []),
    ],
  };
}

export function buildNumberRule(
  schema: Node,
  type: "integer" | "number",
): Extract<Rule, { readonly checks: readonly Check[]; readonly kind: "string" | "number" }> {
  // In 3.0 `exclusiveMinimum: true` changes what `minimum` means; later it is a limit of its own.
  const isAbove = own(schema.value, "exclusiveMinimum") === true;
  const isBelow = own(schema.value, "exclusiveMaximum") === true;
  const divisor = numberAt(schema, "multipleOf");
  return {
    kind: "number",
    checks: [
      ...(type === "integer" ? [{ kind: "integer" } as const] : []),
      ...limit(isAbove ? "above" : "minimum", numberAt(schema, "minimum")),
      ...limit(isBelow ? "below" : "maximum", numberAt(schema, "maximum")),
      ...limit("above", numberAt(schema, "exclusiveMinimum")),
      ...limit("below", numberAt(schema, "exclusiveMaximum")),
      ...(divisor !== undefined && divisor > 0 ? limit("divisibleBy", divisor) : []),
    ],
  };
}

/** An integer of 64 bits: whole by its form, and limited as any other. */
export function buildInt64Rule(schema: Node, as: Int64Choice): Rule {
  const { checks } = buildNumberRule(schema, "number");
  return { kind: "int64", as, checks };
}

/** A check with a number, where there is one. */
export function limit(
  kind: Extract<Check, { readonly value: number }>["kind"],
  value: number | undefined,
): readonly Check[] {
  return value === undefined ? [] : [{ kind, value }];
}

/** At least 0 of something says nothing. */
export function positive(least: number | undefined): number | undefined {
  return least === undefined || least <= 0 ? undefined : least;
}

/** Is it a regular expression of JavaScript's? Documents hold those of other languages too. */
export function compiles(pattern: string): boolean {
  try {
    return new RegExp(pattern, "u") instanceof RegExp;
  } catch {
    return false;
  }
}
