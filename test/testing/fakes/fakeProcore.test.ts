/** The fakes notice what they are there to notice, and say nothing that the document does not. */
import { createHash } from "node:crypto";
import { describe, expect, onTestFinished, test } from "vitest";
import { documentViolations, type Talk } from "@lading/testing/fakes";
import { startFakeProcore, type FakeProcore } from "@lading/procore/testing";
import { startFakeSegmentStorage, type FakeSegmentStorage } from "@lading/testing/fakes";
import { readProviders } from "../../support/providers.ts";
import { startS3Storage } from "../../support/fakes/s3Storage.ts";

const procore = (await readProviders()).find(({ name }) => name === "procore")!;
const json = { "content-type": "application/json; charset=utf-8" };
const bytes = Buffer.from("the north wall");
const sha256 = createHash("sha256").update(bytes).digest("hex");
const etag = createHash("md5").update(bytes).digest("hex");

async function storage(): Promise<FakeSegmentStorage> {
  const started = await startFakeSegmentStorage();
  onTestFinished(started.stop);
  return started;
}

async function send(
  { url, headers }: { url: string; headers: Readonly<Record<string, string>> },
  body: Uint8Array = bytes,
  more: Readonly<Record<string, string>> = {},
): Promise<number> {
  const framing = { ...headers, "content-length": String(body.byteLength), ...more };
  const response = await fetch(url, { method: "PUT", body: body as BodyInit, headers: framing });
  await response.text();
  return response.status;
}

describe("the storage", () => {
  test("takes a segment as it was announced", async () => {
    const fake = await storage();
    expect(await send(fake.presign({ key: "1", size: bytes.length, sha256 }))).toBe(200);
    expect(await fake.stored("1")).toMatchObject({ etag, size: bytes.length, sha256 });
    expect(fake.violations).toEqual([]);
  });

  test.each<[string, Uint8Array, Record<string, string>, string]>([
    ["a bearer", bytes, { authorization: "Bearer test_token" }, "authorization has no business"],
    ["a content type", bytes, { "content-type": "image/jpeg" }, "content-type has no business"],
    ["another digest", bytes, { "x-amz-content-sha256": "0" }, "x-amz-content-sha256 is 0"],
    ["other bytes", Buffer.from("the south wall"), {}, "other bytes than were announced"],
  ])("notices %s", async (_what, body, headers, want) => {
    const fake = await storage();
    expect(await send(fake.presign({ key: "1", size: bytes.length, sha256 }), body, headers)).toBe(
      400,
    );
    expect(fake.violations.join()).toContain(want);
    expect(await fake.stored("1")).toBeUndefined();
  });

  test("knows its own addresses only", async () => {
    const fake = await storage();
    const { url, headers } = fake.presign({ key: "1", size: bytes.length, sha256 });
    expect(await send({ url: url.replace(/Signature=.*/, "Signature=guessed"), headers })).toBe(
      403,
    );
  });
});

test("an S3 server takes our presigned PUT, and refuses one that was tampered with", async () => {
  const s3 = await startS3Storage();
  onTestFinished(s3.stop);
  const put = s3.presign({ key: "projects/7/1", size: bytes.length, sha256 });
  expect(await send({ ...put, url: put.url.replace("projects/7/1", "projects/8/1") })).toBe(403);
  expect(await send(put, bytes, { "content-type": "image/jpeg" })).toBe(403);
  expect(await send(put, bytes, { "x-amz-content-sha256": "0".repeat(64) })).toBe(403);
  expect(await s3.stored("projects/7/1")).toBeUndefined();
  expect(await send(put)).toBe(200);
  expect(await s3.stored("projects/7/1")).toEqual({ etag, size: bytes.length, sha256 });
});

