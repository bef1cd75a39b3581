/** The fault campaign over `node:http`. */
import type { Defect, Needs } from "../Defect.ts";
import { vitestCommand } from "../vitestCommand.ts";
import { retryDefects } from "./retryDefects.ts";

export const command: readonly string[] = [
  "env",
  "FAULTY_CALLS=600",
  ...vitestCommand("faults/campaign", "--testNamePattern", "^node"),
];

export const needs: Needs = "sources";

export const defects: readonly Defect[] = [
  {
    name: "a transport that sends nothing",
    file: "nodeTransport.ts",
    find: "  throwIfAborted(signal);",
    replace: '  if (Date.now() > 0) throw new TypeError("mute");\n  throwIfAborted(signal);',
  },
  {
    name: "a request without its body",
    file: "nodeTransport.ts",
    find: "function attempt(outgoing: Outgoing): Promise<Response | undefined> {",
    replace:
      "function attempt(whole: Outgoing): Promise<Response | undefined> {\n  const outgoing: Outgoing = { ...whole, body: undefined };",
  },
  {
    name: "a body that broke off, read as if it were whole",
    file: "nodeResponse.ts",
    find: "(isEmpty() ? end() : this.#fail(controller, error))",
    replace:
      "(isEmpty() ? end() : error ? (this.#leave(), controller.close()) : this.#fail(controller, error))",
  },
  {
    name: "an early success of which the request never went out, taken as done",
    file: "nodeResponse.ts",
    find: "if (!isSent) return fail",
    replace: "if (!isSent && this.#isOver) return fail",
  },
  {
    name: "a connection that stays open after the caller gave up",
    file: "nodeTransport.ts",
    find: "      reject(reasonOf(signal));\n      request.destroy();",
    replace: "      reject(reasonOf(signal));",
  },
  ...retryDefects,
];
