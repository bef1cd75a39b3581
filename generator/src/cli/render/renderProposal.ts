import type { Proposal } from "@lading/testing/drift";
import { printable } from "./renderDiagnostic.ts";

/** What an overlay was written for, and what it leaves to its reader. */
export function renderProposal({ overlay, proposed, left }: Proposal, file: string): string {
  const count = `${proposed} ${proposed === 1 ? "deviation" : "deviations"}`;
  const head =
    overlay === undefined
      ? "There is nothing to propose: no file is written."
      : `${file} is written: it describes ${count}.`;
  const rest = left.map(
    ({ deviation, reason }) => `  not proposed: ${printable(deviation.what)} (${reason})`,
  );
  return `${[head, ...rest].join("\n")}\n`;
}
