/**
 * openapi-typescript decodes every key on the way to a schema as a URI fragment, and throws on `discount_%`. So a percent sign travels through
 * it as a noncharacter, which no document may hold (https://www.unicode.org/faq/private_use.html#noncharacters).
 */
const standIn = "\uFDD5";

/** A key without percent signs. */
export function hidePercent(key: string): string {
  return key.replaceAll("%", standIn);
}

/** A reference to such a key. */
export function hidePercentOf(reference: string): string {
  return reference.replaceAll("%25", standIn);
}

/** Printed text with its percent signs; the printer escapes what is not ASCII. */
export function showPercent(text: string): string {
  return text.replaceAll(/\\uFDD5|\uFDD5/g, "%");
}
