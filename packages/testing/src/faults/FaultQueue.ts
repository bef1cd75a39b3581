import { refuseUnknownKeys } from "../api/refuseUnknownKeys.ts";
import { checkFault } from "./checkFault.ts";
import type { Fault } from "./Fault.ts";

/** How often a fault happens. */
export interface FaultOptions {
  /** To how many requests of the operation. Default: 1. */
  readonly times?: number | "always";
}

interface QueuedFault {
  readonly fault: Fault;
  times: number;
}

/** The faults that are still to happen, for each operation in the order in which they were added. */
export class FaultQueue {
  readonly #faults: Map<string, QueuedFault[]> = new Map();

  /** Adds a fault after those that the operation has already. Throws where there is no such fault. */
  add(operation: string, fault: Fault, options: FaultOptions = {}): void {
    checkFault(operation, fault);
    const owner = `The options of a fault of ${operation} have`;
    refuseUnknownKeys(options, ["times"], { owner, taker: "They take" });
    const { times = 1 } = options;
    const count = times === "always" ? Infinity : times;
    if (!(count === Infinity || (Number.isInteger(count) && count > 0)))
      throw new RangeError(
        `A fault of ${operation} cannot happen ${String(times)} times. Set times to 1 or more, or to "always".`,
      );
    this.#faults.set(operation, [...(this.#faults.get(operation) ?? []), { fault, times: count }]);
  }

  /** The fault of the operation's next request, which uses it up; `undefined` if nothing goes wrong. */
  take(operation: string): Fault | undefined {
    const waiting = this.#faults.get(operation) ?? [];
    const [next] = waiting;
    if (!next) return undefined;
    next.times--;
    if (next.times === 0) waiting.shift();
    return next.fault;
  }

  /** Removes all faults. */
  clear(): void {
    this.#faults.clear();
  }
}
