import { isPlainName } from "./literal.ts";

/** A name that the model decided, checked once more where it is printed: only letters, digits, `_` and `$`. */
export function identifier(name: string): string {
  if (!isPlainName(name)) throw new Error(`not an identifier: ${JSON.stringify(name)}`);
  return name;
}