describe("Procore", () => {
  const headers = {
    authorization: "Bearer test_token",
    "procore-company-id": "42",
    "content-type": "application/json",
  };

  async function ask(
    fake: FakeProcore,
    [method, path]: readonly [string, string],
    body: object,
    more: Readonly<Record<string, string>> = {},
  ): Promise<{ status: number; response: Record<string, unknown> }> {
    const init = { method, headers: { ...headers, ...more }, body: JSON.stringify(body) };
    const response = await fetch(fake.url + path, init);
    return {
      status: response.status,
      response: (await response.json()) as Record<string, unknown>,
    };
  }

  async function started(): Promise<{ fake: FakeProcore; store: FakeSegmentStorage }> {
    const store = await storage();
    const fake = await startFakeProcore({ document: procore.document, storage: store });
    onTestFinished(fake.stop);
    return { fake, store };
  }

  const uploads = "/rest/v1.1/projects/7/uploads";
  const images = "/rest/v1.0/images?project_id=7";

  test("wants a token and a company", async () => {
    const { fake } = await started();
    const wrong = await ask(fake, ["POST", uploads], {}, { authorization: "Bearer guessed" });
    const nowhere = await ask(fake, ["POST", uploads], {}, { "procore-company-id": "" });
    expect([wrong.status, nowhere.status]).toEqual([401, 403]);
  });

  test("wants every segment, its etags in order, and a complete upload for an image", async () => {
    const { fake, store } = await started();
    const segment = { size: bytes.length, sha256 };
    const large = Buffer.alloc(5_000_000, 7);
    const first = {
      size: large.length,
      sha256: createHash("sha256").update(large).digest("hex"),
    };
    const made = await ask(fake, ["POST", uploads], { segments: [first, segment] });
    const { uuid, segments } = made.response as {
      uuid: string;
      segments: { url: string; headers: Record<string, string> }[];
    };
    const largeEtag = createHash("md5").update(large).digest("hex");
    const complete = async (...etags: string[]): Promise<number> => {
      const body = { segments: etags.map((each) => ({ etag: each })) };
      return (await ask(fake, ["PATCH", `${uploads}/${uuid}`], body)).status;
    };
    const image = { upload_uuid: uuid, image_name: "wall.jpg", image: { description: "North" } };

    expect(await send(segments[0]!, large)).toBe(200);
    expect(await complete(largeEtag)).toBe(422);
    expect(await send(segments[1]!)).toBe(200);
    expect(await complete(etag, largeEtag)).toBe(422);
    expect((await ask(fake, ["POST", images], image)).status).toBe(422);
    expect(fake.violations).toEqual([
      "a segment has not arrived",
      "wrong etags, or a wrong order",
      "upload_uuid does not belong to a completed upload",
    ]);

    expect(await complete(largeEtag, etag)).toBe(200);
    expect((await ask(fake, ["POST", images], image)).status).toBe(201);
    expect(fake.images).toMatchObject([{ project: "7", image_name: "wall.jpg" }]);
    expect([...fake.uploads.values()][0]?.etags).toEqual([largeEtag, etag]);
    expect(store.violations).toEqual([]);
  });
});

test.each<[string, Partial<Talk>, string]>([
  ["a status", { status: 203 }, "the response 203 has a wrong body"],
  [
    "a media type",
    { headers: { "content-type": "text/html" } },
    "is text/html; the document has application/json",
  ],
  ["a missing member", { response: { status: "ready", segments: [] } }, "required property"],
  ["a member's type", { response: { uuid: 3, segments: [] } }, "/uuid must be string"],
  ["what was sent", { sent: { segments: [{ size: 1 }] } }, "required property 'sha256'"],
  [
    "a header",
    {
      status: 429,
      headers: { ...json, "x-rate-limit-reset": "soon" },
      response: { message: "no" },
    },
    "has a wrong header X-Rate-Limit-Reset",
  ],
  ["a path", { path: "/rest/v1.1/uploads" }, "is not documented"],
])("a talk that breaks the document in %s is noticed", (_what, change, want) => {
  const talk: Talk = {
    method: "POST",
    path: "/rest/v1.1/projects/7/uploads",
    status: 201,
    headers: json,
    sent: { segments: [{ size: 1, sha256 }] },
    response: { uuid: "u", segments: [] },
  };
  const findViolations = documentViolations(procore.document);
  expect(findViolations(talk)).toEqual([]);
  expect(findViolations({ ...talk, ...change }).join("\n")).toContain(want);
});
