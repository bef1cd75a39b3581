/** The seed of everything that is drawn at random: another with each commit, the same for all who test that commit. */
import { spawnSync } from "node:child_process";

/** `FUZZ_SEED`, else by the commit, else, where there is no git, by the day. */
export const seed: number = Number(process.env["FUZZ_SEED"] ?? seedOfCommit() ?? seedOfDay());

console.log(`Drawn by the seed ${String(seed)}: FUZZ_SEED=${String(seed)} draws the same again.`);

function seedOfCommit(): number | undefined {
  const { status, stdout } = spawnSync("git", ["rev-parse", "HEAD"], {
    cwd: import.meta.dirname,
    encoding: "utf8",
  });
  return status === 0 ? Number.parseInt(stdout.slice(0, 7), 16) : undefined;
}

/** 20261231. */
function seedOfDay(): number {
  return Number(new Date().toISOString().slice(0, 10).replaceAll("-", ""));
}
