import type { Chunk } from "./encodedBody.ts";
import { ApiRequestError } from "../errors.ts";
import { readBlob } from "./readBlob.ts";
import { isBlob } from "../values/values.ts";

/**
 * Refuses a `Blob` whose content is longer than its `size`. Node's `openAsBlob` cuts sizes to 32 bits: of a file of 4 GiB and
 * 5 MB, 5 MB would be sent, and the rest silently lost.
 *
 * @see https://github.com/nodejs/node/issues/52585
 */
export async function refuseCutBlobs(
  chunks: readonly Pick<Chunk, "content">[],
  operation: string,
): Promise<void> {
  if (!isNode()) return;
  for (const { content } of chunks) {
    if (!isBlob(content) || !(await isCut(content))) continue;
    throw new ApiRequestError(
      operation,
      `a Blob of ${content.size} bytes has more content than its size says: Node cuts the size of a file of 4 GiB and more (openAsBlob). ` +
        "Give await fileFromPath(path) instead",
    );
  }
}

/** Puts 16 bytes behind the `Blob`: they are found at its `size` only if that is its true size. It costs one read of 16 bytes. */
async function isCut(blob: Blob): Promise<boolean> {
  const mark = crypto.getRandomValues(new Uint8Array(16));
  const both = new Blob([blob, mark]);
  // Our own from disk, or one of Bun, which loses it: the size is true, and the bytes sent are counted.
  if (both.size !== blob.size + mark.length) return false;
  const found = new Uint8Array(await readBlob(both.slice(blob.size)));
  return !mark.every((byte, index) => byte === found[index]);
}

function isNode(): boolean {
  const { process } = globalThis as { process?: { versions?: { node?: string } } };
  return process?.versions?.node !== undefined;
}
