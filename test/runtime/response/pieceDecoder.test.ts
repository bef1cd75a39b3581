import fc from "fast-check";
import { expect, test } from "vitest";
import { pieceDecoder } from "../../../packages/runtime/src/response/charset.ts";
import { assertProperty } from "../../support/fuzz/assertProperty.ts";

function decodedInPieces(bytes: Uint8Array, size: number): string {
  const decode = pieceDecoder("text/plain", bytes.slice(0, size));
  const texts: string[] = [];
  for (let at = 0; at < bytes.length; at += size) texts.push(decode(bytes.slice(at, at + size)));
  return texts.join("") + decode(undefined);
}

const characters = fc.constantFrom("a", "\n", "é", "€", "🐈", "\ufeff", "\u0000");

test("text in pieces is the text as a whole, wherever it is cut", async () => {
  const text = fc.string({ unit: characters, maxLength: 40 });
  const size = fc.integer({ min: 1, max: 7 });
  await assertProperty(
    "text in pieces",
    fc.asyncProperty(text, size, async (each, length) => {
      const bytes = new TextEncoder().encode(each);
      expect(decodedInPieces(bytes, length)).toBe(new TextDecoder().decode(bytes));
    }),
    500,
  );
});

test("bytes that are no text are replaced as in the whole", () => {
  const bytes = Uint8Array.of(0x61, 0xe2, 0x82, 0x61, 0xff, 0x62, 0xf0, 0x9f);
  for (const size of [1, 2, 3, 4])
    expect(decodedInPieces(bytes, size)).toBe(new TextDecoder().decode(bytes));
});
