/** The value of `x-lading-pagination`: how the next page of a list is requested. */
import { isPointer } from "./extensionValues.ts";
import { isObject } from "./pointer.ts";

type Accepts = (value: unknown) => boolean;

/** By kind: the fields that it needs, and those that it may have. */
const kinds: Readonly<Record<string, { readonly needs: string; readonly takes: string }>> = {
  cursor: { needs: "items cursor parameter", takes: "more limit" },
  "last-item": { needs: "items cursor parameter", takes: "more limit" },
  offset: { needs: "items parameter", takes: "more limit total" },
  page: { needs: "items parameter", takes: "more limit pages first" },
  link: { needs: "items", takes: "more" },
  url: { needs: "items url", takes: "more" },
};

const isName: Accepts = (value) => typeof value === "string" && value !== "";

/** What is no pointer into the response. */
const others: Readonly<Record<string, Accepts>> = {
  parameter: isName,
  limit: isName,
  first: Number.isSafeInteger,
};

/** Is it a declaration? Where its pointers and names lead is not known here. */
export function isPagination(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { kind, ...fields } = value;
  const known = typeof kind === "string" && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (known === undefined) return false;
  const [needs, takes] = [known.needs.split(" "), known.takes.split(" ")];
  return (
    needs.every((name) => Object.hasOwn(fields, name)) &&
    Object.entries(fields).every(
      ([name, field]) => [...needs, ...takes].includes(name) && (others[name] ?? isPointer)(field),
    )
  );
}

/** The forms in words, for "must be …". */
export const paginationForms: string = `${Object.entries(kinds)
  .map(([kind, { needs, takes }]) => {
    const optional = takes.split(" ").map((name) => `${name}?`);
    return `{kind: ${kind}, ${[...needs.split(" "), ...optional].join(", ")}}`;
  })
  .join(" or ")}; parameter and limit are names, first is an integer, the others are JSON pointers`;
