/** The JSONPath (RFC 9535) that selects what a JSON pointer names, and nothing else. */
export function jsonPath(root: unknown, pointer: string): string {
  let value: unknown = root;
  const segments = pointer.split("/").slice(1);
  const steps = segments.map((segment) => {
    const key = segment.replaceAll("~1", "/").replaceAll("~0", "~");
    const isIndex = Array.isArray(value);
    value = (value as Record<string, unknown> | undefined)?.[key];
    return isIndex ? `[${key}]` : `['${escaped(key)}']`;
  });
  return `$${steps.join("")}`;
}

function escaped(key: string): string {
  return key
    .replaceAll("\\", "\\\\")
    .replaceAll("'", "\\'")
    .replaceAll(
      /\p{Cc}/gu,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
    );
}
