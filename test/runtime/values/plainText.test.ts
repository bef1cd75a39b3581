/** What others say is shown on one line, cut, and without anything that a terminal obeys. */
import { expect, test } from "vitest";
import { type ApiError, type CallOptions, Client } from "@lading/runtime";
import { acme, respondingWith, operation } from "../support.ts";

const esc = "\u001b";

test.each([
  ["colours", `${esc}[31mred${esc}[0m`, "red"],
  ["a title", `${esc}]0;own\u0007ed`, "ed"],
  ["a link", `${esc}]8;;https://x.test${esc}\\text${esc}]8;;${esc}\\`, "text"],
  ["8-bit sequences", "\u009b2Jgone", "gone"],
  ["a cursor that goes back", "good\rbad\b", "good bad"],
  ["a direction that is turned", "\u202eevil\u202c \u2066x\u2069\u200f\u061c", "evil x"],
  ["letters that no one sees", "a\u200bb\ufeff\u0000\u007fc", "abc"],
  ["lines", "one\r\n\ttwo\u2028three\u0085four", "one two three four"],
  ["letters of all languages", "नमस्ते 👩‍🚀 é", "नमस्ते 👩‍🚀 é"],
])("%s", async (_, said, shown) => {
  const body = { message: said, code: said };
  const error = await refused(
    Response.json(body, { status: 404, headers: { "x-request-id": "r\u0009\u00ad1" } }),
  );
  expect(error.message).toContain(`failed with status 404: ${shown}.`);
  expect(error.code).toBe(shown);
  expect(error.requestId).toBe("r 1");
  const inText = await refused(new Response(said, { status: 500 }));
  expect(inText.message).toContain(`the body is text/plain: ${shown}.`);
});

test("halves of letters", async () => {
  const error = await refused(Response.json({ message: "a\ud83db\udc00c" }, { status: 404 }));
  expect(error.message).toContain(": abc.");
});

test("long words are cut, at a letter's end", async () => {
  const body = { message: "🚀".repeat(5_000_000), code: "c".repeat(5_000_000) };
  // By default no more than a mebibyte of an error is read.
  const error = await refused(Response.json(body, { status: 404 }), { maxErrorSize: 64 << 20 });
  expect(error.message.length).toBeLessThan(700);
  expect(error.message).toMatch(/🚀…/u);
  expect(error.message.isWellFormed?.() ?? true).toBe(true);
  expect(error.code).toHaveLength(201);
});

test("an address that an API has just presigned, and a token that it has just given, are not shown", async () => {
  const said = [
    "https://s.test/a?X-Amz-Credential=AKIA%2F1&X-Amz-Signature=f00d&part=1",
    "<AWSAccessKeyId>AKIA</AWSAccessKeyId><SignatureProvided>f00d</SignatureProvided>",
    '{"access_token":"f00d","kind":"plain"',
  ];
  const { message } = await refused(new Response(said.join("\n")));
  expect(message).not.toMatch(/AKIA|f00d/);
  expect(message).toContain("part=1");
  expect(message).toContain("plain");
});

interface Shown {
  readonly message: string & { isWellFormed?: () => boolean };
  readonly code: string;
  readonly requestId: string;
}

async function refused(response: Response, options: CallOptions = {}): Promise<Shown> {
  const call = respondingWith(() => response).call(operation(), {}, options);
  return call.then(
    () => Promise.reject(new Error("was not refused")),
    (error: unknown) => error as Shown,
  );
}

test("what came is kept as it came, and there is a form of it for logs", async () => {
  const fetch = async (): Promise<Response> =>
    Response.json({ detail: "no such key: key-of-mine" }, { status: 401 });
  const client = new Client(acme, { fetch, apiKey: "key-of-mine" } as object);
  const call = client.call(operation({ security: [["key"]] }));
  const error = await call.then(
    () => Promise.reject(new Error("was not refused")),
    (reason: unknown) => reason as ApiError,
  );
  expect(error.error).toEqual({ detail: "no such key: key-of-mine" });
  expect(error.redactedBody).toBe('{"detail":"no such key: ***"}');
  expect(error.message).not.toContain("key-of-mine");
});
