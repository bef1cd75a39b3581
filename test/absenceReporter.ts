/** Says at the end of a run what did not run, and keeps it for the closing lines of `.ci/run`. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Reporter } from "vitest/reporters";
import { absences } from "./support/suites.ts";

/** No one is to take a test that is not there for one that passed. */
export class AbsenceReporter implements Reporter {
  onTestRunEnd(): void {
    const lines = absences().map((absence) => `${absence}\n`);
    writeFileSync(join(import.meta.dirname, "absences.txt"), lines.join(""));
    process.stdout.write(lines.join(""));
  }
}
