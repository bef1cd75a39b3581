/** The rule of an object's properties (https://json-schema.org/draft/2020-12/json-schema-core#section-10.3.2). */
import { positive } from "./buildScalarRule.ts";
import { allOf } from "./combineRules.ts";
import { escapeKey, isObject } from "../../openapi/pointer.ts";
import { list, own, type Node } from "../document/document.ts";
import type { ObjectRule, Rule, RuleMember } from "../model.ts";
import {
  namedSchemas,
  numberAt,
  subschema,
  type RuleContext,
  type NodeOrBoolean,
} from "./ruleContext.ts";

export function buildObjectRule(context: RuleContext, schema: Node): ObjectRule {
  const closing = closingSchema(schema);
  const rest = closing === undefined || closing === true ? undefined : context.build(closing);
  const patterns = namedSchemas(schema, "patternProperties")
    .filter(([name]) =>
      context.isUsable(name, `${schema.pointer}/patternProperties/${escapeKey(name)}`),
    )
    .map(([name, pattern]) => [name, context.build(pattern)] as const);
  const names = subschema(schema, "propertyNames");
  const dependents = buildDependents(context, schema);
  const minProperties = positive(numberAt(schema, "minProperties"));
  const maxProperties = numberAt(schema, "maxProperties");
  return {
    kind: "object",
    members: buildBodyProperties(context, schema, (name) =>
      patterns.some(([pattern]) => new RegExp(pattern, "u").test(name)) ? undefined : rest,
    ),
    ...(rest !== undefined && { rest }),
    ...(patterns.length > 0 && { patterns }),
    ...(names !== undefined && names !== true && { names: context.build(names) }),
    ...(dependents.length > 0 && { dependents }),
    ...(minProperties !== undefined && { minProperties }),
    ...(maxProperties !== undefined && { maxProperties }),
  };
}

/** `unevaluatedProperties` looks at other schemas too; only where there are none it is `additionalProperties`. */
function closingSchema(schema: Node): NodeOrBoolean | undefined {
  const isAlone = !["$ref", "allOf", "anyOf", "oneOf", "if", "dependentSchemas"].some((key) =>
    Object.hasOwn(schema.value, key),
  );
  return (
    subschema(schema, "additionalProperties") ??
    (isAlone ? subschema(schema, "unevaluatedProperties") : undefined)
  );
}

/**
 * A response leaves out what is `writeOnly`, required or not (https://spec.openapis.org/oas/v3.0.3#fixed-fields-19). A member
 * that is required and not described is one of the others.
 */
function buildBodyProperties(
  context: RuleContext,
  schema: Node,
  ruleOfOther: (name: string) => Rule | undefined,
): readonly RuleMember[] {
  const properties = namedSchemas(schema, "properties");
  const named = new Set(properties.map(([name]) => name));
  const required = list(schema, "required").filter((name) => typeof name === "string");
  const promised = new Set(required.filter((name) => !context.absent.has(name)));
  return [
    ...properties.map(([name, property]) => ({
      name,
      rule: context.build(property),
      required: promised.has(name),
    })),
    ...[...promised]
      .filter((name) => !named.has(name))
      .map((name) => ({ name, rule: ruleOfOther(name) ?? { kind: "unknown" }, required: true })),
  ];
}

/** `dependentSchemas`; `dependentRequired` in the same form. */
function buildDependents(context: RuleContext, schema: Node): readonly RuleMember[] {
  const lists = own(schema.value, "dependentRequired");
  const required = isObject(lists)
    ? Object.keys(lists).map((name): readonly [string, NodeOrBoolean] => {
        const value = { type: "object", required: own(lists, name) };
        return [name, { value, pointer: `${schema.pointer}/dependentRequired` }];
      })
    : [];
  const rules = new Map<string, readonly Rule[]>();
  for (const [name, dependent] of [...namedSchemas(schema, "dependentSchemas"), ...required])
    rules.set(name, [...(rules.get(name) ?? []), context.build(dependent)]);
  return [...rules].map(([name, both]) => ({ name, rule: allOf(both), required: true }));
}
