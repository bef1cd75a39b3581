/** Signatures, by the vectors of RFC 4231, RFC 2202 and the providers' own pages. */
import { expect, test, vi } from "vitest";
import { hmacHex, refuseBrowser } from "@lading/runtime/flows";
import { sha256Hex } from "../../../../packages/runtime/src/flows/digests/hmac.ts";

const twenty = new Uint8Array(20).fill(0x0b);

test.each([
  [
    "SHA-256",
    twenty,
    "Hi There",
    "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
  ],
  [
    "SHA-256",
    "Jefe",
    "what do ya want for nothing?",
    "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
  ],
  ["SHA-1", twenty, "Hi There", "b617318655057264e28bc0b6fb378c8ef146be00"],
  [
    "SHA-256",
    "YOUR_SECRET_KEY",
    "1678361640",
    "93b69d086a487fbdfc36172b96a5d7f5afa7cb209e43e5f25890bc037e638584",
  ],
  ["SHA-1", "private_key_test", "your_token1582269249", "e71bcd6031016b060d349d212e23e85c791decdd"],
] as const)("%s of %j, %j", async (hash, key, message, signature) => {
  expect(await hmacHex({ hash, key, message })).toBe(signature);
});

test("a digest of bytes, shared memory included", async () => {
  const abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  expect(await sha256Hex("abc")).toBe(abc);
  const shared = new Uint8Array(new SharedArrayBuffer(3));
  shared.set([97, 98, 99]);
  expect(await sha256Hex(shared)).toBe(abc);
});

test("a page without https learns what is missing", async () => {
  vi.stubGlobal("crypto", {});
  try {
    await expect(sha256Hex("abc")).rejects.toThrow(
      "sha256Hex: WebCrypto is missing. Pages have it only over https",
    );
  } finally {
    vi.unstubAllGlobals();
  }
});

test("a secret is refused where pages are", () => {
  const rule = { operation: "signUpload", parameter: "secretKey" };
  expect(() => refuseBrowser(rule)).not.toThrow();
  vi.stubGlobal("document", {});
  try {
    expect(() => refuseBrowser(rule)).toThrow("signUpload: secretKey is a secret");
    expect(() => refuseBrowser({ ...rule, dangerouslyAllowBrowser: true })).not.toThrow();
  } finally {
    vi.unstubAllGlobals();
  }
});
