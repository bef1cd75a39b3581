import { ownProperties } from "../values/ownProperties.ts";
import { openScope, type AbortScope } from "./abortScope.ts";
import { askedWait, isTransient, WaitError } from "./flowErrors.ts";
import { pause } from "../values/pause.ts";
import { markPoll, reasonOf, throwIfAborted } from "../values/signals.ts";

/** How often and how long to poll. Durations in milliseconds. */
export interface PollOptions {
  /** The wait between the first and the second request. Default: 250. */
  readonly interval?: number | undefined;
  /** Factor by which each wait grows. Default: 1.5. */
  readonly growth?: number | undefined;
  /** Longest wait between two requests. Default: 10,000. */
  readonly longestInterval?: number | undefined;
  /** Longest total time. Default: 300,000; `Infinity` for no limit. */
  readonly timeout?: number | undefined;
  /** Ends the polling, which rejects with its reason. */
  readonly signal?: AbortSignal | undefined;
}

/** How to request the state, and which state is expected. */
export interface PollRequest<State> extends PollOptions {
  /** What is expected, for the message: `the file 17be… to be ready`. */
  readonly what: string;
  readonly ask: (signal: AbortSignal) => PromiseLike<State>;
  readonly isOver: (state: State) => boolean;
}

/** Most consecutive transient failures that are tolerated. */
const failuresInARow = 4;

/** The longest timer there is, about 25 days; a longer one would fire at once. */
const longestTimer = 2 ** 31 - 1;

/**
 * Requests a state repeatedly, at growing intervals, until it is the expected one.
 *
 * Rejects with `WaitError` when the time is over, with the error of `ask` if it is not transient, and with the signal's reason.
 * `Retry-After` makes a wait longer.
 */
export async function poll<State>(given: PollRequest<State>): Promise<State> {
  const request = ownProperties(given);
  const { what, timeout = 300_000, signal } = request;
  throwIfAborted(signal);
  const scope = openScope(signal);
  markPoll(scope.signal);
  const late = Symbol("late");
  const timer = timeout > longestTimer ? undefined : setTimeout(() => scope.abort(late), timeout);
  let last: State | undefined;
  try {
    return await askUntilOver(request, scope, (state) => (last = state));
  } catch (error) {
    if (reasonOf(scope.signal) !== late) throw error;
    throw new WaitError(`waited ${timeout} ms for ${what}, without success`, last);
  } finally {
    clearTimeout(timer);
    scope.release();
  }
}

async function askUntilOver<State>(
  request: PollRequest<State>,
  scope: AbortScope,
  note: (state: State) => void,
): Promise<State> {
  const { ask, isOver, interval = 250, growth = 1.5, longestInterval = 10_000 } = request;
  let failures = 0;
  for (let wait = interval; ; wait = Math.min(wait * growth, longestInterval)) {
    let least = 0;
    try {
      // Not every `ask` observes its signal.
      const state = await scope.race(Promise.resolve(ask(scope.signal)));
      note(state);
      if (isOver(state)) return state;
      failures = 0;
    } catch (error) {
      if (scope.signal.aborted || !isTransient(error) || ++failures > failuresInARow) throw error;
      least = askedWait(error);
    }
    await pause(Math.max(wait, least), scope.signal);
  }
}
