/**
 * `lading generate` against other generators and against a program that does nothing: CPU of whole processes, as ratios. The large
 * document is GitHub's (npm `@octokit/openapi`), the small one ImageKit's.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { reportFigures, type Figure } from "./figures.ts";
import { measure, measurePairs, median, type Usage } from "./measure.ts";

const repository = join(import.meta.dirname, "../../..");
const rivals = join(repository, "test/bench/node_modules");
const nothing = [process.execPath, "-e", "0"];

/** Measures every figure; gives the number of those missed. */
export async function benchGenerate(resultPath: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "lading-bench-"));
  try {
    const figures = [
      await ratio({
        work: "five providers, nothing changed, against node -e 0",
        limit: 1.5,
        ours: lading("generate", "--root", repository),
        other: nothing,
        runs: 15,
      }),
      ...(await smallDocument(folder)),
      ...(await largeDocument(folder)),
    ];
    return reportFigures("generate: medians of paired runs", figures, resultPath);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function smallDocument(folder: string): Promise<readonly Figure[]> {
  const document = join(repository, "specs/imagekit/openapi.yaml");
  const ours = anew(join(folder, "small"), lading("generate", "--spec", document, "--out"));
  const runs = 5;
  return [
    await ratio({
      work: "ImageKit, cold, against hey-api",
      limit: 1,
      ours,
      other: anew(join(folder, "hey"), heyApi(document)),
      runs,
    }),
    await ratio({
      work: "ImageKit, cold, against oazapfts",
      ours,
      other: anew(join(folder, "oazapfts.ts"), [...rival(".bin/oazapfts"), document]),
      runs,
    }),
  ];
}

async function largeDocument(folder: string): Promise<readonly Figure[]> {
  const document = join(rivals, "@octokit/openapi/generated/api.github.com.json");
  const copy = join(folder, "github.json");
  const text = readFileSync(document, "utf8");
  writeFileSync(copy, text);
  const out = join(folder, "large");
  const whole = lading("generate", "--spec", copy, "--kind", "package", "--out");
  const bare = lading("generate", "--spec", copy, "--kind", "sources", "--out");
  const first = await measurePeak(whole, out);
  const plain = await measurePeak(bare, join(folder, "bare"));
  const other = await measure(anew(join(folder, "hey"), heyApi(copy)));
  await measure([...whole, out]);
  const again = await ratio({
    work: "GitHub again, nothing changed, against node -e 0",
    limit: 4,
    ours: [...whole, out],
    other: nothing,
    runs: 9,
  });
  writeFileSync(copy, text.replace(/("summary":\s*")/, "$1Changed: "));
  const changed = await measure([...whole, out]);
  writeFileSync(copy, twice(text));
  const doubled = await measure(anew(out, whole));
  const figure = (work: string, measured: number, limit: number): Figure => ({
    work,
    measured,
    limit,
    unit: work.includes("memory") ? "MiB" : "x",
  });
  return [
    figure("GitHub, with raw and schemas, against hey-api", first.cpu / other.cpu, 0.3),
    figure("GitHub, without, against hey-api", plain.cpu / other.cpu, 0.2),
    figure("GitHub, with raw and schemas: peak memory", first.peakRss ?? NaN, 500),
    figure("GitHub, without: peak memory", plain.peakRss ?? NaN, 350),
    again,
    figure("GitHub, one operation changed, against the first time", changed.cpu / first.cpu, 0.35),
    figure("GitHub, twice the operations, against once", doubled.cpu / first.cpu, 2.1),
  ];
}

/** Every operation a second time, under another path and name. */
function twice(text: string): string {
  const document = JSON.parse(text) as { paths: Record<string, unknown> };
  const others = JSON.stringify(document.paths).replaceAll(
    /"operationId":"([^"]+)"/g,
    '"operationId":"$1-twice"',
  );
  for (const [path, item] of Object.entries(JSON.parse(others) as object))
    document.paths[`/twice${path}`] = item;
  return JSON.stringify(document);
}

interface Comparison {
  readonly work: string;
  /** Left out: shown to explain another figure. */
  readonly limit?: number;
  readonly ours: readonly string[];
  readonly other: readonly string[];
  readonly runs: number;
}

async function ratio({ work, limit, ours, other, runs }: Comparison): Promise<Figure> {
  const pairs = await measurePairs(ours, other, runs);
  const measured = median(pairs.map(([mine, theirs]) => mine.cpu / theirs.cpu));
  return { work, measured, unit: "x", ...(limit !== undefined && { limit }) };
}

/** Into a file or folder that is not there yet. */
function anew(out: string, command: readonly string[]): readonly string[] {
  return ["bash", "-c", 'rm -rf "$1" && exec "${@:2}" "$1"', "bash", out, ...command];
}

function lading(...words: readonly string[]): readonly string[] {
  return [process.execPath, join(repository, "generator/bin/lading.js"), ...words];
}

function heyApi(document: string): readonly string[] {
  const program = rival("@hey-api/openapi-ts/bin/run.js");
  return [...program, "--silent", "--no-log-file", "--input", document, "--output"];
}

function rival(path: string): readonly string[] {
  return [process.execPath, join(rivals, path)];
}

/** The program says at its end how much memory it needed. */
function measurePeak([node = "", ...words]: readonly string[], out: string): Promise<Usage> {
  const preload = join(import.meta.dirname, "programs/peakAtExit.js");
  return measure(anew(out, [node, "--import", preload, ...words]));
}
