import { isDeepStrictEqual } from "node:util";
import { isObject, joinPointer } from "../../openapi/pointer.ts";
import { defineProperty } from "../read/toPlainTree.ts";
import type { OverlayOrigins } from "./OverlayOrigins.ts";

/** A value of an overlay, and where it is merged. */
export interface Merge {
  readonly value: unknown;
  /** JSON pointer in the overlay. */
  readonly pointer: string;
  /** The value is copied from the document: all of it has the place of the action. */
  readonly isCopied: boolean;
  readonly origins: OverlayOrigins;
  /** Makes a value of its own of a part, because a target may select many places. */
  readonly clone: (value: unknown) => unknown;
  readonly onMismatch: (mismatch: Mismatch) => void;
}

/** Two values that cannot be merged. */
export interface Mismatch {
  /** JSON pointer in the overlay. */
  readonly pointer: string;
  /** The keys below the target. */
  readonly keys: readonly string[];
  readonly found: unknown;
  readonly value: unknown;
}

/** How much a merge did: what is new, and what a list has twice now. */
export interface MergeCount {
  changed: number;
  repeated: number;
}

/** Merges a value into an object, or appends it to a list: https://spec.openapis.org/overlay/v1.1.0.html#action-object. */
export function mergeValue(target: object, merge: Merge): MergeCount {
  const count: MergeCount = { changed: 0, repeated: 0 };
  mergeInto(target, merge, { keys: [], count });
  return count;
}

interface Progress {
  readonly keys: readonly string[];
  readonly count: MergeCount;
}

function mergeInto(target: object, merge: Merge, progress: Progress): void {
  const { value } = merge;
  if (Array.isArray(target)) append(target, merge, progress.count);
  else if (isObject(value))
    for (const key of Object.keys(value)) mergeKey(target, key, merge, progress);
  else merge.onMismatch({ ...merge, keys: progress.keys, found: target });
}

function append(target: unknown[], merge: Merge, count: MergeCount): void {
  const { value, pointer, isCopied, origins, clone } = merge;
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  const before = [...(target as readonly unknown[])];
  for (const [index, item] of items.entries()) {
    if (before.some((each) => isDeepStrictEqual(each, item))) count.repeated += 1;
    else count.changed += 1;
    const isWhole = isCopied || !Array.isArray(value);
    origins.set(target, String(target.length), isWhole ? pointer : `${pointer}/${index}`);
    target.push(clone(item));
  }
}

function mergeKey(target: object, key: string, merge: Merge, { keys, count }: Progress): void {
  const value = (merge.value as Readonly<Record<string, unknown>>)[key];
  const pointer = merge.isCopied ? merge.pointer : merge.pointer + joinPointer([key]);
  const part: Merge = { ...merge, value, pointer };
  const found = (target as Readonly<Record<string, unknown>>)[key];
  if (!Object.hasOwn(target, key)) replaceValue(target, key, part, count);
  else if (isPrimitive(found) && isPrimitive(value)) {
    if (found !== value) replaceValue(target, key, part, count);
  } else if (kindOf(found) === kindOf(value))
    mergeInto(found as object, part, { keys: [...keys, key], count });
  // `components:` in an overlay that mirrors the document, with nothing below it.
  else if (value !== null) merge.onMismatch({ pointer, keys: [...keys, key], found, value });
}

/** Puts the value in the place of what a key or an index has. */
export function replaceValue(holder: object, key: string, merge: Merge, count: MergeCount): void {
  merge.origins.set(holder, key, merge.pointer);
  defineProperty(holder as Record<string, unknown>, key, merge.clone(merge.value));
  count.changed += 1;
}

export function isPrimitive(value: unknown): boolean {
  return typeof value !== "object" || value === null;
}

/** As messages name it. */
export function kindOf(value: unknown): "an object" | "a list" | "a single value" {
  if (isPrimitive(value)) return "a single value";
  return Array.isArray(value) ? "a list" : "an object";
}
