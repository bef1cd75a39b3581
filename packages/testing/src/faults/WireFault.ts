/** What can go wrong with one request and its response: plain data, so that a failed case prints and repeats. */

/** How a connection is closed: with a reset (RST), or with an end (FIN), after which nothing is read either. */
export type Ending = "reset" | "end";

/** How the end of a response's body is reported. */
export type Framing = "length" | "chunked" | "close";

/** What stands in the place of a response's body. */
export type WrongBody =
  "html" | "empty" | "brokenJson" | "jsonAsHtml" | "falseGzip" | "cutGzip" | "gzip" | "failure";

/** How a response's head breaks HTTP. */
export type BrokenHead =
  "length in words" | "two lengths" | "endless header" | "status 999" | "no status";

/** A response that asks for patience, or does not. */
export interface Storm {
  readonly kind: "storm";
  readonly status: number;
  readonly body: "documented" | "html" | "empty";
  /** Sent with it: how long to wait. */
  readonly wait?: Wait;
  /** Sent as soon as the head is in, the rest of the request still in flight. */
  readonly early?: Ending | "keep";
}

/** A request for patience. */
export type Wait =
  | { readonly form: "seconds" | "date"; readonly seconds: number }
  /** The provider's own header, in its own unit. */
  | { readonly form: "throttle"; readonly seconds: number }
  | { readonly form: "nonsense" };

/** One thing that goes wrong. Positions count bytes from the request's or the response's first. */
export type WireFault =
  /** Nothing: the whole documented response. */
  | { readonly kind: "none"; readonly framing: Framing }
  | { readonly kind: "breakOnConnect"; readonly ending: Ending }
  | { readonly kind: "breakInRequest"; readonly after: number; readonly ending: Ending }
  /** The share of the response that is sent first, from 0 up to, but without, 1. */
  | {
      readonly kind: "breakInResponse";
      readonly share: number;
      readonly ending: Ending;
      readonly framing: Framing;
    }
  | { readonly kind: "hang"; readonly at: "connect" | "head" | "whole" }
  | { readonly kind: "hangInResponse"; readonly share: number; readonly framing: Framing }
  /** Milliseconds between the pieces. */
  | {
      readonly kind: "drip";
      readonly pieces: number;
      readonly pause: number;
      readonly framing: Framing;
    }
  /** Bytes by which Content-Length is too high, or, below 0, too low. */
  | { readonly kind: "lyingLength"; readonly by: number; readonly ending: Ending }
  /** So many bytes of white space before the body's own end. */
  | { readonly kind: "oversized"; readonly by: number; readonly framing: Framing }
  | { readonly kind: "wrongBody"; readonly body: WrongBody }
  | Storm
  /** The response again, so many milliseconds later. */
  | { readonly kind: "duplicate"; readonly later: number }
  /** The server says that it will say nothing more, and goes on listening. */
  | { readonly kind: "halfClosed"; readonly at: "head" | "whole" }
  | { readonly kind: "garbage"; readonly at: "connect" | "head" | "whole"; readonly text: string }
  | { readonly kind: "brokenHead"; readonly head: BrokenHead }
  | { readonly kind: "informational"; readonly statuses: readonly number[] }
  /** The whole documented response as soon as the head is in; the rest of the request is read all the same. */
  | { readonly kind: "earlyResponse"; readonly framing: Framing };

/** Does the call end only by its own deadline, or perhaps by it? */
export function isSlow(fault: WireFault): boolean {
  return fault.kind === "hang" || fault.kind === "hangInResponse";
}
