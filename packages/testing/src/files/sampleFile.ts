/** Small real files, made here: a gradient of grey squares as a JPEG and as a PNG, always of the same bytes. */
import { crc32, deflateSync } from "node:zlib";
import { jpegOf } from "./jpeg.ts";

/** Squares in a row and in a column; each is 8 by 8 pixels. */
const squares = 12;

/** Width and height of the pictures in pixels. */
export const pictureSize: number = squares * 8;

/** A baseline JPEG (ITU-T T.81), under 1 kB. */
export const jpeg: Uint8Array<ArrayBuffer> = jpegOf(squares, greyOf);

/** A PNG (https://www.w3.org/TR/png-3/), under 1 kB. */
export const png: Uint8Array<ArrayBuffer> = pngOf();

/** A small picture as a file of that name: a PNG where the name says so, otherwise a JPEG. */
export function sampleFile(name: string): File {
  return /\.png$/i.test(name)
    ? new File([png], name, { type: "image/png" })
    : new File([jpeg], name, { type: "image/jpeg" });
}

function greyOf(column: number, row: number): number {
  return Math.round((255 * (column + row)) / (2 * (squares - 1)));
}

function pngOf(): Uint8Array<ArrayBuffer> {
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, pictureSize);
  header.setUint32(4, pictureSize);
  header.setUint8(8, 8); // Bits for each sample; the zeros that follow say: grey, deflated, filtered, not interlaced.
  const rows = Array.from({ length: pictureSize }, (_row, y) => [
    0, // No filter in this row.
    ...Array.from({ length: pictureSize }, (_pixel, x) => greyOf(x >> 3, y >> 3)),
  ]);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
      pngChunk("IHDR", new Uint8Array(header.buffer)),
      pngChunk("IDAT", deflateSync(Uint8Array.from(rows.flat()))),
      pngChunk("IEND", new Uint8Array()),
    ]),
  );
}

function pngChunk(type: string, content: Uint8Array): Buffer {
  const typed = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const chunk = Buffer.alloc(typed.byteLength + 8);
  chunk.writeUInt32BE(content.byteLength, 0);
  typed.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(typed), typed.byteLength + 4);
  return chunk;
}
