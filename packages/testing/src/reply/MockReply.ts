/** What a test lets a mock respond. */
import type { OperationTypes } from "../api/ApiDescription.ts";

export type OperationName<Operations extends OperationTypes> = keyof Operations & string;

/** A response. What is left out comes from the document: its example, else a value that fits its schema. */
export interface MockReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** A JSON value; text or bytes where the media type is not JSON. */
  readonly body?: unknown;
  /** The key of one of the response's `examples`. */
  readonly example?: string;
  /** One of the response's media types. Default: JSON, else the first. */
  readonly mediaType?: string;
}

/** A response that the document may not have. */
export type UndocumentedReply = MockReply;

/** A documented status with a body of its type. */
export type TypedReply<Responses> = {
  readonly [Status in keyof Responses]: Omit<MockReply, "status" | "body"> & {
    readonly status: StatusNumber<Status>;
    readonly body?: Responses[Status];
  };
}[keyof Responses];

/** `429` is one status; `4XX` and `default` are any that no other entry has. */
type StatusNumber<Status> = Status extends `${infer Code extends number}`
  ? Code
  : Status extends number
    ? Status
    : number;

export interface ReplyOptions {
  /** `once` (default): for one request. `always`: for all that follow, after those for one. */
  readonly times?: "once" | "always";
  /** The document need not have the status, and the body need not fit. */
  readonly undocumented?: boolean;
}
