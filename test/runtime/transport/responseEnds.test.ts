/**
 * The end of a response without Content-Length or chunks: the connection's. A mock's socket tells nothing of its end, and
 * there the parser's word is good; a real one that was reset is no end.
 */
import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import type { IncomingMessage } from "node:http";
import { nodeResponse } from "../../../packages/runtime/src/transport/nodeResponse.ts";

/** What a call gets of such a response: its text, or why there is none. */
async function textOf(
  facts: { readonly complete: boolean; readonly readableEnded: boolean; readonly errored?: Error },
  headers: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { complete, readableEnded, errored = null } = facts;
  const incoming = Object.assign(new PassThrough(), {
    statusCode: 200,
    statusMessage: "OK",
    headers,
    rawHeaders: [],
    complete,
    socket: {
      readableEnded,
      errored,
    },
  });
  const response = nodeResponse(incoming as unknown as IncomingMessage, {
    method: "GET",
    url: "https://a.test/",
    uploaded: Promise.resolve(true),
    signal: new AbortController().signal,
  });
  incoming.end("whole");
  return response.text().catch((error: unknown) => (error as Error).message);
}

const reset = "the connection was reset before its end";

test("a mock's response is whole where its parser says so, whatever its socket says", async () => {
  expect(await textOf({ complete: true, readableEnded: false })).toBe("whole");
});

test("neither the parser nor the socket said that it ended: it is cut off", async () => {
  expect(await textOf({ complete: false, readableEnded: false })).toBe(reset);
});

test("the parser takes a reset for an end: the socket knows better", async () => {
  const errored = new Error("ECONNRESET");
  expect(await textOf({ complete: true, readableEnded: false, errored })).toBe(reset);
});

test("a socket's end is one, whatever the parser says", async () => {
  expect(await textOf({ complete: false, readableEnded: true })).toBe("whole");
});

test("a response that tells its length needs no end", async () => {
  const facts = { complete: false, readableEnded: false };
  expect(await textOf(facts, { "content-length": "5" })).toBe("whole");
  expect(await textOf(facts, { "transfer-encoding": "chunked" })).toBe("whole");
});
