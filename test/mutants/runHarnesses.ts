/** Applies each harness's defects, one at a time, to a copy, and prints what caught it. */
import { DefectBench, noEnd, type Verdict } from "./DefectBench.ts";
import type { Defect, Harness } from "./Defect.ts";
import { harnesses } from "./harnesses.ts";
import { patience, runPatiently } from "./runPatiently.ts";

/** A run with a defect may take this much longer than a multiple of one without: by then it hangs, and that is noticed. */
const leastLimit = 60_000;

interface Row {
  readonly harness: string;
  readonly defect: string;
  readonly verdict: Verdict;
  readonly seconds: number;
}

/** Was every defect caught? Without a name, of all harnesses. */
export async function runHarnesses(name: string | undefined): Promise<boolean> {
  const chosen = Object.entries(harnesses).filter(([each]) => name === undefined || each === name);
  if (chosen.length === 0) {
    console.log(`No harness is named ${name}: there are ${Object.keys(harnesses).join(", ")}.`);
    return false;
  }
  const bench = new DefectBench();
  const stop = (signal: NodeJS.Signals) => {
    bench.remove();
    process.exit(signal === "SIGINT" ? 130 : 143);
  };
  process.on("SIGINT", stop).on("SIGTERM", stop);
  try {
    console.log("harness | defect | caught by | seconds");
    const rows: Row[] = [];
    for (const [each, harness] of chosen) rows.push(...(await runHarness(bench, each, harness)));
    const missed = rows.filter(({ verdict }) => verdict.kind !== "caught");
    console.log(`\n${rows.length} defects, ${rows.length - missed.length} caught.`);
    return missed.length === 0;
  } finally {
    bench.remove();
  }
}

async function runHarness(
  bench: DefectBench,
  name: string,
  harness: Harness,
): Promise<readonly Row[]> {
  const sound = await timed(() => bench.runSound(harness));
  if (sound.verdict.kind !== "passed")
    return [reported({ harness: name, defect: "none: it fails without one", ...asFault(sound) })];
  const limit = Math.ceil(leastLimit + patience * sound.seconds * 1000);
  console.log(
    `${name} | none | - | ${sound.seconds.toFixed(1)} (limit for each defect: ${Math.round(limit / 1000)})`,
  );
  const rows: Row[] = [];
  for (const defect of harness.defects) {
    const run = await timed(() => runPatientlyWith(bench, harness, { defect, limit }));
    rows.push(reported({ harness: name, defect: defect.name, ...run }));
  }
  return rows;
}

interface Limited {
  readonly defect: Defect;
  readonly limit: number;
}

function runPatientlyWith(
  bench: DefectBench,
  harness: Harness,
  { defect, limit }: Limited,
): Promise<Verdict> {
  return runPatiently({
    limit,
    run: (milliseconds) => bench.runDefect(harness, defect, milliseconds),
    isLate: (verdict) => verdict.kind === "caught" && verdict.by === noEnd,
    timeWithout: async () => {
      const { verdict, seconds } = await timed(() => bench.runSound(harness));
      if (verdict.kind === "passed") return seconds * 1000;
      throw new Error(`It fails without a defect too: ${wordsOf(verdict)}`);
    },
  });
}

/** What fails without a defect proves nothing with one. */
function asFault({ verdict, seconds }: Timed): Timed {
  return {
    verdict: verdict.kind === "caught" ? { kind: "void", why: verdict.by } : verdict,
    seconds,
  };
}

type Timed = Pick<Row, "verdict" | "seconds">;

/** A defect that cannot be applied keeps none of the others from its run. */
async function timed(run: () => Promise<Verdict>): Promise<Timed> {
  const start = performance.now();
  const verdict = await run().catch((error: unknown): Verdict => ({
    kind: "void",
    why: String(error),
  }));
  return { verdict, seconds: (performance.now() - start) / 1000 };
}

function reported(row: Row): Row {
  const { harness, defect, verdict, seconds } = row;
  console.log([harness, defect, wordsOf(verdict), seconds.toFixed(1)].join(" | "));
  return row;
}

function wordsOf(verdict: Verdict): string {
  if (verdict.kind === "caught") return verdict.by;
  return verdict.kind === "void" ? `PROVES NOTHING: ${verdict.why}` : "PASSED";
}
