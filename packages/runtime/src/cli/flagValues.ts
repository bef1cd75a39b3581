import { CommandError } from "./CommandError.ts";

/** The values of a flag such as `--metadata key=value`, by key. Throws `CommandError`. */
export function keyValues(
  flag: string,
  pairs: readonly string[] = [],
): { readonly [key: string]: string } {
  const entries = pairs.map((pair) => {
    const mark = pair.indexOf("=");
    if (mark < 1) throw new CommandError(`--${flag} must be key=value and is ${pair}`);
    return [pair.slice(0, mark), pair.slice(mark + 1)] as const;
  });
  return Object.fromEntries(entries);
}

/** The value of a flag that must be a whole number; `undefined` if it is not given. Throws `CommandError`. */
export function wholeValue(flag: string, values: readonly string[] = []): number | undefined {
  const [value] = values;
  if (value === undefined) return undefined;
  if (/^\d{1,15}$/.test(value)) return Number(value);
  throw new CommandError(`--${flag} must be a whole number and is ${value}`);
}
