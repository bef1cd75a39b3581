/** Uploads in parts: retries, advice, earlier runs and the caller's own errors are the same for every API. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
  PartError,
  signedAddresses,
  uploadEach,
  uploadParts,
  type PartsUpload,
  type UploadPart,
} from "@lading/runtime/flows";
import { respondingWith, operation } from "../support.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const parts: readonly UploadPart[] = [0, 1, 2].map((index) => ({ index, size: 10 }));
const rule = { adviceAfter403: "Ask for another one" };

/** Rejects as a call whose response has this status. */
function refuse(status: number): Promise<never> {
  const call = respondingWith(() => Response.json({}, { status })).call<never, unknown>(
    operation(),
  );
  return Promise.resolve(call);
}

/** Runs to its end without waiting. Returns the result, or the error that it rejects with. */
async function end(upload: Partial<PartsUpload<UploadPart, unknown>>): Promise<unknown> {
  const send = async ({ index }: UploadPart): Promise<string> => `receipt ${index}`;
  const request = { parts, count: 3, options: {}, send, ...upload };
  const ended = uploadParts(request).catch((error: unknown) => error);
  await vi.runAllTimersAsync();
  return ended;
}

/** Sends parts, but the second one is refused so often. */
function refusing(status: number, times: number) {
  const retries: (number | undefined)[] = [];
  const send: PartsUpload<UploadPart, string>["send"] = async ({ index }, options) => {
    if (index === 1) retries.push(options.maxRetries);
    if (index === 1 && retries.length <= times) await refuse(status);
    return `receipt ${index}`;
  };
  return { send, retries };
}

test("a part at a signed address is sent again by the flow alone", async () => {
  const { send, retries } = refusing(503, 2);
  expect(await end({ send, addresses: signedAddresses(rule) })).toEqual([
    "receipt 0",
    "receipt 1",
    "receipt 2",
  ]);
  expect(retries).toEqual([0, 0, 0]);
});

test("a part that is an operation of the API is retried by its client alone", async () => {
  const { send, retries } = refusing(503, 2);
  expect(await end({ send })).toMatchObject({ part: 2, parts: 3 });
  expect(retries).toEqual([undefined]);
});

test.each([
  [false, 1],
  [true, 3],
])("403 is permanent unless the storage is known for it: %s", async (retries403, attempts) => {
  const { send, retries } = refusing(403, 9);
  const addresses = signedAddresses({ ...rule, retries403, maxRetries: 2 });
  const error = await end({ send, addresses });
  expect(error).toBeInstanceOf(PartError);
  expect((error as Error).message).toMatch(/^part 2 of 3 failed: .* Ask for another one\.$/);
  expect(retries).toHaveLength(attempts);
});

test("parts of an earlier run are not sent, but counted", async () => {
  const done = new Set([0, 2]);
  const sent: number[] = [];
  const loaded: number[] = [];
  await end({
    options: { onUploadProgress: (progress) => loaded.push(progress.loaded) },
    total: 30,
    done: { has: (index) => done.has(index), add: async (index) => void done.add(index) },
    send: async ({ index }) => sent.push(index),
  });
  expect(sent).toEqual([1]);
  expect([...done].sort()).toEqual([0, 1, 2]);
  expect(loaded.at(-1)).toBe(30);
});

test("parts of unknown size count as much as they reported", async () => {
  const loaded: number[] = [];
  await end({
    parts: parts.map(({ index }) => ({ index })),
    options: { concurrency: 1, onUploadProgress: (progress) => loaded.push(progress.loaded) },
    send: async ({ index }, { onUploadProgress }) =>
      onUploadProgress?.({ loaded: index + 5, total: undefined }),
  });
  expect(loaded).toEqual([5, 11, 18]);
});

test.each(["onUploadProgress", "add"])("what %s throws is what it rejects with", async (name) => {
  const reason = new Error("the disk is full");
  const fail = (): never => {
    throw reason;
  };
  const error = await end({
    options: name === "add" ? {} : { onUploadProgress: fail },
    done: { has: () => false, add: name === "add" ? async () => fail() : async () => undefined },
  });
  expect(error).toBe(reason);
});

test("each of many uploads gets the options of all and its own", async () => {
  const seen: object[] = [];
  const options = {
    timeout: 7,
    concurrency: 1,
    optionsFor: (input: string, index: number) => ({ name: `${input}${index}` }),
  };
  const results = uploadEach(["a", "b"], options, async (input, each) => {
    seen.push({ ...each, signal: each.signal.aborted, onUploadProgress: undefined });
    return input;
  });
  for await (const { ok } of results) expect(ok).toBe(true);
  expect(seen).toEqual([
    { timeout: 7, name: "a0", signal: false },
    { timeout: 7, name: "b1", signal: false },
  ]);
});
