import { afterEach, beforeAll, afterAll, expect, test } from "vitest";
import { startMock, type Mock } from "../../../packages/testing/src/index.ts";

const document = {
  openapi: "3.1.0",
  info: { title: "Pets", version: "1" },
  paths: {
    "/pets": {
      post: {
        operationId: "createPet",
        requestBody: {
          required: true,
          content: { "application/json": { schema: { type: "object", required: ["name"] } } },
        },
        responses: {
          "200": {
            description: "A pet",
            headers: { "X-Request-Id": { required: true, schema: { type: "string" } } },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/Pet" },
                examples: { tom: { value: { id: 1 } }, kit: { value: { id: 2 } } },
              },
              "text/plain": { schema: { type: "string" } },
            },
          },
          "4XX": {
            description: "A mistake",
            content: { "application/json": { schema: { $ref: "#/components/schemas/Mistake" } } },
          },
          "503": { description: "Not now" },
        },
      },
    },
  },
  components: {
    schemas: {
      Pet: {
        type: "object",
        required: ["id", "secret"],
        properties: { id: { type: "integer" }, secret: { type: "string", writeOnly: true } },
      },
      Mistake: {
        type: "object",
        required: ["message"],
        properties: { message: { type: "string" } },
      },
    },
  },
} as const;

let mock: Mock;

beforeAll(async () => {
  mock = await startMock(document);
});
afterEach(() => mock.reset());
afterAll(() => mock.close());

async function create(pet: unknown = { name: "Tom" }): Promise<Response> {
  const headers = { "content-type": "application/json" };
  return fetch(`${mock.url}/pets`, { method: "POST", body: JSON.stringify(pet), headers });
}

test("replies for one request come first, then the one for all, then Prism's", async () => {
  mock.reply("createPet", { status: 200, example: "kit" }, { times: "always" });
  mock.reply("createPet", { status: 429, headers: { "Retry-After": "1" } });
  mock.reply("createPet", { status: 503 });
  const statuses = [];
  for (let count = 0; count < 4; count += 1) statuses.push((await create()).status);
  expect(statuses).toEqual([429, 503, 200, 200]);
  mock.reset();
  expect(await (await create()).json()).toEqual({ id: 1 });
});

test("takes from the document what the test does not say", async () => {
  mock.reply("createPet", { status: 429, headers: { "Retry-After": "1" } });
  const mistake = await create();
  expect(mistake.headers.get("retry-after")).toBe("1");
  expect(mistake.headers.get("content-type")).toBe("application/json");
  expect(await mistake.json()).toEqual({ message: expect.any(String) });
  mock.reply("createPet", { status: 200, example: "kit" });
  const pet = await create();
  expect(await pet.json()).toEqual({ id: 2 });
  expect(pet.headers.get("x-request-id")).not.toBeNull();
});

test("sends a body that the test gives, in a media type that it chooses", async () => {
  mock.reply("createPet", { status: 200, body: { id: 7 } });
  mock.reply("createPet", { status: 200, body: "a pet", mediaType: "text/plain" });
  expect(await (await create()).json()).toEqual({ id: 7 });
  expect(await (await create()).text()).toBe("a pet");
});

test("a reply is sent to a wrong request too, which verify still reports", async () => {
  mock.reply("createPet", { status: 200 });
  expect((await create({})).status).toBe(200);
  await expect(mock.verify()).rejects.toThrow("must have required property 'name'");
});

test.each([
  [{ status: 302 }, "createPet does not document the status 302; it documents 200, 503, 4XX."],
  [{ status: 200, body: { id: "x" } }, "another body for the status 200: value/id must be integer"],
  [{ status: 200, example: "rex" }, "createPet has no example rex; it has tom, kit."],
  [{ status: 200, mediaType: "text/html" }, "does not document the media type text/html"],
  [{ status: 503, body: {} }, "createPet documents no body for the status 503."],
])("refuses %j", (reply, message) => {
  expect(() => mock.reply("createPet", reply)).toThrow(message);
  expect(() => mock.reply("createPet", reply)).toThrow("pass { undocumented: true }");
});

test("sends what the document does not have, when the test says so", async () => {
  mock.reply("createPet", { status: 302, headers: { location: "/" } }, { undocumented: true });
  mock.reply("createPet", { status: 418, body: { tea: true } }, { undocumented: true });
  mock.reply("createPet", { status: 200, body: "<p>" }, { undocumented: true });
  const headers = { "content-type": "application/json" };
  const moved = await fetch(`${mock.url}/pets`, {
    method: "POST",
    headers,
    body: '{"name":"Tom"}',
    redirect: "manual",
  });
  expect(moved.status).toBe(302);
  const tea = await create();
  expect(await tea.json()).toEqual({ tea: true });
  const page = await create();
  expect(page.headers.get("content-type")).toBe("text/plain; charset=utf-8");
});

interface CreatePet {
  readonly params: unknown;
  readonly responses: {
    readonly "200": { readonly id: number };
    readonly "429": { readonly message: string };
  };
}

test("names, statuses and bodies have types where the package describes its API", () => {
  const typed = mock as unknown as Mock<{ readonly createPet: CreatePet }>;
  typed.reply("createPet", { status: 200, body: { id: 1 } });
  typed.reply("createPet", { status: 429, body: { message: "Later" } });
  // @ts-expect-error: no operation has the name
  expect(() => typed.reply("createPets", { status: 200 })).toThrow("has no operation createPets");
  // @ts-expect-error: the document has no such status
  expect(() => typed.reply("createPet", { status: 302 })).toThrow("does not document");
  // @ts-expect-error: the body is that of another status
  expect(() => typed.reply("createPet", { status: 200, body: { message: "" } })).toThrow("another");
});

test.each<[reply: object, options: object, message: string]>([
  [
    { status: 200, exampel: "kit" },
    {},
    'A reply of createPet has "exampel". A reply takes status, headers, body, example, mediaType.',
  ],
  [{ example: "kit" }, {}, "A reply of createPet has no status. Set it to a number, such as 200."],
  [
    { status: 200 },
    { time: "always" },
    'The options of a reply of createPet have "time". They take times, undocumented.',
  ],
  [
    { status: 200 },
    { times: 2 },
    'A reply of createPet cannot be given 2 times. Set times to "once" or "always".',
  ],
])("%j with the options %j is refused by name", (reply, options, message) => {
  expect(() => mock.reply("createPet", reply as never, options as never)).toThrow(message);
});
