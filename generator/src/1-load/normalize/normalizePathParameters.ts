import { findOperations, type OperationPlace } from "../resolve/findOperations.ts";
import { follow } from "../../openapi/references.ts";
import type { OperationReporter } from "../resolve/nameOperations.ts";
import { isObject, joinPointer } from "../../openapi/pointer.ts";

type Report = OperationReporter["report"];

/**
 * Makes paths and path parameters agree, in place: an undeclared parameter of a path is the one whose name differs in spelling
 * only, or else a string; a parameter that does not occur in the path is dropped. Each is reported.
 */
export function normalizePathParameters(document: Record<string, unknown>, report: Report): void {
  const places = findOperations(document);
  for (const place of places) declareMissing(document, place, report);
  for (const place of places) dropUnused(document, place, report);
}

function declareMissing(document: object, place: OperationPlace, report: Report): void {
  const { method, path, pointer, operation, pathItem } = place;
  const lists = [...listOf(operation["parameters"]), ...listOf(pathItem["parameters"])];
  const declared = pathParameters(document, lists);
  const names = new Set(declared.values());
  for (const name of templateNames(path)) {
    if (names.has(name)) continue;
    // `{Id}` and a parameter `id` are the same to everyone but the standard.
    const like = [...declared].find(([, other]) => plainName(other) === plainName(name));
    const known = like === undefined ? undefined : follow(document, lists[like[0]]);
    const meaning = like === undefined ? "a string" : `the parameter "${like[1]}"`;
    report("path-parameter-undeclared", pointer, { method, path, name, meaning });
    const parameter = {
      ...(isObject(known) ? known : { schema: { type: "string" } }),
      name,
      in: "path",
      required: true,
    };
    operation["parameters"] = [...listOf(operation["parameters"]), parameter];
  }
}

/** Path items and operations may be shared by several paths: a parameter may occur in one of them only. */
function dropUnused(document: object, place: OperationPlace, report: Report): void {
  const { path, pointer, operation, pathItem } = place;
  const names = templateNames(path);
  const holders = [
    { holder: operation, at: `${pointer}/parameters` },
    { holder: pathItem, at: joinPointer(["paths", path, "parameters"]) },
  ];
  for (const { holder, at } of holders) {
    const unused = [...pathParameters(document, holder["parameters"])].filter(
      ([, name]) => !names.has(name),
    );
    for (const [index, name] of unused)
      report("path-parameter-unused", `${at}/${index}`, { path, name });
    if (unused.length === 0) continue;
    const indexes = new Set(unused.map(([index]) => index));
    holder["parameters"] = listOf(holder["parameters"]).filter((_, index) => !indexes.has(index));
  }
}

function plainName(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
}

function templateNames(path: string): ReadonlySet<string> {
  return new Set(Array.from(path.matchAll(/\{([^{}]*)\}/g), ([, name]) => name ?? ""));
}

/** The indices of parameters with `in: path` in the list, and their names. */
function pathParameters(document: object, list: unknown): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const [index, item] of listOf(list).entries()) {
    const parameter = follow(document, item);
    if (!isObject(parameter) || parameter["in"] !== "path") continue;
    if (typeof parameter["name"] === "string") found.set(index, parameter["name"]);
  }
  return found;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
