/** What goes wrong on the way: a transient error costs only the part that met it, lasting trouble names it. */
import {
  PartError,
  toFile,
  WaitError,
  type FileInfo,
  type UploadOptions,
} from "@lading/uploadcare";
import { expect, test } from "vitest";
import type { FakeUploadcare } from "@lading/uploadcare/testing";
import type { FakeFault, FakeFaults } from "@lading/testing/fakes";
import { sha256 } from "@lading/testing/internal";
import { mebibyte, patterned, uploadcareBench } from "./uploadcareBench.ts";

const large = patterned(21 * mebibyte); // five parts
const wait = { interval: 1 };

/** Uploads the file in parts while these faults happen. */
async function upload(
  faults: FakeFaults,
  options: UploadOptions = {},
): Promise<{ readonly fake: FakeUploadcare; readonly end: Partial<FileInfo> | Error }> {
  const { uploadcare, fake } = await uploadcareBench({ faults });
  const end = await uploadcare
    .upload(large, { wait, ...options })
    .catch((error: unknown) => error as Error);
  return { fake, end };
}

/** How often each part was asked for. */
function attempts({ storage }: FakeUploadcare): readonly number[] {
  return [1, 2, 3, 4, 5].map(
    (number) => storage.requests.filter(({ part }) => part === number).length,
  );
}

const once =
  (fault: FakeFault) =>
  (request: { part?: number; attempt: number }): FakeFault | undefined =>
    request.part === 2 && request.attempt === 1 ? fault : undefined;

test.each<[string, FakeFault]>([
  ["a 503", { status: 503 }],
  ["a 429 that says how long to wait", { status: 429, headers: { "retry-after": "0" } }],
  ["a 403", { status: 403 }],
  ["a connection that breaks", { breaks: "before" }],
  ["a response that is lost", { breaks: "after" }],
])("%s of one part: that part is sent again, alone", async (_title, fault) => {
  const { fake, end } = await upload(once(fault));
  expect(attempts(fake)).toEqual([1, 2, 1, 1, 1]);
  expect(fake.files.get((end as FileInfo).uuid)?.sha256).toBe(sha256(large));
});

test("a part that fails permanently ends the upload and is named", async () => {
  const { fake, end } = await upload(({ part }) => {
    if (part === 3) return { status: 400 };
    return part === 1 || part === undefined ? undefined : { hangs: true };
  });
  expect(end).toBeInstanceOf(PartError);
  expect(end).toMatchObject({ part: 3, parts: 5, cause: { status: 400 } });
  expect((end as Error).message).toMatch(/^part 3 of 5 failed: uploadcare.uploadPart: PUT /);
  expect(fake.requests.map(({ path }) => path)).toEqual(["/multipart/start/"]);
});

test("no message shows the signature of a part's URL", async () => {
  const { end } = await upload(({ part }) => (part ? { status: 400 } : undefined));
  expect(`${(end as Error).message} ${JSON.stringify(end)}`).not.toMatch(/Signature/);
});

test("attempts are counted, and a URL that stays forbidden says why", async () => {
  const { fake, end } = await upload(({ part }) => (part === 4 ? { status: 403 } : undefined), {
    partRetries: 1,
  });
  expect((end as Error).message).toContain("The URL of the part may have expired");
  expect(attempts(fake)[3]).toBe(2);
});

test.each<[string, FakeFault]>([
  ["fails once", { status: 500 }],
  ["succeeds without our hearing of it", { breaks: "after" }],
])("a completion that %s is asked for again", async (_title, fault) => {
  const { fake, end } = await upload(({ path, attempt }) =>
    path === "/multipart/complete/" && attempt === 1 ? fault : undefined,
  );
  expect(fake.files.get((end as FileInfo).uuid)?.sha256).toBe(sha256(large));
});

test("a file that is not ready in time", async () => {
  const { uploadcare } = await uploadcareBench({ pollsUntilReady: Infinity });
  const patience = { wait: { interval: 1, timeout: 100 } };
  const end = await uploadcare
    .upload(new Blob(["small"]), patience)
    .catch((error: unknown) => error);
  expect(end).toBeInstanceOf(WaitError);
  expect(end).toMatchObject({ state: { is_ready: false } });
  const file = await uploadcare.upload(new Blob(["small"]), { wait: false });
  expect(file.is_ready).toBe(false);
});

test("an abort ends everything with its reason", async () => {
  const controller = new AbortController();
  const reason = new Error("enough");
  const { fake, end } = await upload(
    ({ part }) => {
      if (part === 4) controller.abort(reason);
      return part ? { hangs: true } : undefined;
    },
    { signal: controller.signal },
  );
  expect(end).toBe(reason);
  expect(attempts(fake)).toEqual([1, 1, 1, 1, 0]);
});

test.each([
  ["in its beginning", 0, undefined],
  ["in its beginning, its size unknown", 0, "unknown"],
  ["in the middle", 6 * mebibyte, undefined],
])("an abort ends an upload of a stream that is stuck %s", async (_title, given, isUnknown) => {
  const { uploadcare } = await uploadcareBench();
  const controller = new AbortController();
  const reason = new Error("enough");
  async function* stuck(): AsyncGenerator<Uint8Array> {
    yield large.subarray(0, given);
    setImmediate(() => controller.abort(reason));
    await new Promise(() => undefined);
  }
  const input = isUnknown ? stuck() : toFile(stuck(), "cat.bin", { size: large.length });
  const { signal } = controller;
  await expect(uploadcare.upload(input, { signal, wait })).rejects.toBe(reason);
});

test("a part that fails ends an upload of a stream that is stuck", async () => {
  const { uploadcare } = await uploadcareBench({
    faults: ({ part }) => (part ? { status: 400 } : undefined),
  });
  let isClosed = false;
  const stuck = new ReadableStream<Uint8Array>({
    start: (stream) => stream.enqueue(large.slice(0, 6 * mebibyte)),
    cancel: () => void (isClosed = true),
  });
  const upload = uploadcare.upload(toFile(stuck, "cat.bin", { size: large.length }));
  await expect(upload).rejects.toThrow("part 1 of 5 failed");
  expect(isClosed).toBe(true);
});

test.each(["onState", "onUploadProgress"])(
  "what %s throws is what it rejects with",
  async (name) => {
    const reason = new Error("the disk is full");
    let left = 3;
    const throwing = (): void => {
      if (--left === 0) throw reason;
    };
    const { end } = await upload(() => undefined, { [name]: throwing });
    expect(end).toBe(reason);
  },
);

test("a response with too few URLs is refused before a part is sent", async () => {
  const { uploadcare, fake } = await uploadcareBench();
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const response = (await (await globalThis.fetch(url, init)).json()) as { parts: string[] };
    return Response.json({ ...response, parts: response.parts.slice(1) });
  };
  await expect(uploadcare.withOptions({ fetch }).upload(large)).rejects.toThrow(
    "the API returned 4 URLs for 5 parts",
  );
  expect(fake.storage.requests).toEqual([]);
});
