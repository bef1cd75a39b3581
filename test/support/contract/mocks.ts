/** A mock with a recorder in front of it for each provider, behind one Prism process. */
import {
  prismView,
  serverPrefix,
  startPrism,
  startWire,
  type Wire,
} from "@lading/testing/internal";
import type { Provider } from "../providers.ts";

/** One provider's mock. */
export interface Mock {
  readonly wire: Wire;
  /** What a client takes as `baseUrl`. */
  readonly baseUrl: string;
}

/** Running mocks. */
export interface Mocks {
  /** The mock of a provider. */
  readonly of: (provider: Provider) => Mock;
  readonly stop: () => Promise<void>;
}

/** Mocks every provider on free loopback ports. */
export async function startMocks(providers: readonly Provider[]): Promise<Mocks> {
  const prism = await startPrism(providers.map(({ document }) => prismView(document)));
  const wires = await Promise.all(prism.urls.map(startWire));
  return {
    of: ({ name, document }) => {
      const wire = wires[providers.findIndex((provider) => provider.name === name)];
      if (wire === undefined) throw new Error(`${name} is not among the mocked providers.`);
      return { wire, baseUrl: wire.url + serverPrefix(document) };
    },
    stop: async () => {
      await Promise.all(wires.map((wire) => wire.stop()));
      await prism.stop();
    },
  };
}
