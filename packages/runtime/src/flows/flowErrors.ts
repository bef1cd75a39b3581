/** What goes wrong between calls: errors of whole flows, members of the one family. */
import { ApiConnectionError, ApiError, LadingError } from "../errors.ts";
import { sentences } from "../messages/messages.ts";

/** Which part it was, and what to do about it. */
export interface PartPlace {
  /** From 1. */
  readonly part: number;
  readonly parts: number | undefined;
  readonly advice?: string | undefined;
}

/** One part of an upload failed for good. `cause` is what its last attempt rejected with. */
export class PartError extends LadingError {
  /** From 1, in the order of the bytes. */
  readonly part: number;
  /** How many parts there are; `undefined` for a stream whose end has not come. */
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
    this.named("PartError");
  }
}

/** What was waited for did not come in time. */
export class WaitError extends LadingError {
  readonly #state: unknown;

  constructor(message: string, state: unknown) {
    super(message);
    this.#state = state;
  }

  /** The last answer; `undefined` when there was none. */
  get state(): unknown {
    return this.#state;
  }

  static {
    this.named("WaitError");
  }
}

/**
 * May the same request succeed a moment later? After a failed connection, a timeout, or a status that says so: 408, 429 and
 * 5xx (https://www.rfc-editor.org/rfc/rfc9110#section-15.6).
 */
export function isTransient(error: unknown): boolean {
  if (error instanceof ApiConnectionError) return error.notRetried !== "permanent";
  if (!(error instanceof ApiError)) return false;
  return error.status === 408 || error.status === 429 || error.status >= 500;
}

/** Milliseconds that an API asks to wait before the next request; 0 when it does not say. */
export function askedWait(error: unknown): number {
  return error instanceof ApiError ? (error.retryAfter ?? 0) * 1000 : 0;
}
