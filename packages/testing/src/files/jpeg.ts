/**
 * The smallest useful JPEG encoder: grey squares of 8 by 8 pixels, one shade each (ITU-T T.81, baseline).
 *
 * A block of one shade has a single coefficient. So two short Huffman tables suffice: nine equal codes for the size of
 * the difference to the block before, and one code for "no more coefficients".
 */

/** A grey JPEG of `squares` by `squares` blocks; `greyOf` gives the shade of each, from 0 to 255. */
export function jpegOf(
  squares: number,
  greyOf: (column: number, row: number) => number,
): Uint8Array<ArrayBuffer> {
  const size = squares * 8;
  const shades = Array.from({ length: squares ** 2 }, (_shade, index) =>
    greyOf(index % squares, Math.floor(index / squares)),
  );
  return Uint8Array.from([
    0xff,
    0xd8,
    ...segment(0xe0, [...Buffer.from("JFIF\0", "latin1"), 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    ...segment(0xdb, [0, ...Array.from({ length: 64 }, () => 8)]), // Quantisation: one step is one shade.
    ...segment(0xc0, [8, size >> 8, size & 255, size >> 8, size & 255, 1, 1, 0x11, 0]),
    ...segment(0xc4, [0x00, ...codeLengths({ 4: 9 }), 0, 1, 2, 3, 4, 5, 6, 7, 8]),
    ...segment(0xc4, [0x10, ...codeLengths({ 1: 1 }), 0]),
    ...segment(0xda, [1, 1, 0, 0, 63, 0]),
    ...stuffed(bitsOf(shades)),
    0xff,
    0xd9,
  ]);
}

function segment(marker: number, content: readonly number[]): readonly number[] {
  const length = content.length + 2;
  return [0xff, marker, length >> 8, length & 255, ...content];
}

/** How many codes there are of each length from 1 to 16 bits. */
function codeLengths(counts: Readonly<Record<number, number>>): readonly number[] {
  return Array.from({ length: 16 }, (_count, index) => counts[index + 1] ?? 0);
}

/** Each block: the size of the difference (4 bits), the difference, the end of the block (one 0). */
function bitsOf(shades: readonly number[]): string {
  const blocks = shades.map((shade, index) => {
    const difference = shade - (shades[index - 1] ?? 128);
    const size = difference === 0 ? 0 : Math.abs(difference).toString(2).length;
    const value = difference < 0 ? difference + 2 ** size - 1 : difference;
    const bits = size === 0 ? "" : value.toString(2).padStart(size, "0");
    return size.toString(2).padStart(4, "0") + bits + "0";
  });
  return blocks.join("");
}

/** Filled up with ones to whole bytes; a 0 follows each byte of eight ones, to tell it from a marker. */
function stuffed(bits: string): readonly number[] {
  const bytes = bits.padEnd(Math.ceil(bits.length / 8) * 8, "1").match(/.{8}/g) ?? [];
  return bytes
    .map((byte) => Number.parseInt(byte, 2))
    .flatMap((byte) => (byte === 255 ? [255, 0] : [byte]));
}
