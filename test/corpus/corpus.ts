/**
 * `npm run corpus -- [name…]`: every document becomes a package that compiles under the strictest options with each
 * TypeScript, that can be imported, and whose operations Prism accepts and responds to. Prints tables; exits with 1 when a
 * document fails. `--keep` leaves the packages, `--fast` compiles with one TypeScript only, `--large` adds a document of
 * 1,200 operations, `--seed=2` makes other calls, `--sample=24` takes so many of the documents, by the seed, and
 * `--update-excuses` lists what Prism is proved to be at fault for, to be reviewed.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compilePackages, installCompilers, prepareProject } from "./compilers.ts";
import { contractPhase } from "./contract/contractPhase.ts";
import { renderReports } from "./contract/renderReports.ts";
import { writeFirstCall } from "./firstCall.ts";
import { ExcuseBook, excuseFaults, silenceFaults } from "./contract/excuseBook.ts";
import type { ContractReport } from "./contract/contractReport.ts";
import type { CorpusDocument } from "./findDocuments.ts";
import { forbiddenText } from "./forbiddenText.ts";
import { selectDocuments, type Selection } from "./selectDocuments.ts";
import { largeDocument } from "./largeDocument.ts";
import type { Generated } from "./generateDocument.ts";

const repository = join(import.meta.dirname, "../../..");
/**
 * Limits for one document, from reading it to the package on the disk: what no real document may come near, on any machine. How
 * long each took is in the table; a machine that does much else doubles it.
 */
const mostSeconds = 60;
const mostMegabytes = 1000;

const words = process.argv.slice(2);
const seed = numberOf("--seed=") ?? 1;
const { documents, absent, named } = selected();
console.log(`${documents.length} of ${named} documents, by seed ${seed}.`);
for (const folder of absent) console.log(`Absent, so that none of its documents runs: ${folder}`);
const book = new ExcuseBook(join(repository, "test/corpus/excuses"));

const folder = mkdtempSync(join(tmpdir(), "lading-corpus-"));
try {
  process.exitCode = (await run()) === 0 ? 0 : 1;
} finally {
  if (words.includes("--keep")) console.log(folder);
  else rmSync(folder, { recursive: true });
}

/** Ends with the reason where there is nothing to run. */
function selected(): Selection {
  try {
    return selectDocuments({
      folders: {
        publishers: join(repository, "../shared/corpus"),
        suites: join(repository, "../shared/suites"),
        own: join(repository, "test/corpus/documents"),
      },
      words: words.filter((word) => !word.startsWith("--")),
      seed,
      sample: numberOf("--sample="),
    });
  } catch (error) {
    console.error(String(error));
    process.exit(1);
  }
}

function numberOf(option: string): number | undefined {
  const word = words.find((each) => each.startsWith(option));
  return word === undefined ? undefined : Number(word.slice(option.length));
}

/** Generates all, compiles all, imports all, calls all: tables, and how many documents fail. */
async function run(): Promise<number> {
  prepareProject(folder);
  const compilers = words.includes("--fast") ? installCompilers().slice(1, 2) : installCompilers();
  const all = words.includes("--large") ? [...documents, writeLarge()] : documents;
  const results = all.map((document) => {
    const out = join(folder, document.name);
    const generated = generate(document, out);
    writeFirstCall(out);
    return { ...document, generated, faults: [...generationFaults(document, generated)] };
  });
  for (const compiler of compilers) {
    const complaints = compilePackages(compiler, folder);
    const said = (line: string): string => `TypeScript ${compiler.version}: ${line}`;
    for (const { name, faults } of results) faults.push(...(complaints.get(name) ?? []).map(said));
    for (const line of complaints.get("") ?? []) console.log(said(line));
  }
  for (const { name, faults } of results)
    if (faults.length === 0) faults.push(...importFaults(name));
  const callable = results.filter(({ generated, faults }) => generated.ok && faults.length === 0);
  const reports = await contractPhase({ documents: callable, folder, seed });
  for (const { name, faults } of callable) faults.push(...contractFaults(name, reports.get(name)));
  console.log(renderReports(reports));
  console.log(renderTable(results));
  return results.filter(({ faults }) => faults.length > 0).length;
}

/** Its own, and where it differs from the excuses that are listed. Other seeds make other calls, and need not meet all of them. */
function contractFaults(name: string, report: ContractReport | undefined): readonly string[] {
  if (report === undefined) return ["contract: no report"];
  if (words.includes("--update-excuses")) book.write(name, report);
  const isComplete = seed === 1;
  return [
    ...report.faults,
    ...silenceFaults(report),
    ...excuseFaults(book.read(name), report, isComplete),
  ];
}

/** A document of 1,200 operations and 14 MB, next to the project. */
function writeLarge(): CorpusDocument {
  const root = join(folder, "documents");
  const file = join(root, "large.json");
  mkdirSync(root);
  writeFileSync(file, JSON.stringify(largeDocument(1200), undefined, 2));
  return { name: "own-large", file, root };
}

interface Result {
  readonly name: string;
  readonly generated: Generated;
  readonly faults: readonly string[];
}

function generationFaults({ name }: CorpusDocument, generated: Generated): readonly string[] {
  const { ok, seconds, megabytes, findings } = generated;
  if (!ok) return findings.filter((line) => line.startsWith("error"));
  return [
    ...(seconds > mostSeconds ? [`took ${seconds} s`] : []),
    ...(megabytes > mostMegabytes ? [`took ${megabytes} MB`] : []),
    ...forbiddenText(join(folder, name)),
  ];
}

/** One line for each document, and below it the first of its faults. */
function renderTable(results: readonly Result[]): string {
  const width = Math.max(0, ...results.map(({ name }) => name.length));
  const rows = results.flatMap(({ name, generated, faults }) => {
    const seconds = generated.seconds.toFixed(1).padStart(7);
    const megabytes = generated.megabytes.toFixed(0).padStart(5);
    const row = `${name.padEnd(width)}  ${seconds}  ${megabytes}  ${faults.length || "–"}`;
    return [row, ...faults.slice(0, 8).map((fault) => `    ${fault}`)];
  });
  const passed = results.filter(({ faults }) => faults.length === 0).length;
  return [
    `${"document".padEnd(width)}  seconds     MB  faults`,
    ...rows,
    closingLine(passed, results.length),
  ].join("\n");
}

function closingLine(passed: number, ran: number): string {
  const left = named - documents.length;
  const notRun = [
    ...(left > 0 ? [`${left} documents outside of the sample`] : []),
    ...absent.map((path) => `all of ${path}, which is absent`),
  ];
  const rest = notRun.length > 0 ? ` Not run: ${notRun.join("; ")}.` : "";
  return `${passed} of ${ran} documents pass.${rest}`;
}

function generate({ file, root }: CorpusDocument, out: string): Generated {
  const program = join(import.meta.dirname, "generateDocument.js");
  const { stdout, stderr } = spawnSync(process.execPath, [program, file, root, out], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (stdout !== "") return JSON.parse(stdout) as Generated;
  return { ok: false, seconds: 0, megabytes: 0, findings: [`error ${stderr.slice(0, 1500)}`] };
}

function importFaults(name: string): readonly string[] {
  const program = join(import.meta.dirname, "importPackage.js");
  const built = join(folder, "build", name, "src");
  const { status, stderr } = spawnSync(process.execPath, [program, built], { encoding: "utf8" });
  return status === 0 ? [] : [`import: ${stderr.trim().slice(0, 500)}`];
}
