/** The entry `./webhooks`. */
import type { WebhookPlan } from "@lading/runtime/webhooks";

/** How webhooks are verified, and what they bring. */
export interface WebhooksModel {
  readonly plan: WebhookPlan;
  /** In the document's order. */
  readonly events: readonly WebhookEvent[];
}

/** Events with the same payload. */
export interface WebhookEvent {
  readonly names: readonly string[];
  /** Names of the declarations of the payload; several where webhooks share an event's name. */
  readonly payloadNames: readonly string[];
}
