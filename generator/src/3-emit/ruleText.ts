/** Rule → the code that checks it: valibot, and the runtime's words for what JSON Schema says beyond valibot. */
import type { Check, JsonValue, ObjectRule, Rule, RuleMember } from "../2-model/model.ts";
import { identifier } from "./identifier.ts";
import { literal, propertyKey } from "./literal.ts";
import type { SourceFile } from "./SourceFile.ts";

const valibot = "valibot";
const runtime = "@lading/runtime/schemas";

/** The rule as an expression; the file imports what it names. */
export function ruleText(rule: Rule, file: SourceFile): string {
  const v = file.importNamespace(valibot, "v");
  switch (rule.kind) {
    case "string":
    case "number":
      return pipeText(`${v}.${rule.kind}()`, rule.checks, file);
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
      return `${file.importValue(runtime, rule.kind)}(${listText(rule.rules, file)})`;
    case "not":
      return `${file.importValue(runtime, "not")}(${ruleText(rule.rule, file)})`;
    case "when":
      return `${file.importValue(runtime, "when")}(${literal(rule.type)}, ${ruleText(rule.rule, file)})`;
    case "whether":
      return whetherText(rule, file);
    case "reference":
      return rule.isLater ? `${v}.lazy(() => ${identifier(rule.name)})` : identifier(rule.name);
    default:
      return `${v}.${rule.kind}()`;
  }
}

/** Does the text begin with a function whose type is what the place wants? */
export function fitsAnyType({ kind }: Rule): boolean {
  return ["object", "oneOf", "allOf", "not", "when", "whether"].includes(kind);
}

function listText(rules: readonly Rule[], file: SourceFile): string {
  return `[${rules.map((rule) => ruleText(rule, file)).join(", ")}]`;
}

/** `v.nullable` says best what most unions are. */
function unionText(rules: readonly Rule[], file: SourceFile): string {
  const v = file.importNamespace(valibot, "v");
  const others = rules.filter(({ kind }) => kind !== "null");
  const [only] = others;
  const text =
    others.length === 1 && only ? ruleText(only, file) : `${v}.union(${listText(others, file)})`;
  return others.length === rules.length ? text : `${v}.nullable(${text})`;
}

function enumText(values: readonly JsonValue[], file: SourceFile): string {
  const v = file.importNamespace(valibot, "v");
  const names = values.filter((value) => typeof value === "string" || typeof value === "number");
  const others = values.filter((value) => typeof value !== "string" && typeof value !== "number");
  const [name] = names;
  const texts = [
    ...(names.length > 1 ? [`${v}.picklist(${literal(names)})`] : []),
    ...(names.length === 1 && name !== undefined ? [`${v}.literal(${literal(name)})`] : []),
    ...others.map((value) => {
      if (value === null) return `${v}.null()`;
      return typeof value === "boolean"
        ? `${v}.literal(${literal(value)})`
        : `${file.importValue(runtime, "equalTo")}(${literal(value)})`;
    }),
  ];
  return texts.length === 1 ? (texts[0] ?? "") : `${v}.union([${texts.join(", ")}])`;
}

function arrayText(rule: Extract<Rule, { kind: "array" }>, file: SourceFile): string {
  const v = file.importNamespace(valibot, "v");
  if (rule.first.length === 0)
    return pipeText(`${v}.array(${ruleText(rule.items, file)})`, rule.checks, file);
  const rest = rule.items.kind === "unknown" ? "" : `, ${ruleText(rule.items, file)}`;
  const tuple = `${file.importValue(runtime, "tuple")}(${listText(rule.first, file)}${rest})`;
  if (rule.checks.length === 0) return tuple;
  const array = pipeText(`${v}.array(${v}.unknown())`, rule.checks, file);
  return `${file.importValue(runtime, "allOf")}([${tuple}, ${array}])`;
}

function objectText(rule: ObjectRule, file: SourceFile): string {
  const { rest, patterns, names, dependents, minMembers, maxMembers } = rule;
  const limits = [
    ...(rest ? [`rest: ${ruleText(rest, file)}`] : []),
    ...(patterns
      ? [`patterns: [${patterns.map((each) => patternText(each, file)).join(", ")}]`]
      : []),
    ...(names ? [`names: ${ruleText(names, file)}`] : []),
    ...(dependents ? [`dependents: ${membersText(dependents, file)}`] : []),
    ...(minMembers === undefined ? [] : [`minMembers: ${literal(minMembers)}`]),
    ...(maxMembers === undefined ? [] : [`maxMembers: ${literal(maxMembers)}`]),
  ];
  const given = [
    membersText(rule.members, file),
    ...(limits.length === 0 ? [] : [`{ ${limits.join(", ")} }`]),
  ];
  return `${file.importValue(runtime, "object")}(${given.join(", ")})`;
}

function patternText([pattern, rule]: readonly [string, Rule], file: SourceFile): string {
  return `[${literal(pattern)}, ${ruleText(rule, file)}]`;
}

function membersText(members: readonly RuleMember[], file: SourceFile): string {
  const v = file.importNamespace(valibot, "v");
  const texts = members.map(({ name, rule, required }) => {
    const text = ruleText(rule, file);
    return `${propertyKey(name)}: ${required ? text : `${v}.optional(${text})`}`;
  });
  return texts.length === 0 ? "{}" : `{\n${texts.join(",\n")},\n}`;
}

function whetherText(rule: Extract<Rule, { kind: "whether" }>, file: SourceFile): string {
  const branches = [
    ...(rule.holds ? [`holds: ${ruleText(rule.holds, file)}`] : []),
    ...(rule.fails ? [`fails: ${ruleText(rule.fails, file)}`] : []),
  ];
  const condition = ruleText(rule.condition, file);
  return `${file.importValue(runtime, "whether")}(${condition}, { ${branches.join(", ")} })`;
}

function pipeText(text: string, checks: readonly Check[], file: SourceFile): string {
  if (checks.length === 0) return text;
  const v = file.importNamespace(valibot, "v");
  return `${v}.pipe(${[text, ...checks.map((check) => checkText(check, file))].join(", ")})`;
}

/** Checks that valibot has. */
const actions: Readonly<Partial<Record<Check["kind"], string>>> = {
  integer: "integer",
  minimum: "minValue",
  maximum: "maxValue",
  above: "gtValue",
  below: "ltValue",
  minItems: "minLength",
  maxItems: "maxLength",
};

function checkText(check: Check, file: SourceFile): string {
  const v = file.importNamespace(valibot, "v");
  const action = actions[check.kind];
  const own = (name: string): string => file.importValue(runtime, name);
  if (check.kind === "contains") {
    const { rule, least, most } = check;
    const limits = [
      ...(most !== undefined || least !== 1 ? [least] : []),
      ...(most === undefined ? [] : [most]),
    ];
    return `${own("containing")}(${[ruleText(rule, file), ...limits.map(literal)].join(", ")})`;
  }
  const value = "value" in check ? literal(check.value) : "";
  if (action !== undefined) return `${v}.${action}(${value})`;
  return `${own(check.kind === "pattern" ? "matching" : check.kind)}(${value})`;
}
