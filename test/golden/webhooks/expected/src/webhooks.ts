// Generated from specs/webhooks/openapi.yaml by `npm run generate -- webhooks`. Change the document, not this file.

import {
  type SignOptions,
  type SignedWebhook,
  type UnknownWebhook,
  type UnwrapOptions,
  type Webhook,
  type WebhookBody,
  type WebhookHeaders,
  type WebhookPlan,
  signWebhook,
  unwrapWebhook,
} from "@lading/runtime/webhooks";
import type * as models from "./models.ts";

export {
  WebhookError,
  type SignedWebhook,
  type SignOptions,
  type UnknownWebhook,
  type UnwrapOptions,
  type Webhook,
  type WebhookBody,
  type WebhookErrorCode,
  type WebhookHeaders,
  type WebhookPlan,
  type WebhookSecret,
} from "@lading/runtime/webhooks";

/** Every webhook that the document describes. */
export type KnownWebhook =
  | Webhook<"order.paid", models.OrderPaidWebhook>
  | Webhook<"order.delivered" | "order.cancelled", models.OrderEndedWebhook>;

/** A verified webhook: `event` says which. Of one that the document does not describe, `event` is `undefined`. */
export type ReceivedWebhook = KnownWebhook | UnknownWebhook;

/** Verifies a webhook and reads it. `body` is the text or the bytes of the request as they were received. Rejects with `WebhookError`. */
export function unwrap(
  body: WebhookBody,
  headers: WebhookHeaders,
  options: UnwrapOptions,
): Promise<ReceivedWebhook> {
  return unwrapWebhook<KnownWebhook>(webhookPlan, { body, headers }, options);
}

/** Signs a webhook as the API does, for tests of the code that receives it. */
export function sign(webhook: KnownWebhook, options: SignOptions): Promise<SignedWebhook> {
  return signWebhook(webhookPlan, webhook, options);
}

/** How the API signs its webhooks, and where the names of their events are. */
export const webhookPlan: WebhookPlan = {
  signature: {
    header: "webhook-signature",
    encoding: "base64",
    prefix: "v1,",
    separator: " ",
    payload: "{id}.{timestamp}.{body}",
    idHeader: "webhook-id",
    timestampHeader: "webhook-timestamp",
    secret: "base64",
  },
  event: { property: "type" },
  events: ["order.paid", "order.delivered", "order.cancelled"],
  int64: {
    as: "bigint",
    places: [{ properties: { cents: true } }],
    responses: { "order.paid": 0 },
  },
};
