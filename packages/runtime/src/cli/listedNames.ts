import { CommandError } from "./CommandError.ts";

/** Longest name in characters, longer than the paths of any system: a list without line ends is invalid. */
const longestName = 65_536;

/**
 * The names in a list that arrives piece by piece, separated by line ends or by NUL. Empty ones are ignored. Throws
 * `CommandError` for a name that is too long.
 */
export async function* listedNames(
  list: AsyncIterable<Uint8Array>,
  isNullSeparated: boolean,
): AsyncGenerator<string> {
  const separator = isNullSeparated ? "\0" : /\r?\n/;
  const decoder = new TextDecoder();
  let rest = "";
  for await (const piece of list) {
    const names = (rest + decoder.decode(piece, { stream: true })).split(separator);
    rest = names.pop() ?? "";
    for (const name of names.filter(Boolean)) yield checked(name, isNullSeparated);
    checked(rest, isNullSeparated);
  }
  const last = (rest + decoder.decode()).replace(isNullSeparated ? "\0" : /\r$/, "");
  if (last !== "") yield last;
}

function checked(name: string, isNullSeparated: boolean): string {
  if (name.length <= longestName) return name;
  const end = isNullSeparated ? "NUL" : "end of line";
  const advice = isNullSeparated ? "without --null?" : "with --null?";
  throw new CommandError(
    `the list on standard input has more than ${longestName} characters without ${end}. Is it a list of paths, and ${advice}`,
  );
}
