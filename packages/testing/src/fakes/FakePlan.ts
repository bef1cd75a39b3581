import type { OperationTypes } from "../api/ApiDescription.ts";
import type { JsonObject } from "../document/json.ts";
import { namedOperation, type MockedOperation } from "../document/mockedOperations.ts";
import { createJudge, type Judge } from "../judge/createJudge.ts";
import { schemaFit } from "../samples/schemaFit.ts";
import type { FakeOperation, FakeOptions, FakeRequest } from "./Fake.ts";
import { replyJudge, type ReplyJudge } from "./judgeReply.ts";

/** What a fake is made of, and what it has seen. */
export interface FakePlan<State> {
  readonly known: readonly MockedOperation[];
  /** By the names of the document's operations. */
  readonly written: ReadonlyMap<string, FakeOperation<State>>;
  readonly options: Pick<
    FakeOptions<OperationTypes, State>,
    "state" | "before" | "headers" | "judgesRequests"
  >;
  readonly judgeRequest: Judge;
  readonly judgeReply: ReplyJudge;
  readonly requests: FakeRequest[];
  readonly violations: string[];
}

/** Throws when an operation is written that the document does not have. */
export function fakePlan<State>(
  document: JsonObject,
  {
    known,
    options,
  }: {
    readonly known: readonly MockedOperation[];
    readonly options: FakeOptions<OperationTypes, State>;
  },
): FakePlan<State> {
  const written = Object.entries(options.operations).flatMap(([name, operation]) =>
    operation ? [[namedOperation(known, name).name, operation] as const] : [],
  );
  return {
    known,
    written: new Map(written),
    options,
    judgeRequest: createJudge(document, schemaFit(document)),
    judgeReply: replyJudge(document),
    requests: [],
    violations: [],
  };
}
