import { spawn } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { startPrism } from "../../../packages/testing/src/prism/startPrism.ts";
import { startRecorder } from "../../../packages/testing/src/record/startRecorder.ts";
import { violations } from "../../../packages/testing/src/prism/violations.ts";
import { startWire } from "../../../packages/testing/src/mock/startWire.ts";

const running: { readonly stop: () => Promise<void> }[] = [];

afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
});

function keep<Server extends { readonly stop: () => Promise<void> }>(server: Server): Server {
  running.push(server);
  return server;
}

test("records a form as it was sent", async () => {
  const { url, exchanges } = keep(await startRecorder(() => ({ status: 201 })));
  const content = [
    "--b",
    'Content-Disposition: form-data; name="a[]"',
    "",
    "ü",
    "--b",
    'Content-Disposition: form-data; name="file"; filename="x;y.png"',
    "Content-Type: image/png",
    "",
    "\u0000\u00ff",
    "--b--",
    "",
  ].join("\r\n");
  const response = await fetch(`${url}/a%2Fb?c=%20`, {
    method: "PUT",
    headers: { "Content-Type": "multipart/form-data; boundary=b", "X-Order": "1" },
    body: content,
  });
  expect(response.status).toBe(201);
  expect(exchanges).toMatchObject([
    {
      method: "PUT",
      path: "/a%2Fb",
      query: "?c=%20",
      framing: "length",
      status: 201,
      violations: [],
      parts: [
        { name: "a[]", size: 2, headers: ['Content-Disposition: form-data; name="a[]"'] },
        { name: "file", filename: "x;y.png", type: "image/png", size: 3 },
      ],
    },
  ]);
});

test("records a request that is cut short", async () => {
  const recorder = await startRecorder(() => ({}));
  const socket = connect(Number(new URL(recorder.url).port), "127.0.0.1");
  socket.write("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nabc");
  await vi.waitFor(() => expect(recorder.exchanges).toHaveLength(1));
  socket.destroy();
  await recorder.stop();
  await vi.waitFor(() => {
    expect(recorder.exchanges[0]?.violations).toEqual([expect.stringContaining("no response")]);
  });
});

test.each([
  ["a body without a type", { body: new Uint8Array([1]) }, /no Content-Type/],
  ["a broken form", { body: "x", type: "multipart/form-data; boundary=b" }, /Unexpected end/],
  ["a form without a boundary", { body: "x", type: "multipart/form-data" }, /Boundary/],
])("notices %s", async (_title, { body, type }: { body: BodyInit; type?: string }, message) => {
  const { url, exchanges } = keep(await startRecorder(() => ({})));
  await fetch(url, { method: "POST", body, headers: type ? { "content-type": type } : {} });
  expect(exchanges[0]?.violations.join()).toMatch(message);
});

test("notices a mock that hangs up", async () => {
  const dead = keep(
    await startRecorder(() => {
      throw new Error("no");
    }),
  );
  const { url, exchanges } = keep(await startWire(dead.url));
  await expect(fetch(url)).rejects.toThrow("fetch failed");
  expect(exchanges[0]?.violations).toEqual([expect.stringContaining("no response")]);
});

test("observes one call at a time", async () => {
  const wire = keep(await startWire("http://127.0.0.1:9"));
  const first = wire.observe({}, () => new Promise<void>(() => undefined));
  void first;
  await expect(wire.observe({}, () => Promise.resolve())).rejects.toThrow("Another call");
});

test.each([
  [
    "a header",
    { headers: { "sl-violations": header("Error", "must be string") } },
    ["request.body.a: must be string"],
  ],
  [
    "a warning, which is none",
    { headers: { "sl-violations": header("Warning", "deprecated") } },
    [],
  ],
  [
    "a header that is too long",
    { headers: { "sl-violations": "Too many violations! [{" } },
    ["Too many violations! [{"],
  ],
  [
    "a problem",
    {
      status: 404,
      headers: { "content-type": "application/problem+json" },
      body: '{"type":"https://stoplight.io/prism/errors#NO_PATH_MATCHED_ERROR","title":"Route","detail":"none"}',
    },
    ["Route: none"],
  ],
  [
    "JSON that does not parse",
    { status: 400, body: '{"error":{"code":"invalid_json","message":"Invalid JSON"}}' },
    ["request body: invalid_json: Invalid JSON"],
  ],
  ["an error of the API's own", { status: 400, body: '{"error":"no"}' }, []],
])("reads %s", (_title, { status = 200, headers = {}, body = "" }: Given, wanted) => {
  expect(violations({ status, headers, body: Buffer.from(body) })).toEqual(wanted);
});

interface Given {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

function header(severity: string, message: string): string {
  return JSON.stringify([{ location: ["request", "body", "a"], severity, code: "x", message }]);
}

test("says which document cannot be mocked", async () => {
  await expect(startPrism([{ info: {} }])).rejects.toThrow("Unsupported document format");
});

test("Prism ends with its parent, however that ends", async () => {
  const document = { openapi: "3.1.0", info: { title: "", version: "" }, paths: {} };
  const prism = JSON.stringify(
    new URL("../../../packages/testing/dist/prism/startPrism.js", import.meta.url).href,
  );
  const program = `import { startPrism } from ${prism};
    const { urls } = await startPrism([${JSON.stringify(document)}]);
    process.send(urls[0]);`;
  const parent = spawn(process.execPath, ["--input-type=module", "--eval", program], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const [url] = (await once(parent, "message")) as [string];
  expect((await fetch(url)).status).toBe(404);
  parent.kill("SIGKILL");
  await vi.waitFor(() => expect(fetch(url)).rejects.toThrow("fetch failed"), 5_000);
});
