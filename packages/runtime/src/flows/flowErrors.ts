/** Errors of whole flows. */
import { ApiConnectionError, ApiError, LadingError } from "../errors.ts";
import { isTransientStatus } from "../send/decideRetry.ts";
import { sentences } from "../messages/messages.ts";

/** Which part failed, and what to do about it. */
export interface PartPlace {
  /** From 1. */
  readonly part: number;
  readonly parts: number | undefined;
  readonly advice?: string | undefined;
}

/** The permanent failure of one part of an upload. `cause` is the error of its last attempt. */
export class PartError extends LadingError {
  /** From 1, in the order of the bytes. */
  readonly part: number;
  /** How many parts there are; `undefined` for a stream that has not ended. */
  readonly parts: number | undefined;

  constructor(place: PartPlace, cause: unknown) {
    const { part, parts, advice } = place;
    const words = cause instanceof Error ? cause.message : String(cause);
    const which = `part ${part}${parts === undefined ? "" : ` of ${parts}`}`;
    super(`${which} failed: ${sentences(words, advice)}`, { cause });
    this.part = part;
    this.parts = parts;
  }

  static {
    this.branded("PartError");
  }
}

/** The expected state was not reached in time. */
export class WaitError extends LadingError {
  readonly #state: unknown;

  constructor(message: string, state: unknown) {
    super(message);
    this.#state = state;
  }

  /** The last state; `undefined` if there was none. */
  get state(): unknown {
    return this.#state;
  }

  static {
    this.branded("WaitError");
  }
}

/** Is it a transient error, so that the same request may succeed a moment later: a failed connection, a timeout, a transient status? */
export function isTransient(error: unknown): boolean {
  if (error instanceof ApiConnectionError) return error.notRetried !== "permanent";
  return error instanceof ApiError && isTransientStatus(error.status);
}

/** Milliseconds that an API asks to wait before the next request; 0 if it does not. */
export function askedWait(error: unknown): number {
  return error instanceof ApiError ? (error.retryAfter ?? 0) * 1000 : 0;
}
