/** JSON pointers (RFC 6901): built from keys, read back into keys, followed. */

/** The pointer of a path of keys; `""` is the whole document. */
export function joinPointer(keys: readonly (string | number)[]): string {
  return keys.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** The keys of a pointer; a leading `#` (the pointer as a URI fragment) is allowed. */
export function splitPointer(pointer: string): readonly string[] {
  const [, ...segments] = pointer.split("/");
  return segments.map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The keys of an internal reference (`#/components/…`), percent-encoding removed. */
export function splitReference(reference: string): readonly string[] {
  const [, ...segments] = reference.split("/");
  return splitPointer(["", ...segments.map(decodeFragment)].join("/"));
}

function decodeFragment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** Follows the keys through own members; `undefined` when they lead nowhere. */
export function followKeys(root: unknown, keys: readonly string[]): unknown {
  let value = root;
  for (const key of keys) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as { readonly [key: string]: unknown })[key];
  }
  return value;
}

/** An object, not an array. */
export function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
