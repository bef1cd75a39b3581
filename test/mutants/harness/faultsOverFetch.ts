/** Faults of a connection over `fetch`. */
import type { Defect, Needs } from "../Defect.ts";
import { vitestCommand } from "../vitestCommand.ts";

export const command: readonly string[] = vitestCommand(
  "runtime/transport/transport",
  "runtime/send/redirects",
  "runtime/send/retries",
  "runtime/send/stall",
);

export const needs: Needs = "sources";

export const defects: readonly Defect[] = [
  {
    name: "redirects are left to fetch",
    file: "fetchTransport.ts",
    find: 'redirect: "manual",',
    replace: 'redirect: "follow",',
  },
  {
    name: "the signal is kept from fetch",
    file: "fetchTransport.ts",
    find: 'signal,\n      redirect: "manual",',
    replace: 'redirect: "manual",',
  },
  {
    name: "a stream goes without its length",
    file: "fetchTransport.ts",
    find: "const framed = sized ? ",
    replace: "const framed = !sized ? ",
  },
  {
    name: "sending is no activity",
    file: "fetchTransport.ts",
    find: "await payloadOf(body, isServer() ? onActivity : undefined);",
    replace: "await payloadOf(body, undefined);",
  },
  {
    name: "a transient error is permanent",
    file: "decideRetry.ts",
    find: "return status === 408 || status === 429 ||",
    replace: "return status === 408 ||",
  },
  {
    name: "an unsafe request is sent again",
    file: "decideRetry.ts",
    find: 'if (!isSafe && !isUntouched(failure)) return "unsafe";',
    replace: "",
  },
];
