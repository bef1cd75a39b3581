/** The digest that storage services sign uploads with: what each platform's module gives (`#sha256`). */

/** What a digest is taken of: a file, one slice of it, or bytes. */
export type DigestContent = Blob | Uint8Array;

/**
 * SHA-256 (FIPS 180-4) of bytes or a `Blob`, in lowercase hex. Rejects with the signal's reason when it is aborted.
 *
 * In Node, Deno and Bun the content is read piece by piece: memory stays constant, whatever its size. WebCrypto has no
 * such way, so that elsewhere the content is in memory once while it is digested: give it slices.
 */
export type Sha256 = (
  content: DigestContent,
  options?: { readonly signal?: AbortSignal | undefined },
) => Promise<string>;
