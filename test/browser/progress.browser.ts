/** Uploads that are watched, and broken off, from a real page. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { once } from "node:events";
import { expect, test } from "vitest";
import type { UploadProgress } from "@lading/runtime";
import { startApi } from "./apiServer.ts";
import { respondJson, sizeOf, useUploadPage, ways } from "./uploadPage.ts";

const { opened, upload } = useUploadPage();

test("progress: in order, the whole known, 100 % not before the response began", async () => {
  const size = 24 * 2 ** 20;
  let beforeResponse: UploadProgress[] = [];
  const url = await startApi((request, response) => {
    request.once("readable", () => {
      // Most of the body waits in the page until the first steps are reported.
      void opened()
        .page.waitForFunction(() => lading.uploads.last.progress.length > 1)
        .then(() => sizeOf(request))
        .then(async () => {
          beforeResponse = await progressOf();
          respondJson(response);
        });
    });
  });
  expect(await upload(url, size, { isWatched: true })).toMatchObject({ value: {} });
  const progress = await progressOf();
  const loaded = progress.map((event) => event.loaded);
  expect(beforeResponse.length).toBeGreaterThan(1);
  expect(beforeResponse.map((event) => event.loaded)).not.toContain(size);
  expect([loaded[0], loaded.at(-1)]).toEqual([0, size]);
  expect(loaded).toEqual([...new Set(loaded)].sort((one, other) => one - other));
  expect(new Set(progress.map((event) => event.total))).toEqual(new Set([size]));
});

test("progress: a stream of unknown size has a known one by the time that it is sent", async () => {
  const url = await startApi((request, response) => {
    void sizeOf(request).then(() => respondJson(response));
  });
  const ending = await upload(url, 70_000, { isWatched: true, form: "stream" });
  expect(ending).toMatchObject({ value: {} });
  const progress = await progressOf();
  expect(progress[0]).toEqual({ loaded: 0, total: 70_000 });
  expect(progress.at(-1)).toEqual({ loaded: 70_000, total: 70_000 });
});

test.each(ways)(
  "%s: abort rejects with the reason and closes the connection",
  async (_way, isWatched) => {
    let begun: (request: IncomingMessage) => void = () => undefined;
    const request = new Promise<IncomingMessage>((resolve) => (begun = resolve));
    const url = await startApi((upload) => {
      // Most of the body has no place in the buffers between here and there.
      upload.on("error", () => undefined).once("data", () => begun(upload.pause()));
    });
    const ending = upload(url, 64 * 2 ** 20, { isWatched });
    const incoming = await request;
    const closed = new Promise((resolve) => incoming.socket.once("close", resolve));
    await opened().page.evaluate(() =>
      lading.uploads.last.controller.abort({ why: "changed my mind" }),
    );
    expect(await ending).toEqual({ reason: { why: "changed my mind" } });
    incoming.resume();
    await closed;
    expect(incoming.complete).toBe(false);
  },
);

test.each(ways)("%s: abort while the response comes", async (_way, isWatched) => {
  let begun: (response: ServerResponse) => void = () => undefined;
  const response = new Promise<ServerResponse>((resolve) => (begun = resolve));
  const url = await startApi((request, reply) => {
    void sizeOf(request).then(() => {
      reply.writeHead(200, { "content-type": "application/json" }).write('{"a":');
      begun(reply);
    });
  });
  const ending = upload(url, 10, { isWatched });
  const closed = once(await response, "close");
  await opened().page.evaluate(() => lading.uploads.last.controller.abort("enough"));
  expect(await ending).toEqual({ reason: "enough" });
  await closed;
});

test("XMLHttpRequest: a response that breaks off says so", async () => {
  const url = await startApi((request, response) => {
    void sizeOf(request).then(async (size) => {
      response.writeHead(200, { "content-type": "application/json", "content-length": "100" });
      response.write('{"a":');
      // The last event tells that the page has seen the head.
      await opened().page.waitForFunction(
        (whole) => lading.uploads.last.progress.at(-1)?.loaded === whole,
        size,
      );
      response.destroy();
    });
  });
  const { error } = await upload(url, 10, { isWatched: true });
  expect(error?.message).toMatch(/failed while its response was read/);
});

test("a stream without end is let go by an abort", async () => {
  const url = await startApi(() => expect.unreachable("something was sent"));
  const { error } = await upload(url, 0, {
    isWatched: true,
    form: "endless stream",
    totalTimeout: 50,
  });
  expect(error?.name).toBe("ApiTimeoutError");
  await opened().page.waitForFunction(() => lading.uploads.last.isLetGo);
});

function progressOf(): Promise<UploadProgress[]> {
  return opened().page.evaluate(() => lading.uploads.last.progress);
}
