/** What is read of a response, and the end of its call. Types only. */
import type { NotRetried } from "../errorFacts.ts";
import type { ApiError } from "../errors.ts";
import type { ErrorPlan, OperationPlan } from "../plan.ts";
import type { WireRequest } from "../request/wireRequest.ts";
import type { JsonPath } from "../values/int64.ts";

/** The end of a call. `.result()` returns `result`, an awaited call rejects with `failure`. */
export interface Outcome {
  readonly result:
    | {
        readonly ok: true;
        readonly status: number;
        readonly data: unknown;
        readonly response: Response;
      }
    | {
        readonly ok: false;
        readonly status: number;
        readonly error: unknown;
        readonly response: Response;
      };
  readonly failure: ApiError | undefined;
  /** Where integers of the body were rounded to numbers. */
  readonly rounded?: readonly JsonPath[];
}

/** A response, read. */
export interface ReceivedResponse {
  readonly plan: OperationPlan;
  readonly errors: ErrorPlan | undefined;
  readonly request: WireRequest;
  readonly response: Response;
  readonly body: string | Blob;
  /** Advice about credentials. Like every function here, it is called only for an error. */
  readonly credentials: () => string;
  /** Seconds that the API asks to wait. */
  readonly retryAfter: () => number | undefined;
  /** Why a redirect was not followed. */
  readonly redirect: string | undefined;
  readonly attempts: number;
  readonly notRetried: NotRetried | undefined;
  /** Called with the paths of integers in a stream's item that were rounded to numbers. */
  readonly onRounded: (rounded: readonly JsonPath[]) => void;
  /** The limit in bytes that the body exceeds, and its option: `body` is then only the beginning. */
  readonly exceeded?: { readonly option: string; readonly limit: number } | undefined;
  /** Streams of items are opened, so this response is not one. */
  readonly opensStreams: boolean;
}
