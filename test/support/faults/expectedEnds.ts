/** How a call may end, by what happened to its last request. */
import type { WireFault, Storm, WrongBody } from "@lading/testing/internal";
import type { EndName } from "./callEnds.ts";
import type { FaultCase } from "./faultCase.ts";
import type { Upstream } from "@lading/testing/internal";

/** The facts on which an end depends. */
export interface Circumstances {
  readonly transport: FaultCase["transport"];
  readonly upstream: Upstream;
}

const broken: readonly EndName[] = ["ApiConnectionError"];
const success: readonly EndName[] = ["success"];

/** The right ends, of which there is one in nearly all cases. Deadlines and the caller's will stand next to them. */
export function expectedEnds(fault: WireFault, circumstances: Circumstances): readonly EndName[] {
  const { transport, upstream } = circumstances;
  // A response without a body promises nothing that could be missed.
  const isEmpty = upstream.documented.body.byteLength === 0;
  switch (fault.kind) {
    case "earlyResponse":
      // The end of such a response closes the connection, and with it perhaps the rest of the request off.
      return fault.framing === "close" ? [...success, ...broken] : success;
    case "none":
    case "drip":
    case "oversized":
    case "duplicate":
      return success;
    case "breakOnConnect":
    case "breakInRequest":
    case "halfClosed":
    case "garbage":
      return broken;
    case "hang":
    case "hangInResponse":
      return ["ApiTimeoutError"];
    case "breakInResponse":
      // Where only the connection's end tells the response's, an early end tells a short response; and libuv takes a reset
      // that comes together with the last bytes for such an end.
      return fault.framing === "close" ? ["ApiConnectionError", "ApiResponseError"] : broken;
    case "lyingLength":
      if (fault.by > 0) return broken;
      return [
        isEmpty ? "success" : "ApiResponseError",
        ...(fault.ending === "reset" ? broken : []),
      ];
    case "wrongBody":
      return isEmpty ? emptyEnds(fault.body) : wrongBodyEnds(fault.body, upstream);
    case "storm":
      return stormEnds(fault);
    case "brokenHead":
      // `fetch` lets a status pass that no Response can have, or waits for ever.
      return fault.head === "status 999" && transport === "fetch"
        ? ["ApiConnectionError", "ApiResponseError", "ApiError", "ApiTimeoutError"]
        : broken;
    case "informational":
      return informationalEnds(fault.statuses, transport);
  }
}

/** Undici refuses a 100 that it did not ask for, and lets a change of protocol pass that it did not ask for either. */
function informationalEnds(
  statuses: readonly number[],
  transport: Circumstances["transport"],
): readonly EndName[] {
  if (transport === "fetch" && statuses.includes(100)) return broken;
  if (!statuses.includes(101)) return success;
  return transport === "fetch" ? [...success, ...broken] : broken;
}

function emptyEnds(body: WrongBody): readonly EndName[] {
  return body === "falseGzip" || body === "cutGzip" ? ["success", "ApiConnectionError"] : success;
}

function wrongBodyEnds(body: WrongBody, { hiddenFailure }: Upstream): readonly EndName[] {
  if (body === "jsonAsHtml" || body === "gzip") return success;
  if (body === "failure") return hiddenFailure ? ["ApiError"] : success;
  // Nothing came that could be read: whether by the decoder's or by the parser's account.
  if (body === "falseGzip" || body === "cutGzip") return ["ApiResponseError", "ApiConnectionError"];
  return ["ApiResponseError"];
}

function stormEnds({ body, early }: Storm): readonly EndName[] {
  const responded: EndName = body === "documented" ? "ApiError" : "ApiResponseError";
  // A response may get lost with the reset at its heels, which a close is too while the request still comes in.
  return early === "reset" || early === "end" ? [responded, "ApiConnectionError"] : [responded];
}
