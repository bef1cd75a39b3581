/** Webhooks that are verified: how they are signed, and which event each of them is. */
import { expect, test } from "vitest";
import type { JsonObject } from "../../../../generator/src/2-model/model.ts";
import { modelOf } from "../modelOf.ts";

const webhook = (schema: unknown, more: object = {}): JsonObject => ({
  post: {
    requestBody: { content: { "application/json": { schema } } },
    responses: { "204": { description: "Taken." } },
  },
  ...more,
});
const typed = (type: unknown, property = "type"): object => ({
  type: "object",
  required: [property],
  properties: { [property]: type, id: { type: "string" } },
});

/** The events of a document's webhooks, `names: types of the payload`, and what was reported. */
function eventsOf(
  webhooks: JsonObject,
  signature: object = { kind: "standard" },
  rest: JsonObject = {},
): { readonly events: unknown; readonly property: unknown; readonly reports: readonly string[] } {
  const { api, reports } = modelOf({ webhooks, "x-lading-webhook-signature": signature, ...rest });
  const events = api.webhooks?.events.map(
    ({ names, payloadNames }) => `${names.join("|")}: ${payloadNames.join("|")}`,
  );
  return { events, property: api.webhooks?.plan.event, reports };
}

test("without a signature in the document, webhooks have types only", () => {
  const { api, reports } = modelOf({ webhooks: { paid: webhook(typed({ const: "paid" })) } });
  expect(api.webhooks).toBeUndefined();
  expect(api.incoming).toHaveLength(1);
  expect(reports).toEqual([]);
});

test.each<[string, object, string]>([
  ["const", { const: "order.paid" }, "order.paid: PaidWebhook"],
  ["enum", { type: "string", enum: ["a", "b"] }, "a|b: PaidWebhook"],
  ["a reference", { $ref: "#/components/schemas/Kind" }, "order.paid: PaidWebhook"],
])("the event's name is a constant of the payload: %s", (_, type, event) => {
  const components = { schemas: { Kind: { type: "string", const: "order.paid" } } };
  const found = eventsOf(
    { paid: webhook(typed(type)), gone: webhook(typed({ const: "order.gone" })) },
    undefined,
    { components },
  );
  expect(found).toEqual({
    events: [event, "order.gone: GoneWebhook"],
    property: { property: "type" },
    reports: [],
  });
});

test("the usual property wins over others that would do, and one that repeats does not do", () => {
  const both = (name: string): object => ({
    type: "object",
    required: ["version", "kind", "event"],
    properties: {
      version: { const: "1" },
      kind: { const: `kind of ${name}` },
      event: { const: name },
    },
  });
  const found = eventsOf({ paid: webhook(both("a")), gone: webhook(both("b")) });
  expect(found.property).toEqual({ property: "event" });
});

test("allOf and oneOf are looked into", () => {
  const found = eventsOf({
    paid: webhook({
      allOf: [{ type: "object", properties: { at: { type: "string" } } }, typed({ const: "a" })],
    }),
    gone: webhook({ oneOf: [typed({ const: "b" }), typed({ const: "c" })] }),
  });
  expect(found.events).toEqual(["a: PaidWebhook", "b|c: GoneWebhook"]);
});

test("a header has the webhook's key, or the name that the document gives it", () => {
  const signature = { kind: "github" };
  const found = eventsOf(
    {
      push: webhook(typed({ type: "string" })),
      "issues-opened": webhook(typed({ const: "opened" }, "action"), {
        "x-lading-webhook-event": "issues",
      }),
      "issues-closed": webhook(typed({ const: "closed" }, "action"), {
        "x-lading-webhook-event": "issues",
      }),
    },
    signature,
  );
  expect(found).toEqual({
    events: ["push: PushWebhook", "issues: IssuesOpenedWebhook|IssuesClosedWebhook"],
    property: { header: "X-GitHub-Event" },
    reports: [],
  });
});

test("where the payload's property takes any text, the name is the webhook's key", () => {
  const signature = { kind: "stripe", event: { property: "type" } };
  const any = webhook(typed({ type: "string" }));
  expect(eventsOf({ "charge.failed": any, "charge.paid": any }, signature)).toEqual({
    events: ["charge.failed: ChargeFailedWebhook", "charge.paid: ChargePaidWebhook"],
    property: { property: "type" },
    reports: [],
  });
});

test("one webhook needs no name, several do", () => {
  const any = webhook(typed({ type: "string" }));
  expect(eventsOf({ paid: any })).toEqual({
    events: ["paid: PaidWebhook"],
    property: undefined,
    reports: [],
  });
  expect(eventsOf({ paid: any, gone: any }).reports).toEqual([
    "webhooks-unclear #/x-lading-webhook-signature",
  ]);
  expect(eventsOf({}).reports).toEqual(["webhooks-unclear #/x-lading-webhook-signature"]);
});

test("a kind is a form of HMAC, of which the document may change a part", () => {
  const webhooks = { paid: webhook(typed({ const: "paid" })) };
  const { api } = modelOf({
    webhooks,
    "x-lading-webhook-signature": {
      kind: "standard",
      header: "svix-signature",
      idHeader: "svix-id",
      timestampHeader: "svix-timestamp",
      algorithm: "sha512",
      tolerance: 60,
    },
  });
  expect(api.webhooks?.plan.signature).toEqual({
    header: "svix-signature",
    hash: "SHA-512",
    encoding: "base64",
    prefix: "v1,",
    separator: " ",
    payload: "{id}.{timestamp}.{body}",
    idHeader: "svix-id",
    timestampHeader: "svix-timestamp",
    secret: "base64",
    tolerance: 60,
  });
});
