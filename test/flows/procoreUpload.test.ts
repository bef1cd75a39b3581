/** Files on their way into Procore: from every kind of input, in segments, past every fault. */
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import {
  clientCredentials,
  fileFromPath,
  PartError,
  Procore,
  toFile,
  type FileInput,
  type UploadImageOptions,
} from "@lading/procore";
import { startFakeLogin, testApp } from "@lading/testing/fakes";
import { startFakeProcore, tooManyRequests, type FakeProcore } from "@lading/procore/testing";
import { startFakeSegmentStorage, type FakeSegmentStorage } from "@lading/testing/fakes";
import { readProviders } from "../support/providers.ts";
import { startS3Storage } from "../support/fakes/s3Storage.ts";

const { document } = (await readProviders()).find(({ name }) => name === "procore")!;

const segmentSize = 5_242_880;
const image = { description: "North wall", trade_ids: [1, 2] };
const intoProject: UploadImageOptions = { projectId: 7, image, segmentSize };

/** Bytes of which no two segments are alike. */
function bytesOf(size: number): Buffer<ArrayBuffer> {
  const bytes = Buffer.alloc(size);
  for (let at = 0; at < size; at += 4093) bytes.writeUInt8((at * 31 + size) % 251, at);
  return bytes;
}

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

interface World {
  readonly procore: Procore;
  readonly api: FakeProcore;
  readonly storage: FakeSegmentStorage;
  /** The bytes of the one upload, put together in the order of its segments. */
  readonly arrived: () => Buffer;
}

async function startedWorld(): Promise<World> {
  // One more header that must come back: what Procore signs may change.
  const storage = await startFakeSegmentStorage({
    keepBytes: true,
    headers: { "x-amz-meta-origin": "procore" },
  });
  const api = await startFakeProcore({ document, storage });
  onTestFinished(async () => {
    await api.stop();
    await storage.stop();
  });
  const procore = new Procore({
    baseUrl: api.url,
    accessToken: "test_token",
    companyId: 42,
    defaultHeaders: { "x-team": "test_team" },
  });
  const arrived = (): Buffer => {
    const [upload] = [...api.uploads.values()];
    return Buffer.concat(upload!.segments.map(({ key }) => storage.bytes(key) ?? Buffer.of()));
  };
  return { procore, api, storage, arrived };
}

async function failureOf(work: Promise<unknown>): Promise<Error> {
  return work.then(
    () => new Error("did not fail"),
    (error: unknown) => error as Error,
  );
}

function chain(error: unknown): string {
  return error instanceof Error ? `${error.message} / ${chain(error.cause)}` : "";
}

