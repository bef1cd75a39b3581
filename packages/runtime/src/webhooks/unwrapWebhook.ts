import { readJson } from "../values/int64.ts";
import { describe, isRecord } from "../values/values.ts";
import { headerValues, type WebhookHeaders } from "./headerValues.ts";
import { hmacKeys, type HmacKey, type WebhookSecret } from "./hmacKeys.ts";
import { readSignature, type ReadSignature } from "./readSignature.ts";
import { signedBytes } from "./signedBytes.ts";
import type { UnknownWebhook, Webhook, WebhookPlan } from "./webhookPlan.ts";
import { WebhookError } from "./WebhookError.ts";

/** The body of a request as it was received: `await request.text()`, or the bytes of `express.raw()`. */
export type WebhookBody = string | Uint8Array | ArrayBuffer;

/** How a webhook is verified. */
export interface UnwrapOptions {
  /** The secret of the endpoint; several while one is replaced by another. */
  readonly secret: WebhookSecret;
  /** Seconds that the moment of signing may be away from now, in either direction. Default: what the document says, else 300. */
  readonly tolerance?: number | undefined;
}

/** What was received. */
export interface ReceivedWebhook {
  readonly body: WebhookBody;
  readonly headers: WebhookHeaders;
}

/** Verifies a request of the API's and reads its body. Rejects with `WebhookError`. */
export async function unwrapWebhook<Event>(
  plan: WebhookPlan,
  { body, headers }: ReceivedWebhook,
  { secret, tolerance = plan.signature.tolerance ?? 300 }: UnwrapOptions,
): Promise<Event | UnknownWebhook> {
  const { signature } = plan;
  const bytes = bytesOf(body);
  const keys = await hmacKeys(signature, secret, "verify");
  const read = readSignature(signature, headers);
  await verify(keys, read, signedBytes(signature, bytes, read));
  refuseStale(read, tolerance);
  return webhookOf(plan, bytes, { headers, id: read.id }) as Event | UnknownWebhook;
}

/** WebCrypto compares in constant time: how long it takes says nothing about the right signature. */
async function verify(
  keys: readonly HmacKey[],
  { signatures }: ReadSignature,
  signed: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const pairs = keys.flatMap((key) => signatures.map((signature) => [key, signature] as const));
  const results = await Promise.all(
    pairs.map(([key, signature]) => crypto.subtle.verify("HMAC", key, signature, signed)),
  );
  if (results.includes(true)) return;
  throw new WebhookError(
    "signature",
    "The signature does not fit the body. The secret may be that of another endpoint, or the body is not what was received: pass the text or the bytes of the request, before anything parses them.",
  );
}

/** The signature is right, so the timestamp is the API's own. */
function refuseStale({ timestamp }: ReadSignature, tolerance: number): void {
  if (timestamp === undefined) return;
  const age = Date.now() / 1000 - Number(timestamp);
  if (Math.abs(age) <= tolerance) return;
  const seconds = `${Math.round(Math.abs(age))} seconds`;
  throw new WebhookError(
    "stale",
    `The request was signed ${age > 0 ? `${seconds} ago` : `${seconds} in the future`}, and ${tolerance} are allowed. Someone repeats an old request, or a clock is wrong.`,
  );
}

function bytesOf(body: unknown): Uint8Array {
  if (typeof body === "string") return new TextEncoder().encode(body);
  // Test runners and workers have classes of their own, so `instanceof` says too little.
  if (ArrayBuffer.isView(body))
    return new Uint8Array(body.buffer, body.byteOffset, body.byteLength);
  if (Object.prototype.toString.call(body) === "[object ArrayBuffer]")
    return new Uint8Array(body as ArrayBuffer);
  throw new WebhookError(
    "body",
    `The body must be the text or the bytes of the request and is ${describe(body)}. The signature is that of the bytes that were received: JSON that was parsed and is written again has others. Read the body before anything parses it, such as with request.text() or express.raw({ type: "*/*" }).`,
  );
}

function webhookOf(
  plan: WebhookPlan,
  bytes: Uint8Array,
  { headers, id }: { readonly headers: WebhookHeaders; readonly id: string | undefined },
): Webhook<string, unknown> | UnknownWebhook {
  const text = new TextDecoder().decode(bytes);
  const payload = parsed(() => readJson(text).value, text);
  const name = eventName(plan, payload, headers);
  if (name === undefined || !plan.events.includes(name))
    return { event: undefined, name, payload, id };
  const place = plan.int64?.responses?.[name];
  if (place === undefined) return { event: name, payload, id };
  return { event: name, payload: parsed(() => readJson(text, plan.int64, place).value, text), id };
}

/** A request without a body has no payload. */
function parsed(parse: () => unknown, text: string): unknown {
  if (text === "") return undefined;
  try {
    return parse();
  } catch {
    throw new WebhookError(
      "payload",
      "The signature is right, but the body is not JSON. If the API can send other content types, choose JSON there.",
    );
  }
}

function eventName(
  { event, events }: WebhookPlan,
  payload: unknown,
  headers: WebhookHeaders,
): string | undefined {
  if (event === undefined) return events[0];
  if ("header" in event) return headerValues(headers, event.header)[0];
  const { property } = event;
  const name =
    isRecord(payload) && Object.hasOwn(payload, property) ? payload[property] : undefined;
  return typeof name === "string" ? name : undefined;
}
