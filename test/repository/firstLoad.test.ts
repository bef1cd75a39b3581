/** What a page loads before its first call. */
import { expect, test } from "vitest";
import { splitBrowserBundle } from "../support/packages/browserBundle.ts";

const onDemand = ["xhrTransport.js", "redirects.js", "streamedBody.js"];

test("what few calls need is in no first load", async () => {
  const { first, later } = await splitBrowserBundle('export * from "@lading/imagekit";');
  const loaded = first.flatMap(({ moduleIds }) => moduleIds);
  const rest = later.flatMap(({ moduleIds }) => moduleIds);
  expect(onDemand.filter((name) => loaded.some((id) => id.includes(name)))).toEqual([]);
  expect(onDemand.filter((name) => !rest.some((id) => id.includes(name)))).toEqual([]);
});

test("without pages, idempotency keys and webhooks, none of their code is loaded", async () => {
  const { first, later } = await splitBrowserBundle('export * from "@lading/imagekit";', {
    minify: true,
  });
  const modules = [...first, ...later].flatMap(({ modules: each }) => Object.entries(each));
  const loaded = modules.filter(([, { renderedLength }]) => renderedLength > 0).map(([id]) => id);
  expect(loaded.filter((id) => /keyedCall|\/webhooks\/|\/dist\/pages\//.test(id))).toEqual([]);
});

test("a list with cursors loads nothing of the other kinds of pages", async () => {
  const { first } = await splitBrowserBundle(
    'export { Client, followCursor, pagedCall } from "@lading/runtime";',
  );
  const loaded = first
    .flatMap(({ modules }) => Object.entries(modules))
    .flatMap(([id, { renderedLength }]) =>
      renderedLength > 0 ? (/\/dist\/pages\/(.*)\.js$/.exec(id)?.[1] ?? []) : [],
    );
  expect(loaded.toSorted()).toEqual(["followCursor", "page", "pagedCall", "readPage"]);
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
