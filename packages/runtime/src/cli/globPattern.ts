/** Patterns for paths: `*`, `**`, `?`, `[a-z]`, `[!a-z]` and `{a,b}`, with forward slashes. */

/** Does the text contain a special character of patterns? */
export function isPattern(text: string): boolean {
  return /[*?[\]{}]/.test(text);
}

/** Expands braces: `{a,b}.jpg` is `a.jpg` and `b.jpg`. */
export function withoutBraces(pattern: string): readonly string[] {
  const found = /\{([^{}]*,[^{}]*)\}/.exec(pattern);
  if (!found) return [pattern];
  const [whole, inside = ""] = found;
  return inside
    .split(",")
    .flatMap((choice) =>
      withoutBraces(
        pattern.slice(0, found.index) + choice + pattern.slice(found.index + whole.length),
      ),
    );
}

/** The pattern of one path segment. A name that begins with a dot matches only a pattern that begins with a dot. */
export function segmentPattern(segment: string): RegExp {
  const source = segment.replaceAll(/\[!?[^\]]+\]|[^]/g, (token) => {
    if (token === "*") return "[^/]*";
    if (token === "?") return "[^/]";
    if (token.length === 1) return token.replace(/[\\^$.*+?()[\]{}|]/, "\\$&");
    const inside = token.slice(1, -1).replaceAll("\\", "\\\\");
    return inside.startsWith("!") ? `[^${inside.slice(1)}]` : `[${inside}]`;
  });
  return new RegExp(`^${segment.startsWith(".") ? "" : "(?!\\.)"}${source}$`, "u");
}
