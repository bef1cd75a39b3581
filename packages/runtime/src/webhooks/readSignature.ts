import { headerValue, headerValues, missingHeader, type WebhookHeaders } from "./headerValues.ts";
import type { SignaturePlan } from "./webhookPlan.ts";
import { WebhookError } from "./WebhookError.ts";

/** What the headers say of a request. */
export interface ReadSignature {
  /** Several where the API signs with more than one secret, while it replaces one. */
  readonly signatures: readonly Uint8Array<ArrayBuffer>[];
  readonly id: string | undefined;
  /** As it is signed: digits. */
  readonly timestamp: string | undefined;
}

/** Throws `WebhookError` where a header is missing or cannot be read. */
export function readSignature(plan: SignaturePlan, headers: WebhookHeaders): ReadSignature {
  const { header, prefix = "", separator, idHeader, timestampHeader, timestampPrefix } = plan;
  const values = headerValues(headers, header);
  if (values.join("") === "") throw missingHeader(header);
  const parts = separator === undefined ? values : values.flatMap((each) => each.split(separator));
  // Headers of one name are joined by a comma and a space.
  const elements = parts.map((part) => part.trim().replace(/,$/, ""));
  const signatures = elements
    .filter((element) => element.startsWith(prefix))
    .flatMap((element) => decoded(element.slice(prefix.length), plan.encoding) ?? []);
  if (signatures.length === 0)
    throw new WebhookError(
      "invalid-header",
      `The header ${header} contains no signature in ${plan.encoding ?? "hex"}${prefix && ` after ${prefix}`}.`,
    );
  const timestamp =
    timestampPrefix === undefined
      ? timestampHeader && headerValue(headers, timestampHeader)
      : onlyElement(elements, timestampPrefix, header);
  if (timestamp !== undefined && !/^\d{1,15}$/.test(timestamp))
    throw new WebhookError(
      "invalid-header",
      `The timestamp in the header ${timestampHeader ?? header} is not a number of seconds.`,
    );
  return { signatures, timestamp, id: idHeader && headerValue(headers, idHeader) };
}

function onlyElement(elements: readonly string[], prefix: string, header: string): string {
  const found = elements.filter((element) => element.startsWith(prefix));
  const [one] = found;
  if (one !== undefined && found.length === 1) return one.slice(prefix.length);
  throw new WebhookError(
    "invalid-header",
    `The header ${header} contains ${prefix} ${found.length} times instead of once.`,
  );
}

/** `undefined` where the text is no such encoding. */
export function decoded(
  text: string,
  encoding: "base64" | undefined,
): Uint8Array<ArrayBuffer> | undefined {
  if (encoding === undefined) {
    if (!/^([\da-f]{2})+$/i.test(text)) return undefined;
    return Uint8Array.from(text.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16));
  }
  if (!/^[\w+/-]+={0,2}$/.test(text)) return undefined;
  try {
    const plain = text.replaceAll("-", "+").replaceAll("_", "/");
    return Uint8Array.from(atob(plain), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}
