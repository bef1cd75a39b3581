/**
 * NodeOrBoolean → what values it takes, as JSON NodeOrBoolean says (https://json-schema.org/draft/2020-12/json-schema-validation), and 3.0's
 * `nullable` too. Other keywords are ignored: they never make a response invalid.
 */
import { buildArrayRule } from "./buildArrayRule.ts";
import { buildObjectRule } from "./buildObjectRule.ts";
import { isInt64 } from "../wire/int64.ts";
import { buildInt64Rule, buildNumberRule, buildStringRule } from "./buildScalarRule.ts";
import { allOf, anyOf, areApart, enumeration, isPlain } from "./combineRules.ts";
import { isObject } from "../../openapi/pointer.ts";
import { list, own, text, type Node } from "../document/document.ts";
import { leftOutNames } from "../shapes/requiredProperties.ts";
import type { JsonType, JsonValue, DiscriminatorProperty, Rule } from "../model.ts";
import { subschema, subschemas, type RuleContext, type NodeOrBoolean } from "./ruleContext.ts";

/** The rule of a schema. */
export function buildRule(context: RuleContext, schema: NodeOrBoolean): Rule {
  if (typeof schema === "boolean") return { kind: schema ? "unknown" : "never" };
  const whole = withAbsent(context, schema);
  const rule = allOf([
    ...(text(schema, "$ref") === undefined ? [] : [context.refer(schema)]),
    buildTyped(whole, schema),
    ...subschemas(schema, "allOf").map((part) => buildRule(whole, part)),
    ...buildChoices(whole, schema),
    ...buildConditions(context, schema),
    ...discriminatorRules(context.discriminatorProperties.get(schema.pointer)),
  ]);
  return own(schema.value, "nullable") === true ? anyOf([rule, { kind: "null" }]) : rule;
}

/** A part may ask for what another part says is never there. */
function withAbsent(context: RuleContext, schema: Node): RuleContext {
  const names = leftOutNames(context.document, schema, "response");
  return names.size === 0
    ? context
    : { ...context, absent: new Set([...context.absent, ...names]) };
}

/** What a discriminator says of the schema. JSON NodeOrBoolean knows nothing of it; the type does, and so do those who send it. */
function discriminatorRules(property: DiscriminatorProperty | undefined): readonly Rule[] {
  if (property === undefined || property.absentIn === "response") return [];
  const { name, values, required } = property;
  return [{ kind: "object", members: [{ name, rule: enumeration(values), required }] }];
}

function buildChoices(context: RuleContext, schema: Node): readonly Rule[] {
  const [any = [], one = []] = ["anyOf", "oneOf"].map((key) =>
    subschemas(schema, key).map((part) => buildRule(context, part)),
  );
  return [
    ...(any.length > 0 ? [anyOf(any)] : []),
    ...(one.length > 1 && !areApart(one, context.definitions)
      ? [{ kind: "oneOf", rules: one } as const]
      : one.length > 0
        ? [anyOf(one)]
        : []),
  ];
}

/** `not`, and `if` with what follows from it. */
function buildConditions(context: RuleContext, schema: Node): readonly Rule[] {
  const excluded = subschema(schema, "not");
  const condition = subschema(schema, "if");
  const [holds, fails] = [subschema(schema, "then"), subschema(schema, "else")];
  const rules: Rule[] = [];
  if (excluded !== undefined) rules.push({ kind: "not", rule: context.build(excluded) });
  if (condition !== undefined && (holds ?? fails) !== undefined)
    rules.push({
      kind: "whether",
      condition: context.build(condition),
      ...(holds !== undefined && { holds: context.build(holds) }),
      ...(fails !== undefined && { fails: context.build(fails) }),
    });
  return rules;
}

/** What `const`, `enum`, `type` and the keywords of each type say. */
function buildTyped(context: RuleContext, schema: Node): Rule {
  const types = typeNames(schema);
  const typed = types
    ? anyOf(types.map((type) => buildType(context, schema, type)))
    : allOf(limited.map((type) => buildWhen(context, schema, type)));
  const values = knownValues(schema);
  if (values === undefined) return typed;
  const fitting = values.filter((value) => !types || types.some((type) => isOfType(value, type)));
  return allOf([...(isPlain(typed) ? [] : [typed]), enumeration(fitting)]);
}

/** Types that have keywords of their own. */
const limited: readonly JsonType[] = ["string", "number", "array", "object"];

/** A keyword holds for values of its own type only: a schema without `type` lets all others pass. */
function buildWhen(context: RuleContext, schema: Node, type: JsonType): Rule {
  const rule = buildType(context, schema, type);
  return isPlain(rule) ? { kind: "unknown" } : { kind: "when", type, rule };
}

/** `undefined` where any type will do. */
function typeNames(schema: Node): readonly string[] | undefined {
  const type = own(schema.value, "type");
  if (typeof type === "string") return [type];
  const names = list(schema, "type").filter((name) => typeof name === "string");
  return names.length === 0 ? undefined : names;
}

function knownValues(schema: Node): readonly JsonValue[] | undefined {
  if (Object.hasOwn(schema.value, "const")) return [own(schema.value, "const") as JsonValue];
  const values = own(schema.value, "enum");
  return Array.isArray(values) ? (values as JsonValue[]) : undefined;
}

function isOfType(value: JsonValue, type: string): boolean {
  if (type === "integer") return Number.isInteger(value);
  if (type === "null") return value === null;
  if (type === "array") return Array.isArray(value);
  return type === "object" ? isObject(value) : typeof value === type;
}

function buildType(context: RuleContext, schema: Node, type: string): Rule {
  switch (type) {
    case "string":
      return buildStringRule(context, schema);
    case "integer":
    case "number":
      return context.int64 !== undefined && isInt64(schema)
        ? buildInt64Rule(schema, context.int64)
        : buildNumberRule(schema, type);
    case "boolean":
    case "null":
      return { kind: type };
    case "array":
      return buildArrayRule(context, schema);
    case "object":
      return buildObjectRule(context, schema);
    default:
      // No type of JSON NodeOrBoolean's: `buildShape` reports it.
      return { kind: "unknown" };
  }
}
