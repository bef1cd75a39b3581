/** Cookies of an API on another origin than the page's: sent where the option says so, with the upload's progress. */
import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { startApi } from "./apiServer.ts";
import { respondJson, sizeOf, useUploadPage, ways } from "./uploadPage.ts";

const { opened, upload } = useUploadPage();

/** An API that lets this page send cookies, and the cookies that came with each upload. */
async function startCookieApi(
  read: (request: IncomingMessage) => Promise<unknown> = sizeOf,
): Promise<{ url: string; cookies: (string | undefined)[] }> {
  const cookies: (string | undefined)[] = [];
  const { origin, page } = opened();
  const isUpload = ({ method }: IncomingMessage): boolean => method === "PUT";
  const url = await startApi(
    (request, response) => {
      if (isUpload(request)) cookies.push(request.headers.cookie);
      void (isUpload(request) ? read(request) : sizeOf(request)).then(() => respondJson(response));
    },
    {
      "access-control-allow-origin": origin,
      "access-control-allow-credentials": "true",
      "access-control-allow-methods": "PUT",
      "access-control-allow-headers": "content-type, x-key",
      "access-control-expose-headers": "content-type",
    },
  );
  await page.context().clearCookies();
  await page.context().addCookies([{ name: "session", value: "s1", url }]);
  return { url, cookies };
}

test.each(ways)("%s: include sends them, and only include does", async (_way, isWatched) => {
  const { url, cookies } = await startCookieApi();
  expect(await upload(url, 10, { isWatched, credentials: "include" })).toMatchObject({ value: {} });
  expect(await upload(url, 10, { isWatched, credentials: "same-origin" })).toMatchObject({
    value: {},
  });
  expect(await upload(url, 10, { isWatched, credentials: "omit" })).toMatchObject({ value: {} });
  expect(await upload(url, 10, { isWatched })).toMatchObject({ value: {} });
  expect(cookies).toEqual(["session=s1", undefined, undefined, undefined]);
});

test("an upload with cookies is watched as it goes", async () => {
  // The body waits in the page until its first bytes are reported: a `fetch` reports only the beginning and the end.
  const { url, cookies } = await startCookieApi((request) =>
    opened()
      .page.waitForFunction(() => lading.uploads.last.progress.length > 1)
      .then(() => sizeOf(request)),
  );
  const size = 24 * 2 ** 20;
  const options = { isWatched: true, credentials: "include" } as const;
  expect(await upload(url, size, options)).toMatchObject({ value: {} });
  const loaded = await opened().page.evaluate(() =>
    lading.uploads.last.progress.map((event) => event.loaded),
  );
  expect(cookies).toEqual(["session=s1"]);
  expect([loaded[0], loaded.at(-1)]).toEqual([0, size]);
  expect(loaded.length).toBeGreaterThan(2);
});
