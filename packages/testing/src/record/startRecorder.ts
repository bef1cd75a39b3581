/** A loopback server that writes down what arrives, byte for byte, before anything responds. */
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { IncomingHttpHeaders } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { Fault } from "../faults/Fault.ts";
import { arrivingExchange, receivedExchange, type Exchange } from "./exchange.ts";
import { respondFaultily } from "./respondFaultily.ts";

/** What goes back. */
export interface Reply {
  /** Default: 200. */
  readonly status?: number;
  readonly headers?: IncomingHttpHeaders;
  readonly body?: Buffer | string;
  /** What the responding side found wrong. */
  readonly violations?: readonly string[];
}

/** Responds to a recorded request. `index` is its place among the exchanges. */
export type Replier = (exchange: Exchange, index: number) => Reply | Promise<Reply>;

/** What else a recorder does. */
export interface RecorderOptions {
  /** Default: a free one. */
  readonly port?: number;
  /** Is told the index of each request that is over, and how many milliseconds it took. */
  readonly onEnd?: (index: number, milliseconds: number) => void;
  /** Sees a request before it is recorded; `true`: it has responded, and nothing is recorded. */
  readonly gate?: (request: IncomingMessage, response: ServerResponse) => boolean;
  /** What goes wrong with a request, of which only the head is known. Default: nothing. */
  readonly findFault?: ((head: Exchange) => Fault | undefined) | undefined;
}

/** A running recorder. */
export interface Recorder {
  /** `http://127.0.0.1:<port>`. */
  readonly url: string;
  /** Every request since the start in the order of arrival, those cut short included. */
  readonly exchanges: readonly Exchange[];
  readonly stop: () => Promise<void>;
}

/** Starts a recorder on a loopback port. Rejects when the port is taken. */
export async function startRecorder(
  reply: Replier,
  { findFault, onEnd, gate = () => false, port: wantedPort = 0 }: RecorderOptions = {},
): Promise<Recorder> {
  const exchanges: Exchange[] = [];
  const stale = new WeakSet<Socket>();
  const server = createServer((request, response) => {
    if (gate(request, response)) return;
    // The server has left this connection, which the client could not know.
    if (stale.has(request.socket)) return void request.socket.resetAndDestroy();
    const index = exchanges.push(arrivingExchange(request)) - 1;
    const record = (exchange: Exchange): void => {
      exchanges[index] = exchange;
    };
    const start = performance.now();
    response.once("close", () => onEnd?.(index, performance.now() - start));
    const arrival: Arrival = {
      request,
      response,
      record,
      reply: (exchange) => reply(exchange, index),
    };
    const fault = findFault?.(arrivingExchange(request));
    if (fault === undefined) return void respond(arrival);
    if (fault.kind !== "stale") return void respondFaultily(arrival, fault);
    stale.add(request.socket);
    return void respond({ ...arrival, fault });
  });
  server.listen(wantedPort, "127.0.0.1");
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
  readonly reply: (exchange: Exchange) => Reply | Promise<Reply>;
  readonly record: (exchange: Exchange) => void;
  readonly fault?: Fault;
}

async function respond({ request, response, reply, record, fault }: Arrival): Promise<void> {
  let exchange = arrivingExchange(request);
  try {
    exchange = await receivedExchange(request);
    record(exchange);
    const { status = 200, headers = {}, body, violations = [] } = await reply(exchange);
    record({
      ...exchange,
      status,
      respondedAt: new Date(),
      response: { status, headers, body: Buffer.from(body ?? "") },
      ...(fault && { fault }),
      violations: [...exchange.violations, ...violations],
    });
    response.writeHead(status, headers).end(body);
  } catch (error) {
    record({ ...exchange, violations: [`request: no response: ${String(error)}`] });
    response.destroy();
  }
}
