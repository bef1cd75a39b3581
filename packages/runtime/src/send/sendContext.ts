import type { Deadline } from "./deadline.ts";
import type { Trace } from "./failure.ts";
import type { Answer } from "../response/outcome.ts";
import type { OperationPlan } from "../plan.ts";
import type { OnUploadProgress } from "../values/progress.ts";
import type { Fetch } from "../transport/transport.ts";
import type { Limits, Settings } from "../options/settings.ts";
import type { WireRequest } from "../request/wireRequest.ts";

/** What a request needs on its way. */
export interface SendContext {
  readonly settings: Settings;
  readonly plan: OperationPlan;
  readonly request: WireRequest;
  readonly deadline: Deadline;
  /** The caller's own; its reason is what an aborted call rejects with. */
  readonly signal: AbortSignal | undefined;
  /** Is told how much of the body is out. */
  readonly report?: OnUploadProgress | undefined;
  readonly fetch?: Fetch | undefined;
  /** Counted from 1. */
  readonly attempt: number;
  /** The call's limits in milliseconds. */
  readonly limits: Omit<Limits, "maxRetries">;
  /** When the call as a whole ends, on the clock of `performance.now()`. */
  readonly until: number;
  /** How far the attempt came. */
  readonly trace: Trace;
  /** Makes a stream of a success that the plan calls one. */
  readonly openStream?: OpenStream | undefined;
}

/** An answer whose body is not read yet. */
export interface OpenAnswer {
  readonly context: SendContext;
  readonly answer: Answer;
}

/** The stream of items that an answer is; `undefined` where it is none. */
export type OpenStream = (open: OpenAnswer) => object | undefined;
