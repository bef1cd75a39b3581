/** What came of each kind of fault, as a table. */
import type { FaultCount } from "./tally.ts";

const columns = ["drawn", "met", "succeeded", "failed", "wrong"] as const;

/** A line for each kind; `failed` counts those that failed as they should. */
export function faultTable(faults: ReadonlyMap<string, FaultCount>): string {
  const rows = [...faults].sort(([one], [other]) => (one < other ? -1 : 1));
  return [
    line("fault", columns),
    ...rows.map(([kind, count]) =>
      line(
        kind,
        columns.map((column) => String(count[column])),
      ),
    ),
  ].join("\n");
}

function line(kind: string, cells: readonly string[]): string {
  return [kind.padEnd(16), ...cells.map((cell) => cell.padStart(10))].join("");
}
