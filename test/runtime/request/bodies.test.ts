import { expect, test } from "vitest";
import { Client, toFile, type BodyPlan, type FieldPlan, type OperationPlan } from "@lading/runtime";
import { acme, operation, recordingFetch, refusalOf, sentBy } from "../support.ts";

const bytes = new Uint8Array([137, 80, 78, 71]);
const picture = new File([bytes], "cat.png", { type: "image/png" });

function posting(...bodies: readonly BodyPlan[]): Partial<OperationPlan> {
  return { id: "createThing", method: "POST", bodies };
}

const json: BodyPlan = { kind: "json", mediaType: "application/json", flat: true };
const form: BodyPlan = {
  kind: "multipart",
  mediaType: "multipart/form-data",
  flat: true,
  fields: [{ name: "file", kind: "file" }, { name: "name" }, { name: "image", object: "brackets" }],
};
const urlencoded: BodyPlan = {
  kind: "urlencoded",
  mediaType: "application/x-www-form-urlencoded",
  flat: true,
  fields: [],
};
const raw: BodyPlan = { kind: "raw", mediaType: "image/*" };

test("JSON: every parameter without another place is a member", async () => {
  const plan = { ...posting(json), parameters: [{ name: "page", in: "query" as const }] };
  const sent = await sentBy(plan, {
    page: 1,
    name: "cat",
    none: undefined,
    empty: null,
    at: new Date(0),
  });
  expect(sent.url).toBe("https://api.acme.test/things?page=1");
  expect(sent.text).toBe('{"name":"cat","empty":null,"at":"1970-01-01T00:00:00.000Z"}');
  expect(sent.init.headers).toEqual({
    accept: "application/json, */*;q=0.1",
    "content-type": "application/json",
  });
});

test("JSON: client options and fallbacks fill members, and the caller wins", async () => {
  const plan = posting({
    ...json,
    fields: [
      { name: "company", option: "companyId" },
      { name: "store", fallback: "auto" },
    ],
  });
  expect((await sentBy(plan, { a: 1 }, { companyId: 7 })).text).toBe(
    '{"a":1,"company":7,"store":"auto"}',
  );
  expect((await sentBy(plan, { store: "0" }, { companyId: 7 })).text).toBe(
    '{"store":"0","company":7}',
  );
});

test("JSON: client options alone make a body that is required, and no other", async () => {
  const fields = [{ name: "company", option: "companyId" }];
  const optional = posting({ ...json, fields });
  const required = { ...optional, bodyRequired: true } as const;
  expect((await sentBy(required, {}, { companyId: 7 })).text).toBe('{"company":7}');
  expect((await sentBy(optional, {}, { companyId: 7 })).text).toBe("");
});

test("JSON: a body that is no object stands under `body`", async () => {
  const plan = posting({ kind: "json", mediaType: "application/merge-patch+json" });
  const sent = await sentBy(plan, { body: [1, "ä"] });
  expect(sent.text).toBe('[1,"ä"]');
  expect(sent.headers.get("content-type")).toBe("application/merge-patch+json");
});

test("a __proto__ member is data", async () => {
  const params = JSON.parse('{"__proto__":{"isAdmin":true},"a":1}') as object;
  expect((await sentBy(posting(json), params)).text).toBe('{"__proto__":{"isAdmin":true},"a":1}');
  expect(
    (await sentBy(posting(urlencoded), { ...(JSON.parse('{"__proto__":"x"}') as object) })).text,
  ).toBe("__proto__=x");
  expect(({} as { isAdmin?: unknown }).isAdmin).toBeUndefined();
});

test.each([
  bytes,
  new Blob(["x"]),
  picture,
  toFile(bytes, "a.png"),
  new ReadableStream(),
  bytes.buffer,
])(
  "openapi-fetch trap: a file inside JSON would go as {}; it is refused by name (%s)",
  async (file) => {
    const error = await refusalOf(posting(json), { image: { data: [file] } });
    expect(error.message).toBe(
      "acme.createThing: image.data.0 is a file, which a body of type application/json cannot contain",
    );
  },
);

test("what JSON cannot be is refused by name", async () => {
  expect((await refusalOf(posting(json), { id: 1n })).message).toMatch(
    /^acme\.createThing: id cannot be a bigint\. Give a number, or its digits as text/,
  );
});

test("no member given: no body, unless one is required", async () => {
  const sent = await sentBy(posting(json));
  expect(sent.init.body).toBeUndefined();
  expect(sent.init.headers).toEqual({ accept: "application/json, */*;q=0.1" });
  // All members of a JSON object may be optional: what compiles must be right on the wire.
  expect((await sentBy({ ...posting(json), bodyRequired: true })).text).toBe("{}");
  for (const body of [form, raw]) {
    const error = await refusalOf({ ...posting(body), bodyRequired: true });
    expect(error.message).toBe("acme.createThing: body is missing");
  }
});

