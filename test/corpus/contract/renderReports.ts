/** The contract tests as a table: operations, calls, and below each document what was not tried and what was excused. */
import { Tally, type ContractReport } from "./contractReport.ts";

export function renderReports(reports: ReadonlyMap<string, ContractReport>): string {
  const names = [...reports.keys()].toSorted();
  const width = Math.max(8, ...names.map((name) => name.length));
  const sums = { operations: 0, calls: 0 };
  const skipped = new Tally();
  const excused = new Tally();
  const rows = names.flatMap((name) => {
    const report = reports.get(name);
    if (report === undefined) return [];
    sums.operations += report.operations;
    sums.calls += report.calls;
    for (const [reason, count] of Object.entries(report.skipped)) skipped.add(reason, count);
    for (const [kind, count] of Object.entries(report.excused)) excused.add(kind, count);
    const numbers = [report.operations, report.calls, report.faults.length];
    const cells = numbers.map((number) => String(number || "–").padStart(10)).join("");
    return [
      name.padEnd(width) + cells,
      ...lines("not tried, ", report.skipped),
      ...lines("excused, ", report.excused),
    ];
  });
  return [
    `${"document".padEnd(width)}operations     calls    faults`,
    ...rows,
    `${String(sums.operations)} operations, ${String(sums.calls)} calls.`,
    ...lines("not tried, ", skipped.counts),
    ...lines("excused, ", excused.counts),
  ].join("\n");
}

function lines(what: string, counts: Readonly<Record<string, number>>): readonly string[] {
  return Object.entries(counts).map(([reason, count]) => `    ${String(count)} ${what}${reason}`);
}
