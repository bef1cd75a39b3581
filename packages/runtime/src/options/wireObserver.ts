/** What a recorder sees of one request on the wire. */

/** The head of a request, without secrets. */
export interface SentRequest {
  readonly method: string;
  readonly url: string;
  /** Names in lower case; without those that the transport sets (Content-Length, Host, …). */
  readonly headers: Readonly<Record<string, string>>;
}

/** The head of a response, without secrets. */
export interface SeenResponse {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What is called while a request is sent and its response is read. What it throws ends the request. */
export interface WireEvents {
  /** A piece of the request's body, before it is sent: as it is, secrets included. Its memory is reused: copy what you keep. */
  readonly onRequestPiece?: (piece: Uint8Array) => void;
  readonly onResponse?: (response: SeenResponse) => void;
  /** A piece of the response's body, when it is read: as it is, secrets included. */
  readonly onResponsePiece?: (piece: Uint8Array) => void;
  /** Called once: the response was read or released, or, with an error without secrets, something failed. */
  readonly onEnd?: (error?: unknown) => void;
}

/** Called with each request that is about to be sent. */
export type WireObserver = (request: SentRequest) => WireEvents;
