import type { ReadSignature } from "./readSignature.ts";
import type { SignaturePlan } from "./webhookPlan.ts";

/** The bytes that the API signs: the body, and what the template has around it. */
export function signedBytes(
  { payload = "{body}" }: SignaturePlan,
  body: Uint8Array,
  { id = "", timestamp = "" }: Pick<ReadSignature, "id" | "timestamp">,
): Uint8Array<ArrayBuffer> {
  // Each place is filled once: an id of `{body}` is an id.
  const parts = payload.split(/(\{(?:body|id|timestamp)\})/).map((part) => {
    if (part === "{body}") return body;
    const text = part === "{id}" ? id : part === "{timestamp}" ? timestamp : part;
    return new TextEncoder().encode(text);
  });
  const all = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
