/** A crash in the middle of an upload: another process goes on with what is missing. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { UploadState } from "@lading/uploadcare";
import { toFile } from "@lading/uploadcare";
import { beforeAll, afterAll, describe, expect, onTestFinished, test } from "vitest";
import { sha256 } from "@lading/testing/internal";
import { mebibyte, patterned, uploadcareBench } from "./uploadcareBench.ts";
import { testTimeout } from "../support/testTimeout.ts";

const program = join(import.meta.dirname, "programs/uploadFile.js");
const large = patterned(31 * mebibyte); // seven parts
const wait = { interval: 1 };
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lading-resume-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A user's program; ended with the test if it has not ended by itself. */
function start(words: readonly string[]): ChildProcess & { stdout: NodeJS.ReadableStream } {
  const child = spawn(process.execPath, [program, ...words], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

/** Every line that it prints, as JSON. */
async function* lines(child: { stdout: NodeJS.ReadableStream }): AsyncGenerator<{
  readonly done?: readonly number[];
  readonly uuid?: string;
  readonly mostMemory?: number;
}> {
  for await (const line of createInterface({ input: child.stdout })) yield JSON.parse(line);
}

test(
  "a process that is killed, and another that goes on: the same bytes in the end",
  { timeout: testTimeout(60_000) },
  async () => {
    let isFirst = true;
    const { fake } = await uploadcareBench({
      faults: ({ part }) => (isFirst && part && part > 3 ? { hangs: true } : undefined),
    });
    const [path, state] = [join(folder, "large.bin"), join(folder, "state.json")];
    await writeFile(path, large);
    const words = [fake.url, path, "--state", state];

    const first = start(words);
    for await (const { done } of lines(first)) if (done?.length === 3) first.kill("SIGKILL");
    if (first.signalCode === null) await once(first, "exit");
    expect(first.signalCode).toBe("SIGKILL");
    expect(fake.files.size).toBe(0);

    isFirst = false;
    const before = fake.storage.requests.length;
    let uuid: string | undefined;
    for await (const line of lines(start(words))) uuid = line.uuid;
    expect(fake.files.get(uuid ?? "")?.sha256).toBe(sha256(large));
    const sent = fake.storage.requests.slice(before).map(({ part }) => part);
    expect(sent.toSorted()).toEqual([4, 5, 6, 7]);
  },
);

describe("300 MiB in flat memory", () => {
  let path = "";
  const digest = createHash("sha256");

  beforeAll(async () => {
    path = join(folder, "sparse.bin");
    await writeFile(path, "");
    await truncate(path, 300 * mebibyte);
    const zeros = Buffer.alloc(mebibyte);
    for (let count = 0; count < 300; count++) digest.update(zeros);
  });

  test.each([[[]], [["--stream"]]])(
    "%j",
    async (words) => {
      const { fake } = await uploadcareBench();
      const ends: { uuid?: string; mostMemory?: number }[] = [];
      for await (const line of lines(start([fake.url, path, ...words]))) ends.push(line);
      const [end] = ends;
      expect(fake.files.get(end?.uuid ?? "")?.sha256).toBe(digest.copy().digest("hex"));
      // Node itself takes about 60 MiB, four parts of a stream 20, and as much again waits for the collector.
      expect((end?.mostMemory ?? Infinity) / mebibyte).toBeLessThan(280);
    },
    60_000,
  );
});

/** A state with one part of several up, as it comes back from a file. */
async function interrupted(): Promise<
  Awaited<ReturnType<typeof uploadcareBench>> & { readonly state: UploadState }
> {
  const bench = await uploadcareBench();
  const states: UploadState[] = [];
  const onState = (state: UploadState): void => {
    states.push(state);
    if (state.done.length === 2) throw new Error("crash");
  };
  await bench.uploadcare.upload(large, { onState, concurrency: 1 }).catch(() => undefined);
  return { ...bench, state: JSON.parse(JSON.stringify(states.at(-1))) as UploadState };
}

describe("resumeFrom", () => {
  test("a stream shows enough of itself to go on", async () => {
    const { uploadcare, fake, state } = await interrupted();
    const loaded: number[] = [];
    const { uuid } = await uploadcare.upload(
      toFile(new Blob([large]).stream(), "large.bin", { size: large.length }),
      { wait, resumeFrom: state, onUploadProgress: (event) => loaded.push(event.loaded) },
    );
    expect(uuid).toBe(state.uuid);
    expect(fake.files.get(uuid)?.sha256).toBe(sha256(large));
    expect(fake.storage.requests).toHaveLength(7);
    expect(loaded[0]).toBe(5 * mebibyte);
    expect(loaded.at(-1)).toBe(large.length);
  });

  test("URLs that have expired all the same are reported as such", async () => {
    const { uploadcare, fake, state } = await interrupted();
    fake.storage.expire();
    const resumed = uploadcare.upload(large, { resumeFrom: state, partRetries: 0 });
    await expect(resumed).rejects.toThrow(
      /^part \d of 7 failed: [^]* 403[^]* Upload again without resumeFrom\.$/,
    );
  });

  test("an upload that was completed meanwhile is complete", async () => {
    const { uploadcare, state } = await interrupted();
    let last = state;
    const options = { wait, onState: (now: UploadState) => void (last = now) };
    await uploadcare.upload(large, { ...options, resumeFrom: state });
    const { uuid } = await uploadcare.upload(large, { wait, resumeFrom: last });
    expect(uuid).toBe(state.uuid);
  });

  test("parts that only the state says are up make no file", async () => {
    const { uploadcare, fake, state } = await interrupted();
    const resumeFrom = { ...state, done: state.urls.map((_, index) => index) };
    await expect(uploadcare.upload(large, { resumeFrom })).rejects.toThrow("uploadcare.");
    expect(fake.files.size).toBe(0);
  });

  test("a part that is named twice is up once", async () => {
    const { uploadcare, fake, state } = await interrupted();
    const resumeFrom = { ...state, done: [0, 0, 0, 0, 0, 0, 0] };
    const { uuid } = await uploadcare.upload(large, { wait, resumeFrom });
    expect(fake.files.get(uuid)?.sha256).toBe(sha256(large));
  });

  const other = (change: (bytes: Uint8Array) => void): Blob => {
    const bytes = large.slice();
    change(bytes);
    return new Blob([bytes]);
  };
  test.each<[string, (state: UploadState) => unknown, Blob, string]>([
    [
      "a file of another size",
      (state) => state,
      new Blob([large, "."]),
      "belongs to a file of 32505856 bytes",
    ],
    [
      "a file with another beginning",
      (state) => state,
      other((bytes) => bytes.fill(1, 0, 1)),
      "belongs to another file",
    ],
    [
      "a file with another end",
      (state) => state,
      other((bytes) => bytes.fill(1, -1)),
      "belongs to another file",
    ],
    [
      "a small file",
      (state) => state,
      new Blob(["small"]),
      "has no meaning for a file that is uploaded in one request",
    ],
    [
      "an old state",
      (state) => ({ ...state, startedAt: state.startedAt - 86_400_000 }),
      new Blob([large]),
      "is older than 24 hours, so its URLs have expired",
    ],
    [
      "a state whose parts go to another origin",
      (state) => ({
        ...state,
        urls: state.urls.map((url) => url.replace(/^.*?\d\//, "https://evil.test/")),
      }),
      new Blob([large]),
      "would send parts to https://evil.test, which is not a storage of this API",
    ],
    [
      "a state one of whose parts goes to another origin",
      (state) => ({
        ...state,
        urls: state.urls.with(5, "https://uploadcare.s3.amazonaws.com.evil.test/"),
      }),
      new Blob([large]),
      "would send parts to https://uploadcare.s3.amazonaws.com.evil.test",
    ],
    [
      "a state one of whose parts goes to another port",
      (state) => ({ ...state, urls: state.urls.with(5, state.urls[5]!.replace(/:\d+/, ":9")) }),
      new Blob([large]),
      "was changed after onState returned it",
    ],
    [
      "a state of another upload",
      (state) => ({ ...state, uuid: "17be4678-dab7-4bc7-8753-28914a22960a" }),
      new Blob([large]),
      "was changed after onState returned it",
    ],
    [
      "a state whose addresses are none",
      (state) => ({ ...state, urls: state.urls.map(() => "nowhere") }),
      new Blob([large]),
      "is not a state of onState",
    ],
    ["no state", () => ({ uuid: "…" }), new Blob([large]), "is not a state of onState"],
    [
      "a state with a part too many",
      (state) => ({ ...state, done: [7] }),
      new Blob([large]),
      "is not a state of onState",
    ],
  ])("%s is refused before anything is sent", async (_title, change, file, problem) => {
    const { uploadcare, fake, state } = await interrupted();
    const before = fake.requests.length + fake.storage.requests.length;
    const resumeFrom = change(state) as UploadState;
    await expect(uploadcare.upload(file, { resumeFrom })).rejects.toThrow(
      `uploadcare.upload: resumeFrom ${problem}`,
    );
    expect(fake.requests.length + fake.storage.requests.length).toBe(before);
  });
});
