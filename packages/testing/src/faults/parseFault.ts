import { wrongBodies } from "./checkFault.ts";
import type { Fault } from "./Fault.ts";
import type { FaultOptions } from "./FaultQueue.ts";

/** A fault as it is written on a command line. */
export interface ParsedFault extends Required<FaultOptions> {
  readonly operation: string;
  readonly fault: Fault;
}

/** What may follow a kind, for the error. */
const forms: Readonly<Record<Fault["kind"], string>> = {
  reset: "reset[:bytes]",
  hang: "hang",
  drip: "drip[:milliseconds]",
  truncated: "truncated[:percent]",
  garbage: "garbage",
  storm: "storm[:status[:seconds]]",
  stale: "stale",
  wrongBody: `wrongBody[:${wrongBodies.join("|")}]`,
};

/**
 * Reads `operation=kind[:values][*times]`: `uploadFile=reset:1024`, `uploadFile=storm:503:2*3`, `listFiles=hang*always`. Throws
 * an `Error` that lists the forms.
 */
export function parseFault(text: string): ParsedFault {
  const [, operation = "", kind = "", values = "", times = "1"] =
    /^(.+?)=([A-Za-z]+)(?::([^*]*))?(?:\*(\d+|always))?$/.exec(text) ?? [];
  const fault = faultOf(kind, values === "" ? [] : values.split(":"));
  const count = times === "always" ? "always" : Number(times);
  if (fault && count !== 0) return { operation, fault, times: count };
  const known = Object.values(forms).join(", ");
  throw new Error(
    `The fault ${text} is not understood. Write operation=fault, or operation=fault*3 for three requests. The faults: ${known}.`,
  );
}

function faultOf(kind: string, values: readonly string[]): Fault | undefined {
  const [first, second] = values;
  const numbers = values.map((value) => (/^\d+$/.test(value) ? Number(value) : NaN));
  const isPlain = values.length === 0;
  const isNumber = values.length <= 1 && !numbers.includes(NaN);
  switch (kind) {
    case "hang":
    case "garbage":
    case "stale":
      return isPlain ? { kind } : undefined;
    case "reset":
      return isNumber ? { kind, ...(first && { after: numbers[0]! }) } : undefined;
    case "drip":
      return isNumber ? { kind, ...(first && { pause: numbers[0]! }) } : undefined;
    case "truncated":
      if (!isNumber || (numbers[0] ?? 0) > 99) return undefined;
      return { kind, ...(first && { share: numbers[0]! / 100 }) };
    case "storm": {
      if (values.length > 2 || numbers.includes(NaN)) return undefined;
      if (first && (numbers[0]! < 400 || numbers[0]! > 599)) return undefined;
      const status = first ? { status: numbers[0]! } : {};
      return { kind, ...status, ...(second && { retryAfter: numbers[1]! }) };
    }
    case "wrongBody": {
      const body = wrongBodies.find((name) => name === first);
      return isPlain || (body && values.length === 1) ? { kind, ...(body && { body }) } : undefined;
    }
  }
  return undefined;
}
