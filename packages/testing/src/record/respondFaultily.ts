import { Buffer } from "node:buffer";
import type { IncomingMessage } from "node:http";
import type { Fault, ResetFault, StormFault } from "../faults/Fault.ts";
import { faultSteps, type SpoiltReply } from "../faults/faultSteps.ts";
import { playSteps } from "../faults/playSteps.ts";
import { arrivingExchange, receivedExchange, type Exchange } from "./exchange.ts";
import { sha256 } from "./sha256.ts";

/** A request that something goes wrong with. */
export interface FaultyArrival {
  readonly request: IncomingMessage;
  readonly reply: (exchange: Exchange) => FaultyReply | Promise<FaultyReply>;
  readonly record: (exchange: Exchange) => void;
}

interface FaultyReply extends SpoiltReply {
  readonly violations?: readonly string[];
}

/** Responds as the fault says, and records the request with it. A cut that was asked for is no violation. */
export async function respondFaultily(
  arrival: FaultyArrival,
  fault: Exclude<Fault, { kind: "stale" }>,
): Promise<void> {
  const { request, record } = arrival;
  const cut = { ...arrivingExchange(request), violations: [], fault };
  record(cut);
  try {
    if (fault.kind === "reset") await reset(arrival, fault, cut);
    else await spoil(arrival, fault);
  } catch {
    // The client has left first.
    request.socket.destroy();
  }
}

async function reset(
  { request, record }: FaultyArrival,
  { after = Infinity }: ResetFault,
  cut: Exchange,
): Promise<void> {
  const body = after > 0 ? await firstBytes(request, after) : Buffer.alloc(0);
  record({ ...cut, body, sha256: sha256(body) });
  request.socket.resetAndDestroy();
}

async function firstBytes(request: IncomingMessage, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).byteLength;
    if (size >= most) break;
  }
  return Buffer.concat(chunks).subarray(0, most);
}

async function spoil(
  { request, reply, record }: FaultyArrival,
  fault: Exclude<Fault, { kind: "stale" | "reset" }>,
): Promise<void> {
  const exchange = { ...(await receivedExchange(request)), fault };
  record(exchange);
  const spoilt = fault.kind === "storm" ? refusal(fault, exchange) : await reply(exchange);
  const { status = 200, headers = {}, body, violations = [] } = spoilt;
  const isReadable = fault.kind !== "hang" && fault.kind !== "garbage";
  record({
    ...exchange,
    ...(isReadable && {
      status,
      respondedAt: new Date(),
      response: { status, headers, body: Buffer.from(body ?? "") },
    }),
    violations: [...exchange.violations, ...violations],
  });
  await playSteps(request.socket, faultSteps(fault, spoilt));
}

/** A page may read it too. */
function refusal({ status = 503 }: StormFault, { headers: { origin } }: Exchange): FaultyReply {
  const open = { "access-control-allow-origin": origin, "access-control-expose-headers": "*" };
  return {
    status,
    headers: { "content-type": "application/json", ...(origin !== undefined && open) },
    body: '{"message":"Not now."}',
  };
}
