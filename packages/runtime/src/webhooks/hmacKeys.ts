/** Keys of WebCrypto, which Node, browsers and workers have. */
import { describe } from "../values/values.ts";
import { decoded } from "./readSignature.ts";
import type { SignaturePlan } from "./webhookPlan.ts";
import { WebhookError } from "./WebhookError.ts";

/** The secret of the endpoint; several while one is replaced by another. */
export type WebhookSecret = string | readonly string[];

/** `CryptoKey` is a global name of the DOM's types alone. */
export type HmacKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

/** One key for each secret. Throws `WebhookError`, whose message never contains a secret. */
export async function hmacKeys(
  plan: SignaturePlan,
  secret: WebhookSecret,
  usage: "sign" | "verify",
): Promise<readonly HmacKey[]> {
  const secrets: readonly unknown[] = Array.isArray(secret) ? secret : [secret];
  if (secrets.length === 0) throw new WebhookError("secret", "The list of secrets is empty.");
  const algorithm = { name: "HMAC", hash: plan.hash ?? "SHA-256" };
  return Promise.all(
    secrets.map((each) =>
      crypto.subtle.importKey("raw", bytesOfSecret(plan, each), algorithm, false, [usage]),
    ),
  );
}

function bytesOfSecret(plan: SignaturePlan, secret: unknown): Uint8Array<ArrayBuffer> {
  if (typeof secret !== "string" || secret === "") {
    const given = secret === "" ? "empty" : describe(secret);
    throw new WebhookError(
      "secret",
      `The secret must be a text and is ${given}. If it comes from an environment variable, check that the variable is set here.`,
    );
  }
  if (plan.secret === undefined) return new TextEncoder().encode(secret);
  const bytes = decoded(secret.replace(/^whsec_/, ""), "base64");
  if (bytes !== undefined) return bytes;
  throw new WebhookError(
    "secret",
    "The secret is not base64. Copy it as the API shows it, such as whsec_ with letters and digits.",
  );
}
