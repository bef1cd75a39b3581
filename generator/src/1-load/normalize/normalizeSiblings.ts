import type { OperationReporter } from "../resolve/nameOperations.ts";
import { joinPointer } from "../../openapi/pointer.ts";
import { visitReferences } from "../../openapi/references.ts";

/** Keywords of a schema that say something about its values; `nullable` is observed everywhere. */
const keywords: ReadonlySet<string> = new Set(
  (
    "additionalProperties allOf anyOf const contains enum exclusiveMaximum exclusiveMinimum format items maxItems maxLength " +
    "maxProperties maximum minItems minLength minProperties minimum multipleOf not oneOf pattern patternProperties prefixItems " +
    "properties propertyNames required type uniqueItems"
  ).split(" "),
);

/** Usually repeated in the reference's target, so they are not reported. */
const repeated: ReadonlySet<string> = new Set(["type", "format"]);

/**
 * Drops, in place, the keywords next to a reference to a schema in a 3.0 document, which ignores them
 * (https://spec.openapis.org/oas/v3.0.4#reference-object). Descriptions, defaults and `nullable` stay: they are intended, and harmless.
 */
export function normalizeSiblings(
  tree: Record<string, unknown>,
  report: OperationReporter["report"],
): void {
  const { openapi } = tree;
  if (typeof openapi !== "string" || !openapi.startsWith("3.0")) return;
  visitReferences(tree, (node, { kind, isMap, keys }) => {
    if (kind !== "Schema" || isMap) return;
    const dropped = Object.keys(node).filter((key) => keywords.has(key));
    for (const key of dropped) Reflect.deleteProperty(node, key);
    const lost = dropped.filter((key) => !repeated.has(key));
    if (lost.length === 0) return;
    report("structure-odd", joinPointer([...keys, "$ref"]), {
      message: `Next to a $ref, OpenAPI 3.0 ignores ${lost.map((key) => `\`${key}\``).join(", ")}.`,
      fix: "Put both into an allOf, or write openapi: 3.1.0, which observes the keywords next to a $ref.",
    });
  });
}
