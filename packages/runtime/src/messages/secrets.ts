import { base64Patterns, escapedPattern } from "./escapedForms.ts";

/** The secret values of one request. They are collected only when something is to be shown. */
export class Secrets {
  readonly #find: () => Iterable<string>;
  readonly #added: Set<string> = new Set();
  #values: ReadonlySet<string> | undefined;
  #patterns: readonly RegExp[] | undefined;

  constructor(find: () => Iterable<string> = () => []) {
    this.#find = find;
  }

  /** The plain values, without their encodings. */
  get values(): readonly string[] {
    this.#values ??= new Set(this.#find());
    return [...this.#values, ...this.#added];
  }

  /** Adds values: a header that a hook sets, a credential that replaces another. */
  add(values: Iterable<string>): void {
    for (const value of values) this.#added.add(value);
    this.#patterns = undefined;
  }

  /** Does a text contain one of them, in any encoding? */
  isIn(text: string): boolean {
    return this.#matches(text).length > 0;
  }

  /** A text without them, in any encoding. Two that overlap are both removed completely. */
  redact(text: string): string {
    let shown = "";
    let at = 0;
    for (const { start, end } of merged(this.#matches(text))) {
      shown += `${text.slice(at, start)}***`;
      at = end;
    }
    return at === 0 ? text : shown + text.slice(at);
  }

  #matches(text: string): Range[] {
    this.#patterns ??= [...new Set(this.values.flatMap(patternsOf))].map(
      (source) => new RegExp(source, "g"),
    );
    return this.#patterns.flatMap((pattern) => rangesOf(pattern, text));
  }
}

/** A range of a text; `end` is exclusive. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * A secret of two or three characters is hidden only if no letter or digit is next to it, and one of a single character not at
 * all: they are part of too many words, and hiding those would make the text useless.
 */
function patternsOf(secret: string): readonly string[] {
  if (secret.length < 2) return [];
  const plain = escapedPattern(secret);
  if (secret.length < 4) return [`(?<![A-Za-z\\d])${plain}(?![A-Za-z\\d])`];
  return [plain, ...base64Patterns(secret)];
}

function rangesOf(pattern: RegExp, text: string): Range[] {
  const ranges: Range[] = [];
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    ranges.push({ start: found.index, end: pattern.lastIndex });
    // A secret may overlap itself.
    pattern.lastIndex = found.index + 1;
  }
  return ranges;
}

function merged(ranges: Range[]): readonly Range[] {
  const inOrder = ranges.sort((one, other) => one.start - other.start);
  const apart: { start: number; end: number }[] = [];
  for (const { start, end } of inOrder) {
    const last = apart.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else apart.push({ start, end });
  }
  return apart;
}
