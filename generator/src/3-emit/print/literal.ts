/**
 * Spec text reaches code through three functions only: `literal` (values), `jsdoc` (comments) and `identifier` (names).
 * Each makes text that cannot leave its place.
 */
import type { JsonValue } from "../../2-model/model.ts";
import { isInherited } from "../../names/inheritedNames.ts";

/** A value as a TypeScript expression that evaluates to exactly it. */
export function literal(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value !== "object" || value === null) return quote(value);
  const members = Object.entries(value).map(
    ([key, member]) => `${propertyKey(key)}: ${literal(member)}${exactness(key, member)}`,
  );
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

/** Below a name that every object has, TypeScript does not look at the type that is expected there: `true` would be a boolean. */
export function exactness(key: string, member: JsonValue): string {
  return isInherited(key) && member !== null ? " as const" : "";
}

/** A property's name, quoted where it must be; `__proto__` computed, or it would set the prototype. */
export function propertyKey(name: string): string {
  if (name === "__proto__") return '["__proto__"]';
  return isPlainName(name) || /^(0|[1-9]\d{0,8})$/.test(name) ? name : quote(name);
}

/** Can the name be used as an identifier? */
function isPlainName(name: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(name);
}

/** Can the name be used for a declaration? Letters of all scripts, without surrogates. */
export function isIdentifier(name: string): boolean {
  return (
    /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(name) && !/[\u{10000}-\u{10ffff}]/u.test(name)
  );
}

/** JSON is JavaScript but for two line separators (ECMA-262 §12.3), which older parsers end a line at. */
function quote(value: JsonValue): string {
  return JSON.stringify(value).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}
