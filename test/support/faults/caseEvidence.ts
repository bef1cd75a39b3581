/** What is known of a case once its call has ended. */
import type { CannedAnswer } from "./answerBytes.ts";
import type { FaultCase } from "./faultCase.ts";
import type { Attempt } from "./faultProxy.ts";
import type { End } from "./outcomes.ts";
import type { Upstream } from "./stepsOf.ts";

/** A case, what reached the server, and what its caller was told. */
export interface CaseEvidence {
  readonly given: FaultCase;
  /** Told apart from all other calls by this header value. */
  readonly id: string;
  readonly upstream: Upstream;
  /** The content of the files that were sent; left out where there is no file. */
  readonly content?: Uint8Array;
  readonly attempts: readonly Attempt[];
  /** Kept connections that ended as the call was made. */
  readonly dropped: number;
  /** The right answer to each attempt. */
  readonly answers: ReadonlyMap<Attempt, MarkedAnswer>;
  readonly end: End;
}

/** An answer that can be told from all others. */
export interface MarkedAnswer {
  readonly answer: CannedAnswer;
  readonly mark: string;
}

/** With each call goes its id: a request that belongs to an earlier one is noticed. */
export const callHeader = "x-call-id";
