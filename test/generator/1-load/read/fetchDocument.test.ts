/** A document that is named by its address: fetched once, from the host that is named, within limits. */
import { createServer, type ServerResponse } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { fetchDocument } from "../../../../generator/src/1-load/read/fetchDocument.ts";
import { generateFile } from "../../../../generator/src/generate.ts";
import { readFiles, specText, workspace } from "../../workspace.ts";

type Reply = (response: ServerResponse, base: string) => void;

const document: Reply = (response) => response.end(specText());

const responses: Readonly<Record<string, Reply>> = {
  "/v1/toy": document,
  "/broken.yaml": (response) =>
    response.end(`${specText("paths:\n  /a: {get: {operationId: a, responses: [x]}}\n")}`),
  "/parts.yaml": (response) =>
    response.end(specText("paths: {}\ncomponents: {schemas: {A: {$ref: a.yaml}}}\n")),
  "/moved": (response) => response.writeHead(302, { location: "/v1/toy" }).end(),
  "/elsewhere": (response) =>
    response.writeHead(302, { location: "http://localhost.invalid/toy" }).end(),
  "/circle": (response) => response.writeHead(302, { location: "/circle" }).end(),
  "/cut": (response) => {
    response.writeHead(200, { "content-length": 10_000 }).write(specText());
    setTimeout(() => response.destroy(), 20);
  },
  "/large": (response) => response.end(Buffer.alloc(17 << 20, "x")),
};

/** Generates sources from an address; tells what the server was asked for. */
async function fetchFrom(path: string): Promise<{
  readonly ok: boolean;
  readonly messages: readonly string[];
  readonly requests: readonly string[];
  readonly files: Readonly<Record<string, string>>;
}> {
  const requests: string[] = [];
  const server = createServer(({ url = "" }, response) => {
    const [name = ""] = url.split("?");
    requests.push(name);
    const reply = responses[name] ?? ((other) => other.writeHead(404).end());
    reply(response, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const root = workspace({ "package.json": "{}" });
  const spec = `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
  const { ok, diagnostics } = await generateFile({ spec, out: join(root, "src/toy") });
  const messages = diagnostics.map(
    ({ message, location }) => `${location ? `${location.file}:${location.line} ` : ""}${message}`,
  );
  const plain = messages.map((message) => message.replaceAll(/127\.0\.0\.1:\d+/g, "host"));
  return { ok, messages: plain, requests, files: readFiles(root) };
}

test("it is generated, and the sources say where it came from", async () => {
  const { ok, messages, requests, files } = await fetchFrom("/v1/toy?token=secret");
  expect({ ok, messages, requests }).toEqual({ ok: true, messages: [], requests: ["/v1/toy"] });
  expect(files["src/toy/client.ts"]).toMatch(
    /^\/\/ Generated from http:\/\/127\.0\.0\.1:\d+\/v1\/toy by/,
  );
  expect(Object.values(files).join("")).not.toContain("secret");
});

test("it may move on its host", async () => {
  expect(await fetchFrom("/moved")).toMatchObject({ ok: true, requests: ["/moved", "/v1/toy"] });
});

test.each([
  [
    "/gone?token=secret",
    "http://host/gone cannot be fetched: the server responded with the status 404.",
  ],
  [
    "/elsewhere",
    "http://host/elsewhere cannot be fetched: it redirects to another host, localhost.invalid.",
  ],
  ["/circle", "http://host/circle cannot be fetched: it redirects more than 5 times."],
  ["/large", "http://host/large cannot be fetched: it has more than 16 MiB."],
  ["/cut", "http://host/cut cannot be fetched: the server closed the connection before the end."],
])("%s is refused", async (path, message) => {
  expect(await fetchFrom(path)).toMatchObject({ ok: false, messages: [message] });
});

test("a mistake is shown at its place in the address", async () => {
  const { ok, messages } = await fetchFrom("/broken.yaml");
  expect(ok).toBe(false);
  expect(messages).toEqual([expect.stringMatching(/^http:\/\/host\/broken\.yaml:\d+ /)]);
});

test("other files of it are not fetched", async () => {
  const { ok, requests } = await fetchFrom("/parts.yaml");
  expect({ ok, requests }).toEqual({ ok: false, requests: ["/parts.yaml"] });
});

/** A server whose response never ends: the address, and when the client has hung up. */
async function startHanging(reply: (response: ServerResponse) => void): Promise<{
  readonly address: string;
  readonly left: Promise<unknown>;
}> {
  const server = createServer();
  const left = new Promise((resolve) => {
    server.on("request", (_request, response: ServerResponse) => {
      response.on("close", resolve);
      reply(response);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/toy`, left };
}

test.each<[string, (response: ServerResponse) => void, string]>([
  ["says nothing", () => undefined, "it took longer than 0.3 seconds"],
  [
    "stops in the middle",
    (response) => void response.write("openapi: 3.1.0\n"),
    "it took longer than 0.3 seconds",
  ],
  [
    "redirects to another host and does not end",
    (response) =>
      void response.writeHead(302, { location: "http://localhost.invalid/" }).write("x"),
    "it redirects to another host",
  ],
  [
    "fails and does not end",
    (response) => void response.writeHead(500).write("x"),
    "the server responded with the status 500",
  ],
])("a server that %s is left", async (_, reply, reason) => {
  const { address, left } = await startHanging(reply);
  const found = await fetchDocument(address, 300);
  expect(found).toMatchObject({ code: "document-unreachable" });
  expect((found as { readonly message: string }).message).toContain(reason);
  await left;
});
