/** The forms of the values that extensions have. */
import { isObject } from "./pointer.ts";

/** What a value must be, and the same in words for "must be …". */
interface ExpectedValue {
  readonly accepts: (value: unknown) => boolean;
  readonly expected: string;
}

export const camelCaseName: ExpectedValue = {
  accepts: (value: unknown) => typeof value === "string" && /^[a-z][a-zA-Z0-9]*$/.test(value),
  expected: "a name in camelCase",
};

export const isTrue: ExpectedValue = {
  accepts: (value: unknown) => value === true,
  expected: "true",
};

/** A place that is not below this field of the document. Elsewhere, nothing tells the operations of an API from those that it calls. */
export function outsideOf(field: string): RegExp {
  return new RegExp(`^(?!/${field}/)`);
}

export function oneOf(...words: readonly string[]): ExpectedValue {
  return {
    accepts: (value) => typeof value === "string" && words.includes(value),
    expected: `one of ${words.join(", ")}`,
  };
}

export type Accepts = (value: unknown) => boolean;
type Members = { readonly [name: string]: Accepts };

export function hasMembers(value: unknown, required: Members, optional: Members = {}): boolean {
  if (!isObject(value)) return false;
  const known = new Map(Object.entries({ ...required, ...optional }));
  return (
    Object.keys(required).every((name) => Object.hasOwn(value, name)) &&
    Object.entries(value).every(([name, member]) => known.get(name)?.(member) ?? false)
  );
}

/** RFC 9110 §5.1: a header's name. */
export function isFieldName(value: unknown): boolean {
  return typeof value === "string" && /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(value);
}

/** Headers that the body, the credentials or the connection decide. */
export function isClientHeader(name: string): boolean {
  return /^(accept|authorization|connection|content-.*|cookie|expect|host|keep-alive|te|trailer|transfer-encoding|upgrade)$/i.test(
    name,
  );
}

/** RFC 6901 §3. */
export function isPointer(value: unknown): boolean {
  return typeof value === "string" && /^(\/([^~/]|~[01])*)*$/.test(value);
}

export function isPointerList(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(isPointer);
}
