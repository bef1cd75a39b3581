/**
 * `npm run check:mocks -- [name…] [--seed 1] [--count 12] [--json file]`: holds our mock against Prism as it comes and against Steady. Requests
 * of our documents and of the corpus, as a client sends them and changed, are judged by all three. What they disagree about is
 * printed with who is right by the standard, as `reviewed/` has it. Exits with 1 where a disagreement is not in that list, and
 * where, over all documents by seed 1, one that is listed is gone. `--json` writes every request and what was said of it.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { CorpusDocument } from "../corpus/findDocuments.ts";
import { selectDocuments, type Selection } from "../corpus/selectDocuments.ts";
import { checkout } from "../mutants/copyRepository.ts";
import { compareDocument, type Compared } from "./compareDocument.ts";
import { installSteady } from "./installSteady.ts";
import { renderReview, renderTotals } from "./renderReview.ts";
import { findDisagreements, review } from "./review.ts";
import { allReviewed } from "./reviewed/allReviewed.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: "string", default: "1" },
    count: { type: "string" },
    json: { type: "string" },
  },
});

/** So many documents at a time: much of it is waiting for a Prism that never responds. */
const workers = 3;

try {
  process.exitCode = await run(
    selectDocuments({
      folders: {
        specs: join(checkout, "specs"),
        publishers: join(checkout, "../shared/corpus"),
        suites: join(checkout, "../shared/suites"),
        own: join(checkout, "test/corpus/documents"),
      },
      words: positionals,
      seed: numberOf("seed", values.seed),
      sample: values.count === undefined ? undefined : numberOf("count", values.count),
    }),
  );
} catch (error) {
  console.error(String(error));
  process.exitCode = 1;
}

function numberOf(option: string, text: string): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new Error(`--${option} is a whole number from 1 on, not ${text}.`);
}

async function run({ documents, absent, named }: Selection): Promise<number> {
  for (const folder of absent)
    console.log(`Absent, so that none of its documents is compared: ${folder}`);
  const options = {
    steady: installSteady(),
    seed: Number(values.seed),
  };
  const found = await inParallel(documents, async (document) => {
    const result = await compare(document, options);
    console.log(result.line);
    return result;
  });
  const all = found.flatMap((each) => each.compared);
  const compared = found.filter((each) => each.compared.length > 0).length;
  if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(all));
  const isFull =
    absent.length === 0 &&
    documents.length === named &&
    positionals.length === 0 &&
    values.seed === "1";
  const disagreements = findDisagreements(all);
  const result = review(disagreements, allReviewed);
  console.log(renderReview(result, { isFull }));
  console.log(
    renderTotals({ documents: documents.length, compared, requests: all, disagreements }),
  );
  const isUnknown = result.groups.some((group) => group.reviewed === undefined);
  if (all.length === 0) console.log("No request was compared.");
  return all.length === 0 || isUnknown || (isFull && result.stale.length > 0) ? 1 : 0;
}

/** The results in the order of the items. */
async function inParallel<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const queue = items.entries();
  const takeAll = async (): Promise<void> => {
    for (const [index, item] of queue) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: workers }, takeAll));
  return results;
}

interface Found {
  readonly compared: readonly Compared[];
  readonly line: string;
}

async function compare(
  document: CorpusDocument,
  options: Parameters<typeof compareDocument>[1],
): Promise<Found> {
  const name = document.name.padEnd(40);
  try {
    const { compared, absent } = await compareDocument(document, options);
    const without = absent.map((reason) => `; without ${shortened(reason)}`).join("");
    return { compared, line: `${name} ${String(compared.length).padStart(4)} requests${without}` };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { compared: [], line: `${name} not compared: ${shortened(reason)}` };
  }
}

function shortened(reason: string): string {
  return reason.replaceAll(/\s+/g, " ").slice(0, 160);
}
