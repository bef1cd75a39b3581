import { ownAll, releaseAll } from "../files/ownedStreams.ts";

/**
 * Does work with what a caller gave: the streams in it are the work's. Those that are not read by its end, however that
 * comes about, are destroyed or cancelled, and one that fails before it is read does not end the process.
 */
export async function owning<Value>(
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
