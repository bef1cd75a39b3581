/** The entry `./webhooks`: how requests of the API are verified and told apart. Their payloads are compared as types. */
import type { WebhooksModel } from "../2-model/model.ts";
import type { ApiPair } from "./compareDeclarations.ts";
import { describeFields, type FieldChange } from "./plans/fields.ts";

const pointer = "#/x-lading-webhook-signature";

export function compareWebhooks({ before, after, report }: ApiPair): void {
  const [one, other] = [before.webhooks, after.webhooks];
  const about = { subject: "webhooks", affected: "code that receives webhooks", pointer };
  if (one === undefined && other === undefined) return;
  if (one === undefined) {
    report("webhooks-verified", { ...about, affected: "no one" });
    return;
  }
  if (other === undefined) {
    report("webhooks-unverified", about);
    return;
  }
  const changes = changedSettings(one, other);
  if (changes.length > 0)
    report("webhook-signature-changed", {
      ...about,
      details: { detail: describeFields(changes) },
    });
  const [known, names] = [new Set(one.plan.events), new Set(other.plan.events)];
  for (const name of known)
    if (!names.has(name)) report("webhook-event-removed", { ...about, subject: name });
  for (const name of names)
    if (!known.has(name)) report("webhook-event-added", { ...about, subject: name });
}

/** Of all that decides whether a request is accepted, and what its event is. */
function changedSettings(one: WebhooksModel, other: WebhooksModel): readonly FieldChange[] {
  const [before, after] = [one, other].map(
    ({ plan: { signature, event } }): ReadonlyMap<string, unknown> =>
      new Map(Object.entries({ ...signature, event })),
  ) as [ReadonlyMap<string, unknown>, ReadonlyMap<string, unknown>];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((field) => {
    const change = {
      role: "wire" as const,
      field,
      before: before.get(field),
      after: after.get(field),
    };
    return JSON.stringify(change.before) === JSON.stringify(change.after) ? [] : [change];
  });
}
