/** Any number of uploads, a few at a time. */
import { ownProperties } from "../values/ownProperties.ts";
import { openScope } from "./abortScope.ts";
import { checkConcurrency } from "./checkConcurrency.ts";
import { ManyRun } from "./ManyRun.ts";
import type { ManyRequest, ManyResult } from "./manyUploads.ts";
import { ownAll, releaseAll } from "../files/ownedStreams.ts";
import { namedError, throwIfAborted } from "../values/signals.ts";

/**
 * Uploads every input and gives one result for each. Nothing begins before the first result is asked for, and an input is
 * taken only when there is a hand free for it. When results are not asked for, no further uploads begin: inputs without end,
 * and slow readers, cost no memory.
 *
 * Leaving the iteration early aborts what is under way. When `inputs` itself throws, the uploads that have begun come to
 * their end and their results are given first.
 */
export async function* uploadMany<Input, Value>(
  given: ManyRequest<Input, Value>,
): AsyncGenerator<ManyResult<Input, Value>, void, undefined> {
  const request = ownProperties(given);
  const { signal, concurrency = 4 } = request;
  const hands = checkConcurrency(concurrency, "uploadMany");
  // A list is given as a whole: what is not begun is let go of too. What an iterator would have given, it has not made.
  const list = Array.isArray(request.inputs) ? request.inputs : [];
  ownAll(list);
  try {
    throwIfAborted(signal);
    yield* uploadEach(request, hands);
  } finally {
    releaseAll(list);
  }
}

async function* uploadEach<Input, Value>(
  request: ManyRequest<Input, Value>,
  hands: number,
): AsyncGenerator<ManyResult<Input, Value>, void, undefined> {
  const { signal } = request;
  const scope = openScope(signal);
  const run = new ManyRun(request, scope, hands);
  try {
    for (let result = await run.next(); result; result = await run.next()) yield result;
  } finally {
    scope.abort(namedError("AbortError", "The uploads were given up."));
    scope.release();
    run.close();
  }
}
