/** Overlays, as far as proposals use them: one node a target, objects merged, lists appended to. */
import { isObject, type JsonObject } from "@lading/testing/internal";
import type { Overlay } from "@lading/testing/drift";

/** https://spec.openapis.org/overlay/v1.0.0#action-object */
export function applyOverlay(document: JsonObject, { actions }: Overlay): JsonObject {
  return actions.reduce<JsonObject>(
    (changed, { target, update }) => changedAt(changed, keysOf(target), update) as JsonObject,
    document,
  );
}

/** Normalized paths alone (RFC 9535, section 2.7). */
function keysOf(target: string): readonly (string | number)[] {
  const segment = /\['((?:[^'\\]|\\.)*)'\]|\[(\d+)\]/y;
  const keys: (string | number)[] = [];
  segment.lastIndex = 1;
  while (segment.lastIndex < target.length) {
    const [whole, name, index] = segment.exec(target) ?? [];
    if (whole === undefined) throw new Error(`${target} is no normalized path.`);
    keys.push(name === undefined ? Number(index) : name.replaceAll(/\\(.)/g, "$1"));
  }
  return keys;
}

function changedAt(
  value: unknown,
  [key, ...rest]: readonly (string | number)[],
  update: unknown,
): unknown {
  if (key === undefined) return merged(value, update);
  if (Array.isArray(value)) {
    if (!(Number(key) in value)) throw new Error(`There is no item ${String(key)}.`);
    return value.map((each: unknown, index) =>
      index === key ? changedAt(each, rest, update) : each,
    );
  }
  if (!isObject(value) || !Object.hasOwn(value, key))
    throw new Error(`There is no ${String(key)}.`);
  return { ...value, [key]: changedAt(value[key], rest, update) };
}

function merged(value: unknown, update: unknown): unknown {
  if (Array.isArray(value)) return [...(value as readonly unknown[]), update];
  if (!isObject(value) || !isObject(update)) return update;
  const entries = Object.entries(update).map(([key, each]) => [
    key,
    Object.hasOwn(value, key) && isObject(value[key]) ? merged(value[key], each) : each,
  ]);
  return { ...value, ...Object.fromEntries(entries) };
}
