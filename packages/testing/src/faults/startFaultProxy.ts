/** A TCP server that speaks HTTP as badly as it is asked to, and writes down what reached it. */
import { once } from "node:events";
import { createServer, type AddressInfo, type Server } from "node:net";
import type { TreatedCall, Treatment } from "./Attempt.ts";
import { Lane } from "./Lane.ts";
import type { Ending } from "./WireFault.ts";

/** A running fault proxy. One call at a time. */
export interface FaultProxy {
  /** `http://127.0.0.1:<port>`. */
  readonly url: string;
  /** Begins a call: every request from now on is one of its attempts. */
  readonly treat: (treatment: Treatment) => TreatedCall;
  /** Settles once every connection is closed or waits for its next request. */
  readonly atRest: () => Promise<void>;
  /** Ends the connections that wait for their next request, and says how many; the client will notice some time later. */
  readonly dropKept: (ending: Ending) => number;
  /** Ends them too, and settles once the client has closed its side of every connection there is. */
  readonly emptied: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Starts a proxy on a free loopback port. */
export async function startFaultProxy(): Promise<FaultProxy> {
  const lane = new Lane();
  // A half-closed socket is one of the faults: Node is not to close the other half by itself.
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (socket) =>
    lane.serve(socket),
  );
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    treat: (treatment) => lane.treat(treatment),
    atRest: () => lane.until((connections) => !connections.some(({ isBusy }) => isBusy)),
    dropKept: (ending) => lane.eachKept((connection) => connection.leave(ending)),
    emptied: () => {
      lane.empty();
      return lane.until((connections) => connections.length === 0);
    },
    stop: () => stopServer(server, lane),
  };
}

async function stopServer(server: Server, lane: Lane): Promise<void> {
  const closed = once(server, "close");
  server.close();
  for (const connection of lane.connections) connection.leave("reset");
  await closed;
}
