import { ownProperties } from "../../values/ownProperties.ts";
import { openScope, type AbortScope } from "../abortScope.ts";
import { checkConcurrency } from "../checkConcurrency.ts";
import { PartError } from "../flowErrors.ts";
import { reasonOf, throwIfAborted } from "../../values/signals.ts";

/** Parts of one upload, and how to send each. */
export interface PartsRequest<Part, Done> {
  /** Taken one by one, each when a worker is free: parts of a stream are not read earlier. */
  readonly parts: Iterable<Part> | AsyncIterable<Part>;
  /** How many parts there are, if known; shown in messages. */
  readonly count?: number | undefined;
  /** How many parts are sent at once, at least 1. */
  readonly concurrency: number;
  readonly signal?: AbortSignal | undefined;
  /** Sends one part, with its own retries. `signal` is aborted with the caller's, and when another part fails. */
  readonly send: (part: Part, signal: AbortSignal) => Promise<Done>;
  /** The part's number in messages, from 1. Default: the order in which parts are taken. */
  readonly numberOf?: ((part: Part) => number) | undefined;
  /** What to do about the failure; appended to the message. */
  readonly adviceFor?: ((error: unknown) => string | undefined) | undefined;
}

/**
 * Sends parts in parallel and returns their results, in the order of the parts.
 *
 * When one fails, the others are aborted and no further part is taken; when all have settled, it rejects with a `PartError`
 * that names the part. The caller's abort rejects with the signal's reason.
 */
export async function sendInParallel<Part, Done>(
  given: PartsRequest<Part, Done>,
): Promise<readonly Done[]> {
  const request = ownProperties(given);
  const { parts, signal } = request;
  const concurrency = checkConcurrency(request.concurrency, "sendInParallel");
  const scope = openScope(signal);
  const iterator =
    Symbol.asyncIterator in parts ? parts[Symbol.asyncIterator]() : parts[Symbol.iterator]();
  const done: Done[] = [];
  const source = { iterator, taken: 0, waiting: Promise.resolve(), isOver: false };
  const workers = Array.from({ length: concurrency }, () =>
    sendInTurn({ request, source, scope, done }),
  );
  try {
    await Promise.all(workers);
    return done;
  } finally {
    // The first failure has aborted the scope; nothing may be reported after the upload has settled.
    await Promise.allSettled(workers);
    scope.release();
  }
}

interface Turn<Part, Done> {
  readonly request: PartsRequest<Part, Done>;
  readonly source: PartSource<Part>;
  readonly scope: AbortScope;
  readonly done: Done[];
}

interface PartSource<Part> {
  readonly iterator: Iterator<Part> | AsyncIterator<Part>;
  taken: number;
  /** The last call of the iterator, which is called one at a time. */
  waiting: Promise<unknown>;
  isOver: boolean;
}

/** One worker: takes a part, sends it, takes the next. */
async function sendInTurn<Part, Done>(turn: Turn<Part, Done>): Promise<void> {
  const { source, scope, done } = turn;
  try {
    for (let taken = await take(turn); taken; taken = await take(turn)) {
      const { part, index } = taken;
      done[index] = await sendOne(turn, part, index);
    }
  } catch (error) {
    scope.abort(error);
    close(source);
    throw reasonOf(scope.signal);
  }
}

async function sendOne<Part, Done>(
  { request, scope }: Turn<Part, Done>,
  part: Part,
  index: number,
): Promise<Done> {
  const branch = scope.branch();
  try {
    return await request.send(part, branch.signal);
  } catch (error) {
    throwIfAborted(scope.signal);
    const place = { part: request.numberOf?.(part) ?? index + 1, parts: request.count };
    throw new PartError({ ...place, advice: request.adviceFor?.(error) }, error);
  } finally {
    branch.release();
  }
}

/** Not awaited: a source that is stuck in the middle of a part would delay the end. */
function close<Part>(source: PartSource<Part>): void {
  if (source.isOver) return;
  source.isOver = true;
  void Promise.resolve(source.iterator.return?.()).catch(() => undefined);
}

function take<Part, Done>({
  source,
  scope,
}: Turn<Part, Done>): Promise<{ part: Part; index: number } | undefined> {
  const taken = source.waiting.then(async () => {
    throwIfAborted(scope.signal);
    if (source.isOver) return undefined;
    const { done, value } = await scope.race(Promise.resolve(source.iterator.next()));
    source.isOver ||= done === true;
    return source.isOver ? undefined : { part: value as Part, index: source.taken++ };
  });
  source.waiting = taken.catch(() => undefined);
  return taken;
}
