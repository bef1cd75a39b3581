import type { SignaturePlan } from "@lading/runtime/webhooks";
import type { WebhookSignature } from "../../openapi/webhookSignature.ts";

const hashes = { sha1: "SHA-1", sha512: "SHA-512" } as const;

/** What equals its default is left out. */
export function buildSignaturePlan(signature: WebhookSignature): SignaturePlan {
  const { header = "", algorithm = "sha256", encoding, secret, payload } = signature;
  const { prefix, separator, idHeader, timestampHeader, timestampPrefix, tolerance } = signature;
  return {
    header,
    ...(algorithm !== "sha256" && { hash: hashes[algorithm] }),
    ...(encoding === "base64" && { encoding }),
    ...(prefix !== undefined && { prefix }),
    ...(separator !== undefined && { separator }),
    ...(payload !== undefined && payload !== "{body}" && { payload }),
    ...(idHeader !== undefined && { idHeader }),
    ...(timestampHeader !== undefined && { timestampHeader }),
    ...(timestampPrefix !== undefined && { timestampPrefix }),
    ...(secret === "base64" && { secret }),
    ...(tolerance !== undefined && { tolerance }),
  };
}
