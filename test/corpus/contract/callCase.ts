/** Makes the call of a case through the built client, and tells what is wrong with it. */
import type { Exchange, WantedResponse, Wire } from "@lading/testing/internal";
import { testParams } from "../../support/contract/testParams.ts";
import type { TestCall, TestResult } from "../../support/contract/testClient.ts";
import { compareRequest, type RequestComparison } from "../compare/compareRequest.ts";
import { compareResponse } from "../compare/compareResponse.ts";
import { expectedRequest } from "../standard/expectedRequest.ts";
import { undescribed, type CorpusCase } from "./corpusCases.ts";
import { packagedRequest } from "./packagedRequest.ts";

/** A generated client: a call for each operation. */
export type BuiltClient = Readonly<Record<string, (...words: readonly unknown[]) => TestCall>>;

/** A `fetch` that reaches no server but the mock. */
export type GuardedFetch = (url: string, init: RequestInit) => Promise<Response>;

/**
 * What came of a call: sentences about it, none of which is good. `refused`: the client rightly did not send what the harness, or
 * the document's own example, gave it.
 */
export type CallOutcome =
  | {
      readonly kind: "called";
      readonly violations: readonly string[];
      readonly exchange?: Exchange;
    }
  | { readonly kind: "refused"; readonly reason: string };

/** Where a call is made, and what is known of its surroundings. */
export interface CallPlace extends Pick<RequestComparison, "prefix" | "credentials" | "isOld"> {
  readonly client: BuiltClient;
  readonly wire: Wire;
  readonly hasOwnServer: boolean;
}

const elsewhere = "The call leaves for another server.";

export function guardedFetch(wire: Wire): GuardedFetch {
  return (url, init) => {
    if (new URL(url).origin !== new URL(wire.url).origin) throw new Error(elsewhere);
    return fetch(url, init);
  };
}

export async function callCase(place: CallPlace, given: CorpusCase): Promise<CallOutcome> {
  const { wire, client } = place;
  const { name, words } = wordsOf(given, wire);
  const { value, exchanges } = await wire.observe(wantedResponse(given), async () => {
    const result = client[name]?.(...words).result();
    return result?.then(
      (got) => got,
      (error: unknown) => causes(error),
    );
  });
  const isElsewhere = Array.isArray(value) && value.includes(elsewhere);
  if (isElsewhere && place.hasOwnServer) return { kind: "refused", reason: "on another server" };
  const reason = Array.isArray(value) ? refusalOf(given, value.join(": ")) : undefined;
  if (reason !== undefined) return { kind: "refused", reason };
  const [exchange] = exchanges;
  const violations = exchanges.flatMap((each) => each.violations);
  if (Array.isArray(value) && violations.length === 0)
    violations.push(`thrown: ${value.join(": ")}`);
  if (exchange === undefined || exchanges.length > 1) {
    violations.push(`${String(exchanges.length)} requests were sent`);
    return { kind: "called", violations };
  }
  const expected = expectedRequest(given.described, given.request);
  violations.push(...compareRequest({ ...place, expected, exchange }));
  if (value !== undefined && !Array.isArray(value))
    violations.push(...(await responseViolations(given, exchange, value as TestResult)));
  return { kind: "called", violations, exchange };
}

export function wantedResponse({ status, example }: CorpusCase): WantedResponse {
  return { status, ...(example && { example: example.name, mediaType: example.mediaType }) };
}

function wordsOf(
  { operation, request }: CorpusCase,
  wire: Wire,
): { readonly name: string; readonly words: readonly unknown[] } {
  const packaged = packagedRequest(operation, request);
  const params = testParams({ operation, request: packaged, mockUrl: wire.url });
  const bodies = operation.plan.bodies ?? [];
  // A range of suffixes is asked for by one of them.
  const contentType = request.body?.mediaType.replace("*+", "cat+");
  const options = contentType !== undefined && bodies.length > 1 ? { contentType } : {};
  const words = operation.paramsName === undefined ? [options] : [params, options];
  return { name: operation.name, words };
}

async function responseViolations(
  { described, status, response: wanted }: CorpusCase,
  { response, violations }: Exchange,
  result: TestResult,
): Promise<readonly string[]> {
  if (response === undefined) return ["nothing was recorded of the response"];
  const isWanted = response.status === status && wanted !== undescribed;
  const documented = isWanted
    ? wanted
    : described.responses.find((each) => covers(each.status, response.status));
  const read = await compareResponse({ result, response, method: described.method, documented });
  if (response.status === status || violations.length > 0) return read;
  return [`responded with ${String(response.status)} instead of ${String(status)}`, ...read];
}

function covers(documented: string, status: number): boolean {
  return new RegExp(`^${documented.replaceAll("X", ".").replace("default", "...")}$`).test(
    String(status),
  );
}

/** What the client refuses rightly: no one can send it as the document has it. */
function refusalOf({ request }: CorpusCase, words: string): string | undefined {
  if (request.name.startsWith("example ") && words.includes(": there is no parameter "))
    return "examples with names that the document does not describe";
  if (words.includes("which separates the values of its list"))
    return "items that hold what separates them";
  return undefined;
}

function causes(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return error === undefined ? [] : [String(error)];
  return [error.message, ...causes(error.cause)];
}
