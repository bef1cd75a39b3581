import type { JsonObject } from "../2-model/model.ts";
import { isObject, lookUp, step, type TreePlace } from "./schemaTree.ts";

/** Component schemas that some request leads to, by the pointers of their references. */
export function sentSchemas(document: JsonObject): ReadonlySet<string> {
  const sent = new Set<string>();
  const visit = (value: unknown, place: TreePlace, isSent: boolean): void => {
    if (Array.isArray(value)) return value.forEach((item) => visit(item, place, isSent));
    if (!isObject(value)) return;
    const reference = value["$ref"];
    if (isSent && !place.isMap && typeof reference === "string" && !sent.has(reference)) {
      sent.add(reference);
      visit(lookUp(document, reference), { pointer: reference, isMap: false }, true);
    }
    for (const key of Object.keys(value)) {
      if (!place.isMap && /^(examples?|default|enum|const)$/.test(key)) continue;
      const next = step(place, key);
      visit(value[key], next, isSent || next.isSending);
    }
  };
  visit(document["paths"], { pointer: "#/paths", isMap: true }, false);
  return sent;
}
