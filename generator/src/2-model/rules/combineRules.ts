/** Rules made of rules, without what adds nothing. */
import type { JsonValue, Rule } from "../model.ts";

/** Any of them holds. */
export function anyOf(rules: readonly Rule[]): Rule {
  const flat = distinct(rules.flatMap((rule) => (rule.kind === "anyOf" ? rule.rules : [rule])));
  if (flat.some(({ kind }) => kind === "unknown")) return { kind: "unknown" };
  const needed = flat.filter((rule) => rule.kind !== "never" && !isCovered(rule, flat));
  const [only] = needed;
  if (only === undefined) return { kind: "never" };
  return needed.length === 1 ? only : { kind: "anyOf", rules: needed };
}

/** All of them hold. */
export function allOf(rules: readonly Rule[]): Rule {
  const flat = distinct(rules.flatMap((rule) => (rule.kind === "allOf" ? rule.rules : [rule])));
  if (flat.some(({ kind }) => kind === "never")) return { kind: "never" };
  const needed = flat.filter(({ kind }) => kind !== "unknown");
  const [only] = needed;
  if (only === undefined) return { kind: "unknown" };
  return needed.length === 1 ? only : { kind: "allOf", rules: needed };
}

/** One of the values. */
export function enumeration(values: readonly JsonValue[]): Rule {
  return values.length === 0 ? { kind: "never" } : { kind: "enum", values };
}

/**
 * No value fits two of them, by its type or by a member that each of them wants otherwise: then `oneOf` is `anyOf`, which costs less
 * and gives better messages. `definitions` are the rules behind references, by name.
 */
export function areApart(rules: readonly Rule[], definitions: ReadonlyMap<string, Rule>): boolean {
  const types = rules.map((rule) => typesOf(rule, definitions));
  return areDisjoint(types) || areDiscriminated(rules, definitions);
}

function areDisjoint(lists: readonly (readonly string[] | undefined)[]): boolean {
  const all = lists.flatMap((some) => some ?? []);
  return !lists.includes(undefined) && new Set(all).size === all.length;
}

/** Do all rules want a member of the same name, and each of them another value of it? */
function areDiscriminated(rules: readonly Rule[], definitions: ReadonlyMap<string, Rule>): boolean {
  const wanted = rules.map((rule) => wantedValues(rule, definitions));
  const [first] = wanted;
  return [...(first?.keys() ?? [])].some((name) =>
    areDisjoint(wanted.map((each) => each.get(name))),
  );
}

/** The values, as JSON, that a value which fits must have one of, by the member's name. */
function wantedValues(
  rule: Rule,
  definitions: ReadonlyMap<string, Rule>,
): ReadonlyMap<string, readonly string[]> {
  switch (rule.kind) {
    case "reference": {
      const target = definitions.get(rule.name);
      return target === undefined ? new Map() : wantedValues(target, definitions);
    }
    case "allOf":
      return new Map(rule.rules.flatMap((part) => [...wantedValues(part, definitions)]));
    case "object":
      return new Map(
        rule.members.flatMap(({ name, rule: member, required }): [string, readonly string[]][] =>
          required && member.kind === "enum"
            ? [[name, member.values.map((value) => JSON.stringify(value))]]
            : [],
        ),
      );
    default:
      return new Map();
  }
}

/** The types that a value which fits may have; `undefined` when that is not known. */
function typesOf(
  rule: Rule,
  definitions: ReadonlyMap<string, Rule>,
): readonly string[] | undefined {
  switch (rule.kind) {
    case "enum":
      return [...new Set(rule.values.map(typeOf))];
    case "reference": {
      const target = definitions.get(rule.name);
      return target && typesOf(target, definitions);
    }
    case "allOf":
      return rule.rules.map((part) => typesOf(part, definitions)).find((types) => types);
    case "int64":
      return [rule.as === "string" ? "string" : "number"];
    case "anyOf": {
      const types = rule.rules.map((part) => typesOf(part, definitions));
      return types.includes(undefined)
        ? undefined
        : [...new Set(types.flatMap((one) => one ?? []))];
    }
    default:
      return jsonTypes.includes(rule.kind) ? [rule.kind] : undefined;
  }
}

const jsonTypes: readonly string[] = ["string", "number", "boolean", "null", "array", "object"];

function typeOf(value: JsonValue): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

/** Does it say nothing but the type? */
export function isPlain(rule: Rule): boolean {
  switch (rule.kind) {
    case "anyOf":
      return rule.rules.every(isPlain);
    case "string":
      return rule.checks.length === 0;
    case "number":
      return rule.checks.every(({ kind }) => kind === "integer");
    case "array":
      return isPlainArray(rule);
    case "object":
      return rule.members.length === 0 && Object.keys(rule).length === 2;
    default:
      return rule.kind === "unknown" || rule.kind === "boolean" || rule.kind === "null";
  }
}

function isPlainArray({ first, items, checks }: Extract<Rule, { kind: "array" }>): boolean {
  return first.length === 0 && checks.length === 0 && items.kind === "unknown";
}

/** Known values next to "any string": the API may add to them, so there is nothing to check. */
function isCovered(rule: Rule, all: readonly Rule[]): boolean {
  if (rule.kind !== "enum") return false;
  const open = all.filter(({ kind }) => kind === "string" || kind === "number").filter(isUnlimited);
  return rule.values.every((value) => open.some(({ kind }) => typeof value === kind));
}

function isUnlimited(rule: Rule): boolean {
  return "checks" in rule && rule.checks.length === 0;
}

function distinct(rules: readonly Rule[]): readonly Rule[] {
  if (rules.length < 2) return rules;
  return [...new Map(rules.map((rule) => [JSON.stringify(rule), rule])).values()];
}
