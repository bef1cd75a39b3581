/** Any number of uploads, a few at a time. */
import { ownProperties } from "../../values/ownProperties.ts";
import { openScope } from "../abortScope.ts";
import { checkConcurrency } from "../checkConcurrency.ts";
import { ManyRun } from "./ManyRun.ts";
import type { ManyRequest, ManyResult } from "./manyUploads.ts";
import { ownAll, releaseAll } from "../../files/ownedStreams.ts";
import { namedError, throwIfAborted } from "../../values/signals.ts";

/**
 * Uploads every input and yields one result for each. Nothing begins before the first result is requested, and an input is
 * taken only when a worker is free. If results are not read, no further uploads begin: endless inputs and slow readers cost no
 * memory.
 *
 * Leaving the iteration early aborts pending uploads. If `inputs` itself throws, the pending uploads end first, and their
 * results are yielded.
 */
export async function* uploadMany<Input, Value>(
  given: ManyRequest<Input, Value>,
): AsyncGenerator<ManyResult<Input, Value>, void, undefined> {
  const request = ownProperties(given);
  const { signal, concurrency = 4 } = request;
  const workers = checkConcurrency(concurrency, "uploadMany");
  // An array exists as a whole, so the streams of inputs that were not begun are released too. An iterator has not created them.
  const list = Array.isArray(request.inputs) ? request.inputs : [];
  ownAll(list);
  try {
    throwIfAborted(signal);
    yield* uploadEach(request, workers);
  } finally {
    releaseAll(list);
  }
}

async function* uploadEach<Input, Value>(
  request: ManyRequest<Input, Value>,
  workers: number,
): AsyncGenerator<ManyResult<Input, Value>, void, undefined> {
  const { signal } = request;
  const scope = openScope(signal);
  const run = new ManyRun(request, scope, workers);
  try {
    for (let result = await run.next(); result; result = await run.next()) yield result;
  } finally {
    scope.abort(namedError("AbortError", "The uploads were cancelled."));
    scope.release();
    run.close();
  }
}
