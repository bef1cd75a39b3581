/** How to fix a line that is not valid YAML; `undefined` if the line itself does not show it. */
export function adviseOnSyntax(
  text: string,
  { line, column }: { readonly line: number; readonly column: number },
): string | undefined {
  const lines = text.split("\n", line);
  const here = lines[line - 1] ?? "";
  if (/^ *\t/.test(here)) return "Indent with spaces: YAML does not allow tabs there.";
  const [, key, value = ""] = keyAndValue.exec(here) ?? [];
  if (key === undefined || column <= here.indexOf(value)) return undefined;
  if (/^[@`%]/.test(value)) return quoteIt(key, `it starts with ${value.charAt(0)}`);
  if (/^[^"'[{|>&*!#]/.test(value) && /:(\s|$)/.test(value))
    return quoteIt(key, "it contains a colon");
  if (/^(["']).*\1\s*\S/.test(value))
    return `Quote the whole value of ${key}, and double the quotation marks inside it.`;
  return undefined;
}

/** A key after any number of dashes, and the rest of its line. */
const keyAndValue = /^\s*(?:- +)*([A-Za-z0-9_$./-]+):\s+(.*)$/;

function quoteIt(key: string, reason: string): string {
  return `Quote the value of ${key}: ${reason}.`;
}
