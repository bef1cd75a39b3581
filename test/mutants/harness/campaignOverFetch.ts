/** The fault campaign over `fetch`. */
import type { Defect, Needs } from "../Defect.ts";
import { vitestCommand } from "../vitestCommand.ts";
import { retryDefects } from "./retryDefects.ts";

export const command: readonly string[] = [
  "env",
  "FAULTY_CALLS=600",
  ...vitestCommand("faults/campaign", "--testNamePattern", "^fetch"),
];

export const needs: Needs = "sources";

export const defects: readonly Defect[] = [
  {
    name: "a transport that sends nothing",
    file: "fetchTransport.ts",
    find: "  return async (outgoing) => {",
    replace: '  return async (outgoing) => {\n    if (Date.now() > 0) throw new TypeError("mute");',
  },
  {
    name: "a request without its body",
    file: "fetchTransport.ts",
    find: "const { method, url, headers, body, signal, credentials } = outgoing;",
    replace:
      "const { method, url, headers, signal, credentials } = outgoing;\n    const body = undefined as typeof outgoing.body;",
  },
  {
    name: "a body that broke off, read as if it were whole",
    file: "readUpTo.ts",
    find: "await reader.read();",
    replace: "await reader.read().catch(() => ({ done: true, value: undefined }) as const);",
  },
  {
    name: "a connection that stays open after the call has ended",
    file: "fetchTransport.ts",
    find: "      signal,\n      redirect: ",
    replace: "      redirect: ",
  },
  ...retryDefects,
];
