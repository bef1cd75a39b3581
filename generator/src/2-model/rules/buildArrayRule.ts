/** What an array holds (https://json-schema.org/draft/2020-12/json-schema-core#section-10.3.1). */
import { limit, positive } from "./buildScalarRule.ts";
import { own, type Node } from "../document/document.ts";
import type { Check, Rule } from "../model.ts";
import { numberAt, subschema, subschemas, type RuleContext } from "./ruleContext.ts";

export function buildArrayRule(context: RuleContext, schema: Node): Rule {
  const items = subschema(schema, "items");
  return {
    kind: "array",
    first: subschemas(schema, "prefixItems").map(context.build),
    items: items === undefined ? { kind: "unknown" } : context.build(items),
    checks: [
      ...limit("minItems", positive(numberAt(schema, "minItems"))),
      ...limit("maxItems", numberAt(schema, "maxItems")),
      ...(own(schema.value, "uniqueItems") === true ? [{ kind: "distinct" } as const] : []),
      ...buildContains(context, schema),
    ],
  };
}

function buildContains(context: RuleContext, schema: Node): readonly Check[] {
  const contained = subschema(schema, "contains");
  if (contained === undefined) return [];
  const least = numberAt(schema, "minContains") ?? 1;
  const most = numberAt(schema, "maxContains");
  if (least === 0 && most === undefined) return [];
  return [
    {
      kind: "contains",
      rule: context.build(contained),
      least,
      ...(most !== undefined && { most }),
    },
  ];
}
