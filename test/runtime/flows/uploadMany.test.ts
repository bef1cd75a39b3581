/** Many uploads: one result each, failures next to successes, flat in memory, ended at any moment. */
import { expect, test } from "vitest";
import {
  uploadMany,
  type ManyOptions,
  type ManyProgress,
  type ManyResult,
  type UploadContext,
} from "@lading/runtime/flows";

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Takes as many turns as the input says; 13 fails. */
async function upload(input: number): Promise<string> {
  for (let left = input; left > 0; left--) await turn();
  if (input === 13) throw new Error("unlucky");
  return `uploaded ${input}`;
}

async function collected<Value>(
  results: AsyncIterable<ManyResult<number, Value>>,
): Promise<readonly (readonly [number, unknown])[]> {
  const all: [number, unknown][] = [];
  for await (const result of results)
    all.push([result.index, result.ok ? result.value : String(result.error)]);
  return all;
}

const inputs = [5, 13, 1];

test("results come in the order of the inputs, failures next to successes", async () => {
  expect(await collected(uploadMany({ inputs, upload }))).toEqual([
    [0, "uploaded 5"],
    [1, "Error: unlucky"],
    [2, "uploaded 1"],
  ]);
});

test("or as they end", async () => {
  expect(await collected(uploadMany({ inputs, upload, order: "settled" }))).toEqual([
    [2, "uploaded 1"],
    [0, "uploaded 5"],
    [1, "Error: unlucky"],
  ]);
});

/** How many were under way at most, over inputs that are made when they are asked for. */
async function watched(
  options: ManyOptions,
  length: number,
  work: (input: number) => Promise<unknown> = turn,
): Promise<{ most: number; ahead: number; count: number }> {
  let [underWay, most, taken, ahead, count] = [0, 0, 0, 0, 0];
  async function* made(): AsyncGenerator<number> {
    for (; taken < length; taken++) yield taken;
  }
  const counted = async (input: number): Promise<void> => {
    most = Math.max(most, ++underWay);
    await work(input);
    underWay--;
  };
  for await (const result of uploadMany({ inputs: made(), upload: counted, ...options })) {
    ahead = Math.max(ahead, taken - result.index);
    count++;
  }
  return { most, ahead, count };
}

test("ten thousand inputs are taken as hands come free", async () => {
  const { most, ahead, count } = await watched({ concurrency: 8 }, 10_000);
  expect({ most, count }).toEqual({ most: 8, count: 10_000 });
  expect(ahead).toBeLessThan(100);
});

test("one slow upload lets others wait for it only so far", async () => {
  let rest = 300;
  const slowFirst = async (input: number): Promise<void> => {
    do await turn();
    while (input === 0 && --rest > 0);
  };
  const { ahead, count } = await watched({ concurrency: 2 }, 100, slowFirst);
  expect(count).toBe(100);
  expect(ahead).toBeLessThan(20);
});

test("nothing begins before the first result is asked for, and only so much ahead of a slow reader", async () => {
  const begun: number[] = [];
  const results = uploadMany({
    inputs: Array.from({ length: 50 }, (_, index) => index),
    upload: async (input) => begun.push(input),
    concurrency: 1,
  });
  await turn();
  expect(begun).toEqual([]);
  await results.next();
  for (let left = 100; left > 0; left--) await turn();
  expect(begun.length).toBeLessThan(12);
  await results.return(undefined);
});

test("the one progress over all never goes back", async () => {
  const reported: ManyProgress[] = [];
  const twice = async (input: number, { onUploadProgress }: UploadContext): Promise<void> => {
    onUploadProgress({ loaded: input * 10, total: 100 });
    await turn();
    if (input === 13) throw new Error("unlucky");
    onUploadProgress({ loaded: 100, total: 100 });
  };
  const onProgress = (progress: ManyProgress): number => reported.push(progress);
  await collected(uploadMany({ inputs: [5, 13], upload: twice, onProgress }));
  expect(reported.at(0)).toEqual({ started: 1, settled: 0, failed: 0, total: 2, loaded: 0 });
  expect(reported.at(-1)).toEqual({ started: 2, settled: 2, failed: 1, total: 2, loaded: 230 });
  for (const [index, progress] of reported.entries()) {
    const before = reported[index - 1] ?? progress;
    expect(progress.loaded).toBeGreaterThanOrEqual(before.loaded);
    expect(progress.settled).toBeGreaterThanOrEqual(before.settled);
  }
});

test("none at once is refused", async () => {
  await expect(collected(uploadMany({ inputs, upload, concurrency: 0 }))).rejects.toThrow(
    "uploadMany: concurrency must be a whole number from 1 and is 0",
  );
});

test("what the progress function throws ends everything", async () => {
  const onProgress = (): never => {
    throw new Error("no more");
  };
  await expect(collected(uploadMany({ inputs, upload, onProgress }))).rejects.toThrow("no more");
});

/** Never ends by itself; tells which ones were aborted. */
function endless(aborted: number[]) {
  return (input: number, { signal }: UploadContext): Promise<void> =>
    new Promise((_resolve, reject) => {
      signal.addEventListener("abort", () => {
        aborted.push(input);
        reject(signal.reason);
      });
    });
}

test("an abort ends all that is under way, with its reason", async () => {
  const aborted: number[] = [];
  const controller = new AbortController();
  const { signal } = controller;
  const ended = collected(
    uploadMany({ inputs: [1, 2, 3], upload: endless(aborted), signal, concurrency: 2 }),
  );
  const expected = expect(ended).rejects.toThrow("enough");
  await turn();
  controller.abort(new Error("enough"));
  await expected;
  expect(aborted).toEqual([1, 2]);
  await expect(collected(uploadMany({ inputs, upload, signal }))).rejects.toThrow("enough");
});

test("leaving the iteration ends the uploads and closes the inputs", async () => {
  const aborted: number[] = [];
  let isClosed = false;
  async function* made(): AsyncGenerator<number> {
    try {
      for (let input = 0; ; input++) yield input;
    } finally {
      isClosed = true;
    }
  }
  const stay = endless(aborted);
  const some = (input: number, context: UploadContext): Promise<void> =>
    input === 0 ? Promise.resolve() : stay(input, context);
  for await (const result of uploadMany({ inputs: made(), upload: some, concurrency: 3 }))
    if (result.index === 0) {
      await turn();
      break;
    }
  await turn();
  expect(aborted.length).toBeGreaterThan(0);
  expect(isClosed).toBe(true);
});

test("inputs that break off: what has begun comes to its end, then the error", async () => {
  async function* made(): AsyncGenerator<number> {
    yield 3;
    throw new RangeError("the folder is gone");
  }
  const results = uploadMany({ inputs: made(), upload });
  expect((await results.next()).value).toMatchObject({ ok: true, value: "uploaded 3" });
  await expect(results.next()).rejects.toThrow("the folder is gone");
});
