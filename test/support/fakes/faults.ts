/** What goes wrong on purpose between a client and a stand-in. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as later } from "node:timers/promises";

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
export interface Fault {
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
export type Faults = (request: FaultyRequest) => Fault | undefined;

/** Counts how often each request came, and finds its fault. */
export function faultFinder(
  faults: Faults | undefined,
): (request: Omit<FaultyRequest, "attempt">) => Fault {
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
  fault: Fault,
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
