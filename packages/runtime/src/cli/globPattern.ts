/** Patterns for paths: `*`, `**`, `?`, `[a-z]`, `[!a-z]` and `{a,b}`, with forward slashes. */

/** Does a text hold anything of a pattern? */
export function isPattern(text: string): boolean {
  return /[*?[\]{}]/.test(text);
}

/** A pattern without braces, for each way to choose from them: `{a,b}.jpg` is `a.jpg` and `b.jpg`. */
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

/** What one segment of a path must look like. A name that begins with a dot is found only by a pattern that does. */
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
