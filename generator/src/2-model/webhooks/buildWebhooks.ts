/** Verified webhooks: the union of their events, by the name that each request has. */
import type { WebhookPlan } from "@lading/runtime/webhooks";
import { isObject } from "../../openapi/pointer.ts";
import { completeSignature, type WebhookSignature } from "../../openapi/webhookSignature.ts";
import type { Context } from "../context.ts";
import { own, text } from "../document/document.ts";
import type { Declaration, WebhookEvent, WebhooksModel } from "../model.ts";
import type { FoundIncoming } from "../names/nameIncoming.ts";
import { buildSignaturePlan } from "./buildSignaturePlan.ts";
import { buildWebhookInt64 } from "./buildWebhookInt64.ts";
import { findEventProperty, payloadValues, type Payload } from "./findEventProperty.ts";

export interface WebhooksRequest {
  readonly incoming: readonly FoundIncoming[];
  readonly declarations: readonly Declaration[];
}

const extension = "x-lading-webhook-signature";

/** Nothing where the document does not say how its webhooks are signed. */
export function buildWebhooks(
  context: Context,
  { incoming, declarations }: WebhooksRequest,
): { readonly webhooks?: WebhooksModel } {
  const { root } = context.document;
  const given = own(root.value, extension);
  if (!isObject(given)) return {};
  const found = incoming.filter(({ kind }) => kind === "webhook");
  const report = (reason: string): void =>
    context.report("webhooks-unclear", `${root.pointer}/${extension}`, { reason });
  if (found.length === 0) {
    report("the document describes no webhooks");
    return {};
  }
  const signature = completeSignature(given as unknown as WebhookSignature);
  const types = new Map(declarations.map(({ name, shape }) => [name, shape]));
  const payloads = found.map(({ payloadName }): Payload => ({
    shape: { kind: "reference", name: payloadName },
    types,
  }));
  const event = signature.event ?? eventProperty(payloads);
  if (event === undefined && found.length > 1)
    report("no property has another constant value in each payload, which would name the event");
  const named = found.map((webhook, index) => ({
    webhook,
    names: namesOf(webhook, payloads[index], event),
  }));
  const plan: WebhookPlan = {
    signature: buildSignaturePlan(signature),
    ...(event && { event }),
    events: [...new Set(named.flatMap(({ names }) => names))],
    ...buildWebhookInt64(context, named),
  };
  return { webhooks: { plan, events: joined(named) } };
}

interface NamedWebhook {
  readonly webhook: FoundIncoming;
  readonly names: readonly string[];
}

function eventProperty(payloads: readonly Payload[]): WebhookPlan["event"] {
  const property = findEventProperty(payloads);
  return property === undefined ? undefined : { property };
}

/** What the payload's own property says; else what the document says, or the webhook's key. */
function namesOf(
  { key, calls }: FoundIncoming,
  payload: Payload | undefined,
  event: WebhookPlan["event"],
): readonly string[] {
  const nodes = calls.flatMap(({ node, pathItem }) => [node, pathItem]);
  const [said] = nodes.flatMap((node) => text(node, "x-lading-webhook-event") ?? []);
  if (said !== undefined) return [said];
  const values = event && "property" in event && payload && payloadValues(payload, event.property);
  return values && values.length > 0 ? values : [key];
}

/** Webhooks of one name are one event, whose payload is any of theirs. */
function joined(named: readonly NamedWebhook[]): readonly WebhookEvent[] {
  const events = new Map<string, string[]>();
  for (const { webhook, names } of named)
    for (const name of names) events.set(name, [...(events.get(name) ?? []), webhook.payloadName]);
  const byPayload = new Map<string, WebhookEvent>();
  for (const [name, payloadNames] of events) {
    const known = byPayload.get(payloadNames.join());
    byPayload.set(payloadNames.join(), { names: [...(known?.names ?? []), name], payloadNames });
  }
  return [...byPayload.values()];
}
