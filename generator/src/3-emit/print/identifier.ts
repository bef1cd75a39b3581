import { isIdentifier } from "./literal.ts";

/** A name that the model decided, checked once more where it is printed: only letters of any script, digits, `_` and `$`. */
export function identifier(name: string): string {
  if (!isIdentifier(name)) throw new Error(`not an identifier: ${JSON.stringify(name)}`);
  return name;
}
