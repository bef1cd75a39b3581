import type { Int64Place } from "@lading/runtime";
import type { WebhookPlan } from "@lading/runtime/webhooks";
import type { Context } from "../context.ts";
import type { FoundIncoming } from "../names/nameIncoming.ts";
import { Int64Places, joinedPlaces } from "../wire/int64.ts";

interface NamedWebhook {
  readonly webhook: FoundIncoming;
  readonly names: readonly string[];
}

/** Where payloads have integers of 64 bits, by the names of their events; nothing if they are numbers. */
export function buildWebhookInt64(
  { int64: as, document, leadsToInt64 }: Context,
  named: readonly NamedWebhook[],
): Pick<WebhookPlan, "int64"> {
  if (as === undefined) return {};
  const places = new Int64Places(document, leadsToInt64);
  const responses = named.flatMap(({ webhook, names }): [string, Int64Place][] => {
    const bodies = webhook.calls.flatMap(({ node }) => document.read(node, "requestBody") ?? []);
    const media = bodies.flatMap((body) => document.children(body, "content"));
    const place = joinedPlaces(media.map(([, each]) => places.of(document.child(each, "schema"))));
    return place === undefined ? [] : names.map((name) => [name, place]);
  });
  if (responses.length === 0) return {};
  const table = places.table.length > 0 && { places: places.table };
  return { int64: { as, ...table, responses: Object.fromEntries(responses) } };
}
