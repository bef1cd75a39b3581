/** Someone who wants to know whether a run can be spared next time. A run reports to them, as it reports its progress. */
import type { GenerateOutcome } from "../options.ts";
import type { Seen } from "./Surroundings.ts";

/** What is kept of an outcome: nothing differs, so there are no errors and no diffs. */
export type Repeat = Pick<GenerateOutcome, "ok" | "root" | "diagnostics" | "summary" | "install">;

export interface Watcher {
  /** What the run reports when it is repeated and nothing has changed. */
  readonly repeat: (repeat: Repeat) => void;
  /** The run depends on something that cannot be compared. */
  readonly distrust: () => void;
  /** What a worker saw. */
  readonly add: (seen: Seen) => void;
}

let watcher: Watcher | undefined;

/** One at a time; `undefined` for none. */
export function watchRun(by: Watcher | undefined): void {
  watcher = by;
}

/** To find out what a repeated run reports takes time. */
export function currentWatcher(): Watcher | undefined {
  return watcher;
}
