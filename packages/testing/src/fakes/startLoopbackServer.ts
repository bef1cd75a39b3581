/** A server on a free loopback port whose responses are promised. */
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A running server. */
export interface LoopbackServer {
  /** `http://127.0.0.1:<port>`. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/**
 * Starts one. What `response` rejects with closes the connection. `headers` go with every response, and are the response to a
 * browser's question beforehand.
 */
export async function startLoopbackServer(
  reply: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  headers: Readonly<Record<string, string>> = {},
): Promise<LoopbackServer> {
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (request.method === "OPTIONS") response.writeHead(204).end();
    else reply(request, response).catch(() => response.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    stop: async () => {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
