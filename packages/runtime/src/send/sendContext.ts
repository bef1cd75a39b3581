import type { Deadline } from "./Deadline.ts";
import type { Trace } from "./errorWithoutResponse.ts";
import type { ReceivedResponse } from "../response/receivedResponse.ts";
import type { OperationPlan } from "../plan.ts";
import type { OnUploadProgress } from "../values/progress.ts";
import type { Fetch } from "../transport/transport.ts";
import type { Limits } from "../options/limits.ts";
import type { Settings } from "../options/settings.ts";
import type { WireRequest } from "../request/wireRequest.ts";

/** What one attempt needs. */
export interface SendContext {
  readonly settings: Settings;
  readonly plan: OperationPlan;
  readonly request: WireRequest;
  readonly deadline: Deadline;
  /** The caller's own; an aborted call rejects with its reason. */
  readonly signal: AbortSignal | undefined;
  /** Called with how much of the body has been sent. */
  readonly report?: OnUploadProgress | undefined;
  readonly fetch?: Fetch | undefined;
  /** Counted from 1. */
  readonly attempt: number;
  /** The call's limits in milliseconds. */
  readonly limits: Omit<Limits, "maxRetries">;
  /** When the call as a whole ends, on the clock of `performance.now()`. */
  readonly until: number;
  /** How far the attempt got. */
  readonly trace: Trace;
  /** Opens a stream for a success that the plan describes as one. */
  readonly openStream?: OpenStream | undefined;
}

/** A response whose body is not read yet. */
export interface UnreadResponse {
  readonly context: SendContext;
  readonly received: ReceivedResponse;
}

/** The stream of items in a response; `undefined` if it has none. */
export type OpenStream = (open: UnreadResponse) => object | undefined;
