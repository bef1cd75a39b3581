import { isMethod } from "../resolve/findOperations.ts";
import { isExtension } from "../../openapi/roles.ts";
import { follow } from "../../openapi/references.ts";
import type { SpelledFile } from "./normalizeReferences.ts";
import { isObject, joinPointer } from "../../openapi/pointer.ts";

/**
 * Normalizes the keys of `paths` in place: each begins with a slash (OAS 3.1 §4.8.8), and RFC 6570's operators in front of a name
 * (`{+path}`) are removed. Runs before the walk, which ignores keys that do not begin with a slash.
 */
export function normalizePathKeys({ tree, report }: SpelledFile): void {
  if (!isObject(tree) || tree["openapi"] === undefined) return;
  const holder = tree as { paths?: unknown };
  const { paths } = holder;
  if (!isObject(paths)) return;
  const normalized = Object.entries(paths).flatMap(([path, item]): [string, unknown][] => {
    // Some documents have all their paths in a separate file.
    const isReference = path === "$ref" && typeof item === "string";
    const meant = isExtension("Paths", path) || isReference ? path : meaningOf(path);
    if (meant === path) return [[path, item]];
    report("path-unusual", joinPointer(["paths", path]), { path, meant });
    if (!Object.hasOwn(paths, meant)) return [[meant, item]];
    const details = { name: meant, other: "another path" };
    report("name-collision", joinPointer(["paths", path]), details);
    return [];
  });
  if (normalized.some(([path]) => !Object.hasOwn(paths, path)))
    holder.paths = Object.fromEntries(normalized);
}

/** Replaces references between the items of `paths` by copies, in place. */
export function normalizePaths(document: Record<string, unknown>): void {
  const { paths } = document;
  if (!isObject(paths)) return;
  const normalized: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [path, item] of Object.entries(paths))
    normalized[path] = isExtension("Paths", path) ? item : ownItem(document, item);
  document["paths"] = normalized;
}

/**
 * A path item without references to itself or to its operations: each path gets operations of its own, so that a change
 * to one does not affect another.
 */
function ownItem(document: object, item: unknown): unknown {
  const target = follow(document, item);
  if (!isObject(item) || !isObject(target)) return item;
  const members = Object.entries({ ...target, ...item }).filter(([key]) => key !== "$ref");
  return Object.fromEntries(
    members.map(([key, member]) => [key, ownOperations(document, key, member)]),
  );
}

function ownOperations(document: object, key: string, member: unknown): unknown {
  if (isMethod(key)) return ownOperation(document, member);
  if (key !== "additionalOperations" || !isObject(member)) return member;
  const operations = Object.entries(member);
  return Object.fromEntries(operations.map(([name, node]) => [name, ownOperation(document, node)]));
}

function ownOperation(document: object, node: unknown): unknown {
  const target = follow(document, node);
  return isObject(target) ? { ...target } : node;
}

function meaningOf(path: string): string {
  const rooted = path.startsWith("/") ? path : `/${path}`;
  return (
    rooted
      .replaceAll(/\{[+#./;?&]([^{}]+)\}/g, "{$1}")
      .replaceAll(/\{([^{}]+)\*\}/g, "{$1}")
      // Servers write what a value must match into the name: `{id:[0-9]{4}}`.
      .replaceAll(/\{([\w.-]+):(?:[^{}]|\{[^{}]*\})*\}/g, "{$1}")
      .replaceAll(/\{ *([^{}]*?) *\}/g, "{$1}")
  );
}
