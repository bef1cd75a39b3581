/** Names of the parts of a form: a fixed one, or any that fits a pattern. */

/** `value` is the name itself, or the source of an anchored regular expression. */
export interface WireName {
  readonly kind: "text" | "pattern";
  readonly value: string;
}

/** The name as it stands. */
export function exactly(value: string): WireName {
  return { kind: "text", value };
}

/** The name with a fixed ending: `image` and `[data]` give `image[data]`. */
export function followedBy(name: WireName, ending: string): WireName {
  if (name.kind === "text") return exactly(name.value + ending);
  return followedByAny(name, escapePattern(ending));
}

/** The name with any ending that fits `pattern`: `metadata` and `\[[^\]]+\]` give `^metadata\[[^\]]+\]$`. */
export function followedByAny(name: WireName, pattern: string): WireName {
  const start = name.kind === "text" ? `^${escapePattern(name.value)}` : name.value.slice(0, -1);
  return { kind: "pattern", value: `${start}${pattern}$` };
}

function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
