/** `@lading/runtime/webhooks`: verifies and reads the requests that an API sends. Needs WebCrypto, and no client. */
export type { WebhookHeaders } from "./headerValues.ts";
export type { WebhookSecret } from "./hmacKeys.ts";
export { signWebhook, type SignedWebhook, type SignOptions } from "./signWebhook.ts";
export {
  unwrapWebhook,
  type ReceivedWebhook,
  type UnwrapOptions,
  type WebhookBody,
} from "./unwrapWebhook.ts";
export { WebhookError, type WebhookErrorCode } from "./WebhookError.ts";
export type * from "./webhookPlan.ts";
