/** Rule → the code that checks it, in the words of `@lading/runtime/schemas`. */
import type { Check, JsonValue, ObjectRule, Rule, RuleMember } from "../../2-model/model.ts";
import { identifier } from "./identifier.ts";
import { literal, propertyKey } from "./literal.ts";
import type { SourceFile } from "./SourceFile.ts";

/** A word of the runtime's schemas, with what it is given. */
function word(file: SourceFile, name: string, ...given: readonly string[]): string {
  return `${file.importValue("@lading/runtime/schemas", name)}(${given.join(", ")})`;
}

/** The rule as an expression; the file imports what it names. */
export function ruleText(rule: Rule, file: SourceFile): string {
  switch (rule.kind) {
    case "string":
    case "number":
      return word(file, rule.kind, ...checkTexts(rule.checks, file));
    case "int64":
      return word(file, "int64", literal(rule.as), ...checkTexts(rule.checks, file));
    case "enum":
      return enumText(rule.values, file);
    case "array":
      return arrayText(rule, file);
    case "object":
      return objectText(rule, file);
    case "anyOf":
      return unionText(rule.rules, file);
    case "oneOf":
    case "allOf":
      return word(file, rule.kind, listText(rule.rules, file));
    case "not":
      return word(file, "not", ruleText(rule.rule, file));
    case "when":
      return word(file, "when", literal(rule.type), ruleText(rule.rule, file));
    case "whether":
      return whetherText(rule, file);
    case "reference":
      return rule.isLater
        ? word(file, "lazy", `() => ${identifier(rule.name)}`)
        : identifier(rule.name);
    case "null":
      return word(file, "nothing");
    default:
      return word(file, rule.kind);
  }
}

function listText(rules: readonly Rule[], file: SourceFile): string {
  return `[${rules.map((rule) => ruleText(rule, file)).join(", ")}]`;
}

/** Most unions are best written as `nullable`. */
function unionText(rules: readonly Rule[], file: SourceFile): string {
  const others = rules.filter(({ kind }) => kind !== "null");
  const [only] = others;
  const text =
    others.length === 1 && only
      ? ruleText(only, file)
      : word(file, "union", listText(others, file));
  return others.length === rules.length ? text : word(file, "nullable", text);
}

function enumText(values: readonly JsonValue[], file: SourceFile): string {
  const names = values.filter((value) => typeof value === "string" || typeof value === "number");
  const others = values.filter((value) => typeof value !== "string" && typeof value !== "number");
  const [name] = names;
  const texts = [
    ...(names.length > 1 ? [word(file, "picklist", literal(names))] : []),
    ...(names.length === 1 && name !== undefined ? [word(file, "literal", literal(name))] : []),
    ...others.map((value) => {
      if (value === null) return word(file, "nothing");
      return word(file, typeof value === "boolean" ? "literal" : "equalTo", literal(value));
    }),
  ];
  return texts.length === 1 ? (texts[0] ?? "") : word(file, "union", `[${texts.join(", ")}]`);
}

function arrayText(rule: Extract<Rule, { kind: "array" }>, file: SourceFile): string {
  const checks = checkTexts(rule.checks, file);
  if (rule.first.length === 0) return word(file, "array", ruleText(rule.items, file), ...checks);
  const rest = rule.items.kind === "unknown" ? [] : [ruleText(rule.items, file)];
  const tuple = word(file, "tuple", listText(rule.first, file), ...rest);
  if (checks.length === 0) return tuple;
  const array = word(file, "array", word(file, "unknown"), ...checks);
  return word(file, "allOf", `[${tuple}, ${array}]`);
}

function objectText(rule: ObjectRule, file: SourceFile): string {
  const { rest, patterns, names, dependents, minProperties, maxProperties } = rule;
  const limits = [
    ...(rest ? [`rest: ${ruleText(rest, file)}`] : []),
    ...(patterns
      ? [`patterns: [${patterns.map((each) => patternText(each, file)).join(", ")}]`]
      : []),
    ...(names ? [`names: ${ruleText(names, file)}`] : []),
    ...(dependents ? [`dependents: ${membersText(dependents, file)}`] : []),
    ...(minProperties === undefined ? [] : [`minProperties: ${literal(minProperties)}`]),
    ...(maxProperties === undefined ? [] : [`maxProperties: ${literal(maxProperties)}`]),
  ];
  const given = [
    membersText(rule.members, file),
    ...(limits.length === 0 ? [] : [`{ ${limits.join(", ")} }`]),
  ];
  return word(file, "object", ...given);
}

function patternText([pattern, rule]: readonly [string, Rule], file: SourceFile): string {
  return `[${literal(pattern)}, ${ruleText(rule, file)}]`;
}

function membersText(members: readonly RuleMember[], file: SourceFile): string {
  const texts = members.map(({ name, rule, required }) => {
    const text = ruleText(rule, file);
    return `${propertyKey(name)}: ${required ? text : word(file, "optional", text)}`;
  });
  return texts.length === 0 ? "{}" : `{\n${texts.join(",\n")},\n}`;
}

function whetherText(rule: Extract<Rule, { kind: "whether" }>, file: SourceFile): string {
  const branches = [
    ...(rule.holds ? [`holds: ${ruleText(rule.holds, file)}`] : []),
    ...(rule.fails ? [`fails: ${ruleText(rule.fails, file)}`] : []),
  ];
  return word(file, "whether", ruleText(rule.condition, file), `{ ${branches.join(", ")} }`);
}

function checkTexts(checks: readonly Check[], file: SourceFile): readonly string[] {
  return checks.map((check) => checkText(check, file));
}

/** Checks that the runtime calls otherwise. */
const words: Readonly<Partial<Record<Check["kind"], string>>> = {
  minimum: "atLeast",
  maximum: "atMost",
  pattern: "matching",
};

function checkText(check: Check, file: SourceFile): string {
  if (check.kind !== "contains") {
    const given = "value" in check ? [literal(check.value)] : [];
    return word(file, words[check.kind] ?? check.kind, ...given);
  }
  const { rule, least, most } = check;
  const limits = [
    ...(most !== undefined || least !== 1 ? [least] : []),
    ...(most === undefined ? [] : [most]),
  ];
  return word(file, "containing", ruleText(rule, file), ...limits.map(literal));
}
