/** The mock of `@lading/testing`, called by a page of another origin through a package's client. */
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { startMock, type Mock } from "@lading/testing";
import { png } from "@lading/testing/internal";
import type { PageOrder } from "./inPage.ts";
import { openPage, type OpenPage } from "./page.ts";

const imagekit = { packageName: "@lading/imagekit", className: "ImageKit" };
const picture = { name: "cat.png", type: "image/png", base64: Buffer.from(png).toString("base64") };

let mock: Mock;
let opened: OpenPage;
beforeAll(async () => {
  [mock, opened] = await Promise.all([
    startMock("@lading/imagekit"),
    openPage([imagekit.packageName]),
  ]);
});
afterEach(() => mock.reset());
afterAll(() => Promise.all([mock.close(), opened.stop()]));

/** An upload whose credentials are a header, which a page of another origin has to ask for first. */
function upload(isWatched: boolean): PageOrder {
  return {
    ...imagekit,
    operation: "uploadFile",
    clientOptions: {
      privateKey: "test",
      baseUrl: mock.url,
      maxRetries: 0,
      dangerouslyAllowBrowser: true,
    },
    params: { file: { $file: picture }, fileName: "cat.png" },
    form: "File",
    isWatched,
  };
}

test.each([
  ["fetch", false],
  ["XMLHttpRequest", true],
])("a page uploads by %s, and reads the headers of the response", async (_way, isWatched) => {
  mock.reply("uploadFile", { status: 200, headers: { "X-Request-Id": "r-1" } });
  const order = upload(isWatched);
  const { ok, status, headers } = await opened.page.evaluate(
    (order) => lading.callClient(order),
    order,
  );
  expect([ok, status, Object.fromEntries(headers)["x-request-id"]]).toEqual([true, 200, "r-1"]);

  const [request] = mock.requests;
  expect(mock.requests).toHaveLength(1);
  expect(request?.headers.origin).toBe(opened.origin);
  expect(request?.headers.authorization).toBe(`Basic ${btoa("test:")}`);
  expect(request?.parts["file"]?.bytes.equals(png)).toBe(true);
  await mock.verify();
  expect(opened.complaints).toEqual([]);
});

test("a page reads a refusal too", async () => {
  mock.reply("uploadFile", { status: 429, headers: { "Retry-After": "7" } });
  const response = await opened.page.evaluate((order) => lading.callClient(order), upload(false));
  expect(response).toMatchObject({ ok: false, status: 429 });
  expect(Object.fromEntries(response.headers)["retry-after"]).toBe("7");
});

test.each([
  ["fetch", false],
  ["XMLHttpRequest", true],
])("a page aborts an upload by %s, and the mock goes on", async (_way, isWatched) => {
  mock.fault("uploadFile", { kind: "hang" });
  const order = upload(isWatched);
  const name = await opened.page.evaluate(async ({ clientOptions, isWatched, ...client }) => {
    const abort = new AbortController();
    const imagekit = lading.createClient(client, clientOptions) as Record<
      string,
      (...words: unknown[]) => PromiseLike<unknown>
    >;
    const onUploadProgress = isWatched ? () => undefined : undefined;
    setTimeout(() => abort.abort(), 300);
    try {
      await imagekit["uploadFile"]?.(
        { file: new Blob(["cat"]), fileName: "cat.txt" },
        { signal: abort.signal, onUploadProgress },
      );
      return "nothing was thrown";
    } catch (error) {
      return (error as Error).name;
    }
  }, order);
  expect(name).toMatch(/Abort/);
  expect(mock.requests).toHaveLength(1);

  const { status } = await opened.page.evaluate((order) => lading.callClient(order), order);
  expect(status).toBe(200);
  expect(mock.requests.map((request) => request.parts["fileName"]?.text())).toEqual([
    "cat.txt",
    "cat.png",
  ]);
});
