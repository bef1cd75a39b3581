/** Columns of a line, as in the style of the repository. */
const width = 100;

/** A JSON value as prettier prints it: a list on one line if it fits and has no objects. */
export function printJson(value: unknown, indent = "", column = 0): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const line = `[${value.map((item) => JSON.stringify(item)).join(", ")}]`;
    const isFlat = value.every((item) => typeof item !== "object" || item === null);
    if (isFlat && column + line.length < width) return line;
    const items = value.map((item) => `${inner}${printJson(item, inner, inner.length)}`);
    return items.length === 0 ? "[]" : `[\n${items.join(",\n")}\n${indent}]`;
  }
  const entries = Object.entries(value).map(([key, property]) => {
    const start = `${inner}${JSON.stringify(key)}: `;
    return `${start}${printJson(property, inner, start.length)}`;
  });
  return entries.length === 0 ? "{}" : `{\n${entries.join(",\n")}\n${indent}}`;
}
