/** Requests that a document allows, byte by byte: those of our contract tests, as the runtime sends them. */
import { Client } from "@lading/runtime";
import {
  chanceOf,
  clientOptions,
  contractCases,
  contractSource,
  matchRoute,
  serverAddress,
  serverPrefix,
  mockedOperations,
  startRecorder,
  type Chance,
  type ContractCase,
  type ContractSource,
  type Exchange,
  type MockedOperation,
} from "@lading/testing/internal";
import { withEveryEncoder } from "../support/withEveryEncoder.ts";
import type { DescribedApi } from "./describeApi.ts";
import type { RawRequest } from "./RawRequest.ts";

export interface SentRequest {
  readonly operation: MockedOperation;
  /** `request everyField, privateKey`. */
  readonly title: string;
  readonly request: RawRequest;
  readonly exchange: Exchange;
}

export interface SampleSize {
  readonly seed: number;
  /** Of all operations so many, by the seed. */
  readonly operations: number;
  /** So many requests: each operation comes in turn. */
  readonly requests: number;
}

export async function sentRequests(
  { api, document }: DescribedApi,
  { seed, ...most }: SampleSize,
): Promise<readonly SentRequest[]> {
  const source = contractSource(api, document, seed);
  const operations = mockedOperations(document, api);
  const sampled = shuffled(requestCases(source), chanceOf(seed)).slice(0, most.operations);
  const recorder = await startRecorder(() => ({
    body: "{}",
    headers: { "content-type": "application/json" },
  }));
  // A relative server is added by the client itself.
  const isAbsolute = /^https?:/i.test(serverAddress(document));
  const baseUrl = recorder.url + (isAbsolute ? serverPrefix(document) : "");
  try {
    const sent: SentRequest[] = [];
    for (const given of inTurn(sampled).slice(0, most.requests)) {
      const before = recorder.exchanges.length;
      await call(given, source, baseUrl);
      const exchange = recorder.exchanges[before];
      const route = exchange && matchRoute(operations, exchange);
      if (exchange === undefined || route === undefined || "finding" in route) continue;
      const { operation } = route;
      if (operation.name !== given.operation) continue;
      sent.push({
        operation,
        title: given.title,
        exchange,
        request: rawRequest(exchange, operation),
      });
    }
    return sent;
  } finally {
    await recorder.stop();
  }
}

/** Those that differ in what is sent; a presigned URL is the server's own. */
function requestCases(source: ContractSource): readonly (readonly ContractCase[])[] {
  const all = contractCases(source).map(({ cases }) =>
    cases.filter(
      ({ title, plan }) =>
        title.startsWith("request ") && !plan.parameters?.some(({ absoluteUrl }) => absoluteUrl),
    ),
  );
  return all.filter(({ length }) => length > 0);
}

function shuffled<Item>(list: readonly Item[], chance: Chance): readonly Item[] {
  const ranked = list.map((item) => ({ item, rank: chance() }));
  return ranked.toSorted((one, other) => one.rank - other.rank).map(({ item }) => item);
}

/** The first of each, then the second of each, and so on. */
function inTurn<Item>(lists: readonly (readonly Item[])[]): readonly Item[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_none, index) =>
    lists.flatMap((list) => list.slice(index, index + 1)),
  ).flat();
}

/** What the client makes of the response does not matter here. */
async function call(
  { plan, request, schemes }: ContractCase,
  source: ContractSource,
  baseUrl: string,
): Promise<void> {
  const options = { ...clientOptions(source, schemes), baseUrl, maxRetries: 0 };
  try {
    const client = new Client(source.api.provider, options as never);
    const { contentType } = request;
    const callOptions = contentType === undefined ? {} : { contentType };
    await client
      .call(withEveryEncoder(plan), request.params as never, callOptions as never)
      .result();
  } catch {
    // A request that is not recorded is counted by the caller.
  }
}

/** Headers that the connection needs are written anew for each server. */
const ofConnection =
  /^(host|connection|content-length|transfer-encoding|accept-encoding|user-agent)$/i;

function rawRequest(
  { method, path, query, rawHeaders, body, framing }: Exchange,
  { address, placed }: MockedOperation,
): RawRequest {
  const prefix = address.slice(0, address.length - placed.path.replace(/^(?!\/)/, "/").length);
  const own = rawHeaders.filter(
    ([name]) => !ofConnection.test(name) && name.toLowerCase() !== "accept",
  );
  return {
    method,
    prefix,
    path: path.slice(prefix.length),
    query,
    // Which response a mock chooses is another question.
    headers: [...own, ["accept", "*/*"]],
    ...(framing !== "none" && { body }),
  };
}
