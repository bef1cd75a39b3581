import type { IncomingHttpHeaders } from "node:http";
import type { Fault } from "./Fault.ts";
import type { CannedResponse } from "./responseBytes.ts";
import type { Step } from "./steps.ts";
import { stepsOf } from "./stepsOf.ts";
import type { WireFault } from "./WireFault.ts";

/** A fault that changes what is sent back. */
export type ResponseFault = Exclude<Fault, { kind: "reset" | "stale" }>;

/** The reply that a fault spoils. */
export interface SpoiltReply {
  readonly status?: number;
  readonly headers?: IncomingHttpHeaders;
  readonly body?: Buffer | string;
}

/** What a connection does instead of sending the reply. */
export function faultSteps(fault: ResponseFault, reply: SpoiltReply): readonly Step[] {
  const documented = cannedResponse(reply);
  return stepsOf(wireFault(fault), {
    documented,
    failure: (status) => ({ ...documented, status }),
  });
}

const notHttp = "\u0000\u0001 this is not HTTP\r\n\r\n";

function wireFault(fault: ResponseFault): WireFault {
  switch (fault.kind) {
    case "hang":
      return { kind: "hang", at: "whole" };
    case "drip":
      return {
        kind: "drip",
        pieces: fault.pieces ?? 10,
        pause: fault.pause ?? 100,
        framing: "length",
      };
    case "truncated":
      return {
        kind: "breakInResponse",
        share: fault.share ?? 0.5,
        ending: "end",
        framing: "length",
      };
    case "garbage":
      return { kind: "garbage", at: "whole", text: fault.text ?? notHttp };
    case "wrongBody":
      return { kind: "wrongBody", body: fault.body ?? "html" };
    case "storm": {
      const { status = 503, retryAfter: seconds = 0 } = fault;
      const wait = seconds === null ? {} : ({ wait: { form: "seconds", seconds } } as const);
      return { kind: "storm", status, body: "documented", ...wait };
    }
  }
}

/** The steps write to the connection past Node's HTTP server, so no further request may come on it. */
function cannedResponse({ status = 200, headers = {}, body = "" }: SpoiltReply): CannedResponse {
  const framing = /^(content-length|transfer-encoding|connection|keep-alive)$/i;
  const own = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined || framing.test(name) ? [] : [[name, String(value)] as const],
  );
  return {
    status,
    headers: { ...Object.fromEntries(own), connection: "close" },
    body: Buffer.from(body),
  };
}
