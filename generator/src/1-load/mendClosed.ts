import { follow } from "./follow.ts";
import { isObject } from "./pointer.ts";

type Schema = Record<string, unknown>;

/**
 * Opens, in place, the parts of each `allOf`. `additionalProperties: false` knows nothing of what the other parts bring (JSON Schema
 * 2020-12, core, §10.3.2.3), so taken at its word it would forbid their members. Writers of classes and their bases mean no such thing.
 */
export function mendClosed(document: object): void {
  visit(document, (schema) => {
    const parts = schema["allOf"] as readonly unknown[];
    if (parts.length === 0 || (parts.length === 1 && schema["properties"] === undefined)) return;
    for (const part of [schema, ...parts]) {
      const target = follow(document, part) as Schema | undefined;
      if (isObject(target) && target["additionalProperties"] === false)
        delete target["additionalProperties"];
    }
  });
}

/** Calls back for whatever has an `allOf`, examples and foreign extensions aside. */
function visit(value: unknown, found: (schema: Schema) => void): void {
  if (typeof value !== "object" || value === null) return;
  if (isObject(value) && Array.isArray(value["allOf"])) found(value);
  for (const [key, child] of Object.entries(value))
    if (!/^(example|examples|default|enum|const)$|^x-/.test(key)) visit(child, found);
}
