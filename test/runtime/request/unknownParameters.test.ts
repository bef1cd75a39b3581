/** What the document does not know is refused by name, and sent by `extra` alone. */
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { Client, type BodyPlan, type CallOptions, type OperationPlan } from "@lading/runtime";
import { acme, operation, recordingFetch, type Sent } from "../support.ts";

const json: BodyPlan = {
  kind: "json",
  mediaType: "application/json",
  flat: true,
  properties: ["tags", "name"],
};
const multipart: BodyPlan = {
  kind: "multipart",
  mediaType: "multipart/form-data",
  flat: true,
  closed: true,
  fields: [{ name: "tags" }, { name: "name" }],
};
const urlencoded: BodyPlan = {
  ...multipart,
  kind: "urlencoded",
  mediaType: "application/x-www-form-urlencoded",
};

async function called(
  plan: Partial<OperationPlan>,
  params: object,
  options?: CallOptions,
): Promise<Sent | string> {
  const { fetch, sent } = recordingFetch(() => Response.json({}));
  const given = { fetch, apiKey: "k", defaultQuery: { v: "1" } };
  const client = new Client(acme, given);
  const found = { id: "addThing", method: "POST", ...plan };
  try {
    await client.call(operation(found), params, options);
  } catch (error) {
    expect(sent).toEqual([]);
    return String((error as Error).message);
  }
  return sent[0]!;
}

test.each([json, multipart, urlencoded])(
  "a misspelt parameter is refused ($kind)",
  async (body) => {
    const plan = { bodies: [body], parameters: [{ name: "page", in: "query" as const }] };
    expect(await called(plan, { tgs: ["a"], name: "b" })).toBe(
      "acme.addThing: there is no parameter tgs. The parameters: page, tags, name. To send what the document does not describe, use the call option extra",
    );
    expect(await called(plan, { tags: "a", name: "b", page: 2 })).toMatchObject({
      url: "https://api.acme.test/things?v=1&page=2",
    });
  },
);

test("an open body takes any name", async () => {
  const { properties: _, ...open } = json;
  expect(await called({ bodies: [open] }, { tgs: 1 })).toMatchObject({ text: '{"tgs":1}' });
});

test("a misspelt call option is refused", async () => {
  const options = { timout: 5 } as CallOptions;
  expect(await called({ bodies: [json] }, { name: "a" }, options)).toMatch(
    /^acme\.addThing: there is no call option timout\. The options: signal, timeout, /,
  );
});

test("parameters for an operation that has none are not sent, and that is said", async () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  onTestFinished(() => warn.mockRestore());
  expect(await called({}, {}, { k: "1" } as CallOptions)).toMatchObject({ url: expect.anything() });
  expect(warn.mock.calls.flat().join(" ")).toContain("there is no call option k.");
});

describe("extra", () => {
  test("is added to the query, the headers and a JSON object", async () => {
    const sent = await called(
      { bodies: [json] },
      { name: "a b" },
      {
        extra: {
          query: { beta: true, ids: [1, 2], at: { x: 1 }, none: null, v: 2 },
          headers: { "X-Trace": "t" },
          body: { tgs: ["c"] },
        },
      },
    );
    expect(sent).toMatchObject({
      url: "https://api.acme.test/things?beta=true&ids=1&ids=2&at%5Bx%5D=1&v=2",
      text: '{"name":"a b","tgs":["c"]}',
    });
    expect((sent as Sent).headers.get("x-trace")).toBe("t");
  });

  test("is added to forms", async () => {
    const options = { extra: { body: { more: ["1", "2"] } } };
    expect(await called({ bodies: [urlencoded] }, { name: "a" }, options)).toMatchObject({
      text: "name=a&more=1&more=2",
    });
    const { text } = (await called({ bodies: [multipart] }, {}, options)) as Sent;
    expect(text).toContain('name="more"\r\n\r\n2\r\n');
  });

  test.each<[what: string, plan: Partial<OperationPlan>, extra: object, message: RegExp]>([
    [
      "a documented property",
      { bodies: [json] },
      { body: { tags: [] } },
      /extra\.body contains tags/,
    ],
    [
      "a documented field",
      { bodies: [multipart] },
      { body: { name: 1 } },
      /extra\.body contains name/,
    ],
    [
      "a documented query parameter",
      { parameters: [{ name: "page", in: "query" }] },
      { query: { page: 1 } },
      /extra\.query contains page/,
    ],
    [
      "a documented header",
      { parameters: [{ name: "X-Kind", in: "header" }] },
      { headers: { "x-kind": "a" } },
      /extra\.headers contains x-kind/,
    ],
    ["a credential", { security: [["key"]] }, { headers: { "X-KEY": "a" } }, /contains X-KEY/],
    ["a body where there is none", {}, { body: { a: 1 } }, /the operation has no body/],
    [
      "a property of bytes",
      { bodies: [{ kind: "raw", mediaType: "image/*" }] },
      { body: { a: 1 } },
      /cannot be added to a body of type image\/\*/,
    ],
    [
      "a property of a list",
      { bodies: [{ kind: "json", mediaType: "application/json" }] },
      { body: { a: 1 } },
      /cannot be added to a body of type application\/json/,
    ],
    ["another place", {}, { qeury: {} }, /extra has no property qeury/],
    ["a list", {}, { query: [1] }, /extra\.query must be an object and is an array/],
  ])("refuses %s", async (_, plan, extra, message) => {
    const params =
      plan.bodies?.[0]?.kind === "json" && !("flat" in plan.bodies[0]) ? { body: [] } : {};
    expect(await called(plan, params, { extra })).toMatch(message);
  });
});
