/** The runtime's transports in a real page: what differs from Node, and what must not. */
import { expect, test } from "vitest";
import { startApi } from "./apiServer.ts";
import { respondJson, sizeOf, useUploadPage, ways } from "./uploadPage.ts";

const { opened, upload } = useUploadPage();

test.each(ways)("%s: status, headers and body arrive", async (_way, isWatched) => {
  const url = await startApi((request, response) => {
    void sizeOf(request).then((size) => {
      response.setHeader("x-request-id", "id: with a colon").setHeader("x-empty", "");
      respondJson(response, { size });
    });
  });
  const { value, headers } = await upload(url, 70_000, { isWatched });
  expect(value).toEqual({ size: 70_000 });
  expect(headers).toEqual(
    expect.arrayContaining([
      ["content-type", "application/json"],
      ["x-empty", ""],
      ["x-request-id", "id: with a colon"],
    ]),
  );
});

test.each(ways)("%s: the timeout names the call", async (_way, isWatched) => {
  const url = await startApi(() => undefined);
  const { error } = await upload(url, 10, { isWatched, timeout: 50 });
  expect(error).toEqual({
    name: "ApiTimeoutError",
    message:
      "acme.putThing: PUT /thing got no response in 50 ms. Give it more time with the option timeout.",
  });
});

test.each(ways)("%s: an error response is an ApiError with its words", async (_way, isWatched) => {
  const url = await startApi((request, response) => {
    void sizeOf(request).then(() => {
      response.statusCode = 422;
      respondJson(response, { message: "too blue" });
    });
  });
  expect((await upload(url, 10, { isWatched })).error).toEqual({
    name: "ApiError",
    message: "acme.putThing: PUT /thing failed with status 422: too blue.",
  });
});

test.each(ways)("%s: no connection is an ApiConnectionError", async (_way, isWatched) => {
  const url = await startApi((request) => request.socket.destroy());
  const { error } = await upload(url, 10, { isWatched });
  expect(error?.name).toBe("ApiConnectionError");
  expect(error?.message).toMatch(
    /^acme\.putThing: PUT \/thing failed: the browser does not show a page the reason .+ \(127\.0\.0\.1:\d+\)\. Its console shows it\. The usual causes: .* CORS/,
  );
});

test.each(ways)("%s: the response of a redirect is refused", async (_way, isWatched) => {
  const other = await startApi((request, response) => {
    void sizeOf(request).then(() => respondJson(response, { stolen: true }));
  });
  const url = await startApi((request, response) => {
    void sizeOf(request).then(() => response.writeHead(307, { location: `${other}/thing` }).end());
  });
  const { error, value } = await upload(url, 10, { isWatched });
  expect(value).toBeUndefined();
  expect(error?.name).toBe("ApiConnectionError");
  expect(error?.message).toMatch(/redirects.*Set baseUrl to the address of the API/);
});

test.each(ways)("%s: headers that belong to the browser are left out", async (_way, isWatched) => {
  let got: unknown;
  const url = await startApi((request, response) => {
    got = [request.headers["cookie"], request.headers["x-key"], request.headers["x-mine"]];
    void sizeOf(request).then(() => respondJson(response));
  });
  const headers = { cookie: "a=b", host: "elsewhere.test", "x-mine": "1" };
  expect(await upload(url, 10, { isWatched, headers })).toMatchObject({ value: {} });
  expect(got).toEqual([undefined, "private_test_key", "1"]);
  expect(opened().complaints).toEqual([]);
});

test.each(ways)("%s: a stream arrives whole, with a length", async (_way, isWatched) => {
  let got: unknown;
  const url = await startApi((request, response) => {
    void sizeOf(request).then((size) => {
      got = [request.headers["content-length"], size];
      respondJson(response);
    });
  });
  const size = 20 * 2 ** 20;
  expect(await upload(url, size, { isWatched, form: "stream" })).toMatchObject({ value: {} });
  expect(got).toEqual([String(size), size]);
});

test.each(ways)(
  "%s: a stream that is not as long as it was said to be is refused",
  async (_way, isWatched) => {
    const url = await startApi(() => expect.unreachable("something was sent"));
    const { error } = await upload(url, 2, { isWatched, form: "stream", said: 3 });
    expect(error).toEqual({
      name: "ApiRequestError",
      message: "acme.putThing: a stream produced 2 bytes, but its stated size is 3",
    });
  },
);

test("progress needs the API's permission, and its lack is reported", async () => {
  const url = await startApi((_request, response) => {
    response.removeHeader("access-control-allow-origin");
    respondJson(response);
  });
  const { error } = await upload(url, 10, { isWatched: true });
  expect(error?.message).toMatch(
    /The usual causes: the API does not allow this page.s origin by CORS/,
  );
});
