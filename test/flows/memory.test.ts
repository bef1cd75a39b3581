/** Large files and many files in flat memory: each in a process of its own, which tells what it took. */
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { startFakeProcore } from "@lading/procore/testing";
import { startFakeSegmentStorage } from "@lading/testing/fakes";
import { startLoopbackServer } from "@lading/testing/internal";
import { readProviders } from "../support/providers.ts";
import { testTimeout } from "../support/testTimeout.ts";

const mebibyte = 1_048_576;

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "lading-memory-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  return folder;
}

async function run<Report>(program: string, words: readonly string[]): Promise<Report> {
  const path = join(import.meta.dirname, "programs", program);
  const command = ["--expose-gc", path, ...words];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, command);
  expect(stderr).toBe("");
  return JSON.parse(stdout) as Report;
}

test(
  "procore: 300 MiB, digested and sent in segments",
  { timeout: testTimeout(120_000) },
  async () => {
    const { document } = (await readProviders()).find(({ name }) => name === "procore")!;
    const storage = await startFakeSegmentStorage();
    const api = await startFakeProcore({ document, storage });
    onTestFinished(async () => {
      await Promise.all([api.stop(), storage.stop()]);
    });
    const path = join(temporaryFolder(), "film.mov");
    writeFileSync(path, "");
    truncateSync(path, 300 * mebibyte);

    const { mostMemory } = await run<{ mostMemory: number }>("uploadImage.js", [api.url, path]);
    const [upload] = [...api.uploads.values()];
    expect(upload?.etags).toHaveLength(38);
    expect([...api.violations, ...storage.violations]).toEqual([]);
    // Node itself takes about 60 MiB, a buffer for each of four segments 16, and as much again waits for the collector.
    expect(mostMemory / mebibyte).toBeLessThan(280);
  },
);

test("imagekit: a folder of 10,000 small files", { timeout: testTimeout(120_000) }, async () => {
  const server = await startLoopbackServer(async (request, response) => {
    for await (const _piece of request);
    response.setHeader("content-type", "application/json").end('{"fileId":"1"}');
  });
  onTestFinished(server.stop);
  const folder = temporaryFolder();
  for (let index = 0; index < 10_000; index++)
    writeFileSync(join(folder, `${index}.txt`), `file ${index}`);

  const report = await run<{ uploaded: number; memory: number[] }>("uploadFolder.js", [
    server.url,
    folder,
  ]);
  expect(report.uploaded).toBe(10_000);
  // What it held while it was warming up, against what it holds at its end.
  const early = Math.max(...report.memory.slice(0, 8));
  const late = Math.max(...report.memory.slice(-8));
  expect((late - early) / mebibyte).toBeLessThan(10);
});
