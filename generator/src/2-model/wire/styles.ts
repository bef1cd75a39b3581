/** The styles of a query, which a form's fields share with parameters (https://spec.openapis.org/oas/v3.1.1#style-values). */
import type { FieldPlan } from "@lading/runtime";
import { own, text, type Node } from "../document/document.ts";

export const queryStyles: readonly string[] = [
  "form",
  "spaceDelimited",
  "pipeDelimited",
  "deepObject",
];

/** What `explode` is where the document does not say it. */
export function explodesByDefault(style: string): boolean {
  return style === "form" || style === "cookie";
}

/**
 * One of the three keywords makes a field's spelling a query's, whatever its `contentType`
 * (https://spec.openapis.org/oas/v3.1.1#encoding-object; 3.0.4 says the same).
 */
export function isStyled(encoding: Node | undefined): encoding is Node {
  return encoding !== undefined && styleKeywords.some((key) => key in encoding.value);
}

const styleKeywords = ["style", "explode", "allowReserved"];

/** The encoding where styles mean nothing. */
export function withoutStyle(encoding: Node): Node {
  const kept = Object.entries(encoding.value).filter(([key]) => !styleKeywords.includes(key));
  return { ...encoding, value: Object.fromEntries(kept) };
}

/** How a list or an object is spelled in a form, of which `explode` makes several parts. */
export function styleOfField(encoding: Node): NonNullable<FieldPlan["object"]> {
  const said = text(encoding, "style") ?? "form";
  const style = queryStyles.includes(said) ? said : "form";
  if (style === "deepObject") return "brackets";
  const explode = own(encoding.value, "explode");
  if (typeof explode === "boolean" ? explode : explodesByDefault(style)) return "explode";
  return style === "spaceDelimited" ? "space" : style === "pipeDelimited" ? "pipe" : "comma";
}
