import { ApiConnectionError, ImageKit } from "@lading/imagekit";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startMock, type Mock } from "../../../packages/testing/src/index.ts";
import { toMswHandlers } from "../../../packages/testing/src/msw.ts";

let mock: Mock;
const server = setupServer();

beforeAll(async () => {
  mock = await startMock("@lading/imagekit");
  server.use(...toMswHandlers(mock));
  server.listen({ onUnhandledRequest: "error" });
});

afterAll(async () => {
  server.close();
  await mock.close();
});

const file = new File(["jpg"], "cat.jpg", { type: "image/jpeg" });

test("a program that calls the real address reaches the mock, and is judged", async () => {
  const imagekit = new ImageKit({ privateKey: "test" });
  const { url } = await imagekit.uploadFile({ file, fileName: "cat.jpg" });
  expect(url).toMatch(/^https:/);
  expect(mock.requests[0]?.parts["file"]?.filename).toBe("cat.jpg");
  expect(mock.requests[0]?.headers.accept ?? "").not.toContain("msw");
  await mock.verify();
  const form = new FormData();
  form.append("file", file);
  const wrong = await fetch("https://upload.imagekit.io/api/v1/files/upload?x=1", {
    method: "POST",
    body: form,
  });
  expect(wrong.status).toBe(422);
  await expect(mock.verify()).rejects.toThrow(/`x` is unknown[^]*`fileName` is missing/);
});

test("a broken connection is one there, too", async () => {
  mock.reset();
  mock.fault("uploadFile", { kind: "reset" });
  const imagekit = new ImageKit({ privateKey: "test", maxRetries: 0 });
  await expect(imagekit.uploadFile({ file, fileName: "cat.jpg" })).rejects.toThrow(
    ApiConnectionError,
  );
});