test("a form that may be left out is left out as a whole, its required fields too", async () => {
  const fields: readonly FieldPlan[] = [
    { name: "id", required: true },
    { name: "company", option: "companyId" },
  ];
  const plan = posting({ ...urlencoded, fields } as BodyPlan);
  expect((await sentBy(plan, {}, { companyId: 7 })).init.body).toBeUndefined();
  expect((await refusalOf(plan, { other: 1 })).message).toBe("acme.createThing: id is missing");
});

test("a file picks the first body that carries it; else the document's first goes", async () => {
  const plan = posting(json, urlencoded, form);
  const typeSent = async (params: object): Promise<string> =>
    (await sentBy(plan, params)).headers.get("content-type")!.split(";")[0]!;
  expect(await typeSent({ name: "x" })).toBe("application/json");
  expect(await typeSent({ name: "x", file: picture })).toBe("multipart/form-data");
  expect(await typeSent({ image: { data: bytes } })).toBe("multipart/form-data");
});

test("contentType picks among several bodies, or is refused with those there are", async () => {
  const { fetch, sent } = recordingFetch(() => Response.json({}));
  const client = new Client(acme, { fetch });
  const plan = operation(posting(json, urlencoded));
  await client.call(plan, { a: "ä b" }, { contentType: "application/x-www-form-urlencoded" });
  expect(sent[0]!.text).toBe("a=%C3%A4+b");
  await expect(client.call(plan, { a: 1 }, { contentType: "text/xml" })).rejects.toThrow(
    "acme.createThing: contentType must be one of application/json, application/x-www-form-urlencoded",
  );
});

test.each<[documented: string, asked: string | undefined, sent: string]>([
  ["application/json", "application/json; charset=utf-8", "application/json; charset=utf-8"],
  ["application/json;version=2", "application/json", "application/json;version=2"],
  ["application/*+json", "application/hal+json", "application/hal+json"],
  // No range is a type: what every taker of JSON takes stands in for it.
  ["application/*+json", undefined, "application/json"],
  ["application/*+json", "application/*+json", "application/json"],
])("JSON as %s, asked for as %s, goes as %s", async (mediaType, contentType, want) => {
  const { fetch, sent } = recordingFetch(() => Response.json({}));
  const plan = operation(posting({ ...json, mediaType }, urlencoded));
  await new Client(acme, { fetch }).call(plan, { a: 1 }, { contentType });
  expect(sent[0]!.headers.get("content-type")).toBe(want);
});

test("a range of suffixes takes no other type", async () => {
  const plan = posting({ ...json, mediaType: "application/*+json" });
  const { fetch } = recordingFetch(() => Response.json({}));
  const call = new Client(acme, { fetch }).call(
    operation(plan),
    {},
    { contentType: "text/x+json" },
  );
  await expect(call).rejects.toThrow("contentType must be one of application/*+json");
});

test.each<[Partial<FieldPlan>, unknown, string]>([
  [{}, "a&b=c", "f=a%26b%3Dc"],
  [{}, [1, 2], "f=1&f=2"],
  [{ array: "comma" }, [1, 2], "f=1%2C2"],
  [{ array: "brackets" }, ["x"], "f%5B%5D=x"],
  [{ array: "indices" }, ["x", "y"], "f%5B0%5D=x&f%5B1%5D=y"],
  [{ object: "brackets" }, { a: { b: 1 } }, "f%5Ba%5D%5Bb%5D=1"],
  [{ object: "explode" }, { a: 1, b: 2 }, "a=1&b=2"],
  [{ object: "comma" }, { R: 100, G: 200, B: 150 }, "f=R%2C100%2CG%2C200%2CB%2C150"],
  [{ object: "space" }, { R: 100, G: 200, B: 150 }, "f=R+100+G+200+B+150"],
  [{ object: "pipe" }, { R: 100, G: 200, B: 150 }, "f=R%7C100%7CG%7C200%7CB%7C150"],
  [{ object: "comma", array: "comma" }, [1, 2], "f=1%2C2"],
  [{ object: "comma" }, { a: null, b: undefined }, ""],
  [{}, { a: 1 }, "f=%7B%22a%22%3A1%7D"],
  [{ kind: "json" }, [1], "f=%5B1%5D"],
  [{}, false, "f=false"],
])("urlencoded field %j spells %j as %s", async (field, value, want) => {
  const body: BodyPlan = { ...urlencoded, fields: [{ name: "f", ...field }] };
  expect((await sentBy(posting(body), { f: value })).text).toBe(want);
});