describe("byte for byte", () => {
  test.each([
    [1, 1],
    [segmentSize - 1, 1],
    [segmentSize, 1],
    [segmentSize + 1, 2],
    [2 * segmentSize, 2],
    [2 * segmentSize + 1, 3],
  ])("%i bytes in %i segments", async (size, count) => {
    const { procore, api, storage, arrived } = await startedWorld();
    const bytes = bytesOf(size);
    const made = await procore.uploadImage(toFile(bytes, "wall.jpg"), intoProject);

    expect(sha256(arrived())).toBe(sha256(bytes));
    const [upload] = [...api.uploads.values()];
    expect(upload).toMatchObject({ owner: "projects/7", filename: "wall.jpg" });
    expect(upload?.segments).toHaveLength(count);
    expect(api.images).toEqual([
      { project: "7", upload_uuid: upload?.uuid, image_name: "wall.jpg", image },
    ]);
    expect(made).toMatchObject({ filename: "wall.jpg", size });
    expect([...api.violations, ...storage.violations]).toEqual([]);
  });

  test("an empty file, a file without a name and an image without attributes are refused unsent", async () => {
    const { procore, api } = await startedWorld();
    const uploads = [
      procore.uploadImage(toFile(bytesOf(0), "wall.jpg"), intoProject),
      procore.uploadImage(bytesOf(3), intoProject),
      procore.uploadImage(toFile(bytesOf(3), "wall.jpg"), { projectId: 7, image: {} }),
      procore.upload(bytesOf(3), { projectId: 7, segmentSize: 1000 }),
    ];
    expect((await Promise.all(uploads.map(failureOf))).map(({ message }) => message)).toEqual([
      "procore.upload: the file is empty, which Procore does not accept",
      "procore.uploadImage: imageName is missing, and the file has no name",
      "procore.uploadImage: image must have at least one attribute",
      "procore.upload: segmentSize must be a whole number of bytes from 5242880 to 5368709120 and is 1000",
    ]);
    expect(api.calls).toEqual([]);
  });

  const size = segmentSize + 77;
  const content = bytesOf(size);
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < size; at += 1_000_003) yield content.subarray(at, at + 1_000_003);
  }
  async function onDisk(): Promise<FileInput> {
    const folder = mkdtempSync(join(tmpdir(), "lading-procore-"));
    onTestFinished(() => {
      rmSync(folder, { recursive: true });
    });
    writeFileSync(join(folder, "wall.mov"), content);
    return fileFromPath(join(folder, "wall.mov"));
  }

  test.each<[string, () => FileInput | Promise<FileInput>]>([
    ["a Blob", () => new Blob([content])],
    ["a File", () => new File([content], "wall.mov")],
    ["an ArrayBuffer", () => new Uint8Array(content).buffer],
    ["a file on disk", onDisk],
    ["a stream of unknown size", () => toFile(pieces(), "wall.mov")],
    ["a web stream", () => toFile(new Blob([content]).stream(), "wall.mov", { size })],
  ])("from %s", async (_kind, input) => {
    const { procore, api, storage, arrived } = await startedWorld();
    await procore.uploadImage(await input(), { ...intoProject, imageName: "wall.mov" });
    expect(sha256(arrived())).toBe(sha256(content));
    expect([...api.violations, ...storage.violations]).toEqual([]);
  });

  test("through an S3 server, which checks signatures itself", async () => {
    const s3 = await startS3Storage();
    const api = await startFakeProcore({ document, storage: s3 });
    onTestFinished(async () => {
      await api.stop();
      await s3.stop();
    });
    const procore = new Procore({ baseUrl: api.url, accessToken: "test_token", companyId: 42 });
    await procore.uploadImage(toFile(content, "wall.mov"), intoProject);
    const [upload] = [...api.uploads.values()];
    const segments = await Promise.all(upload!.segments.map(({ key }) => s3.bytes(key)));
    expect(sha256(Buffer.concat(segments))).toBe(sha256(content));
    expect(api.violations).toEqual([]);
  });
});

test.each([
  ["the platform's own transport", undefined],
  ["a fetch that is handed in", globalThis.fetch],
])(
  "%s has the headers that Procore returns, a content type only if it is one",
  async (_what, fetch) => {
    const headers = { "content-type": "binary/octet-stream", "x-amz-acl": "private" };
    for (const given of [headers, { "x-amz-acl": "private" }]) {
      const storage = await startFakeSegmentStorage({ headers: given });
      const api = await startFakeProcore({ document, storage });
      onTestFinished(async () => {
        await Promise.all([api.stop(), storage.stop()]);
      });
      const options = { baseUrl: api.url, accessToken: "test_token", companyId: 42 };
      const procore = new Procore({ ...options, ...(fetch && { fetch }) });
      await procore.upload(new File(["wall"], "wall.png", { type: "image/png" }), { projectId: 7 });
      expect([...api.violations, ...storage.violations]).toEqual([]);
    }
  },
);

describe("whose upload it is", () => {
  test("a company's, for an image of a project", async () => {
    const { procore, api } = await startedWorld();
    const options = { ...intoProject, companyId: 42, imageName: "renamed.jpg" };
    await procore.uploadImage(toFile(bytesOf(9), "wall.jpg"), options);
    expect(api.calls).toEqual([
      "POST /rest/v1.1/companies/42/uploads",
      expect.stringMatching(/^PATCH \/rest\/v1\.1\/companies\/42\/uploads\/\w{26}$/),
      "POST /rest/v1.0/images",
    ]);
    expect(api.images).toMatchObject([{ project: "7", image_name: "renamed.jpg" }]);
    expect(api.violations).toEqual([]);
  });

  test("an upload alone stays without a name if the file has none", async () => {
    const { procore, api } = await startedWorld();
    const upload = await procore.upload(bytesOf(9), { companyId: 42 });
    expect(upload).toMatchObject({ status: "complete" });
    expect(api.uploads.get(upload.uuid)).toMatchObject({
      owner: "companies/42",
      filename: undefined,
    });
    expect(api.violations).toEqual([]);
  });
});

