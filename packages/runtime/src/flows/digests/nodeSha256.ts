import { createHash } from "node:crypto";
import { blobSource } from "../../files/nodeBlobSource.ts";
import type { Sha256 } from "./sha256.ts";
import { throwIfAborted } from "../../values/signals.ts";

/** Node's own digest, updated piece by piece. */
export const sha256: Sha256 = async (content, { signal } = {}) => {
  throwIfAborted(signal);
  const hash = createHash("sha256");
  if (ArrayBuffer.isView(content)) return hash.update(content).digest("hex");
  const source = blobSource(content);
  try {
    for (let piece = await source.next(); piece; piece = await source.next()) {
      throwIfAborted(signal);
      hash.update(piece);
    }
    return hash.digest("hex");
  } finally {
    source.cancel(undefined);
  }
};
