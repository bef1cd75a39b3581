import { sha256Hex } from "./hmac.ts";
import type { Sha256 } from "./sha256.ts";

/** WebCrypto's digest, which takes its content whole. */
export const sha256: Sha256 = async (content, { signal } = {}) => {
  signal?.throwIfAborted();
  const bytes = ArrayBuffer.isView(content) ? content : new Uint8Array(await content.arrayBuffer());
  signal?.throwIfAborted();
  return sha256Hex(bytes);
};