describe("several segments at once", () => {
  test.each([
    [1, 1],
    [undefined, 4],
  ])("concurrency %s", async (concurrency, most) => {
    const { procore, storage } = await startedWorld();
    const options = { ...intoProject, concurrency };
    await procore.uploadImage(toFile(bytesOf(5 * segmentSize), "wall.jpg"), options);
    expect(storage.mostAtOnce()).toBeLessThanOrEqual(most);
    expect(storage.mostAtOnce()).toBeGreaterThanOrEqual(Math.min(most, 2));
  });

  test("one progress over all of them, that never goes back", async () => {
    const { procore, storage } = await startedWorld();
    storage.faults.push({ key: "/2", kind: "reset" });
    const size = 2 * segmentSize + 5;
    const seen: number[] = [];
    await procore.upload(bytesOf(size), {
      projectId: 7,
      segmentSize,
      onUploadProgress: ({ loaded, total }) => {
        expect(total).toBe(size);
        seen.push(loaded);
      },
    });
    expect(seen).toEqual([...seen].sort((one, other) => one - other));
    expect(seen.length).toBeGreaterThan(10);
    expect(seen.at(-1)).toBe(size);
  });
});

describe("what goes wrong", () => {
  const file = toFile(bytesOf(2 * segmentSize + 1), "wall.jpg");

  test.each<[string, "reset" | { readonly status: number }]>([
    ["503", { status: 503 }],
    ["429", { status: 429 }],
    ["a broken connection", "reset"],
  ])(
    "after %s a segment is sent again, alone, and the etags stay in order",
    async (_what, kind) => {
      const { procore, api, storage, arrived } = await startedWorld();
      storage.faults.push({ key: "/1", kind });
      await procore.uploadImage(file, intoProject);
      expect(storage.puts.map((key) => key.at(-1)).sort()).toEqual(["1", "1", "2", "3"]);
      expect(sha256(arrived())).toBe(sha256(file.content as Uint8Array));
      expect([...api.violations, ...storage.violations]).toEqual([]);
    },
  );

  test.each<[string, "expired" | "no-etag" | { readonly status: number }, RegExp]>([
    [
      "an address that expired",
      "expired",
      /failed with status 403.*The address of a segment expires after an hour\. Upload the file again/,
    ],
    ["a refusal", { status: 400 }, /failed with status 400: .*SlowDown/],
    ["no ETag", "no-etag", /its response has no ETag\. In a browser, its CORS rules/],
  ])("%s ends the upload, and says which segment", async (_what, kind, want) => {
    const { procore, api, storage } = await startedWorld();
    storage.faults.push({ key: "/2", kind });
    const error = await failureOf(procore.uploadImage(file, intoProject));
    expect(error).toBeInstanceOf(PartError);
    expect(error).toMatchObject({ part: 2, parts: 3 });
    expect(chain(error)).toMatch(want);
    expect(chain(error)).not.toMatch(/Signature=[^*]/);
    expect(storage.puts.filter((key) => key.endsWith("/2"))).toHaveLength(1);
    expect(api.calls).toHaveLength(1);
  });

  test("a segment that keeps failing ends the upload after its attempts, and its siblings with it", async () => {
    const { procore, api, storage } = await startedWorld();
    storage.faults.push({ key: "/1", times: 9, kind: { status: 500 } });
    const options = { ...intoProject, concurrency: 1, segmentRetries: 1 };
    expect(await failureOf(procore.uploadImage(file, options))).toMatchObject({ part: 1 });
    expect(storage.puts).toHaveLength(2);
    expect(api.calls).toHaveLength(1);
  });

  test("fewer addresses than segments would lose the file's end", async () => {
    const { procore, api, storage } = await startedWorld();
    const body = { uuid: "01FZ8QATJYD0K7BZG2PP5GB4KN", status: "ready", segments: [] };
    api.replies.push({ status: 201, body });
    expect((await failureOf(procore.upload(file, { projectId: 7, segmentSize }))).message).toBe(
      "procore.upload: the API returned 0 URLs for 3 parts. Nothing was uploaded.",
    );
    expect(storage.puts).toEqual([]);
  });

  test("an abort in the middle ends everything, with the caller's reason", async () => {
    const { procore, api, storage } = await startedWorld();
    const controller = new AbortController();
    const error = await failureOf(
      procore.uploadImage(file, {
        ...intoProject,
        signal: controller.signal,
        onUploadProgress: ({ loaded }) => {
          if (loaded > segmentSize) controller.abort(new Error("the user left"));
        },
      }),
    );
    expect(error.message).toBe("the user left");
    expect(api.calls).toEqual(["POST /rest/v1.1/projects/7/uploads"]);
    expect(storage.violations).toEqual([]);
  });

  test("an abort while the file is digested sends nothing", async () => {
    const { procore, api } = await startedWorld();
    const controller = new AbortController();
    const upload = failureOf(
      procore.uploadImage(file, { ...intoProject, signal: controller.signal }),
    );
    controller.abort(new Error("changed my mind"));
    expect((await upload).message).toBe("changed my mind");
    expect(api.calls).toEqual([]);
  });

  test("too many calls: the error tells when to come back", async () => {
    const { procore, api } = await startedWorld();
    // More often than a client would try again.
    const reset = Math.ceil(Date.now() / 1000) + 86_400;
    api.replies.push(...Array.from({ length: 9 }, () => tooManyRequests(reset)));
    const error = await failureOf(procore.upload(bytesOf(9), { projectId: 7 }));
    expect(error).toMatchObject({ status: 429, retryAfter: expect.closeTo(86_400, -1) as number });
    expect(api.violations).toEqual([]);
  });

  test("a token that the API refuses goes nowhere near the storage", async () => {
    const login = await startFakeLogin();
    const storage = await startFakeSegmentStorage();
    const api = await startFakeProcore({ document, storage, login });
    onTestFinished(async () => {
      await Promise.all([login.stop(), storage.stop(), api.stop()]);
    });
    const accessToken = await clientCredentials({ ...testApp, baseUrl: login.url })();
    const procore = new Procore({ accessToken, companyId: 42, baseUrl: api.url });
    await procore.upload(bytesOf(9), { projectId: 7 });
    login.revoke(accessToken);
    expect(await failureOf(procore.upload(bytesOf(9), { projectId: 7 }))).toMatchObject({
      status: 401,
    });
    expect(storage.puts).toHaveLength(1);
    expect(storage.violations).toEqual([]);
  });
});

