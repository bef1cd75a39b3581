/** What is asked of one operation: each sampled or documented request once, and each documented response once. */
import { concreteStatus } from "@lading/testing/internal";
import type { ResponseExample, Operation } from "../../support/providers.ts";
import type { MeantRequest } from "../standard/expectedRequest.ts";
import type { DocumentedOperation, DocumentedResponse } from "../standard/readOperations.ts";

/** One call, and the response that the mock shall give. */
export interface CorpusCase {
  /** The package's view of the operation. */
  readonly operation: Operation;
  readonly described: DocumentedOperation;
  readonly request: MeantRequest;
  readonly response: DocumentedResponse;
  readonly status: number;
  readonly example?: ResponseExample;
}

/** The cases, and those that are left out with the reason. */
export interface CorpusCases {
  readonly cases: readonly CorpusCase[];
  readonly cut: readonly CutCase[];
}

export interface CutCase {
  readonly request: MeantRequest;
  readonly response: DocumentedResponse;
  readonly reason: string;
}

/** What the mock gives where the document describes no response: the request is to be seen all the same. */
export const undescribed: DocumentedResponse = { status: "200", content: new Map() };

/** At most so many calls of one operation. */
const mostCalls = 16;

export interface CaseOptions {
  readonly operation: Operation;
  readonly described: DocumentedOperation;
  readonly requests: readonly MeantRequest[];
}

export function corpusCases(options: CaseOptions): CorpusCases {
  const { described, requests } = options;
  const [request] = requests;
  const responses = described.responses.length > 0 ? described.responses : [undescribed];
  const first = responses.find(({ status }) => status.startsWith("2")) ?? responses[0];
  if (request === undefined || first === undefined) return { cases: [], cut: [] };
  const isExample = ({ name }: MeantRequest): boolean => name.startsWith("example ");
  // What reaches each parameter, body and response comes before more of the same.
  const wanted = [
    ...requests
      .filter((each) => !isExample(each))
      .map((each) => ({ request: each, response: first })),
    ...responses
      .filter((response) => response !== first)
      .map((response) => ({ request, response })),
    ...requests.filter(isExample).map((each) => ({ request: each, response: first })),
  ];
  const cases: CorpusCase[] = [];
  const cut: CutCase[] = [];
  for (const each of wanted) {
    const status = statusOf(each.response, responses);
    const reason =
      cases.length >= mostCalls ? `beyond ${String(mostCalls)} calls of an operation` : status;
    if (typeof reason === "string") cut.push({ ...each, reason });
    else cases.push({ ...options, ...each, status: reason, ...exampleOf(options, each.response) });
  }
  return { cases, cut };
}

/** What `fetch` does not hand on: news before the response, a proxy's refusal, a wish for another connection. */
const keptByFetch = /^(1..|407|421)$/;

/** Or why there is none. */
function statusOf(
  { status }: DocumentedResponse,
  all: readonly DocumentedResponse[],
): number | string {
  if (keptByFetch.test(status)) return "with a status that fetch keeps (1xx, 407, 421)";
  return (
    concreteStatus(
      status,
      all.map((response) => response.status),
    ) ?? "with a status of which the document leaves none"
  );
}

function exampleOf(
  { operation }: CaseOptions,
  { status }: DocumentedResponse,
): { readonly example?: ResponseExample } {
  const [example] =
    operation.responses.find((response) => response.status === status)?.examples ?? [];
  return example === undefined ? {} : { example };
}
