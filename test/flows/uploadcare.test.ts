/** From a file to its information: byte for byte, whatever its size and whatever holds it. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import {
  ApiError,
  fileFromPath,
  GroupUploadError,
  signUpload,
  toFile,
  Uploadcare,
  type FileInput,
  type UploadInput,
} from "@lading/uploadcare";
import { describe, expect, onTestFinished, test } from "vitest";
import { sha256 } from "@lading/testing/internal";
import { mebibyte, patterned, uploadcareBench } from "./uploadcareBench.ts";

const wait = { interval: 1 };

describe("every byte arrives where it belongs", () => {
  const part = 5 * mebibyte;
  test.each([
    [0, 0],
    [1, 0],
    [10 * mebibyte - 1, 0],
    [10 * mebibyte, 0],
    [10 * mebibyte + 1, 3],
    [3 * part - 1, 3],
    [3 * part, 3],
    [3 * part + 1, 4],
  ])("%i bytes in %i parts", async (size, parts) => {
    const { uploadcare, fake } = await uploadcareBench();
    const bytes = patterned(size);
    const file = await uploadcare.upload(new File([bytes], "cat.bin"), { wait });
    expect(file).toMatchObject({ size, original_filename: "cat.bin", is_ready: true });
    expect(fake.files.get(file.uuid)?.sha256).toBe(sha256(bytes));
    expect(fake.storage.requests).toHaveLength(parts);
  });
});

const large = patterned(11 * mebibyte);

async function onDisk(): Promise<FileInput> {
  const folder = await mkdtemp(join(tmpdir(), "lading-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, "cat.bin"), large);
  return fileFromPath(join(folder, "cat.bin"));
}

describe("whatever holds the file", () => {
  test.each<[string, () => FileInput | Promise<FileInput>, number]>([
    ["bytes", () => large, 3],
    ["a Blob", () => new Blob([large]), 3],
    ["a file on disk", onDisk, 3],
    ["a stream of its size", () => toFile(Readable.from([large]), "a", { size: large.length }), 3],
    ["a stream, in one request", () => new Blob([large]).stream(), 0],
    ["a small stream, measured first", () => new Blob([large.subarray(0, 99)]).stream(), 0],
  ])("%s", async (kind, make, parts) => {
    const { uploadcare, fake } = await uploadcareBench();
    const { uuid } = await uploadcare.upload(await make(), { wait });
    const wanted = kind.startsWith("a small") ? large.subarray(0, 99) : large;
    expect(fake.files.get(uuid)?.sha256).toBe(sha256(wanted));
    expect(fake.storage.requests).toHaveLength(parts);
  });
});

test("a stream that does not tell its size and has 100 MB or more is refused", async () => {
  const { uploadcare } = await uploadcareBench();
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (;;) yield large;
  }
  await expect(uploadcare.upload(endless())).rejects.toThrow(
    "Give its size with toFile(stream, name",
  );
});

test("parts go up four at a time, and nothing of the client goes with them", async () => {
  const { uploadcare, fake } = await uploadcareBench(
    // No document knows the parameter that the client adds to every query.
    { faults: ({ part }) => (part ? { delay: 20 } : undefined), judgesRequests: false },
    { defaultHeaders: { "X-Team": "cats" }, defaultQuery: { team: "cats" } },
  );
  await uploadcare.upload(patterned(31 * mebibyte), { wait });
  expect(fake.storage.requests).toHaveLength(7);
  expect(fake.storage.mostAtOnce()).toBe(4);
  // What must not be on these requests is among the violations, which every test here holds to be none.
  for (const { headers } of fake.storage.requests)
    expect(headers["content-type"]).toBe("application/octet-stream");
});

test("options reach the upload, direct and in parts; metadata keys come back as they were", async () => {
  const { uploadcare, fake } = await uploadcareBench();
  const metadata = { "a.B:c-D_9": "one", pet: "two & three = ü" };
  const options = { wait, metadata, store: "1", filename: "größe 😺.txt" } as const;
  for (const input of [new Blob(["small"]), new Blob([large])]) {
    const { uuid, ...file } = await uploadcare.upload(input, options);
    expect(file.metadata).toEqual(metadata);
    expect(fake.files.get(uuid)).toMatchObject({ filename: "größe 😺.txt", is_stored: true });
  }
});

test("one progress over all parts, up to the end, never back", async () => {
  const { uploadcare } = await uploadcareBench({
    faults: ({ part, attempt }) => (part === 2 && attempt === 1 ? { status: 503 } : undefined),
  });
  const reported: number[] = [];
  const onUploadProgress = ({ loaded }: { loaded: number }): number => reported.push(loaded);
  await uploadcare.upload(large, { wait, onUploadProgress });
  expect(reported).toEqual(reported.toSorted((one, other) => one - other));
  expect(reported.at(-1)).toBe(large.length);
});

test("part sizes grow with the file, and bad ones are refused before anything is sent", async () => {
  const { uploadcare, fake } = await uploadcareBench();
  const size = 60 * 1024 * mebibyte;
  const nothing = toFile(Readable.from([]), "large.bin", { size });
  await expect(uploadcare.upload(nothing)).rejects.toThrow("produced 0 bytes, but its stated size");
  expect(fake.requests).toEqual([]);
  const rejections = [
    [{ partSize: mebibyte }, "partSize must be a whole number of bytes from 5242880 to"],
    [{ concurrency: 0 }, "concurrency must be a whole number from 1 and is 0"],
    [{ multipartThreshold: 1 }, "multipartThreshold must be a whole number of bytes from 10485760"],
  ] as const;
  for (const [options, message] of rejections)
    await expect(uploadcare.upload(large, options)).rejects.toThrow(message);
  expect(fake.requests).toEqual([]);
});

test("a text that is no address is refused", async () => {
  const { uploadcare } = await uploadcareBench();
  await expect(uploadcare.upload("cat.jpg" as UploadInput)).rejects.toThrow("await fileFromPath(");
});

describe("signed uploads", () => {
  const secretKey = "YOUR_SECRET_KEY";

  test("the signature is the documented one", async () => {
    expect(await signUpload({ secretKey, expire: 1678361640 })).toEqual({
      signature: "93b69d086a487fbdfc36172b96a5d7f5afa7cb209e43e5f25890bc037e638584",
      expire: 1678361640,
    });
  });

  test("every request that needs a signature has one, and the key stays here", async () => {
    const { uploadcare, fake } = await uploadcareBench({ secretKey });
    const signed = () => signUpload({ secretKey });
    const group = await uploadcare.uploadGroup([new Blob(["small"]), new Blob([large])], {
      signed,
      wait,
    });
    expect(group.files_count).toBe(2);
    expect(fake.requests.map((request) => request.text().includes(secretKey))).not.toContain(true);
    await expect(uploadcare.upload(new Blob(["unsigned"]))).rejects.toMatchObject({
      code: "SignatureRequiredError",
    });
  });

  test.each([
    [{ secretKey: "" }, "secretKey is missing"],
    [{ secretKey, expire: Date.now() }, "expire must be whole seconds since 1970"],
    [{ secretKey, expire: 1.5 }, "expire must be whole seconds since 1970"],
  ])("%j is refused", async (options, message) => {
    await expect(signUpload(options)).rejects.toThrow(message);
  });
});

describe("groups", () => {
  test.each(["indices", "brackets"] as const)("spelled with %s", async (filesFormat) => {
    const { uploadcare, fake } = await uploadcareBench({ filesFormat });
    const inputs = ["one", "two", "three"].map((text) => new Blob([text]));
    const group = await uploadcare.uploadGroup(inputs, { filesFormat, wait });
    const digests = fake.groups.get(group.id)?.map((uuid) => fake.files.get(uuid)?.sha256);
    expect(digests).toEqual(["one", "two", "three"].map((text) => sha256(Buffer.from(text))));
  });

  test("a file that fails is named, and there is no group", async () => {
    const { uploadcare, fake } = await uploadcareBench();
    const inputs = [new Blob(["one"]), "cat.jpg" as UploadInput];
    const error = await uploadcare.uploadGroup(inputs, { wait }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(GroupUploadError);
    expect(error).toMatchObject({ index: 1, message: expect.stringContaining("file 2 was not") });
    expect(fake.groups.size).toBe(0);
  });
});

test("many files: failures next to successes, in order, one progress", async () => {
  const { uploadcare, fake } = await uploadcareBench();
  async function* inputs(): AsyncGenerator<UploadInput> {
    for (let number = 0; number < 50; number++)
      yield number === 7 ? ("cat.jpg" as UploadInput) : new Blob([`file ${String(number)}`]);
  }
  const results: string[] = [];
  let settled = 0;
  const onProgress = (progress: { settled: number }): number => (settled = progress.settled);
  for await (const result of uploadcare.uploadMany(inputs(), { wait, concurrency: 8, onProgress }))
    results.push(result.ok ? (fake.files.get(result.value.uuid)?.sha256 ?? "") : "failed");
  const wanted = Array.from({ length: 50 }, (_, number) =>
    number === 7 ? "failed" : sha256(Buffer.from(`file ${String(number)}`)),
  );
  expect(results).toEqual(wanted);
  expect(settled).toBe(50);
});

test("each of many files may have options of its own", async () => {
  const { uploadcare, fake } = await uploadcareBench();
  const optionsFor = (input: Blob, index: number) => {
    if (index === 1) throw new Error("no name for it");
    return { filename: `${String(index)}.txt`, metadata: { size: String(input.size) } };
  };
  const names: string[] = [];
  const inputs = ["a", "bb", "ccc"].map((text) => new Blob([text]));
  for await (const result of uploadcare.uploadMany(inputs, { wait, optionsFor })) {
    const file = result.ok ? fake.files.get(result.value.uuid) : undefined;
    names.push(result.ok ? `${file?.filename ?? ""} ${file?.metadata["size"] ?? ""}` : "failed");
  }
  expect(names).toEqual(["0.txt 1", "failed", "2.txt 3"]);
});

test("withOptions gives a client that can do all this too", async () => {
  const { uploadcare, fake } = await uploadcareBench();
  const other = uploadcare.withOptions({ publicKey: "otherkey" });
  expect(other).toBeInstanceOf(Uploadcare);
  const { uuid } = await other.upload(new Blob(["small"]), { wait });
  expect(fake.files.has(uuid)).toBe(true);
  expect(fake.requests[0]?.text().includes("otherkey")).toBe(true);
});

test("an error of the API is the error of the upload", async () => {
  const { uploadcare } = await uploadcareBench({
    faults: ({ path }) => (path === "/base/" ? { status: 500 } : undefined),
  });
  const error = await uploadcare.upload(new Blob(["small"])).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ status: 500, code: "UploadAPIError" });
});
