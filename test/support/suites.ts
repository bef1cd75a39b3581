/** Suites of others that tests read where they are there: next to the repository, not in it. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A suite, and what cannot run without it. */
export interface Suite {
  readonly name: string;
  readonly folder: URL;
  readonly isPresent: boolean;
  /** How many tests read it. */
  readonly tests: number;
}

/** https://github.com/uri-templates/uritemplate-test */
export const rfc6570: Suite = suiteOf("rfc6570", 2);

/** What did not run for want of a suite, in sentences. */
export function absences(suites: readonly Suite[] = [rfc6570]): readonly string[] {
  return suites
    .filter(({ isPresent }) => !isPresent)
    .map(
      ({ name, folder, tests }) =>
        `${String(tests)} tests of the suite ${name} did not run: ${fileURLToPath(folder)} is absent.`,
    );
}

function suiteOf(name: string, tests: number): Suite {
  const folder = new URL(`../../../shared/suites/${name}/`, import.meta.url);
  return { name, folder, isPresent: existsSync(folder), tests };
}
