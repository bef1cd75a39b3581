/** An API of a test's own, open to pages of every origin. */
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import { openToPages } from "./crossOrigin.ts";

/** Starts a server on a free loopback port and gives its URL; it ends with the test. Preflights get their response. */
export async function startApi(
  reply: (request: IncomingMessage, response: ServerResponse) => void,
  headers: Readonly<Record<string, string>> = openToPages,
): Promise<string> {
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (request.method === "OPTIONS") response.writeHead(204).end();
    else reply(request, response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(async () => {
    const closed = once(server, "close");
    server.close();
    server.closeAllConnections();
    await closed;
  });
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}
