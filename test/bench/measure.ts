/** What a program costs, as a whole process, counted by the operating system. */
import { spawn } from "node:child_process";
import { once } from "node:events";

/** One run of one program. */
export interface Usage {
  /** Seconds from start to end. */
  readonly wall: number;
  /** User and system seconds. */
  readonly cpu: number;
  /** Largest resident set in MiB; only programs that print it have one. */
  readonly peakRss?: number;
  /** Seconds that the program says its work alone took. */
  readonly work?: number;
}

/** Runs a command to its end. A program of ours prints one line of JSON about itself. */
export async function measure(command: readonly string[]): Promise<Usage> {
  const script = 'TIMEFORMAT="%3R %3U %3S"; time "$@"';
  const child = spawn("bash", ["-c", script, "bash", ...command], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, LC_ALL: "C" },
  });
  let output = "";
  let errors = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (errors += text));
  const [status] = (await once(child, "close")) as [number | null];
  if (status !== 0) throw new Error(`${command.join(" ")} ended with ${status}: ${errors.trim()}`);
  const times = errors.trim().split("\n").at(-1)?.split(" ").map(Number) ?? [];
  const [wall = NaN, user = NaN, system = NaN] = times;
  const line = output
    .trim()
    .split("\n")
    .findLast((candidate) => candidate.startsWith("{"));
  return { wall, cpu: user + system, ...(line && (JSON.parse(line) as Partial<Usage>)) };
}

/** Runs two commands in turn, so that a machine that slows down slows both; gives the pairs. */
export async function measurePairs(
  one: readonly string[],
  other: readonly string[],
  runs: number,
): Promise<readonly (readonly [Usage, Usage])[]> {
  await measure(one);
  await measure(other);
  const pairs: (readonly [Usage, Usage])[] = [];
  for (let run = 0; run < runs; run += 1) pairs.push([await measure(one), await measure(other)]);
  return pairs;
}

/** The value in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}
