/** A file that was changed or deleted after it was chosen in a page: one failure, by its true cause, and no retries. */
import { appendFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFinished, test } from "vitest";
import { startApi } from "./apiServer.ts";
import { openToPages } from "./crossOrigin.ts";
import { openPage, type OpenPage } from "./page.ts";
import { respondJson, sizeOf, ways } from "./uploadPage.ts";

let opened: OpenPage;
beforeAll(async () => {
  opened = await openPage(["@lading/uploadcare"]);
});
afterAll(() => opened.stop());

let folder = "";
let path = "";
const size = 30 * 1_048_576;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "lading-chosen-"));
  path = join(folder, "wall.png");
  await writeFile(path, Buffer.alloc(size, 7));
  await opened.page.setInputFiles("input", path);
  // Chromium notes the size when it is first read, as pages do once a file is chosen.
  const chosen = await opened.page.evaluate(() => document.querySelector("input")!.files![0]!.size);
  expect(chosen).toBe(size);
});
afterEach(() => rm(folder, { recursive: true }));

const changes = [
  ["changed", () => appendFile(path, "more")],
  ["deleted", () => rm(path)],
] as const;
const cases = ways.flatMap(([way, isWatched]) =>
  changes.map(([what, change]) => ({ way, isWatched, what, change })),
);

test.each(cases)("$way: a $what file fails once, by name", async ({ isWatched, change }) => {
  let requests = 0;
  const url = await startApi((request, response) => {
    requests++;
    request.on("error", () => undefined);
    void sizeOf(request).then(
      () => respondJson(response),
      () => undefined,
    );
  });
  await change();
  const error = await opened.page.evaluate(
    async ({ url, isWatched }) => {
      const { Client, encodeRaw } = lading.runtime;
      const client = new Client({ name: "acme", server: { url } }, {});
      const plan = {
        id: "putThing",
        method: "PUT",
        path: "/thing",
        bodies: [{ kind: "raw", encode: encodeRaw, mediaType: "application/octet-stream" }],
        responses: { 200: ["application/json"] },
      } as const;
      const onUploadProgress = isWatched ? () => undefined : undefined;
      const body = document.querySelector("input")!.files![0];
      return client.call(plan, { body }, { onUploadProgress }).then(
        () => undefined,
        (error: unknown) => {
          const { name, message } = error as Error;
          return { name, message };
        },
      );
    },
    { url, isWatched },
  );
  expect(error).toEqual({
    name: "ApiRequestError",
    message:
      "acme.putThing: the file wall.png cannot be read any more: it was changed, moved or deleted after it was chosen. Choose it again",
  });
  expect(requests).toBeLessThanOrEqual(1);
});

/** An API that takes large files in parts, and what it was asked. */
async function startParts(onPart: () => Promise<void>): Promise<{ url: string; asked: string[] }> {
  const asked: string[] = [];
  const url = await startApi((request, response) => {
    const { host = "" } = request.headers;
    const step = request.url!.split("?")[0]!.replace(/\/$/, "");
    asked.push(step);
    const parts = Array.from({ length: size / 5_242_880 }, (_, at) => `http://${host}/part${at}/`);
    request.on("error", () => undefined);
    void sizeOf(request).then(
      async () => {
        if (step.startsWith("/part")) await onPart();
        respondJson(response, { uuid: "740e1b8c-1ad8-4324-b7ec-112345678900", parts });
      },
      () => undefined,
    );
  }, openToPages);
  return { url, asked };
}

/** Uploads the chosen file in parts, one after another, and gives what that failed with. */
function failureOf(url: string): Promise<{ name: string; message: string } | undefined> {
  return opened.page.evaluate(async (baseUrl) => {
    const { Uploadcare } = lading.packages[
      "@lading/uploadcare"
    ] as typeof import("@lading/uploadcare");
    const uploadcare = new Uploadcare({ baseUrl, publicKey: "demopublickey" });
    const file = document.querySelector("input")!.files![0]!;
    return uploadcare.upload(file, { concurrency: 1, partSize: 5_242_880 }).then(
      () => undefined,
      (error: unknown) => {
        const { name, message } = error as Error;
        return { name, message };
      },
    );
  }, url);
}

test.each(changes)("a %s file begins no upload in parts", async (_what, change) => {
  const { url, asked } = await startParts(() => Promise.resolve());
  await change();
  const error = await failureOf(url);
  expect(error?.name).toBe("ApiRequestError");
  expect(error?.message).toMatch(/^uploadcare\.upload: the file wall\.png cannot be read any more/);
  expect(asked).toEqual([]);
});

test.each(changes)("one that is %s meanwhile says that its upload was begun", async (_, change) => {
  let isDone = false;
  onTestFinished(() => void (isDone = true));
  const { url, asked } = await startParts(async () => {
    if (isDone) return;
    isDone = true;
    await change();
  });
  expect(await failureOf(url)).toEqual({
    name: "PartError",
    message:
      "part 2 of 6 failed: uploadcare.uploadPart: the file wall.png cannot be read any more: it was changed, moved or deleted after it was chosen. Choose it again. The upload was begun and stays unfinished: the API has no operation that ends one.",
  });
  // The second part's request may have begun before its bytes were missed; it is not made again.
  expect(asked.slice(0, 2)).toEqual(["/multipart/start", "/part0"]);
  expect(asked.slice(2).length).toBeLessThanOrEqual(1);
});
