/** A text whose quoted scalars are indented as YAML requires, and the lines (from 1) that were changed. */
export interface IndentedText {
  readonly text: string;
  readonly lines: readonly number[];
}

/**
 * Indents the continuation lines of quoted scalars that start at or left of their key's column. YAML 1.2 requires them further right
 * (https://yaml.org/spec/1.2.2/#732-double-quoted-style); PyYAML and go-yaml accept them, so some publishers never notice. The
 * value does not change: leading white space of such a line is not part of it. No line is added or removed.
 */
export function indentQuotedText(text: string): IndentedText {
  const lines = text.split("\n");
  const changed: number[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    const block = blockScalar.exec(line);
    if (block !== null) index = endOfBlock(lines, index, block[1]?.length ?? 0);
    const quoted = block === null ? openQuote(line) : undefined;
    if (quoted === undefined) continue;
    const end = endOfQuote(lines, index + 1, quoted.quote);
    for (let inner = index + 1; inner <= end; inner += 1) {
      const before = lines[inner] ?? "";
      if (before.trim() === "" || before.search(/\S/) > quoted.column) continue;
      lines[inner] = " ".repeat(quoted.column + 1) + before.trimStart();
      changed.push(inner + 1);
    }
    index = end;
  }
  return { text: lines.join("\n"), lines: changed };
}

/** A line that ends with the indicator of a literal or folded scalar. */
const blockScalar = /^( *)(?:[^#\n]*[:-] +|)[|>][-+0-9]*\s*(?:#.*)?$/;

/** The last line of the block scalar that begins after `start`. */
function endOfBlock(lines: readonly string[], start: number, indent: number): number {
  let end = start;
  while (end + 1 < lines.length) {
    const next = lines[end + 1] ?? "";
    if (next.trim() !== "" && next.search(/\S/) <= indent) break;
    end += 1;
  }
  return end;
}

/** A key or a dash, then a quoted scalar. */
const beforeQuote = /^( *(?:- +)*)([^\s"'#-][^"'#]*: +|"[^"]*": +|'[^']*': +|)(["'])/;

/** The quote that a line opens and does not close, and the column (from 0) of its key, or of its dash if there is no key. */
function openQuote(line: string): { readonly quote: string; readonly column: number } | undefined {
  const [start = "", indent = "", key = "", quote = ""] = beforeQuote.exec(line) ?? [];
  if (quote === "" || closesQuote(line.slice(start.length), quote)) return undefined;
  return { quote, column: key === "" ? indent.lastIndexOf("-") : indent.length };
}

/** The line in which the quote closes; the one before `start` if it does not close. */
function endOfQuote(lines: readonly string[], start: number, quote: string): number {
  const end = lines.findIndex((line, index) => index >= start && closesQuote(line, quote));
  return end === -1 ? start - 1 : end;
}

function closesQuote(text: string, quote: string): boolean {
  const plain = quote === '"' ? text.replaceAll(/\\[^]/g, "") : text.replaceAll("''", "");
  return plain.includes(quote);
}
