/**
 * Copies a tree into objects without a prototype: there a schema named `constructor` or `__proto__` is a property like
 * any other, and looking up a name that the document does not have returns `undefined`.
 */
export function withoutPrototypes(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutPrototypes);
  const copy: Record<string, unknown> = Object.create(null);
  for (const [key, child] of Object.entries(value)) copy[key] = withoutPrototypes(child);
  return copy;
}
