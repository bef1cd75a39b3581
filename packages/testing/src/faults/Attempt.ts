/** One treated request, and what is to happen to it. */
import type { ReceivedRequest } from "./RequestReader.ts";
import type { Cue, Step } from "./steps.ts";
import type { WireFault } from "./WireFault.ts";

/** What is to happen to the requests of one call. */
export interface Treatment {
  /** What happens to its first request, its second, …; the last one goes on. */
  readonly faults: readonly WireFault[];
  /** What the connection does once the attempt has reached the fault's cue. */
  readonly steps: (attempt: Attempt, index: number) => Promise<readonly Step[]> | readonly Step[];
  /** Called when the connection will say nothing more. */
  readonly onHang?: (attempt: Attempt) => void;
}

/** One request, or one connection without a request, that was treated. */
export interface Attempt {
  readonly fault: WireFault;
  /** Bytes of the request that were accepted; 0 when the connection broke before the first one. */
  bytes: number;
  bodyBytes: number;
  isWhole: boolean;
  /** The script came to its end. */
  isPlayed: boolean;
  /** The fault happened: every step of it was taken while the client was still there. */
  hasActed: boolean;
  /** On a connection that had served before. */
  readonly isKept: boolean;
  /** `undefined` until the head is in. */
  request: ReceivedRequest | undefined;
}

/** A call that is being treated. */
export interface TreatedCall {
  readonly attempts: readonly Attempt[];
  /** The call has ended: connections that open from now on are let be. Requests still count as its own. */
  readonly end: () => void;
}

/** An attempt, and what happens to it. */
export interface Treated {
  readonly attempt: Attempt;
  readonly index: number;
  readonly cue: Cue;
  readonly treatment: Treatment;
}
