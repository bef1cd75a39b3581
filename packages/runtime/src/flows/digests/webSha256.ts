import { sha256Hex } from "./hmac.ts";
import type { Sha256 } from "./sha256.ts";
import { throwIfAborted } from "../../values/signals.ts";

/** WebCrypto's digest, which needs the whole content at once. */
export const sha256: Sha256 = async (content, { signal } = {}) => {
  throwIfAborted(signal);
  const bytes = ArrayBuffer.isView(content) ? content : new Uint8Array(await content.arrayBuffer());
  throwIfAborted(signal);
  return sha256Hex(bytes);
};
