/** How an API signs its webhooks and names their events: plain data that the generator prints. Types only. */
import type { Int64Plan } from "../plan.ts";

/** The webhooks of one API. A plan omits what equals its default. */
export interface WebhookPlan {
  readonly signature: SignaturePlan;
  /** Where the name of the event is. Left out: the API has one event only. */
  readonly event?: { readonly header: string } | { readonly property: string };
  /** The names of the events that the document describes. */
  readonly events: readonly string[];
  /** Where the 64-bit integers are: `responses` by the events' names. */
  readonly int64?: Int64Plan;
}

/** An HMAC (RFC 2104) in a header. */
export interface SignaturePlan {
  /** The header of the signature. */
  readonly header: string;
  /** Default: `SHA-256`. */
  readonly hash?: "SHA-1" | "SHA-512";
  /** Default: hex. */
  readonly encoding?: "base64";
  /** What stands before each signature: `sha256=`. */
  readonly prefix?: string;
  /** What separates several signatures in the header. Left out: there is one. */
  readonly separator?: string;
  /** What is signed, with `{body}`, `{timestamp}` and `{id}`. Default: `{body}`. */
  readonly payload?: string;
  /** The header of the delivery's id, which stays the same when it is sent again. */
  readonly idHeader?: string;
  /** The header of the moment of signing, in seconds since 1970. */
  readonly timestampHeader?: string;
  /** What stands before it, where it is in the header of the signature: `t=`. */
  readonly timestampPrefix?: string;
  /** The secret is bytes in base64, perhaps after `whsec_`. Default: text. */
  readonly secret?: "base64";
  /** Seconds that the moment of signing may be away from now, in either direction. Default: 300. */
  readonly tolerance?: number;
}

/** A verified request of the API's. */
export interface Webhook<Event extends string, Payload> {
  readonly event: Event;
  readonly payload: Payload;
  /** The delivery's id, where the API signs one: the same when it is sent again. */
  readonly id?: string | undefined;
}

/** A verified request with an event that the document does not describe: APIs add events. */
export interface UnknownWebhook {
  readonly event: undefined;
  /** The event's name, if there is one. */
  readonly name: string | undefined;
  readonly payload: unknown;
  readonly id?: string | undefined;
}
