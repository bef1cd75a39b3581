/** A sample with what its user wants otherwise. */
import { isPlainObject } from "./isPlainObject.ts";

/** Objects are merged property by property; all else, lists too, replaces what is there. */
export function mergeOverrides(value: unknown, overrides: unknown): unknown {
  if (overrides === undefined) return value;
  if (!isPlainObject(value) || !isPlainObject(overrides)) return overrides;
  const merged: Record<string, unknown> = { ...value };
  for (const [name, override] of Object.entries(overrides)) {
    const before = Object.hasOwn(value, name) ? value[name] : undefined;
    Object.defineProperty(merged, name, {
      value: override === undefined ? undefined : mergeOverrides(before, override),
      enumerable: true,
      writable: true,
      configurable: true,
    });
  }
  return merged;
}
