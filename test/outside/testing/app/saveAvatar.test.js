/** A small program that uploads a picture through a generated client, and its tests. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { ImageKit } from "@lading/imagekit";
import { startMock } from "@lading/testing";
import { test } from "./runner.js";

async function saveAvatar(imagekit, picture) {
  const { fileId } = await imagekit.uploadFile({ file: picture, fileName: "avatar.png" });
  return fileId;
}

test("the app saves an avatar", async () => {
  const mock = await startMock("@lading/imagekit");
  try {
    const imagekit = new ImageKit({ privateKey: "test", baseUrl: mock.url });
    await saveAvatar(imagekit, new Blob(["a cat"], { type: "image/png" }));
    const [{ operation, parts }] = mock.requests;
    assert.equal(operation, "uploadFile");
    assert.equal(parts.file.type, "image/png");
    assert.equal(parts.file.sha256, createHash("sha256").update("a cat").digest("hex"));
    await mock.verify();
  } finally {
    await mock.close();
  }
});
