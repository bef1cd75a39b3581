/** The digest with which storage services sign uploads; each platform has its own implementation (`#sha256`). */

/** The content of a digest: a file, one slice of it, or bytes. */
export type DigestContent = Blob | Uint8Array;

/**
 * SHA-256 (FIPS 180-4) of bytes or a `Blob`, in lowercase hex. Rejects with the signal's reason when it is aborted.
 *
 * In Node, Deno and Bun the content is read piece by piece: memory stays constant, whatever its size. WebCrypto cannot do
 * that, so elsewhere the whole content is in memory while it is digested: pass slices.
 */
export type Sha256 = (
  content: DigestContent,
  options?: { readonly signal?: AbortSignal | undefined },
) => Promise<string>;
