import type { Chunk } from "./encodedBody.ts";
import { ApiRequestError } from "../errors.ts";
import { isBlob } from "../values/values.ts";

/**
 * Refuses a `Blob` that holds more than it says. Node's `openAsBlob` cuts sizes to 32 bits: of a file of 4 GiB and 5 MB,
 * 5 MB would be sent, and nobody would hear of the rest.
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
      `a Blob of ${content.size} bytes holds more than it says: Node cuts the size of a file of 4 GiB and more (openAsBlob). ` +
        "Give await fileFromPath(…) of its path instead",
    );
  }
}

/** What follows a `Blob` in another one begins where the first ends, if its size is true. It costs one read of 16 bytes. */
async function isCut(blob: Blob): Promise<boolean> {
  const mark = crypto.getRandomValues(new Uint8Array(16));
  const both = new Blob([blob, mark]);
  // One of our own from disk, or of Bun, which loses it: its size is true, and what is sent is measured.
  if (both.size !== blob.size + mark.length) return false;
  const found = new Uint8Array(await both.slice(blob.size).arrayBuffer());
  return !mark.every((byte, index) => byte === found[index]);
}

function isNode(): boolean {
  const { process } = globalThis as { process?: { versions?: { node?: string } } };
  return process?.versions?.node !== undefined;
}
