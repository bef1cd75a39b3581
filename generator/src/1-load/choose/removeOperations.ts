/** Removes operations, and the components that only they used. */
import { isObject, splitPointer } from "../../openapi/pointer.ts";
import type { WritableObject } from "../../openapi/walk.ts";
import type { OperationPlace } from "../resolve/findOperations.ts";
import { keepQuoted } from "./keepQuoted.ts";
import { allComponents, usedComponents } from "./usedComponents.ts";

export function removeOperations(
  document: WritableObject,
  removed: readonly OperationPlace[],
): void {
  const before = usedComponents(document);
  // What no operation has ever used is no part of the selection: it stays, with what it refers to.
  const unused = allComponents(document).filter((name) => !before.has(name));
  for (const place of removed) removeOperation(document, place);
  keepQuoted(document, removed);
  const after = usedComponents(document, unused);
  for (const pointer of before) {
    const [kind = "", key = ""] = splitPointer(`/${pointer}`);
    const group = writable(writable(document["components"])?.[kind]);
    if (!after.has(pointer)) delete group?.[key];
  }
}

function removeOperation(
  document: WritableObject,
  { group, method, path, pathItem }: OperationPlace,
): void {
  const paths = writable(document[group]) ?? {};
  // Other paths may refer to the same item: what is left out here stays there.
  if (isObject(paths[path]) && Object.hasOwn(paths[path], "$ref")) paths[path] = copyOf(pathItem);
  const item = writable(paths[path]) ?? {};
  const others = writable(item["additionalOperations"]);
  if (Object.hasOwn(item, method.toLowerCase())) delete item[method.toLowerCase()];
  else delete others?.[method];
  const rest = [...Object.values(item), ...Object.values(others ?? {})];
  if (!rest.some((value) => isObject(value) && Object.hasOwn(value, "responses")))
    delete paths[path];
  if (group === "webhooks" && Object.keys(paths).length === 0) delete document[group];
}

function copyOf(pathItem: WritableObject): WritableObject {
  const { additionalOperations: others } = pathItem;
  return { ...pathItem, ...(isObject(others) && { additionalOperations: { ...others } }) };
}

function writable(value: unknown): WritableObject | undefined {
  return isObject(value) ? (value as WritableObject) : undefined;
}
