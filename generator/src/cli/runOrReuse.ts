/** The program without its process: runs a command, unless the last run tells how it would end. */
import type { Clock } from "../fingerprint/fact.ts";
import { identifyRun, type Run } from "../fingerprint/identifyRun.ts";
import { reuseOutcome } from "../fingerprint/reuseOutcome.ts";
import { clockOf } from "../fingerprint/store.ts";
import type { Outputs } from "./report.ts";

/** Where nothing has changed since the last run, the generator is not even loaded. Returns the exit code. */
export async function runOrReuse(
  words: readonly string[],
  outputs: Outputs,
  makeClock: (run: Run) => Clock = clockOf,
): Promise<number> {
  const run = identifyRun(words, process.cwd());
  const outcome = run && reuseOutcome(run, makeClock(run));
  if (run !== undefined && outcome !== undefined) {
    if (run.format === "text" && outcome.diagnostics.length === 0) {
      // There is nothing else to say, and what would say it takes longer to load than all that was compared.
      const { renderEnd } = await import("./render/renderSummary.ts");
      if (!run.quiet) outputs.stdout.write(renderEnd(outcome, run.mode === "check"));
      return 0;
    }
    const { report } = await import("./report.ts");
    return report(outcome, { ...run, outputs });
  }
  const { runCommand } = await import("./runCommand.ts");
  if (run === undefined) return runCommand(words, outputs);
  const { keepOutcome } = await import("../fingerprint/keepOutcome.ts");
  return keepOutcome({ run, clock: makeClock(run), work: () => runCommand(words, outputs) });
}
