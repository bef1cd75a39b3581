/**
 * The contract tests of one document: every operation that it describes is called through its built client, against Prism, with
 * what the document shows as examples and with what its schemas allow. What is sent and what is read is held against the standard.
 */
import { pathToFileURL } from "node:url";
import { generateFile } from "lading";
import type { Operation, Provider } from "../../support/providers.ts";
import {
  chanceOf,
  schemaFit,
  type SchemaFit,
  serverAddress,
  serverPrefix,
} from "@lading/testing/internal";
import { testOptions } from "../../support/contract/testClient.ts";
import { readOperations, type DocumentedOperation } from "../standard/readOperations.ts";
import { guardedFetch, type BuiltClient } from "./callCase.ts";
import { callOperation, credentialNames, missingParts, type Books } from "./callOperation.ts";
import { Tally, type ContractReport } from "./contractReport.ts";
import { documentedRequest } from "./documentedRequest.ts";
import { Ledger } from "./ledger.ts";
import { mockDocument, type Mock } from "./mockDocument.ts";
import { operationRequests } from "./operationRequests.ts";

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
  const described = await readOperations(options.file).catch(() => undefined);
  const books = newBooks();
  if (described === undefined)
    return report(books, `Redocly cannot read it, and so no one counts its operations`);
  enter(described, books);
  const pairs = described.flatMap((each) => {
    const operation = api.operations.find(({ plan }) => isSame(plan, each));
    books.faults.push(
      ...(operation ? missingParts(operation, each) : [`${each.key} is not in the package`]),
    );
    return operation === undefined ? [] : [{ described: each, operation }];
  });
  const strange = api.operations.filter(
    (each) => !pairs.some(({ operation }) => operation === each),
  );
  books.faults.push(...strange.map(({ name }) => `${name} is not in the document`));
  const mock = await mockDocument(options.file);
  if (typeof mock === "string") return report(books, mock);
  try {
    const fit = schemaFit(mock.document);
    for (const pair of pairs) await callPair({ ...options, ...mock, ...pair, api, books, fit });
  } finally {
    await mock.stop();
  }
  return report(books, silence(books));
}

/** Why no operation was called, where each has its reason. */
function silence({ ledger, calls }: Books): string | undefined {
  const { documented, notTried } = ledger.coverage().operations;
  if (calls > 0) return undefined;
  if (documented === 0) return "it describes no operations";
  const explained = Object.values(notTried).reduce((sum, count) => sum + count, 0);
  return explained === documented
    ? `all operations ${Object.keys(notTried).join("; ")}`
    : undefined;
}

function newBooks(): Books {
  return {
    ledger: new Ledger(),
    skipped: new Tally(),
    excusedCalls: new Tally(),
    excused: new Map(),
    faults: [],
    calls: 0,
  };
}

function report(books: Books, uncallable?: string): ContractReport {
  const { ledger, skipped, excused, excusedCalls, faults, calls } = books;
  if (uncallable === undefined) faults.push(...ledger.unexplained());
  return {
    coverage: ledger.coverage(),
    calls,
    skipped: skipped.counts,
    ...(uncallable !== undefined && { uncallable }),
    excused: Object.fromEntries([...excused].map(([kind, keys]) => [kind, [...keys]])),
    excusedCalls: excusedCalls.counts,
    faults,
  };
}

function enter(operations: readonly DocumentedOperation[], { ledger }: Books): void {
  for (const { key, parameters, bodies, responses } of operations) {
    ledger.add("operations", key);
    for (const each of parameters) ledger.add("parameters", `${key} ${each.in} ${each.name}`);
    for (const { mediaType } of bodies) ledger.add("bodies", `${key} ${mediaType}`);
    for (const { status } of responses) ledger.add("responses", `${key} ${status}`);
  }
}

/** A slash at the beginning may be missing in the document, and braces may hold an operator of RFC 6570. */
function isSame(plan: Operation["plan"], { method, path }: DocumentedOperation): boolean {
  const known = path.replaceAll("{+", "{").replace(/^(?!\/)/, "/");
  return plan.method === method && plan.path.replace(/^(?!\/)/, "/") === known;
}

async function readModel({ file, root, out }: ContractOptions): Promise<Api> {
  const { models } = await generateFile({
    spec: file,
    root,
    out,
    kind: "package",
    mode: "model",
  });
  const [api] = models ?? [];
  if (api === undefined) throw new Error(`${file} has no model`);
  return api;
}

interface Pair extends ContractOptions, Mock {
  readonly api: Api;
  readonly operation: Operation;
  readonly described: DocumentedOperation;
  readonly books: Books;
  readonly fit: SchemaFit;
}

async function callPair(pair: Pair): Promise<void> {
  const { api, described, document, books, operation } = pair;
  const documented = documentedRequest(document, described);
  if (typeof documented === "string") return skipOperation(described, books, documented);
  const requests = operationRequests({
    ...pair,
    ...books,
    documented,
    chance: chanceOf(pair.seed),
  });
  await callOperation({
    ...pair,
    documented,
    requests,
    client: await clientOf(operation, pair),
    schemes: api.client.plan.security ?? {},
    hasOwnServer: documented.hasOwnServer,
    prefix: serverPrefix(document),
    credentials: new Set([
      ...credentialNames(documented.security),
      ...keyHeader(operation.plan.idempotencyKey),
    ]),
    isOld: String(document["openapi"]).startsWith("3.0"),
  });
  // What no request was made for has the reason of its operation.
  if (requests.length === 0)
    skipOperation(described, books, "without a request that could be made");
}

/** The package adds it as it adds credentials. */
function keyHeader(name: string | undefined): readonly string[] {
  return name === undefined ? [] : [name.toLowerCase()];
}

function skipOperation(
  { key, parameters, bodies, responses }: DocumentedOperation,
  { ledger, skipped }: Books,
  reason: string,
): void {
  skipped.add(reason);
  ledger.skip("operations", key, reason);
  for (const each of parameters)
    ledger.skip("parameters", `${key} ${each.in} ${each.name}`, reason);
  for (const { mediaType } of bodies) ledger.skip("bodies", `${key} ${mediaType}`, reason);
  for (const { status } of responses) ledger.skip("responses", `${key} ${status}`, reason);
}

async function clientOf(
  { plan }: Operation,
  { api, index, document, wire }: Pair,
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
