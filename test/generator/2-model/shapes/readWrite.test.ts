/** What requests take, where responses bring something else. */
import { describe, expect, test } from "vitest";
import type { Api, JsonObject } from "../../../../generator/src/2-model/model.ts";
import { declared, modelOf } from "../modelOf.ts";

const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const text = { type: "string" };
const key = { type: "string", readOnly: true };
const content = (schema: JsonObject): JsonObject => ({
  content: { "application/json": { schema } },
});
const responses = (schema: JsonObject): JsonObject => ({
  responses: { "200": { description: "Done.", ...content(schema) } },
});
const sends = (name: string): JsonObject => ({
  post: { operationId: `send${name}`, requestBody: content(ref(name)), ...responses({}) },
});
const brings = (name: string): JsonObject => ({
  get: { operationId: `read${name}`, ...responses(ref(name)) },
});

function build(schemas: JsonObject, paths: JsonObject): Api {
  return modelOf({ paths, components: { schemas } }).api;
}

const both = { "/given": { ...sends("Given"), ...brings("Given") } };
const pet = { type: "object", required: ["id", "name"], properties: { id: key, name: text } };

describe("the member is absent on the way that does not know it", () => {
  test.each<readonly [string, JsonObject, response: string, request: string | undefined]>([
    ["a member", pet, "{ id: string; name: string; }", "{ name: string; }"],
    ["in a list", { type: "array", items: ref("Pet") }, "Pet[]", "PetInput[]"],
    [
      "as a map's value",
      { additionalProperties: ref("Pet") },
      "{ [key: string]: Pet; }",
      "{ [key: string]: PetInput; }",
    ],
    [
      "in a tuple",
      { type: "array", prefixItems: [ref("Pet")], items: false },
      "[Pet]",
      "[PetInput]",
    ],
    ["one of several", { oneOf: [ref("Pet"), text] }, "Pet | string", "PetInput | string"],
    [
      "a part",
      { allOf: [ref("Pet"), { properties: { age: text } }] },
      "Pet & { age?: string; }",
      "PetInput & { age?: string; }",
    ],
    [
      "required elsewhere",
      { allOf: [ref("Stored"), { required: ["id"] }] },
      "Stored & { id: string; }",
      "{ [key: string]: unknown; }",
    ],
    [
      "of itself",
      { properties: { id: key, next: ref("Given") } },
      "{ id?: string; next?: Given; }",
      "{ next?: GivenInput; }",
    ],
    [
      "two schemas away",
      { properties: { pets: ref("Pets") } },
      "{ pets?: Pets; }",
      "{ pets?: PetsInput; }",
    ],
    [
      "writeOnly",
      { properties: { secret: { ...text, writeOnly: true }, name: text } },
      "{ name?: string; }",
      "{ secret?: string; name?: string; }",
    ],
    // The same on both ways: one type.
    [
      "bytes, which are text in JSON",
      { properties: { photo: { ...text, format: "binary" } } },
      "{ photo?: string; }",
      undefined,
    ],
    ["nothing", { properties: { name: text } }, "{ name?: string; }", undefined],
    [
      "a property of that name",
      { properties: { readOnly: { type: "boolean" } } },
      "{ readOnly?: boolean; }",
      undefined,
    ],
  ])("%s", (_, given, response, request) => {
    const schemas = {
      Given: given,
      Pet: pet,
      Stored: { properties: { id: key } },
      Pets: { type: "array", items: ref("Pet") },
    };
    const api = build(schemas, both);
    expect([declared(api, "Given"), declared(api, "GivenInput")]).toEqual([response, request]);
  });
});

test.each<readonly [string, JsonObject, JsonObject]>([
  ["the reference", { ...ref("A"), readOnly: true }, { A: ref("B"), B: text }],
  ["the first step", ref("A"), { A: { ...ref("B"), readOnly: true }, B: text }],
  ["a step between", ref("A"), { A: ref("B"), B: { ...ref("C"), readOnly: true }, C: text }],
  ["the end", ref("A"), { A: ref("B"), B: key }],
])("readOnly next to %s of a chain of references", (_, id, others) => {
  const given = { type: "object", required: ["id", "name"], properties: { id, name: text } };
  const { api } = modelOf({ paths: both, components: { schemas: { Given: given, ...others } } });
  expect(declared(api, "GivenInput")).toBe("{ name: string; }");
  expect(declared(api, "Given")).toMatch(/^\{ id: (string|A|B|C); name: string; \}$/);
});

test("what stands in requests alone, or in responses alone, has one type under its own name", () => {
  const schemas = { Given: pet, Other: pet };
  const api = build(schemas, { "/given": sends("Given"), "/other": brings("Other") });
  const names = api.declarations.flatMap(({ name, pointer }) => (pointer ? [name] : []));
  expect(names).toEqual(["Given", "Other"]);
  expect(declared(api, "Given")).toBe("{ name: string; }");
  expect(declared(api, "Other")).toBe("{ id: string; name: string; }");
});

test("a webhook's payload arrives, and the response to it is sent", () => {
  const hook = { post: { requestBody: content(ref("Reported")), ...responses(ref("Heard")) } };
  const schemas = { Reported: pet, Heard: pet };
  const { api } = modelOf({ webhooks: { hook }, components: { schemas } });
  expect(declared(api, "Reported")).toBe("{ id: string; name: string; }");
  expect(declared(api, "Heard")).toBe("{ name: string; }");
});

describe("names", () => {
  const namesOf = (api: Api): readonly string[] => api.declarations.map(({ name }) => name);

  test("a request's type gives way to a schema of that name", () => {
    const api = build({ Given: pet, GivenInput: text }, both);
    expect(declared(api, "GivenInput")).toBe("string");
    expect(declared(api, "GivenInput_")).toBe("{ name: string; }");
  });

  test("an operation more renames nothing", () => {
    const schemas = { Given: pet, Other: pet };
    const before = namesOf(build(schemas, both));
    const after = namesOf(
      build(schemas, { ...both, "/o": { ...sends("Other"), ...brings("Other") } }),
    );
    expect(after).toEqual(expect.arrayContaining([...before]));
  });

  test("a body of members that only the server writes goes as it is given", () => {
    const api = build({ Given: { properties: { id: key } } }, both);
    expect(declared(api, "SendGivenParams")).toBe("{ body?: GivenInput; }");
    expect(declared(api, "GivenInput")).toBe("{ [key: string]: unknown; }");
  });
});

describe("bytes are what carries them", () => {
  const photo = { properties: { photo: { ...text, format: "binary" } } };
  const form = { content: { "multipart/form-data": { schema: ref("Given") } } };
  const sent = (body: JsonObject): JsonObject => ({
    requestBody: body,
    ...responses(ref("Given")),
  });

  test("a part on the way there, a text on the way back", () => {
    const api = build({ Given: photo }, { "/given": { post: sent(form) } });
    expect(declared(api, "Given")).toBe("{ photo?: string; }");
    expect(declared(api, "GivenInput")).toBe("{ photo?: FileInput; }");
  });

  test("a file wherever one body of several can carry it", () => {
    const either = {
      content: { ...(content(ref("Given"))["content"] as object), ...form.content },
    };
    const api = build({ Given: photo }, { "/given": { post: sent(either) } });
    expect(declared(api, "GivenInput")).toBe("{ photo?: FileInput; }");
  });
});
