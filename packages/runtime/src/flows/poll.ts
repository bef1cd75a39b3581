import { ownProperties } from "../values/ownProperties.ts";
import { openScope, type AbortScope } from "./abortScope.ts";
import { askedWait, isTransient, WaitError } from "./flowErrors.ts";
import { pause } from "../values/pause.ts";
import { markPoll, reasonOf, throwIfAborted } from "../values/signals.ts";

/** How patient to be. Durations in milliseconds. */
export interface PollOptions {
  /** The wait between the first answer and the second question. Default: 250. */
  readonly interval?: number | undefined;
  /** Each wait is this many times the one before. Default: 1.5. */
  readonly growth?: number | undefined;
  /** No wait grows beyond this. Default: 10,000. */
  readonly longestInterval?: number | undefined;
  /** The longest time for it all. Default: 300,000; `Infinity` for no limit. */
  readonly timeout?: number | undefined;
  /** Ends the waiting; its reason is what it rejects with. */
  readonly signal?: AbortSignal | undefined;
}

/** What is asked, and when the answer is the one that was waited for. */
export interface PollRequest<State> extends PollOptions {
  /** What is waited for, for the message: `the file 17be… to be ready`. */
  readonly what: string;
  readonly ask: (signal: AbortSignal) => PromiseLike<State>;
  readonly isOver: (state: State) => boolean;
}

/** So many questions in a row may go unanswered: the next one is due anyway. */
const failuresInARow = 4;

/** The longest timer there is, about 25 days; a longer one would fire at once. */
const longestTimer = 2 ** 31 - 1;

/**
 * Asks again and again, at growing intervals, until the answer is the one that was waited for.
 *
 * Rejects with `WaitError` when the time is over, with what `ask` rejects with when that is no passing trouble, and with
 * the signal's reason. `Retry-After` makes a wait longer.
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
    throw new WaitError(`waited ${timeout} ms in vain for ${what}`, last);
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
      // Not everything that is asked heeds its signal.
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
