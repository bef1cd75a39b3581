/** What a connection does for one request: a fault, turned into what needs no further thought. */
import type { Ending, WireFault } from "./WireFault.ts";

/** One thing a connection does. */
export type Step =
  | { readonly do: "write"; readonly bytes: Buffer }
  /** Milliseconds. */
  | { readonly do: "wait"; readonly time: number }
  /** Nothing more, until the other side leaves. */
  | { readonly do: "hang" }
  /** No more will be said; what comes in is read all the same. */
  | { readonly do: "shutdown" }
  | { readonly do: Ending };

/** When the steps begin: on connecting, after so many bytes of the request, after its head, after all of it. */
export type Cue = "connect" | "head" | "whole" | { readonly after: number };

/** When a fault begins. What else of the request comes in meanwhile is read, always. */
export function cueOf(fault: WireFault): Cue {
  switch (fault.kind) {
    case "breakOnConnect":
      return "connect";
    case "breakInRequest":
      return { after: fault.after };
    case "earlyResponse":
      return "head";
    case "storm":
      return fault.early === undefined ? "whole" : "head";
    case "hang":
    case "halfClosed":
    case "garbage":
      return fault.at;
    default:
      return "whole";
  }
}
