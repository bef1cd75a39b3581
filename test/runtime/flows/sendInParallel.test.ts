/** Parts in parallel: never too many, stopped together, and each failure named. */
import { expect, test } from "vitest";
import { sendInParallel, PartError, partsProgress } from "@lading/runtime/flows";

/** A part that stays under way until the test lets it go. */
function gates(): {
  readonly send: (part: number, signal: AbortSignal) => Promise<string>;
  readonly underWay: Map<number, { open: () => void; fail: (error: Error) => void }>;
  readonly aborted: number[];
} {
  const underWay = new Map<number, { open: () => void; fail: (error: Error) => void }>();
  const aborted: number[] = [];
  const send = (part: number, signal: AbortSignal): Promise<string> =>
    new Promise((resolve, reject) => {
      signal.addEventListener("abort", () => {
        aborted.push(part);
        reject(signal.reason);
      });
      underWay.set(part, { open: () => resolve(`sent ${part}`), fail: reject });
    });
  return { send, underWay, aborted };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test("so many at once, and the responses in the order of the parts", async () => {
  const { send, underWay } = gates();
  const sent = sendInParallel({ parts: [1, 2, 3, 4], concurrency: 2, send });
  await turn();
  expect([...underWay.keys()]).toEqual([1, 2]);
  underWay.get(2)?.open();
  await turn();
  expect([...underWay.keys()]).toEqual([1, 2, 3]);
  underWay.get(3)?.open();
  await turn();
  underWay.get(4)?.open();
  underWay.get(1)?.open();
  expect(await sent).toEqual(["sent 1", "sent 2", "sent 3", "sent 4"]);
});

test("a part of an asynchronous source is taken only when there is a hand free", async () => {
  const { send, underWay } = gates();
  const taken: number[] = [];
  async function* parts(): AsyncGenerator<number> {
    for (const part of [1, 2, 3]) {
      taken.push(part);
      yield part;
    }
  }
  const sent = sendInParallel({ parts: parts(), concurrency: 2, send });
  await turn();
  expect(taken).toEqual([1, 2]);
  for (const part of [1, 2, 3]) {
    underWay.get(part)?.open();
    await turn();
  }
  expect(await sent).toHaveLength(3);
});

test("a failure stops its siblings, takes no further part and names itself", async () => {
  const { send, underWay, aborted } = gates();
  let isClosed = false;
  function* parts(): Generator<number> {
    try {
      yield* [1, 2, 3, 4, 5];
    } finally {
      isClosed = true;
    }
  }
  const sent = sendInParallel({ parts: parts(), count: 5, concurrency: 3, send });
  await turn();
  const cause = new Error("the network is gone");
  underWay.get(2)?.fail(cause);
  const error = await sent.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(PartError);
  expect(error).toMatchObject({
    message: "part 2 of 5 failed: the network is gone.",
    name: "PartError",
    part: 2,
    parts: 5,
    cause,
  });
  expect(aborted.filter((part) => part !== 2)).toEqual([1, 3]);
  expect(underWay.size).toBe(3);
  expect(isClosed).toBe(true);
});

test("nothing is under way any more when it rejects", async () => {
  let isAtRest = false;
  const sent = sendInParallel({
    parts: [1, 2],
    concurrency: 2,
    send: async (part) => {
      await turn();
      if (part === 1) throw new Error("no");
      await turn();
      isAtRest = true;
    },
  });
  await expect(sent).rejects.toThrow("part 1 failed: no");
  expect(isAtRest).toBe(true);
});

test("the caller's abort keeps its reason", async () => {
  const { send } = gates();
  const controller = new AbortController();
  const { signal } = controller;
  const sent = sendInParallel({ parts: [1, 2, 3], concurrency: 2, send, signal });
  await turn();
  const reason = new Error("enough");
  controller.abort(reason);
  await expect(sent).rejects.toBe(reason);
  await expect(sendInParallel({ parts: [1], concurrency: 1, send, signal })).rejects.toBe(reason);
});

test("a source that is stuck does not hold up the end", async () => {
  async function* parts(): AsyncGenerator<number> {
    yield 1;
    await new Promise(() => undefined);
  }
  const send = async (): Promise<never> => {
    await turn();
    throw new Error("no");
  };
  const sent = sendInParallel({ parts: parts(), concurrency: 2, send });
  await expect(sent).rejects.toThrow("part 1 failed: no");
});

test("what the source of parts throws is what it rejects with", async () => {
  function* parts(): Generator<number> {
    yield 1;
    throw new RangeError("unreadable");
  }
  const sent = sendInParallel({ parts: parts(), concurrency: 1, send: async (part) => part });
  await expect(sent).rejects.toThrow(RangeError);
});

test.each([0, -1, 1.5, Number.NaN, Infinity])("%s at once is refused", async (concurrency) => {
  const sent = sendInParallel({ parts: [1], concurrency, send: async (part) => part });
  await expect(sent).rejects.toThrow("concurrency must be a whole number from 1");
});

test("one progress over all parts never goes back", () => {
  const reported: number[] = [];
  const progress = partsProgress(({ loaded }) => reported.push(loaded), 30);
  progress.partDone({ index: 0, size: 10 }); // in an earlier run
  progress.report(1, 6);
  progress.report(2, 4);
  progress.report(1, 0); // sent again
  progress.report(1, 7);
  progress.partDone({ index: 1, size: 10 });
  progress.partDone({ index: 2, size: 10 });
  expect(reported).toEqual([10, 16, 20, 21, 24, 30]);
});

test("each part has a signal of its own: Node warns of one to which more than ten listen", async () => {
  const signals = new Set<AbortSignal>();
  const { send, aborted } = gates();
  const parts = Array.from({ length: 20 }, (_none, index) => index);
  const controller = new AbortController();
  const sent = sendInParallel({
    parts,
    concurrency: 20,
    signal: controller.signal,
    send: (part, signal) => send(part, signals.add(signal) && signal),
  });
  await turn();
  expect(signals.size).toBe(20);
  controller.abort(new Error("enough"));
  await expect(sent).rejects.toThrow("enough");
  expect(aborted).toEqual(parts);
});
