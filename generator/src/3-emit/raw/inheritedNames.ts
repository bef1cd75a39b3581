/**
 * Names that every object has from `Object.prototype`, as far as TypeScript knows them: an object without a property of the name still
 * has a function there, and is no value of a type that says `toString?: string`.
 */
const inherited: ReadonlySet<string> = new Set([
  "constructor",
  "toString",
  "toLocaleString",
  "valueOf",
  "hasOwnProperty",
  "isPrototypeOf",
  "propertyIsEnumerable",
]);

/** What an optional property of the name may be beside its own type; `undefined` for a name that no object brings. */
export function inheritedType(name: string): string | undefined {
  return inherited.has(name) ? `Object["${name}"]` : undefined;
}
