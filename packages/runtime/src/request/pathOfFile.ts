import { isFile } from "../files/isFile.ts";
import { isRecord, pathTo } from "../values/values.ts";

/** The path of a file inside `value`: `image.data`, `files.0`; `undefined` if there is none. */
export function pathOfFile(
  value: unknown,
  name: string,
  above: readonly unknown[] = [],
): string | undefined {
  if (isFile(value)) return name;
  if (above.includes(value) || !(Array.isArray(value) || isRecord(value))) return undefined;
  for (const [key, item] of Object.entries(value)) {
    const found = pathOfFile(item, pathTo(name, key), [...above, value]);
    if (found !== undefined) return found;
  }
  return undefined;
}
