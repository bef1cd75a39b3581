/** Removes operations, and the components that only they used. */
import { isObject, splitPointer } from "../../openapi/pointer.ts";
import type { WritableObject } from "../../openapi/walk.ts";
import type { OperationPlace } from "../resolve/findOperations.ts";
import { keepQuoted } from "./keepQuoted.ts";
import { usedComponents } from "./usedComponents.ts";

export function removeOperations(
  document: WritableObject,
  removed: readonly OperationPlace[],
): void {
  const before = usedComponents(document);
  for (const place of removed) removeOperation(document, place);
  keepQuoted(document, removed);
  const after = usedComponents(document);
  for (const pointer of before) {
    const [kind = "", key = ""] = splitPointer(`/${pointer}`);
    const group = writable(writable(document["components"])?.[kind]);
    if (!after.has(pointer)) delete group?.[key];
  }
}

function removeOperation(
  document: WritableObject,
  { method, path, pathItem }: OperationPlace,
): void {
  const others = writable(pathItem["additionalOperations"]);
  if (Object.hasOwn(pathItem, method.toLowerCase())) delete pathItem[method.toLowerCase()];
  else delete others?.[method];
  const rest = [...Object.values(pathItem), ...Object.values(others ?? {})];
  if (!rest.some((value) => isObject(value) && Object.hasOwn(value, "responses")))
    delete writable(document["paths"])?.[path];
}

function writable(value: unknown): WritableObject | undefined {
  return isObject(value) ? (value as WritableObject) : undefined;
}
