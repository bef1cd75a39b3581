/**
 * openapi-typescript decodes every key on the way to a schema as a URI fragment, and throws on `discount_%`. So a percent sign travels through
 * it as a noncharacter, which no document may hold (https://www.unicode.org/faq/private_use.html#noncharacters).
 */
export const percentSign = "\uFDD5";

/** A key without percent signs. */
export function hidePercent(key: string): string {
  return key.replaceAll("%", percentSign);
}

/** A reference to such a key. */
export function hidePercentOf(reference: string): string {
  return reference.replaceAll("%25", percentSign);
}
