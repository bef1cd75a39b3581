import { hexOf } from "../flows/digests/hex.ts";
import { BigintTexts } from "../values/bigintTexts.ts";
import { hmacKeys, type WebhookSecret } from "./hmacKeys.ts";
import { signedBytes } from "./signedBytes.ts";
import type { Webhook, WebhookPlan } from "./webhookPlan.ts";

/** How a webhook is signed in a test. */
export interface SignOptions {
  /** With several, the request is signed with each, as an API does while it replaces one; where the header has room for one, with the first. */
  readonly secret: WebhookSecret;
  /** The moment of signing. Default: now. */
  readonly timestamp?: Date | undefined;
}

/** A request as the API would send it. */
export interface SignedWebhook {
  readonly body: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Signs as the API does, for tests of the code that receives its webhooks. Rejects with `WebhookError`. */
export async function signWebhook(
  plan: WebhookPlan,
  { event, payload, id }: Webhook<string, unknown>,
  { secret, timestamp = new Date() }: SignOptions,
): Promise<SignedWebhook> {
  const { signature } = plan;
  const body = payload === undefined ? "" : jsonText(payload);
  const read = {
    id: signature.idHeader && (id ?? `msg_${crypto.getRandomValues(new Uint32Array(4)).join("")}`),
    timestamp: String(Math.floor(timestamp.getTime() / 1000)),
  };
  const keys = await hmacKeys(signature, secret, "sign");
  const signed = signedBytes(signature, new TextEncoder().encode(body), read);
  const used = signature.separator === undefined ? keys.slice(0, 1) : keys;
  const signatures = await Promise.all(
    used.map(async (key) => new Uint8Array(await crypto.subtle.sign("HMAC", key, signed))),
  );
  const { prefix = "", separator = ",", timestampPrefix, timestampHeader, idHeader } = signature;
  const encode = signature.encoding === "base64" ? base64Of : hexOf;
  const elements = [
    ...(timestampPrefix === undefined ? [] : [`${timestampPrefix}${read.timestamp}`]),
    ...signatures.map((bytes) => `${prefix}${encode(bytes)}`),
  ];
  const headers = [
    ["content-type", "application/json"],
    [signature.header, elements.join(separator)],
    [idHeader, read.id],
    [timestampHeader, read.timestamp],
    [plan.event && "header" in plan.event ? plan.event.header : undefined, event],
  ] as const;
  return {
    body,
    headers: Object.fromEntries(
      headers.flatMap(([name, value]) =>
        name === undefined || value === undefined ? [] : [[name.toLowerCase(), value]],
      ),
    ),
  };
}

/** 64-bit integers have all their digits. */
function jsonText(payload: unknown): string {
  const integers = new BigintTexts();
  const text = JSON.stringify(payload, (_, value: unknown) =>
    typeof value === "bigint" ? integers.placeholderFor(value) : value,
  );
  return integers.inserted(text);
}

function base64Of(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
