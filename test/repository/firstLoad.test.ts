/** What a page loads before its first call, and what becomes of a call whose code is not there. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import type * as imagekit from "@lading/imagekit";
import { splitBrowserBundle } from "../support/packages/browserBundle.ts";

const onDemand = [
  "openapi-fetch/",
  "rawCall.js",
  "xhrTransport.js",
  "redirects.js",
  "streamedBody.js",
];

test("what few calls need is in no first load", async () => {
  const { first, later } = await splitBrowserBundle('export * from "@lading/imagekit";');
  const loaded = first.flatMap(({ moduleIds }) => moduleIds);
  const rest = later.flatMap(({ moduleIds }) => moduleIds);
  expect(onDemand.filter((name) => loaded.some((id) => id.includes(name)))).toEqual([]);
  expect(onDemand.filter((name) => !rest.some((id) => id.includes(name)))).toEqual([]);
});

test("a page that imports one operation loads neither the client's class nor another operation", async () => {
  const { first, later } = await splitBrowserBundle(
    'export { getFileInfo, provider } from "@lading/uploadcare";',
  );
  const own = [...first, ...later]
    .flatMap(({ modules }) => Object.entries(modules))
    .filter(([id, { renderedLength }]) => /\/uploadcare\/dist\//.test(id) && renderedLength > 0)
    .map(([id]) => id.replace(/^.*\/dist\//, ""));
  expect(own.toSorted()).toEqual(["operations/getFileInfo.js", "provider.js"]);
});

test("raw says so in the family's words where its code cannot be loaded, and the other calls work", async () => {
  const folder = mkdtempSync(join(tmpdir(), "lading-first-load-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const { first } = await splitBrowserBundle('export * from "@lading/imagekit";');
  for (const { fileName, code } of first) {
    writeFileSync(join(folder, fileName), code.replace(/\/\/# sourceMappingURL.*/, ""));
  }
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  const entry = pathToFileURL(join(folder, first[0]!.fileName)).href;
  const { ImageKit, ApiConnectionError } = (await import(entry)) as typeof imagekit;
  const client = new ImageKit({
    privateKey: "private_test_key",
    fetch: async () => Response.json({ url: "https://example.com/cat.jpg" }),
  });
  const raw = client.raw.POST("/api/v1/files/upload", {
    body: { file: "https://example.com/cat.jpg", fileName: "cat.jpg" },
  });
  const error = await raw.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ApiConnectionError);
  expect(String(error)).toContain(
    "imagekit.uploadFile: the code of the raw client could not be loaded",
  );
  const image = await client.uploadFile({
    file: "https://example.com/cat.jpg",
    fileName: "cat.jpg",
  });
  expect(image).toEqual({ url: "https://example.com/cat.jpg" });
});
