/** A loopback server that writes down what arrives, byte for byte, before anything responds. */
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { arrivingExchange, receivedExchange, type Exchange } from "./exchange.ts";

/** What goes back. */
export interface Reply {
  /** Default: 200. */
  readonly status?: number;
  readonly headers?: IncomingHttpHeaders;
  readonly body?: Buffer | string;
  /** What the responding side found wrong. */
  readonly violations?: readonly string[];
}

/** Responds to a recorded request. */
export type Replier = (exchange: Exchange) => Reply | Promise<Reply>;

/** A running recorder. */
export interface Recorder {
  /** `http://127.0.0.1:<port>`. */
  readonly url: string;
  /** Every request since the start in the order of arrival, those cut short included. */
  readonly exchanges: readonly Exchange[];
  readonly stop: () => Promise<void>;
}

/** Starts a recorder on a free loopback port. */
export async function startRecorder(reply: Replier): Promise<Recorder> {
  const exchanges: Exchange[] = [];
  const server = createServer((request, response) => {
    const index = exchanges.push(arrivingExchange(request)) - 1;
    const record = (exchange: Exchange): void => {
      exchanges[index] = exchange;
    };
    void respond({ request, response, reply, record });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const stop = async (): Promise<void> => {
    const closed = once(server, "close");
    server.close();
    server.closeAllConnections();
    await closed;
  };
  return { url: `http://127.0.0.1:${String(port)}`, exchanges, stop };
}

interface Arrival {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly reply: Replier;
  readonly record: (exchange: Exchange) => void;
}

async function respond({ request, response, reply, record }: Arrival): Promise<void> {
  let exchange = arrivingExchange(request);
  try {
    exchange = await receivedExchange(request);
    record(exchange);
    const { status = 200, headers = {}, body, violations = [] } = await reply(exchange);
    record({
      ...exchange,
      status,
      response: { status, headers, body: Buffer.from(body ?? "") },
      violations: [...exchange.violations, ...violations],
    });
    response.writeHead(status, headers).end(body);
  } catch (error) {
    record({ ...exchange, violations: [`request: no response: ${String(error)}`] });
    response.destroy();
  }
}
