/** What is asked of one operation: each sampled or documented request once, and each documented answer once. */
import { concreteStatus } from "../../support/contract/contractCases.ts";
import type { Answer, AnswerExample, Operation, RequestExample } from "../../support/providers.ts";

/** One call, and the answer that the mock shall give. */
export interface CorpusCase {
  readonly operation: Operation;
  readonly request: RequestExample;
  readonly answer: Answer;
  readonly status: number;
  readonly example?: AnswerExample;
}

/** At most so many calls of one operation. */
const mostCalls = 16;

export function corpusCases(
  operation: Operation,
  requests: readonly RequestExample[],
): readonly CorpusCase[] {
  const [request] = requests;
  const first = operation.answers.find(({ ok }) => ok) ?? operation.answers[0];
  if (request === undefined || first === undefined) return [];
  const asked = requests.flatMap((each) => caseOf(operation, each, first));
  const answered = operation.answers
    .filter((answer) => answer !== first)
    .flatMap((answer) => caseOf(operation, request, answer));
  return [...asked, ...answered].slice(0, mostCalls);
}

/** What `fetch` does not hand on: news before the answer, a proxy's refusal, a wish for another connection. */
const keptByFetch = /^(1..|407|421)$/;

function caseOf(
  operation: Operation,
  request: RequestExample,
  answer: Answer,
): readonly CorpusCase[] {
  if (keptByFetch.test(answer.status)) return [];
  const [example] = answer.examples;
  const status = concreteStatus(answer.status, operation.answers);
  if (status === undefined) return [];
  return [{ operation, request, answer, status, ...(example && { example }) }];
}
