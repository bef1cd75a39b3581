/** Digests and signatures by WebCrypto: the same in Node, browsers and workers. */
import { ApiRequestError } from "../../errors.ts";
import { hexOf } from "./hex.ts";

/** Text (as UTF-8) or bytes. */
export type Signable = string | Uint8Array;

/** The message and the key. */
export interface HmacRequest {
  readonly hash: "SHA-1" | "SHA-256";
  /** The shared secret. It is used only here, and never sent. */
  readonly key: Signable;
  readonly message: Signable;
}

/** The HMAC (RFC 2104) of a message, in lowercase hex. Rejects with `ApiRequestError` where there is no WebCrypto. */
export async function hmacHex({ hash, key, message }: HmacRequest): Promise<string> {
  const subtle = webCrypto("hmacHex");
  const algorithm = { name: "HMAC", hash };
  const imported = await subtle.importKey("raw", bytesOf(key), algorithm, false, ["sign"]);
  return hexOf(new Uint8Array(await subtle.sign("HMAC", imported, bytesOf(message))));
}

/** The SHA-256 digest, in lowercase hex. Rejects with `ApiRequestError` where there is no WebCrypto. */
export async function sha256Hex(content: Signable): Promise<string> {
  const digest = await webCrypto("sha256Hex").digest("SHA-256", bytesOf(content));
  return hexOf(new Uint8Array(digest));
}

/** Browsers have it on secure pages only (https://www.w3.org/TR/WebCryptoAPI/#crypto-interface). */
function webCrypto(operation: string): SubtleCrypto {
  const { subtle } = globalThis.crypto as { readonly subtle?: SubtleCrypto };
  if (subtle) return subtle;
  throw new ApiRequestError(operation, "WebCrypto is missing. Pages have it only over https");
}

function bytesOf(content: Signable): Uint8Array<ArrayBuffer> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  // Shared memory is the one kind that WebCrypto refuses.
  return bytes.buffer instanceof ArrayBuffer
    ? (bytes as Uint8Array<ArrayBuffer>)
    : new Uint8Array(bytes);
}
