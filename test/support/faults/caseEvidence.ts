/** What is known of a case once its call has ended. */
import type { CannedResponse } from "@lading/testing/internal";
import type { FaultCase } from "./faultCase.ts";
import type { Attempt } from "@lading/testing/internal";
import type { End } from "./callEnds.ts";
import type { Upstream } from "@lading/testing/internal";

/** A case, what reached the server, and what its caller got. */
export interface CaseEvidence {
  readonly given: FaultCase;
  /** Distinguished from all other calls by this header value. */
  readonly id: string;
  readonly upstream: Upstream;
  /** The content of the files that were sent; left out where there is no file. */
  readonly content?: Uint8Array;
  readonly attempts: readonly Attempt[];
  /** Kept connections that ended as the call was made. */
  readonly dropped: number;
  /** The right response to each attempt. */
  readonly responses: ReadonlyMap<Attempt, MarkedResponse>;
  readonly end: End;
}

/** A response that can be distinguished from all others. */
export interface MarkedResponse {
  readonly response: CannedResponse;
  readonly mark: string;
}

/** With each call goes its id: a request that belongs to an earlier one is noticed. */
export const callHeader = "x-call-id";
