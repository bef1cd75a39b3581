import { ownAll, releaseAll } from "../files/ownedStreams.ts";

/**
 * Runs work that owns the streams in a caller's value. Streams that are not read to their end are destroyed or cancelled when
 * the work has ended for any reason, and one that fails before it is read does not end the process.
 */
export async function withOwnedStreams<Value>(
  given: unknown,
  work: () => PromiseLike<Value>,
): Promise<Value> {
  ownAll(given);
  try {
    return await work();
  } finally {
    releaseAll(given);
  }
}