test("urlencoded carries no file", async () => {
  expect((await refusalOf(posting(urlencoded), { f: picture })).message).toContain(
    "f is a file, which a body of type",
  );
});

const put: Partial<OperationPlan> = {
  ...posting(raw),
  path: "/{filename}",
  parameters: [{ name: "filename", in: "path", required: true }],
};

test.each<[string, unknown, string]>([
  ["the value's own type", new Blob([bytes], { type: "image/webp" }), "image/webp"],
  ["the file name's extension", toFile(bytes, "a.avif"), "image/avif"],
  ["the path's extension", bytes, "image/jpeg"],
])("raw Content-Type: %s", async (_, body, want) => {
  const sent = await sentBy(put, { filename: "cat.JPG", body });
  expect(sent.headers.get("content-type")).toBe(want);
  expect(sent.init.body).toBeInstanceOf(Blob);
});

test("raw Content-Type: the plan's own, else octet-stream, and the call option before all", async () => {
  const concrete = posting({ kind: "raw", mediaType: "application/zip" });
  expect((await sentBy(concrete, { body: bytes })).headers.get("content-type")).toBe(
    "application/zip",
  );
  expect((await sentBy(posting(raw), { body: bytes })).headers.get("content-type")).toBe(
    "application/octet-stream",
  );
  const { fetch, sent } = recordingFetch(() => Response.json({}));
  await new Client(acme, { fetch }).call(
    operation(put),
    { filename: "a.png", body: picture },
    { contentType: "image/x-raw" },
  );
  expect(sent[0]!.headers.get("content-type")).toBe("image/x-raw");
});

test("raw text and an empty raw body", async () => {
  const text = await sentBy(posting({ kind: "raw", mediaType: "text/plain", text: true }), {
    body: "ä",
  });
  expect([text.text, text.headers.get("content-type")]).toEqual(["ä", "text/plain"]);
  const empty = await sentBy(put, { filename: "a.png" });
  expect([empty.init.body, empty.headers.get("content-type")]).toEqual([undefined, null]);
});

test("raw: one documented media type is the operation's, a range is the file's choice", async () => {
  const octets: BodyPlan = { kind: "raw", mediaType: "application/octet-stream" };
  const typeOf = async (...bodies: readonly BodyPlan[]): Promise<string | null> =>
    (await sentBy(posting(...bodies), { body: picture })).headers.get("content-type");
  expect(await typeOf(octets)).toBe("application/octet-stream");
  expect(await typeOf(raw)).toBe("image/png");
  expect(await typeOf({ kind: "raw", mediaType: "*/*" })).toBe("image/png");
});

test("raw: of several media types the value chooses the fitting one", async () => {
  const plan = posting(
    { kind: "raw", mediaType: "image/jpeg" },
    { kind: "raw", mediaType: "image/png" },
    { kind: "raw", mediaType: "text/plain", text: true },
  );
  expect((await sentBy(plan, { body: picture })).headers.get("content-type")).toBe("image/png");
  expect((await sentBy(plan, { body: "hello" })).headers.get("content-type")).toBe("text/plain");
  expect((await sentBy(plan, { body: bytes })).headers.get("content-type")).toBe("image/jpeg");
});

test("raw: a name is enough to tell the type, before and within a range", async () => {
  const plan = posting({ kind: "raw", mediaType: "application/octet-stream" }, raw);
  const sent = await sentBy(plan, { body: toFile(bytes, "cat.png") });
  expect(sent.headers.get("content-type")).toBe("image/png");
});

test("raw: a multipart body that its caller encodes needs its boundary", async () => {
  const plan = posting({ kind: "raw", mediaType: "multipart/mixed" });
  const body = new Blob(["--b\r\n\r\nx\r\n--b--\r\n"]);
  expect((await refusalOf(plan, { body })).message).toBe(
    "acme.createThing: a body of type multipart/mixed is sent as you encoded it. Give its boundary with the option " +
      'contentType ("multipart/mixed; boundary=…")',
  );
  const typed = new Blob([body], { type: "multipart/mixed; boundary=b" });
  const sent = await sentBy(plan, { body: typed });
  expect(sent.headers.get("content-type")).toBe("multipart/mixed; boundary=b");
});

test("a short body's redirect can be followed, a large one's would cost a copy of it", async () => {
  expect((await sentBy(posting(json), { a: 1 })).init.redirect).toBe("manual");
  expect((await sentBy(posting(form), { file: picture })).init.redirect).toBe("manual");
  const large = new Uint8Array(16_777_217);
  expect((await sentBy(posting(raw), { body: large })).init.redirect).toBe("error");
});
