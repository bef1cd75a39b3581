/** Prism mocks in a process of their own. */
import type { JsonObject } from "../document/json.ts";
import { PrismProcess, type PrismMock, type PrismOptions } from "./PrismProcess.ts";

/** Running mocks. */
export interface Prism {
  /** `http://127.0.0.1:<port>` for each document, in their order. */
  readonly urls: readonly string[];
  /** Ends the process; resolves when it is gone. */
  readonly stop: () => Promise<void>;
}

/**
 * Mocks the documents, each at its own free loopback port, in one child process. The child cannot outlive this process.
 * Rejects when a document cannot be mocked.
 */
export async function startPrism(documents: readonly JsonObject[]): Promise<Prism> {
  const process = new PrismProcess();
  const stop = (): Promise<void> => process.stop();
  try {
    const mocks = await Promise.all(
      documents.map((document) => process.mock(document, { isRelieved: false })),
    );
    return { urls: mocks.map(({ url }) => url), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A mock in the process that all mocks of this one share. */
export interface SharedPrism {
  readonly url: string;
  /** The last one ends the process. */
  readonly stop: () => Promise<void>;
}

let shared: { readonly process: PrismProcess; users: number } | undefined;

/** The same for one document; the process loads Prism while the document is still being read. */
export async function sharePrism(
  document: Promise<JsonObject>,
  options: PrismOptions,
): Promise<SharedPrism> {
  if (shared?.process.isRunning === false) shared = undefined;
  const used = (shared ??= { process: new PrismProcess(), users: 0 });
  used.users += 1;
  const leave = async (mock?: PrismMock): Promise<void> => {
    used.users -= 1;
    if (used.users > 0) return mock?.end();
    if (shared === used) shared = undefined;
    await used.process.stop();
  };
  try {
    const mock = await used.process.mock(await document, options);
    return { url: mock.url, stop: () => leave(mock) };
  } catch (error) {
    await leave();
    throw error;
  }
}
