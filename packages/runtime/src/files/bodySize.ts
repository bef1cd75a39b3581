/** What is known of an encoded body before it is sent: its size, and what a platform can do with its chunks. */
import { isBlob } from "../values/values.ts";
import type { Chunk, EncodedBody } from "./encodedBody.ts";

/** The size of a body in bytes; `undefined` if it has a stream of unknown size. */
export function bodySize({ chunks }: EncodedBody): number | undefined {
  let total = 0;
  for (const { size } of chunks) {
    if (size === undefined) return undefined;
    total += size;
  }
  return total;
}

/** Does the body contain a stream, which can be sent only once? */
export function holdsStream({ chunks }: EncodedBody): boolean {
  return chunks.some(isStream);
}

/** Longest body that a `fetch` may keep a copy of, in bytes. */
const largestCopy = 16_777_216;

/** Is the body short enough to keep a copy for a redirect? */
export function isShort(body: EncodedBody): boolean {
  return (holdsStream(body) ? Infinity : (bodySize(body) ?? Infinity)) <= largestCopy;
}

export function isStream({ content }: Chunk): boolean {
  return !(typeof content === "string" || ArrayBuffer.isView(content) || isBlob(content));
}

/** What `new Blob` takes, by the platform's types that the user has: Node's have no name for it. */
type BlobPiece = NonNullable<ConstructorParameters<typeof Blob>[0]>[number];

/** Can this realm's `Blob` contain it? A blob of another realm would become the text "[object Blob]"; its bytes must be read. */
export function isBlobPart(chunk: Chunk): chunk is Chunk & { readonly content: BlobPiece } {
  const { content } = chunk;
  return (
    typeof content === "string" ||
    ArrayBuffer.isView(content) ||
    (content instanceof Blob && takesBlobs())
  );
}

/** Does `fetch` know the global `Blob`? In jsdom they come from different places, and a body would be the text "[object Blob]". */
function takesBlobs(): boolean {
  const type = "application/octet-stream";
  return new Response(new Blob([], { type })).headers.get("content-type") === type;
}
