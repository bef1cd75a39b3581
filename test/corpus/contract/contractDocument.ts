/**
 * The contract tests of one document: every operation is called through its built client, against Prism, with what the
 * document shows as examples and with what its schemas allow.
 */
import { pathToFileURL } from "node:url";
import { generateFile } from "@lading/generator";
import type { JsonObject } from "../../support/json.ts";
import { startPrism } from "../../support/prism/prism.ts";
import { prismView } from "../../support/prism/prismView.ts";
import {
  readDocument,
  type Operation,
  type Provider,
  type RequestExample,
} from "../../support/providers.ts";
import { serverAddress, serverPrefix } from "../../support/wire/serverAddress.ts";
import { testOptions } from "../../support/contract/testClient.ts";
import { startWire, type Wire } from "../../support/wire/wire.ts";
import { callCase, guardedFetch, type BuiltClient, type CallOutcome } from "./callCase.ts";
import { chanceOf } from "./chance.ts";
import { Tally, type ContractReport } from "./contractReport.ts";
import { corpusCases } from "./corpusCases.ts";
import { documentedRequest } from "./documentedRequest.ts";
import { exampleRequest } from "./exampleRequest.ts";
import { mockableDocument } from "./mockableDocument.ts";
import { prismFault } from "./prismFault.ts";
import { sampleRequest } from "./sampleRequest.ts";
import { schemaFit, type SchemaFit } from "./schemaFit.ts";

export interface ContractOptions {
  /** Absolute path of the document. */
  readonly file: string;
  /** The folder that its references may not leave. */
  readonly root: string;
  /** The folder of its package, which names it. */
  readonly out: string;
  /** The compiled `index.js` of the package. */
  readonly index: string;
  readonly seed: number;
}

type Api = Provider["api"];

export async function contractDocument(options: ContractOptions): Promise<ContractReport> {
  const api = await readModel(options);
  const skipped = new Tally();
  const none = { operations: api.operations.length, calls: 0, excused: {}, faults: [] };
  const skip = (reason: string): ContractReport => {
    skipped.add(reason, none.operations);
    return { ...none, skipped: skipped.counts };
  };
  const document = await readDocument(options.file).catch(() => undefined);
  if (document === undefined) return skip("of a document that Redocly cannot read");
  const mockable = mockableDocument(document);
  if (mockable === undefined) return skip("of a document whose references leave it");
  const mock = await mocked(mockable).catch((error: unknown) => String(error));
  if (typeof mock === "string") {
    const reason = /(\w+Error): (?:at )?"/.exec(mock)?.[1] ?? mock.slice(0, 80);
    return skip(`of a document that Prism cannot read (${reason})`);
  }
  try {
    const fit = schemaFit(document);
    return await callAll({ ...options, api, document, wire: mock.wire, skipped, fit });
  } finally {
    await mock.stop();
  }
}

async function readModel({ file, root, out }: ContractOptions): Promise<Api> {
  const { models } = await generateFile({ spec: file, root, out, mode: "model" });
  const [api] = models ?? [];
  if (api === undefined) throw new Error(`${file} has no model`);
  return api;
}

async function mocked(
  document: JsonObject,
): Promise<{ readonly wire: Wire; readonly stop: () => Promise<void> }> {
  const prism = await startPrism([prismView(document)]);
  const wire = await startWire(prism.urls[0] ?? "");
  const stop = async (): Promise<void> => {
    await wire.stop();
    await prism.stop();
  };
  return { wire, stop };
}

interface Run extends ContractOptions {
  readonly api: Api;
  readonly document: JsonObject;
  readonly wire: Wire;
  readonly skipped: Tally;
  readonly fit: SchemaFit;
}

async function callAll(run: Run): Promise<ContractReport> {
  const { api, skipped } = run;
  const excused = new Tally();
  const faults: string[] = [];
  let calls = 0;
  for (const operation of api.operations) {
    const requests = requestsOf(operation, run);
    const client = await clientOf(operation, run);
    for (const given of corpusCases(operation, requests)) {
      const outcome = await calledCase(client, run.wire, given);
      if (outcome.kind === "elsewhere") {
        skipped.add("on another server");
        break;
      }
      if (outcome.kind === "refused") {
        skipped.add(outcome.reason);
        continue;
      }
      calls++;
      for (const violation of outcome.violations) {
        const excuse = prismFault({ violation, given, schemes: api.client.plan.security ?? {} });
        if (excuse) excused.add(excuse);
        else
          faults.push(
            `${operation.name}, ${given.request.name} ${given.request.mediaType ?? ""}, ${given.status}: ${violation}`,
          );
      }
    }
  }
  return {
    operations: api.operations.length,
    calls,
    skipped: skipped.counts,
    excused: excused.counts,
    faults,
  };
}

/** A kept connection may close while the next call takes it; nothing was asked then, and asking again tells more. */
async function calledCase(...words: Parameters<typeof callCase>): Promise<CallOutcome> {
  const outcome = await callCase(...words);
  const isClosed =
    outcome.kind === "called" &&
    outcome.violations.some((each) => /^thrown: .*ECONNRESET/.test(each));
  return isClosed ? callCase(...words) : outcome;
}

/** With each of the bodies a request with the least and one with everything; then the document's own examples. */
function requestsOf(operation: Operation, run: Run): readonly RequestExample[] {
  const { document, skipped, fit } = run;
  const documented = documentedRequest(document, operation);
  if (documented === undefined || operation.plan.method === "TRACE") {
    skipped.add("of a method that Prism does not know, or fetch does not send");
    return [];
  }
  if (documented.isMoved) {
    skipped.add("on a relative server of their own");
    return [];
  }
  if (documented.isClosed) {
    skipped.add("with credentials that only their caller can send");
    return [];
  }
  const chance = chanceOf(run.seed);
  const given = { operation, documented, fit };
  const attempt = (request: () => RequestExample): readonly RequestExample[] => {
    try {
      return [request()];
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      skipped.add(
        `as requests: ${reason.replace(/:.*/s, "").replace(/ parameter .*/, " parameter")}`,
      );
      return [];
    }
  };
  const { bodies = [undefined] } = operation.plan;
  const sampled = bodies.flatMap((body) =>
    [false, true].flatMap((isFull) =>
      attempt(() => sampleRequest({ ...given, body, root: document, chance, isFull })),
    ),
  );
  const [least] = sampled;
  const shown = operation.requests.flatMap((example) =>
    attempt(() => exampleRequest({ ...given, example, least })),
  );
  return [...sampled, ...shown];
}

async function clientOf(
  { plan }: Operation,
  { api, index, document, wire }: Run,
): Promise<BuiltClient> {
  const exported = (await import(pathToFileURL(index).href)) as Readonly<Record<string, unknown>>;
  const Client = exported[api.client.className] as new (options: object) => BuiltClient;
  return new Client({
    ...testOptions(api, plan.security?.[0]),
    maxRetries: 0,
    // A relative server is added by the client itself.
    baseUrl: /^https?:/i.test(serverAddress(document))
      ? wire.url + serverPrefix(document)
      : wire.url,
    fetch: guardedFetch(wire),
  });
}
