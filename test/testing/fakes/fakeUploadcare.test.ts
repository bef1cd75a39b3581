/** The stand-in for Uploadcare notices what it is there to notice. */
import { afterEach, beforeAll, expect, test } from "vitest";
import { startFakeUploadcare, type FakeUploadcare } from "@lading/uploadcare/testing";
import type { JsonObject } from "@lading/testing/internal";
import { readProviders } from "../../support/providers.ts";

let document: JsonObject = {};
let fake: FakeUploadcare | undefined;

beforeAll(async () => {
  const providers = await readProviders();
  document = providers.find(({ name }) => name === "uploadcare")?.document ?? {};
});
afterEach(() => fake?.stop());

const size = 10_485_761;

/** Opens an upload of three parts by hand. */
async function started(): Promise<{ readonly uuid: string; readonly parts: readonly string[] }> {
  fake = await startFakeUploadcare({ document });
  return post("/multipart/start/", {
    UPLOADCARE_PUB_KEY: "demopublickey",
    filename: "cat.bin",
    size: String(size),
    content_type: "a/b",
  });
}

async function post<Reply>(path: string, fields: Record<string, string>): Promise<Reply> {
  const body = new FormData();
  for (const [name, text] of Object.entries(fields)) body.set(name, text);
  const response = await fetch(`${fake?.url ?? ""}${path}?jsonerrors=1`, { method: "POST", body });
  return (await response.json()) as Reply;
}

/** Sends a part by hand and gives the status. */
async function put(url: string | undefined, init: RequestInit): Promise<number> {
  const response = await fetch(url ?? "", { method: "PUT", ...init });
  return response.status;
}

const type = { "content-type": "application/octet-stream" };

test.each<[string, RequestInit, number, readonly string[]]>([
  ["a part as it should be", { body: "x", headers: type }, 200, []],
  ["a part without a type", { body: new Uint8Array(1) }, 400, []],
  [
    "a part without a length",
    { body: new Blob(["x"]).stream(), headers: type, duplex: "half" } as RequestInit,
    501,
    [],
  ],
  [
    "a part with a credential",
    { body: "x", headers: { ...type, authorization: "Bearer x" } },
    400,
    ["part 1 carries authorization"],
  ],
  [
    "a part with a header of the client's",
    { body: "x", headers: { ...type, "x-team": "cats" } },
    200,
    ["part 1 carries x-team"],
  ],
])("%s", async (_title, init, status, violations) => {
  const { parts } = await started();
  expect(await put(parts[0], init)).toBe(status);
  expect(fake?.violations()).toEqual(violations);
});

test("a URL that is not exactly the one that was given", async () => {
  const { parts } = await started();
  expect(await put(`${parts[0] ?? ""}&jsonerrors=1`, { body: "x", headers: type })).toBe(403);
  expect(fake?.violations()).toEqual([expect.stringContaining("no one was given this")]);
});

test("parts of the wrong size do not make a file", async () => {
  const { uuid, parts } = await started();
  for (const url of parts) await put(url, { body: "x", headers: type });
  const fields = { UPLOADCARE_PUB_KEY: "demopublickey", uuid };
  expect(await post("/multipart/complete/", fields)).toMatchObject({
    error: { error_code: "MultipartUploadSizeTooSmallError" },
  });
});
