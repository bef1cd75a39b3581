/** Uploads against curl and `fetch`, small calls against `fetch` and the vendor's own client: ratios, never seconds. */
import { fork, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { reportFigures, type Figure } from "./figures.ts";
import { measure, measurePairs, median, type Usage } from "./measure.ts";

const programs = join(import.meta.dirname, "programs");
const mebibyte = 1_048_576;

/** Measures every figure; gives the number of those missed. */
export async function benchUpload(resultPath: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "lading-bench-"));
  const sinks: ChildProcess[] = [];
  try {
    const fast = await startSink(0, sinks);
    const slow = await startSink(30, sinks);
    const figures = [
      ...(await wholeFile(fast, folder)),
      ...(await parts(slow, folder)),
      ...(await smallCalls()),
    ];
    return reportFigures("upload: medians of paired runs", figures, resultPath);
  } finally {
    for (const sink of sinks) sink.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function wholeFile(url: string, folder: string): Promise<readonly Figure[]> {
  const path = await makeFile(join(folder, "1-gib.bin"), 1024);
  const small = await makeFile(join(folder, "64-mib.bin"), 64);
  const ours = program("uploadFile", "lading", url, path);
  const curl = [
    "curl",
    "-sS",
    "-o",
    "/dev/null",
    "-F",
    `file=@${path}`,
    "-F",
    "fileName=file.bin",
    url,
  ];
  const againstCurl = await measurePairs(ours, curl, 5);
  const againstFetch = await measurePairs(ours, program("uploadFile", "fetch", url, path), 3);
  const smaller: Usage[] = [];
  for (let run = 0; run < 3; run += 1) {
    smaller.push(await measure(program("uploadFile", "lading", url, small)));
  }
  const peak = median(againstCurl.map(([usage]) => usage.peakRss ?? NaN));
  const smallPeak = median(smaller.map((usage) => usage.peakRss ?? NaN));
  return [
    ratio("1 GiB from disk: CPU against curl -F", againstCurl, 1.6),
    ratio("1 GiB from disk: CPU against openAsBlob + FormData + fetch", againstFetch, 0.35),
    { work: "1 GiB from disk: peak RSS", measured: peak, limit: 140, unit: "MiB" },
    {
      work: "1 GiB from disk: peak RSS against 64 MiB",
      measured: peak / smallPeak,
      limit: 1.2,
      unit: "x",
    },
  ];
}

async function parts(url: string, folder: string): Promise<readonly Figure[]> {
  const path = await makeFile(join(folder, "200-mib.bin"), 200);
  const four = program("uploadParts", "lading", url, path, "4");
  const one = program("uploadParts", "lading", url, path, "1");
  const pairs = await measurePairs(four, one, 5);
  const walls = pairs.map(([usage, other]) => (usage.work ?? NaN) / (other.work ?? NaN));
  const againstFetch = await measurePairs(four, program("uploadParts", "fetch", url, path, "4"), 5);
  return [
    {
      work: "200 MiB in parts: wall of 4 at once against 1",
      measured: median(walls),
      limit: 0.4,
      unit: "x",
    },
    ratio("200 MiB in parts: CPU against Blob.slice + fetch", againstFetch, 0.5),
  ];
}

async function smallCalls(): Promise<readonly Figure[]> {
  const ours = program("smallCalls", "lading", "20000");
  const bounded = program("smallCalls", "timeout", "20000");
  const figure = async (work: string, rival: string, limit?: number): Promise<Figure> => {
    const one = limit === undefined ? bounded : ours;
    const pairs = await measurePairs(one, program("smallCalls", rival, "20000"), 5);
    const measured = median(
      pairs.map(([usage, other]) => (usage.work ?? NaN) / (other.work ?? NaN)),
    );
    return { work, measured, unit: "x", ...(limit !== undefined && { limit }) };
  };
  return [
    await figure("small JSON call against fetch", "fetch", 1.5),
    await figure("small JSON call against @imagekit/nodejs", "imagekit", 0.6),
    // A timeout is an AbortSignal, and undici makes a Request of its own that follows it: no client with one is cheaper.
    await figure("  (fetch with nothing but a timeout against fetch)", "fetch"),
    await figure("  (fetch with nothing but a timeout against @imagekit/nodejs)", "imagekit"),
  ];
}

function ratio(work: string, pairs: readonly (readonly [Usage, Usage])[], limit: number): Figure {
  return {
    work,
    measured: median(pairs.map(([one, other]) => one.cpu / other.cpu)),
    limit,
    unit: "x",
  };
}

function program(name: string, ...words: readonly string[]): readonly string[] {
  return [process.execPath, join(programs, `${name}.js`), ...words];
}

/** A file of random bytes, so that no cache or file system can cheat on it. */
async function makeFile(path: string, mebibytes: number): Promise<string> {
  const file = await open(path, "w");
  const block = crypto.getRandomValues(new Uint8Array(65_536));
  for (let index = 0; index < mebibytes * (mebibyte / block.length); index += 1)
    await file.write(block);
  await file.close();
  return path;
}

async function startSink(latency: number, sinks: ChildProcess[]): Promise<string> {
  const sink = fork(join(programs, "sink.js"), [String(latency)], {
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  sinks.push(sink);
  if (sink.stdout === null) throw new Error("the sink has no output");
  const [port] = (await once(sink.stdout, "data")) as [Buffer];
  return `http://127.0.0.1:${String(port).trim()}`;
}

/** Rivals are installed once, next to this file's sources. */
export function installRivals(folder: string): void {
  const { status } = spawnSync("npm", ["install", "--no-package-lock", "--ignore-scripts"], {
    cwd: folder,
    stdio: "inherit",
  });
  if (status !== 0) throw new Error(`npm install in ${folder} ended with ${status}`);
}
