/** The interface to the network: a request in, a `Response` out. */
import type { Chunk, EncodedBody } from "../files/encodedBody.ts";
import type { OnUploadProgress } from "../values/progress.ts";
import { isBlob } from "../values/values.ts";

/** The part of `fetch` that the runtime uses. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** What a transport sends. */
export interface Outgoing {
  readonly method: string;
  readonly url: string;
  /** Names in lower case; without those that the transport sets (Content-Length, Host, …). */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: EncodedBody | undefined;
  /** Ends the request, or the reading of its response; the transport rejects with its reason. */
  readonly signal: AbortSignal;
  /** Called when the sending begins and after each piece, if the transport sees it; used to detect a stalled upload. */
  readonly onActivity?: (() => void) | undefined;
  /** Called with how far the request got, if the transport sees it. */
  readonly onStage?: ((stage: "waiting" | "connecting" | "sending") => void) | undefined;
  /**
   * Called with how many bytes of the body have been sent. A transport may report at any time and in any order:
   * `trackProgress` sorts the reports, adds the event at 100 % and drops those after the end.
   */
  readonly onUploadProgress?: OnUploadProgress | undefined;
  /** Is it a call of a poll? Then its response must not come from a cache. */
  readonly isPoll?: boolean | undefined;
  /** The client's option, if the request is sent to the client's own origin. It has no effect where there are no cookies. */
  readonly credentials?: "include" | "omit" | "same-origin" | undefined;
  /** The client's option. A transport that cannot use it refuses it. */
  readonly agent?: HttpAgent | undefined;
}

/**
 * Sends one request and returns the head of its response; the body is still to be read. Redirects are not followed: a 3xx is
 * a response if the platform shows it, else a rejection that says "redirect".
 */
export type Transport = (outgoing: Outgoing) => Promise<Response>;

/**
 * Node's `http.Agent` or `https.Agent`, or one derived from them, such as the proxy agents on npm: the properties by which it
 * is recognized.
 *
 * @see https://nodejs.org/docs/latest-v20.x/api/http.html#class-httpagent
 */
export interface HttpAgent {
  readonly maxSockets: number;
  readonly destroy: () => void;
}

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
