/** Many faulty calls, several at a time, each repeatable by its seed. */
import { once } from "node:events";
import { connect, createServer, type AddressInfo } from "node:net";
import { makeContents, type Contents } from "./bodyKinds.ts";
import { drawCase, type Draw } from "./faultCase.ts";
import { startFaultProxy, type FaultProxy } from "@lading/testing/internal";
import { runCase, type Bench, type CaseReport } from "./runCase.ts";

/** Proxies and contents, ready for cases. */
export interface Campaign {
  /** Runs the cases of these seeds, and tells of each when it has ended. */
  readonly run: (
    seeds: Iterable<number>,
    draw: Draw,
    onReport: (report: CaseReport) => void,
  ) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** How a campaign is run. */
export interface CampaignOptions extends Pick<Bench, "fetch" | "response"> {
  /** How many cases run at the same time. Most of them wait. Default: 48. */
  readonly lanes?: number;
}

/** Makes ready for cases. */
export async function startCampaign({
  lanes = 48,
  ...options
}: CampaignOptions = {}): Promise<Campaign> {
  const contents: Contents = await makeContents();
  const refused = await reserveAddress();
  const proxies: FaultProxy[] = [];
  while (proxies.length < lanes) proxies.push(await startFaultProxy());
  return {
    run: async (seeds, draw, onReport) => {
      const left = seeds[Symbol.iterator]();
      const runLane = async (proxy: FaultProxy): Promise<void> => {
        const bench: Bench = { ...options, proxy, contents, refusedUrl: refused.url };
        for (let next = left.next(); !next.done; next = left.next()) {
          onReport(await runCase(drawCase(next.value, draw), bench));
        }
      };
      await Promise.all(proxies.map(runLane));
    },
    stop: async () => {
      await Promise.all([...proxies.map((proxy) => proxy.stop()), refused.stop(), contents.stop()]);
    },
  };
}

/** A port that no one else can take and on which no one listens: the near end of a connection of our own. */
async function reserveAddress(): Promise<{
  readonly url: string;
  readonly stop: () => Promise<void>;
}> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  await once(socket, "connect");
  return {
    url: `http://127.0.0.1:${String(socket.localPort)}`,
    stop: async () => {
      const closed = once(server, "close");
      server.close();
      socket.destroy();
      await closed;
    },
  };
}
