/** A fake of one's own: a few lines have state, and the document judges what is sent and what comes back. */
import { describe, expect, expectTypeOf, onTestFinished, test } from "vitest";
import { ImageKit } from "@lading/imagekit";
import { api } from "@lading/imagekit/testing";
import { startFake, type Fake, type FakeOptions } from "@lading/testing/fakes";
import { notesDocument } from "./notesDocument.ts";

type Options = FakeOptions<
  Record<string, { params: unknown; responses: Record<string, unknown> }>,
  string[]
>;

async function notes(options: Partial<Options> = {}): Promise<Fake<string[]>> {
  const fake = await startFake(notesDocument, {
    state: [] as string[],
    operations: {
      addNote: ({ json }, texts) => {
        const { text } = json as { text: string };
        const id = texts.push(text);
        return { status: 201, headers: { "X-Count": String(id) }, body: { id, text } };
      },
      getNote: ({ pathParams }, texts) => {
        const text = texts[Number(pathParams["id"]) - 1];
        return text === undefined
          ? { status: 404 }
          : { body: { id: Number(pathParams["id"]), text } };
      },
    },
    ...options,
  });
  onTestFinished(fake.stop);
  return fake;
}

async function add({ url }: Fake<unknown>, note: object = { text: "milk" }): Promise<Response> {
  const headers = { "content-type": "application/json" };
  return fetch(`${url}/notes`, { method: "POST", headers, body: JSON.stringify(note) });
}

test("what is added is found again, and nothing breaks the document", async () => {
  const fake = await notes();
  expect(fake.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v1$/);
  expect(await (await add(fake)).json()).toEqual({ id: 1, text: "milk" });
  expect(await (await fetch(`${fake.url}/notes/1`)).json()).toEqual({ id: 1, text: "milk" });
  expect((await fetch(`${fake.url}/notes/2`)).status).toBe(404);
  expect(fake.state).toEqual(["milk"]);
  expect(fake.requests.map(({ operation }) => operation)).toEqual([
    "addNote",
    "getNote",
    "getNote",
  ]);
  fake.verify();
});

test("a client's upload is seen part by part, with the types of the package", async () => {
  const fake = await startFake(api, {
    state: { names: [] as string[] },
    operations: {
      uploadFile: ({ parts, fields }, { names }) => {
        names.push(fields.get("fileName") ?? "");
        return { body: { fileId: parts["file"]?.sha256 ?? "", name: names.at(-1) ?? "" } };
      },
    },
  });
  onTestFinished(fake.stop);
  expectTypeOf(fake.state.names).toEqualTypeOf<string[]>();
  const imagekit = new ImageKit({ privateKey: "test", baseUrl: fake.url });
  const { fileId } = await imagekit.uploadFile({ file: new Blob(["a cat"]), fileName: "cat.txt" });
  expect(fileId).toBe(fake.requests[0]?.parts["file"]?.sha256);
  expect(fake.state.names).toEqual(["cat.txt"]);
  expect(fake.violations).toEqual([]);
});

describe("verify reports", () => {
  const wrong = (reply: object): Partial<Options> => ({ operations: { addNote: () => reply } });
  const right = { status: 201, headers: { "x-count": "1" }, body: { id: 1, text: "milk" } };

  test.each<[string, Partial<Options>, string]>([
    [
      "a status",
      wrong({ ...right, status: 200 }),
      "addNote: the response 200 is not documented; the document has 201 (/paths/~1notes/post)",
    ],
    [
      "a body",
      wrong({ ...right, body: { id: "1", text: "milk" } }),
      "addNote: the response 201 has a wrong body: value/id must be integer (/paths/~1notes/post)",
    ],
    [
      "a missing body",
      wrong({ ...right, body: undefined }),
      "addNote: the response 201 has no body; the document has application/json (/paths/~1notes/post)",
    ],
    [
      "a media type",
      wrong({ ...right, headers: { "x-count": "1", "content-type": "text/html" }, body: "milk" }),
      "addNote: the response 201 is text/html; the document has application/json (/paths/~1notes/post)",
    ],
    [
      "a missing header",
      wrong({ ...right, headers: {} }),
      "addNote: the response 201 lacks the header X-Count (/paths/~1notes/post)",
    ],
    [
      "a header",
      wrong({ ...right, headers: { "x-count": "many" } }),
      "addNote: the response 201 has a wrong header X-Count: value must be integer (/paths/~1notes/post)",
    ],
    [
      "an operation that the fake lacks",
      { operations: {} },
      "addNote: the fake does not have this operation. Write it in operations",
    ],
  ])("%s", async (_what, options, want) => {
    const fake = await notes(options);
    await add(fake);
    expect(fake.violations).toEqual([want]);
    expect(() => fake.verify()).toThrow(`The document is broken:\n${want}`);
  });

  test("a request that an operation accepted, and a path that the document does not have", async () => {
    const fake = await notes();
    await add(fake, { text: "milk", color: "white" });
    expect((await fetch(`${fake.url}/cats`)).status).toBe(404);
    expect(fake.violations).toEqual([
      expect.stringMatching(/^addNote: .*color/),
      expect.stringContaining("GET /v1/cats: no operation is at /v1/cats"),
    ]);
  });
});

test("an operation that is not written responds with 501", async () => {
  const fake = await notes();
  const response = await fetch(`${fake.url}/notes`);
  expect(response.status).toBe(501);
  expect(await response.json()).toMatchObject({
    detail: expect.stringContaining("listNotes") as string,
  });
});

test("an operation that the document does not have is refused with the names that it has", async () => {
  await expect(notes({ operations: { addNotes: () => ({}) } })).rejects.toThrow(
    "The document has no operation addNotes. Its operations: addNote, listNotes, getNote.",
  );
});

test("before takes the place of an operation, and faults come on the way", async () => {
  const fake = await notes({
    before: ({ headers }) => (headers["x-key"] === "wrong" ? { status: 404 } : undefined),
    faults: ({ attempt }) =>
      [
        undefined,
        { status: 503, headers: { "retry-after": "0" } },
        { breaks: "before" as const },
        { breaks: "after" as const },
      ][attempt - 1],
  });
  const get = async (headers: Record<string, string> = {}): Promise<number | string> =>
    fetch(`${fake.url}/notes/1`, { headers }).then(
      ({ status }) => status,
      () => "broken",
    );
  expect(await get({ "x-key": "wrong" })).toBe(404);
  expect(await get()).toBe(503);
  expect([await get(), await get(), await get()]).toEqual(["broken", "broken", 404]);
});
