/** What a hook sees of the requests on the wire: heads without secrets, bodies byte for byte. */
import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { Client, type Attempt, type WireObserver } from "@lading/runtime";
import { sha256, startRecorder, type Recorder, type Replier } from "@lading/testing/internal";
import { acme, operation } from "../support.ts";

const picture = Buffer.alloc(150_000, "picture");
const plan = operation({
  method: "POST",
  security: [["key"]],
  bodies: [
    {
      kind: "multipart",
      mediaType: "multipart/form-data",
      flat: true,
      fields: [{ name: "file", kind: "file" }, { name: "title" }],
    },
  ],
  responses: { 200: ["application/json"] },
});

interface Seen {
  readonly events: string[];
  readonly heads: unknown[];
  readonly sent: Buffer;
  readonly received: string;
}

/** Observes everything that a client sends. */
function observing(): { readonly seen: () => Seen; readonly observer: WireObserver } {
  const events: string[] = [];
  const heads: unknown[] = [];
  const sent: Buffer[] = [];
  const received: Buffer[] = [];
  return {
    seen: () => ({
      events,
      heads,
      sent: Buffer.concat(sent),
      received: Buffer.concat(received).toString(),
    }),
    observer: (request) => {
      heads.push(request);
      events.push(request.method);
      return {
        onRequestPiece: (piece) => void sent.push(Buffer.from(piece)),
        onResponse: (response) => {
          heads.push(response);
          events.push(String(response.status));
        },
        onResponsePiece: (piece) => void received.push(Buffer.from(piece)),
        onEnd: (error) => void events.push(error === undefined ? "end" : (error as Error).name),
      };
    },
  };
}

async function recorder(reply: Replier): Promise<Recorder> {
  const started = await startRecorder(reply);
  onTestFinished(started.stop);
  return started;
}

beforeEach(() => void vi.spyOn(Math, "random").mockReturnValue(0));

describe.each([
  ["node:http", {}],
  ["fetch", { fetch }],
])("through %s", (_name, transport) => {
  const clientOf = (url: string, observer: WireObserver): Client =>
    new Client(acme, {
      ...transport,
      baseUrl: url,
      apiKey: "private_test_key",
      hooks: [
        (attempt: Attempt, send: () => Promise<Response>) => (attempt.observe(observer), send()),
      ],
    } as object);

  test("a body and its response are seen as they are on the wire, heads without secrets", async () => {
    const { url, exchanges } = await recorder(() => ({
      headers: { "content-type": "application/json", "set-cookie": ["session=private_cookie"] },
      body: '{"token":"private_token"}',
    }));
    const { observer, seen } = observing();
    const client = clientOf(url, observer);
    await client.call(plan, { file: new Blob([picture]), title: "private_test_key" });
    const { events, heads, sent, received } = seen();
    expect(events).toEqual(["POST", "200", "end"]);
    expect(sha256(sent)).toBe(exchanges[0]!.sha256);
    expect(received).toBe('{"token":"private_token"}');
    expect(heads).toMatchObject([
      { method: "POST", url: `${url}/things`, headers: { "x-key": "***" } },
      { status: 200, headers: { "set-cookie": "***", "content-type": "application/json" } },
    ]);
    expect(JSON.stringify(heads)).not.toContain("private");
  });

  test("each attempt and each redirect is a request of its own", async () => {
    let count = 0;
    const replies = [
      { status: 503, headers: { "retry-after": "0" } },
      { status: 307, headers: { location: "/things?token=private_token" } },
      { headers: { "content-type": "application/json" }, body: "{}" },
    ];
    const { url } = await recorder(() => replies[count++]!);
    const { observer, seen } = observing();
    await clientOf(url, observer).call(operation({ security: [["key"]] }));
    const { events, heads } = seen();
    expect(events).toEqual(["GET", "503", "end", "GET", "307", "end", "GET", "200", "end"]);
    expect(heads[3]).toMatchObject({ headers: { location: "/things?token=***" } });
    expect(heads[4]).toMatchObject({ url: `${url}/things?token=***` });
  });

  test("a failure ends it, and so does a response that no one reads to its end", async () => {
    const { url, stop } = await recorder(() => ({
      headers: { "content-type": "application/json" },
      body: "{}",
    }));
    const { observer, seen } = observing();
    const client = clientOf(url, observer);
    const response = await client.call(operation()).asResponse();
    await response.body?.cancel();
    expect(seen().events).toEqual(["GET", "200", "end"]);
    await stop();
    await client.call(operation(), {}, { maxRetries: 0 }).catch(() => undefined);
    expect(seen().events.slice(3)).toEqual(["GET", expect.stringMatching(/Error$/)]);
  });

  test("a response is still the one that it was", async () => {
    const { url } = await recorder(() => ({
      status: 404,
      headers: { "content-type": "text/plain", "x-kept": "1" },
      body: "ä",
    }));
    const { observer } = observing();
    const response = await clientOf(url, observer).call(operation()).asResponse();
    expect(response).toMatchObject({ status: 404, url: `${url}/things` });
    expect(response.headers.get("x-kept")).toBe("1");
    expect(await response.text()).toBe("ä");
  });
});

test("a hook can remove the secrets of its call from a text of its own", async () => {
  const texts: string[] = [];
  const { url } = await recorder(() => ({
    headers: { "content-type": "application/json" },
    body: "{}",
  }));
  const client = new Client(acme, {
    baseUrl: url,
    apiKey: "private_test_key",
    hooks: [
      ({ redact }: Attempt, send: () => Promise<Response>) => (
        texts.push(redact("key private_test_key, private%5Ftest%5Fkey")),
        send()
      ),
    ],
  } as object);
  await client.call(operation({ security: [["key"]] }));
  expect(texts).toEqual(["key ***, ***"]);
});
