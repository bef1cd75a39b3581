/** A package.json has two authors: the generator, and the person who publishes it. Neither undoes what the other wrote. */
import { isDeepStrictEqual } from "node:util";
import type { JsonObject } from "../2-model/model.ts";
import { isObject } from "../openapi/pointer.ts";

/** What comes together in a package.json. */
export interface PackageJsonParts {
  /** What stands there. */
  readonly before: JsonObject;
  /** What the last generation gave. */
  readonly base: JsonObject;
  /** What this generation gives. */
  readonly given: JsonObject;
}

/**
 * What the generator gives stands as it gives it; what it once gave and gives no more is gone; all else is the author's and stays where
 * it stands. Objects (`exports`, `bin`, `dependencies`) are merged entry by entry, lists (`files`) item by item.
 */
export function mergePackageJson({ before, base, given }: PackageJsonParts): JsonObject {
  return mergeObjects({ before, base, given }, mergeProperty);
}

/** Does the package.json hold all that the generator gave, as it gave it? */
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

/** The text of a merged package.json, indented and ended as the one before. */
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
  // What is missing comes behind what the generator puts before it.
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
  // The order counts: "!dist/.tsbuildinfo" takes away from "dist" only behind it.
  const order = kept.filter((item) => given.includes(item));
  if (isDeepStrictEqual(order, given)) return kept;
  return [...(given as readonly unknown[]), ...kept.filter((item) => !given.includes(item))];
}

/** What the author added to a value that the generator gives no more; `undefined` for nothing. */
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

/** Never what an object inherits: `constructor` may be the name of a command. */
function own(value: JsonObject, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}
