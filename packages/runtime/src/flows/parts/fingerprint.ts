import { sha256 } from "../digests/contentSha256.ts";
import type { Slice } from "./readSlices.ts";
import type { SliceSource } from "./sliceSource.ts";

/** Distinguishes files of the same size without reading all of them. */
export interface Fingerprint {
  /** SHA-256 of the first bytes, in hex. */
  readonly head: string;
  /** SHA-256 of samples from the whole file, in hex; left out for a stream. */
  readonly samples?: string;
}

/** In bytes. */
const sampleSize = 65_536;
const sampleCount = 16;

/** The fingerprint of a file of this size. `first` is its first slice, and all that is known of a stream. */
export async function fingerprintOf(
  { range }: SliceSource,
  size: number,
  first: Slice,
): Promise<Fingerprint> {
  const head = await sha256(await bytesOf(first.content.slice(0, sampleSize)));
  if (!range) return { head };
  const step = (size - sampleSize) / (sampleCount - 1);
  const starts = Array.from({ length: sampleCount }, (_, index) => Math.floor(index * step));
  const samples = await Promise.all(
    starts.map((start) => bytesOf(range(start, start + sampleSize))),
  );
  return { head, samples: await sha256(joined(samples)) };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(sampleSize * sampleCount);
  for (const [index, piece] of pieces.entries()) whole.set(piece, index * sampleSize);
  return whole;
}

async function bytesOf(content: Blob | Uint8Array): Promise<Uint8Array> {
  return ArrayBuffer.isView(content) ? content : new Uint8Array(await content.arrayBuffer());
}
