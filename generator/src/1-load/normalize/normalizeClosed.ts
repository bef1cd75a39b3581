import { follow } from "../../openapi/references.ts";
import { isObject } from "../../openapi/pointer.ts";
import { walk } from "../../openapi/walk.ts";

type Schema = Record<string, unknown>;

/**
 * Opens, in place, the parts of each `allOf`. `additionalProperties: false` does not see the properties of the other parts (JSON Schema
 * 2020-12, core, §10.3.2.3), so read literally it would forbid them. Authors of classes and their bases do not mean that.
 */
export function normalizeClosed(document: object): void {
  walk(document, (schema, { kind, isMap }) => {
    if (kind !== "Schema" || isMap) return;
    const { allOf } = schema;
    const parts = Array.isArray(allOf) ? (allOf as readonly unknown[]) : [];
    if (parts.length === 0 || (parts.length === 1 && schema["properties"] === undefined)) return;
    for (const part of [schema, ...parts]) {
      const target = follow(document, part) as Schema | undefined;
      if (isObject(target) && target["additionalProperties"] === false)
        delete target["additionalProperties"];
    }
  });
}
