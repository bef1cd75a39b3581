/** What `redocly diff` says of one pair of documents of each kind of mutation. */
import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { Outcome } from "./tryMutation.ts";

const run = promisify(execFile);
const program = join(import.meta.dirname, "../../../node_modules/.bin/redocly");

export async function redoclyVerdicts(
  outcomes: readonly Outcome[],
): Promise<ReadonlyMap<string, string>> {
  const pairs = new Map(outcomes.map((outcome) => [outcome.mutation.kind, outcome]));
  const verdicts = new Map<string, string>();
  const left = [...pairs];
  const work = async (): Promise<void> => {
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
      const [kind, outcome] = next;
      verdicts.set(
        kind,
        `${outcome.comparison.rating ?? "none"} here, there ${await verdictOf(outcome.files)}`,
      );
    }
  };
  await Promise.all([work(), work()]);
  return verdicts;
}

/** Without the rules that it names for this, it is blind to most changes. */
async function verdictOf([before, after]: readonly [string, string]): Promise<string> {
  const config = join(dirname(after), "redocly.yaml");
  writeFileSync(config, "extends: [recommended-strict, diff-recommended]\n");
  const words = ["diff", before, after, "--fail-on", "none", "--config", config];
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_NOTIFICATIONS: "true" };
  const { stdout, stderr } = await run(program, words, { env }).catch(
    (error: unknown) => error as { stdout: string; stderr: string },
  );
  const [, major, minor, patch] =
    /(\d+) major\D+(\d+) minor\D+(\d+) patch/.exec(`${stdout}${stderr}`) ?? [];
  if (major === undefined) return "failed";
  return Number(major) > 0
    ? "major"
    : Number(minor) > 0
      ? "minor"
      : Number(patch) > 0
        ? "patch"
        : "none";
}
