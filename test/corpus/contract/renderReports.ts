/** The contract tests as a table: what is documented and what of it was met, calls, and below each document what was not tried and why. */
import { Tally, type ContractReport } from "./contractReport.ts";
import { kinds, type Kind } from "./ledger.ts";

export function renderReports(reports: ReadonlyMap<string, ContractReport>): string {
  const names = [...reports.keys()].toSorted();
  const width = Math.max(8, ...names.map((name) => name.length));
  const all = names.flatMap((name) => reports.get(name) ?? []);
  const rows = names.flatMap((name) => {
    const report = reports.get(name);
    return report === undefined ? [] : [row(name.padEnd(width), [report]), ...notes([report])];
  });
  const columns = [...kinds, "calls", "faults"].map((column) => column.padStart(12)).join("");
  return [
    `${"document".padEnd(width)}${columns}`,
    ...rows,
    row("all".padEnd(width), all),
    ...notes(all),
  ].join("\n");
}

function row(name: string, reports: readonly ContractReport[]): string {
  const met = kinds.map((kind) => {
    const documented = sum(reports, ({ coverage }) => coverage[kind].documented);
    return documented === 0
      ? "–"
      : `${sum(reports, ({ coverage }) => coverage[kind].met)}/${documented}`;
  });
  const numbers = [
    sum(reports, ({ calls }) => calls),
    sum(reports, ({ faults }) => faults.length),
  ].map((number) => String(number || "–"));
  return name + [...met, ...numbers].map((cell) => cell.padStart(12)).join("");
}

function sum(reports: readonly ContractReport[], of: (report: ContractReport) => number): number {
  return reports.reduce((total, each) => total + of(each), 0);
}

function notes(reports: readonly ContractReport[]): readonly string[] {
  const total = (of: (report: ContractReport) => Readonly<Record<string, number>>): Tally => {
    const tally = new Tally();
    for (const report of reports)
      for (const [reason, count] of Object.entries(of(report))) tally.add(reason, count);
    return tally;
  };
  const notTried = (kind: Kind): readonly string[] =>
    lines(
      `${kind} not tried: `,
      total(({ coverage }) => coverage[kind].notTried),
    );
  return [
    ...lines(
      "documents not called: ",
      total(({ uncallable }) => (uncallable === undefined ? {} : { [uncallable]: 1 })),
    ),
    ...kinds.flatMap(notTried),
    ...lines(
      "requests not sent: ",
      total(({ skipped }) => skipped),
    ),
    ...lines(
      "complaints excused: ",
      total(({ excusedCalls }) => excusedCalls),
    ),
  ];
}

function lines(what: string, { counts }: Tally): readonly string[] {
  return Object.entries(counts).map(([reason, count]) => `    ${String(count)} ${what}${reason}`);
}
