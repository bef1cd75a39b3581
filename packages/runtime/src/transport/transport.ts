/** The seam to the network: a request in, a `Response` out. */
import type { Chunk, EncodedBody } from "../files/encodedBody.ts";
import type { OnUploadProgress } from "../values/progress.ts";
import { isBlob } from "../values/values.ts";

/** A `fetch`, as much of it as the runtime uses. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** What a transport sends. */
export interface Outgoing {
  readonly method: string;
  readonly url: string;
  /** Names in lower case; without those that the transport answers for (Content-Length, Host, …). */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: EncodedBody | undefined;
  /** Ends the request, and afterwards the reading of its answer; its reason is what the transport rejects with. */
  readonly signal: AbortSignal;
  /** Told when the sending begins and with each piece that is out, by a transport that sees it: a stalled one ends. */
  readonly onActivity?: (() => void) | undefined;
  /** Told how far the request came, by a transport that sees it. */
  readonly onStage?: ((stage: "waiting" | "connecting" | "sending") => void) | undefined;
  /**
   * Wants to know how many bytes of the body are out. A transport reports what it sees, as often as it likes; order,
   * the event at 100 % and silence after the end are `trackProgress`' work.
   */
  readonly onUploadProgress?: OnUploadProgress | undefined;
  /** Is it one of many calls that wait for another answer? Then no cache may give it. */
  readonly isPoll?: boolean | undefined;
  /** The client's option, where the request goes to the client's own origin. It means nothing where there are no cookies. */
  readonly credentials?: RequestCredentials | undefined;
  /** The client's option. A transport that cannot use it refuses it. */
  readonly agent?: HttpAgent | undefined;
}

/**
 * Sends one request and gives the head of its answer, the body still to be read. No redirect is followed: a 3xx is
 * an answer where the platform shows it, else a rejection that says "redirect".
 */
export type Transport = (outgoing: Outgoing) => Promise<Response>;

/**
 * Node's `http.Agent` or `https.Agent`, or one derived from them, such as the proxy agents of npm: as much of it as
 * tells it from other things.
 *
 * @see https://nodejs.org/docs/latest-v20.x/api/http.html#class-httpagent
 */
export interface HttpAgent {
  readonly maxSockets: number;
  readonly destroy: () => void;
}

/** The size of a body in bytes; `undefined` when only a stream's end will tell. */
export function bodySize({ chunks }: EncodedBody): number | undefined {
  let total = 0;
  for (const { size } of chunks) {
    if (size === undefined) return undefined;
    total += size;
  }
  return total;
}

/** Is there a stream in the body: something that only its end measures, and that can be sent once? */
export function holdsStream({ chunks }: EncodedBody): boolean {
  return chunks.some(isStream);
}

/** Longest body that a `fetch` may keep a copy of, in bytes. */
const largestCopy = 16_777_216;

/** Is a copy of the body worth following a redirect for? */
export function isShort(body: EncodedBody): boolean {
  return (holdsStream(body) ? Infinity : (bodySize(body) ?? Infinity)) <= largestCopy;
}

export function isStream({ content }: Chunk): boolean {
  return !(typeof content === "string" || ArrayBuffer.isView(content) || isBlob(content));
}

/** Can this realm's `Blob` hold it? Another realm's is a text of a few letters to it, "[object Blob]"; its bytes can be read. */
export function isBlobPart(chunk: Chunk): chunk is Chunk & { readonly content: BlobPart } {
  const { content } = chunk;
  return typeof content === "string" || ArrayBuffer.isView(content) || content instanceof Blob;
}
