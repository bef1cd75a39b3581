import { hexOf } from "./hex.ts";

/** How many bits each step rotates its sum, by round (RFC 1321 §3.4). */
const turns = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21],
] as const;

/** The additive constants: the integer part of 2³² · |sin(step)|, steps from 1 (RFC 1321 §3.4). */
const sines: Int32Array = Int32Array.from(
  { length: 64 },
  (_none, index) => Math.abs(Math.sin(index + 1)) * 2 ** 32,
);

/**
 * MD5 of bytes or of a text's UTF-8, in lowercase hex (RFC 1321).
 *
 * Only for protocols that require it: it is not secure. WebCrypto does not have it.
 *
 * @see https://www.rfc-editor.org/rfc/rfc1321
 */
export function md5(content: string | Uint8Array): string {
  const words = paddedWords(
    typeof content === "string" ? new TextEncoder().encode(content) : content,
  );
  const state = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476);
  for (let start = 0; start < words.length; start += 16) {
    addBlock(state, words.subarray(start, start + 16));
  }
  const digest = new DataView(new ArrayBuffer(16));
  state.forEach((word, index) => digest.setInt32(index * 4, word, true));
  return hexOf(new Uint8Array(digest.buffer));
}

/** The message as little-endian words, padded with a bit of one, zeros, and its length in bits (RFC 1321 §3.1, §3.2). */
function paddedWords(bytes: Uint8Array): Int32Array {
  const size = Math.ceil((bytes.byteLength + 9) / 64) * 64;
  const view = new DataView(new ArrayBuffer(size));
  new Uint8Array(view.buffer).set(bytes);
  view.setUint8(bytes.byteLength, 0x80);
  view.setBigUint64(size - 8, BigInt(bytes.byteLength) * 8n, true);
  return Int32Array.from({ length: size / 4 }, (_none, index) => view.getInt32(index * 4, true));
}

/** Adds one block of sixteen words to the state (RFC 1321 §3.4). */
function addBlock(state: Int32Array, block: Int32Array): void {
  let [a, b, c, d] = state as unknown as [number, number, number, number];
  for (let step = 0; step < 64; step++) {
    const round = step >> 4;
    const [mixed, word] = mix(round, step, [b, c, d]);
    const turn = turns[round as 0 | 1 | 2 | 3][(step & 3) as 0 | 1 | 2 | 3];
    const sum = (a + mixed + sines[step]! + block[word & 15]!) | 0;
    [a, d, c, b] = [d, c, b, (b + ((sum << turn) | (sum >>> (32 - turn)))) | 0];
  }
  [a, b, c, d].forEach((word, index) => (state[index]! += word));
}

/** The auxiliary function of a round, and the word of the block for its step (RFC 1321 §3.4). */
function mix(
  round: number,
  step: number,
  [x, y, z]: readonly [number, number, number],
): readonly [mixed: number, word: number] {
  if (round === 0) return [(x & y) | (~x & z), step];
  if (round === 1) return [(x & z) | (y & ~z), 5 * step + 1];
  if (round === 2) return [x ^ y ^ z, 3 * step + 5];
  return [y ^ (x | ~z), 7 * step];
}
