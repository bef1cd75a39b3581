/** The interface to the network: a request in, a `Response` out. */
import type { EncodedBody } from "../files/encodedBody.ts";
import type { OnUploadProgress } from "../values/progress.ts";

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
  /** Called with each piece of the body before it is sent, if the transport sees it. The memory of a piece is reused. */
  readonly onPiece?: ((piece: Uint8Array) => void) | undefined;
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
