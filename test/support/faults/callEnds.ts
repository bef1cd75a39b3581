/** How a call ended. */
import {
  ApiConnectionError,
  ApiError,
  ApiRequestError,
  ApiResponseError,
  ApiTimeoutError,
} from "@lading/runtime";
import type { FaultCase } from "./faultCase.ts";
import type { TestCall } from "../contract/testClient.ts";

/** The ways in which a call may end. `other` is always wrong. */
export type EndName =
  | "success"
  | "ApiError"
  | "ApiResponseError"
  | "ApiConnectionError"
  | "ApiTimeoutError"
  | "ApiRequestError"
  | "aborted"
  | "other";

/** The end of a call, as its caller sees it. */
export interface End {
  readonly name: EndName;
  readonly status?: number | undefined;
  /** The mark of the response that the call says it got. */
  readonly mark?: string | undefined;
  readonly data?: unknown;
  readonly retryAfter?: number | undefined;
  /** How often the request was sent, where the error tells. */
  readonly attempts?: number | undefined;
  /** The system's own code for what went wrong with the connection. */
  readonly code?: string | undefined;
  /** What went wrong, in the error's words. */
  readonly words?: string;
  /** Milliseconds. */
  readonly duration: number;
}

/** The header that tells responses apart. */
export const markHeader = "x-response-mark";

/** A call in flight, and the reason with which its caller may give up. */
export interface WatchedCall {
  readonly call: TestCall;
  readonly reading: FaultCase["reading"];
  readonly reason: Error;
}

/** Waits for the end of a call. Never rejects. */
export async function endOf({ call, reading, reason }: WatchedCall): Promise<End> {
  const start = performance.now();
  const duration = (): number => performance.now() - start;
  try {
    if (reading === "awaited") {
      const { data, response } = await call.withResponse();
      return { ...success(data, response), duration: duration() };
    }
    const { ok, status, data, error, response } = await call.result();
    if (ok) return { ...success(data, response), duration: duration() };
    const name = error instanceof ApiResponseError ? "ApiResponseError" : "ApiError";
    return { name, status, mark: markOf(response), duration: duration() };
  } catch (error) {
    return { ...failure(error, reason), duration: duration() };
  }
}

function success(data: unknown, response: Response): Omit<End, "duration"> {
  return { name: "success", status: response.status, mark: markOf(response), data };
}

function failure(error: unknown, reason: Error): Omit<End, "duration"> {
  if (error === reason) return { name: "aborted" };
  const words = String(error);
  if (error instanceof ApiError) {
    const name = error instanceof ApiResponseError ? "ApiResponseError" : "ApiError";
    const { status, retryAfter, attempts, response } = error;
    return { name, status, retryAfter, attempts, mark: markOf(response), words };
  }
  if (error instanceof ApiConnectionError) {
    const name = error instanceof ApiTimeoutError ? "ApiTimeoutError" : "ApiConnectionError";
    return { name, attempts: error.attempts, code: codeOf(error), words };
  }
  return { name: error instanceof ApiRequestError ? "ApiRequestError" : "other", words };
}

/** The first code among an error's causes. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code } = error as { readonly code?: unknown };
  return typeof code === "string" ? code : codeOf(error.cause);
}

function markOf({ headers }: Response): string | undefined {
  return headers.get(markHeader) ?? undefined;
}
