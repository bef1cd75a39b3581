import { isObject } from "./pointer.ts";

/** Members that hold values of the API's, where nothing is a schema or a reference. */
const data = /^(example|examples|default|enum|const|value)$|^x-/;
/** Members whose own keys are the author's: a property may be called `example`, and an answer `default`. */
const maps =
  /^(properties|patternProperties|\$defs|definitions|dependentSchemas|schemas|responses|parameters|requestBodies|headers|callbacks|pathItems|paths|webhooks|content|encoding)$/;

/**
 * Calls back for every object of the document, values of the API's and foreign extensions aside. `keys` leads to the object; it is one list
 * that grows and shrinks on the way, since large documents have half a million places.
 */
export function visitObjects(
  root: unknown,
  found: (node: Record<string, unknown>, keys: readonly string[]) => void,
): void {
  const keys: string[] = [];
  const visit = (value: unknown, isMap: boolean): void => {
    if (typeof value !== "object" || value === null) return;
    if (isObject(value)) found(value, keys);
    for (const [key, child] of Object.entries(value)) {
      if (typeof child !== "object" || (!isMap && data.test(key))) continue;
      keys.push(key);
      visit(child, !isMap && maps.test(key));
      keys.pop();
    }
  };
  visit(root, false);
}
