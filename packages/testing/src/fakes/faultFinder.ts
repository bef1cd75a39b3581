import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as later } from "node:timers/promises";
import type { FakeFault, FakeFaults, FaultyRequest } from "./FakeFault.ts";

/** Counts how often each request came, and finds its fault. */
export function faultFinder(
  faults: FakeFaults | undefined,
): (request: Omit<FaultyRequest, "attempt">) => FakeFault {
  const attempts = new Map<string, number>();
  return (request) => {
    const key = `${request.method} ${request.path}`;
    const attempt = (attempts.get(key) ?? 0) + 1;
    attempts.set(key, attempt);
    return faults?.({ ...request, attempt }) ?? {};
  };
}

/** Does to a request what its fault says before any work. Gives whether the request may go on. */
export async function passes(
  fault: FakeFault,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  if (fault.delay !== undefined) await later(fault.delay);
  if (fault.hangs) return false;
  if (fault.breaks === "before") {
    request.destroy();
    response.destroy();
  }
  return fault.breaks !== "before";
}
