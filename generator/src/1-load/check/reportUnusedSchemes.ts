import { isObject, joinPointer, type JsonObject } from "../../openapi/pointer.ts";
import { findOperations } from "../resolve/findOperations.ts";

type Report = (code: "security-scheme-unused", pointer: string, details: { name: string }) => void;

/**
 * Reports every security scheme of a document that says nowhere what needs it: most likely `security` was forgotten. A document that
 * has `security` anywhere has decided, even for an empty list.
 */
export function reportUnusedSchemes(document: Record<string, unknown>, report: Report): void {
  const operations = findOperations(document).map(({ operation }) => operation);
  if ([document, ...operations].some((each) => each["security"] !== undefined)) return;
  const components = objectIn(document, "components");
  for (const name of Object.keys(objectIn(components, "securitySchemes")))
    report("security-scheme-unused", `#${joinPointer(["components", "securitySchemes", name])}`, {
      name,
    });
}

function objectIn(holder: JsonObject, key: string): JsonObject {
  const value = Object.hasOwn(holder, key) ? holder[key] : undefined;
  return isObject(value) ? value : {};
}
