/** Digests that uploads are signed with, against the standards' vectors and against `node:crypto`. */
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { fileFromPath } from "@lading/runtime";
import { md5 } from "../../../../packages/runtime/src/flows/digests/md5.ts";
import { sha256 as nodeSha256 } from "../../../../packages/runtime/src/flows/digests/nodeSha256.ts";
import { sha256 as webSha256 } from "../../../../packages/runtime/src/flows/digests/webSha256.ts";

/** Sizes around a block of 64 bytes, the place of the length in it, and the pieces in which files are read. */
const sizes = [0, 1, 55, 56, 57, 63, 64, 65, 119, 120, 1_048_575, 1_048_577];

const bytes = (size: number): Uint8Array =>
  Uint8Array.from({ length: size }, (_none, index) => (index * 31 + size) % 251);

// https://www.rfc-editor.org/rfc/rfc1321#appendix-A.5
test.each([
  ["", "d41d8cd98f00b204e9800998ecf8427e"],
  ["a", "0cc175b9c0f1b6a831c399e269772661"],
  ["abc", "900150983cd24fb0d6963f7d28e17f72"],
  ["message digest", "f96b697d7cb7938d525a2f31aaf161d0"],
  ["abcdefghijklmnopqrstuvwxyz", "c3fcd3d76192e4007dfb496cca67e13b"],
  [
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789",
    "d174ab98d277d9f5a5611c2c9f419d9f",
  ],
  ["1234567890".repeat(8), "57edf4a22be3c955ac49da2e2107b67a"],
])("MD5 of %j is %s", (text, want) => {
  expect(md5(text)).toBe(want);
});

test("MD5 of a text is that of its UTF-8", () => {
  expect(md5("pässwörd 🔑")).toBe(createHash("md5").update("pässwörd 🔑").digest("hex"));
});

test.each(sizes)("MD5 of %i bytes is what node:crypto says", (size) => {
  expect(md5(bytes(size))).toBe(createHash("md5").update(bytes(size)).digest("hex"));
});

describe.each([
  ["Node", nodeSha256],
  ["WebCrypto", webSha256],
])("SHA-256 by %s", (_name, sha256) => {
  // https://csrc.nist.gov/projects/cryptographic-standards-and-guidelines/example-values
  test.each([
    ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
    ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
    [
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
    ],
  ])("of %j is %s", async (text, want) => {
    expect(await sha256(new TextEncoder().encode(text))).toBe(want);
    expect(await sha256(new Blob([text]))).toBe(want);
  });

  test.each(sizes)("of %i bytes is what node:crypto says", async (size) => {
    const want = createHash("sha256").update(bytes(size)).digest("hex");
    expect(await sha256(bytes(size))).toBe(want);
    expect(await sha256(new Blob([bytes(size) as BlobPart]))).toBe(want);
  });

  test("of a slice of a file on disk", async () => {
    const folder = mkdtempSync(join(tmpdir(), "lading-digest-"));
    onTestFinished(() => {
      rmSync(folder, { recursive: true });
    });
    const content = bytes(9_000_000);
    writeFileSync(join(folder, "large.bin"), content);
    const file = (await fileFromPath(join(folder, "large.bin"))).content as Blob;
    const want = createHash("sha256").update(content.subarray(1_000_000, 8_999_999)).digest("hex");
    expect(await sha256(file.slice(1_000_000, 8_999_999))).toBe(want);
  });

  test("rejects with the reason of an abort", async () => {
    const signal = AbortSignal.abort(new Error("closed"));
    await expect(sha256(bytes(10), { signal })).rejects.toThrow("closed");
  });
});

test("in Node an abort ends a digest between two pieces", async () => {
  const controller = new AbortController();
  const digest = nodeSha256(new Blob([bytes(3_000_000) as BlobPart]), {
    signal: controller.signal,
  });
  controller.abort(new Error("closed"));
  await expect(digest).rejects.toThrow("closed");
});
