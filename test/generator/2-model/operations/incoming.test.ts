/** Types of what the API itself sends: webhooks, and callbacks of operations. */
import { describe, expect, test } from "vitest";
import type { Api, JsonObject } from "../../../../generator/src/2-model/model.ts";
import { declared, modelOf } from "../modelOf.ts";

const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const content = (schema: JsonObject): JsonObject => ({
  content: { "application/json": { schema } },
});
const heard = { responses: { "204": { description: "Heard." } } };
const hook = (schema: JsonObject): JsonObject => ({ requestBody: content(schema), ...heard });
const text = { type: "string" };
const schemas = { Pet: { type: "object", properties: { id: { ...text, readOnly: true } } } };

const namesOf = (api: Api): readonly string[] => api.incoming.map(({ payloadName }) => payloadName);

describe("a webhook", () => {
  test("has a type for its body, for its parameters, and for its response", () => {
    const parameters = [
      { name: "X-Signature", in: "header", required: true, schema: text },
      { name: "attempt", in: "query", schema: { type: "integer" } },
    ];
    const responses = { "200": { description: "Ok.", ...content({ const: "ok" }) } };
    const post = { requestBody: content(ref("Pet")), parameters, responses };
    const { api, reports } = modelOf({ webhooks: { newPet: { post } }, components: { schemas } });
    expect(reports).toEqual([]);
    expect(declared(api, "NewPetWebhook")).toBe("Pet");
    expect(declared(api, "NewPetWebhookParams")).toBe(
      '{ "X-Signature": string; attempt?: number; }',
    );
    expect(declared(api, "NewPetWebhookResponse")).toBe('"ok"');
    expect(declared(api, "Pet")).toBe("{ id?: string; }");
  });

  test("is named by its key, and by its method where that is not POST", () => {
    const webhooks = {
      "new-pet": { post: hook(text), put: hook(text) },
      pet_webhook: { post: hook(text) },
      "x-more": { post: hook(text) },
    };
    expect(namesOf(modelOf({ webhooks }).api)).toEqual([
      "NewPetPutWebhook",
      "NewPetWebhook",
      "PetWebhook",
      "XMoreWebhook",
    ]);
  });

  test("gives way to schemas of its name, and to webhooks that are spelt otherwise", () => {
    const webhooks = { "new-pet": { post: hook(text) }, newPet: { post: hook(text) } };
    const { api } = modelOf({ webhooks, components: { schemas: { NewPetWebhook: {} } } });
    expect(new Set(namesOf(api)).size).toBe(2);
    expect(namesOf(api)).toContain("NewPetWebhook_");
    expect(declared(api, "NewPetWebhook")).toBe("unknown");
  });

  test.each<readonly [string, JsonObject, string]>([
    ["nothing", heard, "void"],
    ["text", { requestBody: { content: { "text/plain": {} } }, ...heard }, "string"],
    ["bytes", { requestBody: { content: { "image/png": {} } }, ...heard }, "Blob"],
    [
      "a form",
      { requestBody: { content: { "application/x-www-form-urlencoded": { schema: ref("Pet") } } } },
      "Pet",
    ],
  ])("may bring %s", (_, post, wanted) => {
    const { api } = modelOf({ webhooks: { ping: { post } }, components: { schemas } });
    expect(declared(api, "PingWebhook")).toBe(wanted);
  });
});

test("a callback is named after its operation; whatever its addresses bring is one type", () => {
  const callbacks = {
    event: { "{$request.body#/url}": { post: hook(ref("Pet")) }, "{$url}": { post: hook(text) } },
  };
  const paths = { "/s": { post: { operationId: "subscribe", callbacks, ...heard } } };
  const { api, reports } = modelOf({ paths, components: { schemas } });
  expect(reports).toEqual([]);
  expect(declared(api, "SubscribeEventCallback")).toBe("Pet | string");
  expect(api.incoming[0]).toMatchObject({ kind: "callback", operation: "subscribe", key: "event" });
});

test("a webhook or an operation more renames nothing", () => {
  const webhooks = { b: { post: hook(text) } };
  const before = namesOf(modelOf({ webhooks }).api);
  const paths = { "/s": { get: { operationId: "bWebhook", ...heard } } };
  const after = modelOf({ webhooks: { a: { post: hook(text) }, ...webhooks }, paths }).api;
  expect(namesOf(after)).toEqual(expect.arrayContaining([...before]));
});
