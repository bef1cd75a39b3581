/** JSON pointers (RFC 6901): built from keys, read back into keys, followed. */

/** The pointer of a path of keys; `""` is the whole document. */
export function joinPointer(keys: readonly (string | number)[]): string {
  return keys.map((key) => `/${escapeKey(String(key))}`).join("");
}

/** One key as a segment of a pointer. */
export function escapeKey(key: string): string {
  if (!key.includes("~") && !key.includes("/")) return key;
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
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

/** An internal reference, spelled one way: percent-encoding removed. */
export function canonicalPointer(reference: string): string {
  return `#${joinPointer(splitReference(reference))}`;
}

function decodeFragment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** Follows the keys through own properties; `undefined` when they lead nowhere. */
export function followKeys(root: unknown, keys: readonly string[]): unknown {
  let value = root;
  for (const key of keys) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as JsonObject)[key];
  }
  return value;
}

/** A JSON object of a document. */
export interface JsonObject {
  readonly [key: string]: unknown;
}

/** An object, not an array. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
