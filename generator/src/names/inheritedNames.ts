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

/** Does every object have something of this name? */
export function isInherited(name: string): boolean {
  return inherited.has(name);
}
