/** A recorder in front of Prism: what was sent is recorded as it was, and Prism judges a safe copy of it. */
import { Agent } from "node:http";
import { askPrism, type WantedResponse } from "../prism/askPrism.ts";
import type { Exchange } from "../record/exchange.ts";
import { startRecorder } from "../record/startRecorder.ts";

/** A call and what it caused on the wire. */
export interface Observed<Value> {
  readonly value: Value;
  readonly exchanges: readonly Exchange[];
}

/** A running recorder in front of a mock. */
export interface Wire {
  readonly url: string;
  /** Every request since the start. */
  readonly exchanges: readonly Exchange[];
  /** Makes a call for which Prism gives the expected response. One call at a time. */
  readonly observe: <Value>(
    want: WantedResponse,
    call: () => PromiseLike<Value>,
  ) => Promise<Observed<Value>>;
  readonly stop: () => Promise<void>;
}

/** Puts a recorder in front of a mock (`startPrism`). */
export async function startWire(prismUrl: string): Promise<Wire> {
  const agent = new Agent({ keepAlive: true });
  let wanted: WantedResponse | undefined;
  const recorder = await startRecorder((exchange) =>
    askPrism({ exchange, prismUrl, agent, want: wanted ?? {} }),
  );
  return {
    url: recorder.url,
    exchanges: recorder.exchanges,
    observe: async (want, call) => {
      if (wanted !== undefined) throw new Error("Another call is being observed on this wire.");
      wanted = want;
      const before = recorder.exchanges.length;
      try {
        const value = await call();
        return { value, exchanges: recorder.exchanges.slice(before) };
      } finally {
        wanted = undefined;
      }
    },
    stop: async () => {
      await recorder.stop();
      agent.destroy();
    },
  };
}
