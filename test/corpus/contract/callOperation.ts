/** Calls one operation in every way, keeps the books, and proves each excuse. */
import type { JsonObject } from "@lading/testing/internal";
import type { Operation, Provider } from "../../support/providers.ts";
import { expectedRequest } from "../standard/expectedRequest.ts";
import type { DocumentedOperation } from "../standard/readOperations.ts";
import { complainsByHand, type HandQuestion } from "./askByHand.ts";
import { wantedResponse, type CallOutcome, type CallPlace } from "./callCase.ts";
import { calledCase } from "./calledCase.ts";
import type { Tally } from "./contractReport.ts";
import { corpusCases, type CorpusCase } from "./corpusCases.ts";
import type { DocumentedRequest } from "./documentedRequest.ts";
import type { Ledger } from "./ledger.ts";
import { bodyPlanOf, plansOf } from "./packagedRequest.ts";
import { ownResponse, prismFault } from "./prismFault.ts";
import { notGiven } from "./sampleRequest.ts";
import type { MeantRequest } from "../standard/expectedRequest.ts";

export interface OperationCalls extends CallPlace {
  readonly operation: Operation;
  readonly described: DocumentedOperation;
  readonly documented: DocumentedRequest;
  readonly requests: readonly MeantRequest[];
  readonly schemes: NonNullable<Provider["api"]["client"]["plan"]["security"]>;
  /** Of a Prism that mocks the document unchanged. */
  readonly plainUrl: () => Promise<string>;
  /** Of the Prism behind the wire. */
  readonly viewUrl: string;
  readonly books: Books;
}

/** What the calls of a document add up to. */
export interface Books {
  readonly ledger: Ledger;
  readonly skipped: Tally;
  readonly excusedCalls: Tally;
  /** Operations by kind. */
  readonly excused: Map<string, Set<string>>;
  readonly faults: string[];
  calls: number;
}

/** What the package lacks of the operation, whether it can be called or not. */
export function missingParts(
  operation: Operation,
  described: DocumentedOperation,
): readonly string[] {
  const parameters = described.parameters
    .filter(
      (each) => notGiven(each, described) === undefined && plansOf(operation, each).length === 0,
    )
    .map((each) => `the ${each.in} parameter ${each.name}`);
  const bodies = described.bodies
    .filter(({ mediaType }) => !bodyPlanOf(operation, mediaType))
    .map(({ mediaType }) => `the body ${mediaType}`);
  const statuses = described.responses
    .filter(({ status }) => !operation.responses.some((response) => response.status === status))
    .map(({ status }) => `the response ${status}`);
  return [...parameters, ...bodies, ...statuses].map(
    (part) => `${described.key}: ${part} is not in the package`,
  );
}

export async function callOperation(calls: OperationCalls): Promise<void> {
  const { described, books } = calls;
  const { cases, cut } = corpusCases(calls);
  for (const { request, response, reason } of cut) {
    books.skipped.add(reason);
    skipCase(calls, { request, response }, reason);
  }
  for (const wanted of cases) {
    const { given, outcome } = await calledCase(calls, wanted);
    if (outcome.kind === "refused") {
      books.skipped.add(outcome.reason);
      skipCase(calls, given, outcome.reason);
      continue;
    }
    books.calls++;
    keep(calls, given, outcome);
    await judge(calls, given, outcome);
  }
  if (cases.length > 0) return;
  const reason =
    calls.requests.length === 0 ? "without a request that could be made" : "without a response";
  books.ledger.skip("operations", described.key, reason);
}

type Calling = Pick<CorpusCase, "request" | "response">;

function skipCase(
  { described: { key }, books }: OperationCalls,
  given: Calling,
  reason: string,
): void {
  const { ledger } = books;
  ledger.skip("operations", key, reason);
  ledger.skip("responses", `${key} ${given.response.status}`, reason);
  if (given.request.body) ledger.skip("bodies", `${key} ${given.request.body.mediaType}`, reason);
  for (const { parameter } of given.request.values)
    ledger.skip("parameters", `${key} ${parameter.in} ${parameter.name}`, reason);
}

type Called = Extract<CallOutcome, { readonly kind: "called" }>;

/** What was on the wire is met. */
function keep(
  { described: { key }, books: { ledger } }: OperationCalls,
  { request, response, status }: CorpusCase,
  { exchange }: Called,
): void {
  if (exchange === undefined) return;
  ledger.meet("operations", key);
  if (request.body && exchange.body.byteLength > 0)
    ledger.meet("bodies", `${key} ${request.body.mediaType}`);
  else if (request.body)
    ledger.skip("bodies", `${key} ${request.body.mediaType}`, "whose value says nothing");
  for (const { parameter } of request.values)
    ledger.meet("parameters", `${key} ${parameter.in} ${parameter.name}`);
  if (exchange.status === status) ledger.meet("responses", `${key} ${response.status}`);
}

async function judge(
  calls: OperationCalls,
  given: CorpusCase,
  { violations, exchange }: Called,
): Promise<void> {
  const { books, described, schemes } = calls;
  const { key } = described;
  const kindOf = (violation: string): string | undefined =>
    prismFault({ violation, given, schemes });
  for (const violation of violations) {
    const kind = kindOf(violation);
    const isSo = (complaint: string): boolean => kindOf(complaint) === kind;
    const proof =
      kind === undefined
        ? []
        : await complainsByHand(question(calls, given, exchange), {
            isSo,
            isOfResponse: kind === ownResponse,
          });
    if (kind === undefined || proof !== true) {
      const said = proof === true ? [] : proof;
      books.faults.push(`${titleOf(given)}: ${violation}${unproved(kind, said)}`);
      continue;
    }
    books.excusedCalls.add(kind);
    books.excused.set(kind, (books.excused.get(kind) ?? new Set()).add(key));
    books.ledger.skip("responses", `${key} ${given.response.status}`, `excused, ${kind}`);
  }
}

function titleOf({ described, request, status }: CorpusCase): string {
  const body = request.body ? ` ${request.body.mediaType}` : "";
  return `${described.key}, ${request.name}${body}, ${String(status)}`;
}

function unproved(kind: string | undefined, said: readonly string[]): string {
  if (kind === undefined) return "";
  return ` (“${kind}”, which is not so by hand: ${said.join("; ") || "no complaint"})`;
}

function question(
  calls: OperationCalls,
  given: CorpusCase,
  exchange: Called["exchange"],
): HandQuestion {
  const { described, documented } = calls;
  return {
    ...calls,
    expected: expectedRequest(described, given.request),
    security: documented.security[0],
    sent: exchange?.headers ?? {},
    want: wantedResponse(given),
  };
}

/** For the names that a package may add on its own: those of credentials. */
export function credentialNames(security: DocumentedRequest["security"]): ReadonlySet<string> {
  const schemes = security.flatMap((way): readonly JsonObject[] => [...way.values()]);
  const names = schemes.flatMap(({ type, name }) => (type === "apiKey" ? [String(name)] : []));
  return new Set(names.flatMap((name) => [name, name.toLowerCase()]));
}
