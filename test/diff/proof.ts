/**
 * `npm run diff:proof -- --seed 1 --count 40`: `lading diff` tells the truth. Each seed changes a document in one place, makes both
 * packages, compiles and runs the caller of the older one against the newer, and holds the verdict against what the caller notices:
 * whatever breaks is rated major, and few majors are of a kind that this caller does not notice. `--kind Schema` draws from the kinds
 * of mutations that match; `--redocly` prints what `redocly diff` says of a pair of each kind. Exits with 1 for a wrong verdict.
 */
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CallerCompiler } from "./CallerCompiler.ts";
import { readDocuments } from "./documents.ts";
import { redoclyVerdicts } from "./redoclyVerdicts.ts";
import { renderTable, strictness } from "./renderTable.ts";
import {
  drawMutation,
  prepareSubject,
  tryMutation,
  type Outcome,
  type Subject,
} from "./tryMutation.ts";

const words = process.argv.slice(2);
const [seed, count] = [Number(wordAfter("--seed") ?? 1), Number(wordAfter("--count") ?? 40)];
const wanted = new RegExp(wordAfter("--kind") ?? "");
const bench = {
  folder: realpathSync(mkdtempSync(join(tmpdir(), "lading-proof-"))),
  compiler: new CallerCompiler(),
};
try {
  process.exitCode = (await run()) ? 0 : 1;
} finally {
  rmSync(bench.folder, { recursive: true });
}

function wordAfter(name: string): string | undefined {
  const index = words.indexOf(name);
  return index < 0 ? undefined : words[index + 1];
}

async function run(): Promise<boolean> {
  const subjects: Subject[] = [];
  for (const document of readDocuments()) subjects.push(await prepareSubject(document, bench));
  const kinds = new Set(subjects.flatMap(({ mutations }) => [...mutations.keys()]));
  console.log(`${subjects.length} documents, ${kinds.size} kinds of mutations.`);
  const outcomes: Outcome[] = [];
  let wrong = 0;
  for (let each = seed; each < seed + count; each++) {
    const outcome = await outcomeOf(subjects, each);
    if (outcome === undefined) continue;
    outcomes.push(outcome);
    if (!isWrong(outcome)) continue;
    wrong += 1;
    console.log(describeWrong(outcome, each));
  }
  const redocly = words.includes("--redocly") ? await redoclyVerdicts(outcomes) : new Map();
  console.log(renderTable(outcomes, redocly));
  const isTelling = reportStrictness(outcomes);
  const tried = new Set(outcomes.map(({ mutation }) => mutation.kind)).size;
  console.log(`${outcomes.length} mutations of ${tried} kinds, ${wrong} wrong verdicts.`);
  return wrong === 0 && outcomes.length > 0 && isTelling;
}

/** Who calls everything major is never wrong, and says nothing. */
function reportStrictness(outcomes: readonly Outcome[]): boolean {
  const majors = outcomes.filter(({ comparison }) => comparison.rating === "major").length;
  const unnoticed = strictness(outcomes);
  const sum = [...unnoticed.values()].reduce((total, times) => total + times, 0);
  console.log(`\n${majors} are rated major; of ${sum} this caller notices nothing:`);
  for (const [changes, times] of unnoticed) console.log(`${times} | ${changes}`);
  return sum <= Math.max(3, majors / 3);
}

/** The first of the seed's mutations that a package can be made of. */
async function outcomeOf(subjects: readonly Subject[], each: number): Promise<Outcome | undefined> {
  for (const [subject, mutation] of drawMutation(subjects, each, wanted)) {
    const outcome = await tryMutation(subject, mutation, bench);
    if (outcome) return outcome;
  }
  return undefined;
}

function isWrong({ comparison, noticed }: Outcome): boolean {
  return noticed.length > 0 && comparison.rating !== "major";
}

function describeWrong({ document, mutation, comparison, noticed }: Outcome, each: number): string {
  return [
    `WRONG, seed ${each}: ${document}, ${mutation.kind} at ${mutation.place}, is rated ${comparison.rating ?? "nothing"}.`,
    ...comparison.changes.map(({ rating, what }) => `  ${rating}: ${what}`),
    ...noticed.slice(0, 5).map((notice) => `  ${notice.slice(0, 400)}`),
  ].join("\n");
}
