/** What goes wrong on purpose between a client and a fake. */

/** A request, as a test tells it from others. */
export interface FaultyRequest {
  readonly method: string;
  readonly path: string;
  /** Of a part: its number, from 1. */
  readonly part?: number;
  /** How often this very request came, this time included. */
  readonly attempt: number;
}

/** What happens to it. */
export interface FakeFault {
  /** This response instead of the real one. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** The connection breaks: before the work is done, or after it, so that its response is lost. */
  readonly breaks?: "before" | "after";
  /** Responds so many milliseconds later. */
  readonly delay?: number;
  /** Without a response. */
  readonly hangs?: true;
}

/** Which requests go wrong. */
export type FakeFaults = (request: FaultyRequest) => FakeFault | undefined;