describe("many images", () => {
  test("one result for each, failures next to successes", async () => {
    const { procore, api, storage } = await startedWorld();
    const files = [toFile(bytesOf(3), "a.jpg"), bytesOf(4), toFile(bytesOf(5), "c.jpg")];
    const results = [];
    for await (const result of procore.uploadMany(files, { projectId: 7, image })) {
      results.push(result.ok ? result.value.filename : (result.error as Error).name);
    }
    expect(results).toEqual(["a.jpg", "ApiRequestError", "c.jpg"]);
    expect(api.images).toHaveLength(2);
    expect([...api.violations, ...storage.violations]).toEqual([]);
  });

  test("each may have a name and attributes of its own", async () => {
    const { procore, api } = await startedWorld();
    const rooms = [bytesOf(3), bytesOf(4)];
    const results = procore.uploadMany(rooms, {
      projectId: 7,
      image,
      concurrency: 1,
      optionsFor: (input, index) => ({
        imageName: `room-${index}.jpg`,
        ...(input.length === 4 && { image: { description: "The kitchen" } }),
      }),
    });
    for await (const result of results) if (!result.ok) throw result.error;
    expect(api.images).toMatchObject([
      { image_name: "room-0.jpg", image },
      { image_name: "room-1.jpg", image: { description: "The kitchen" } },
    ]);
  });
});
