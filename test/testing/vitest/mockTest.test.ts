import { ImageKit } from "@lading/imagekit";
import { expect } from "vitest";
import { mockTest } from "../../../packages/testing/src/vitest.ts";

const test = mockTest("@lading/imagekit");

test("a test gets a mock", async ({ mock }) => {
  const imagekit = new ImageKit({ privateKey: "test", baseUrl: mock.url });
  await imagekit.uploadFile({ file: new Blob(["a"]), fileName: "a.txt" });
  expect(mock.requests).toHaveLength(1);
});

test("and the next one the same, without requests", ({ mock }) => {
  expect(mock.requests).toEqual([]);
});

test.fails("a test fails whose requests break the document", async ({ mock }) => {
  await fetch(`${mock.url}/nowhere`);
});
