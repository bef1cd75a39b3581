/** A package.json has two authors: the generator, and the person who publishes it. Neither undoes the changes of the other. */
import { isDeepStrictEqual } from "node:util";
import type { JsonObject } from "../2-model/model.ts";
import { isObject } from "../openapi/pointer.ts";

/** The three versions of a package.json. */
export interface PackageJsonParts {
  /** The file on disk. */
  readonly before: JsonObject;
  /** The values that the last run generated. */
  readonly base: JsonObject;
  /** The values that this run generates. */
  readonly given: JsonObject;
}

/**
 * Generated values are set; values that are no longer generated are removed; everything else is the author's and keeps its
 * position. Objects (`exports`, `bin`, `dependencies`) are merged entry by entry, lists (`files`) item by item.
 */
export function mergePackageJson({ before, base, given }: PackageJsonParts): JsonObject {
  return mergeObjects({ before, base, given }, mergeProperty);
}

/** Does the package.json still have all generated values? */
export function holdsGiven(before: JsonObject, base: JsonObject): boolean {
  return Object.entries(base).every(([key, given]) => {
    const found = own(before, key);
    if (isObject(given) && isObject(found))
      return Object.entries(given).every(([name, each]) =>
        isDeepStrictEqual(own(found, name), each),
      );
    if (Array.isArray(given) && Array.isArray(found))
      return isDeepStrictEqual(
        found.filter((item) => given.includes(item)),
        given,
      );
    return isDeepStrictEqual(found, given);
  });
}

/** The text of a merged package.json, with the indentation and line endings of the file on disk. */
export function printPackageJson(merged: JsonObject, before: string): string {
  const indent = /^[ \t]+(?=")/m.exec(before)?.[0] ?? "  ";
  const text = `${JSON.stringify(merged, undefined, indent)}\n`;
  return before.includes("\r\n") ? text.replaceAll("\n", "\r\n") : text;
}

type Merge = (found: unknown, base: unknown, given: unknown) => unknown;

function mergeObjects({ before, base, given }: PackageJsonParts, merge: Merge): JsonObject {
  const merged = Object.entries(before).flatMap(([key, found]): readonly [string, unknown][] => {
    if (Object.hasOwn(given, key)) return [[key, merge(found, own(base, key), own(given, key))]];
    const rest = Object.hasOwn(base, key) ? withoutGiven(found, own(base, key)) : found;
    return rest === undefined ? [] : [[key, rest]];
  });
  // A missing key is inserted after the generated key that precedes it.
  let place = 0;
  for (const [key, value] of Object.entries(given)) {
    const index = merged.findIndex(([name]) => name === key);
    if (index < 0) merged.splice(place, 0, [key, value]);
    place = (index < 0 ? place : index) + 1;
  }
  return Object.fromEntries(merged);
}

function mergeProperty(found: unknown, base: unknown, given: unknown): unknown {
  if (isObject(found) && isObject(given)) {
    const parts = { before: found, base: isObject(base) ? base : {}, given };
    return mergeObjects(parts, (_found, _base, entry) => entry);
  }
  if (!Array.isArray(found) || !Array.isArray(given)) return given;
  const kept = found.filter(
    (item) => given.includes(item) || !Array.isArray(base) || !base.includes(item),
  );
  // The order matters: "!dist/.tsbuildinfo" excludes a file of "dist" only if it comes later.
  const order = kept.filter((item) => given.includes(item));
  if (isDeepStrictEqual(order, given)) return kept;
  return [...(given as readonly unknown[]), ...kept.filter((item) => !given.includes(item))];
}

/** What the author added to a value that is no longer generated; `undefined` for nothing. */
function withoutGiven(found: unknown, base: unknown): unknown {
  if (isObject(found) && isObject(base)) {
    const added = Object.entries(found).filter(
      ([key, entry]) => !Object.hasOwn(base, key) || !isDeepStrictEqual(entry, own(base, key)),
    );
    return added.length === 0 ? undefined : Object.fromEntries(added);
  }
  if (Array.isArray(found) && Array.isArray(base)) {
    const added = found.filter((item) => !base.includes(item));
    return added.length === 0 ? undefined : added;
  }
  return isDeepStrictEqual(found, base) ? undefined : found;
}

/** Ignores inherited properties: `constructor` may be the name of a command. */
function own(value: JsonObject, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}
