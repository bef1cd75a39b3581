import { ApiRequestError } from "@lading/runtime";
import { sha256, type Slice, type SliceSource } from "@lading/runtime/flows";

/** A segment that Procore can sign an address for. */
export interface AnnouncedSegment extends Slice {
  /** Of its bytes, in lowercase hex. */
  readonly sha256: string;
}

/** 5 MB, of which Procore does not say which million: the larger one is right in both readings. In bytes. */
const smallest = 5_242_880;
const largest = 5_368_709_120;
const usual = 8_388_608;
/** As many as are sensible: each costs a request, and an address in the answer. */
const sensibleCount = 1000;
const mebibyte = 1_048_576;

/** The caller's size in bytes, or the one that keeps the number of segments sensible. Throws `ApiRequestError`. */
export function chooseSegmentSize(size: number | undefined, asked: number | undefined): number {
  if (asked === undefined) {
    return Math.max(usual, Math.ceil((size ?? 0) / sensibleCount / mebibyte) * mebibyte);
  }
  if (Number.isInteger(asked) && asked >= smallest && asked <= largest) return asked;
  throw new ApiRequestError(
    "procore.upload",
    `segmentSize must be a whole number of bytes from ${smallest} to ${largest} and is ${asked}`,
    "segmentSize",
  );
}

/**
 * Cuts a file into segments and digests each, one after the other: what is on disk is read once for it and not held.
 * A stream cannot be read twice, so that all of it is held, once.
 */
export async function announcedSegments(
  source: SliceSource,
  segmentSize: number,
  signal: AbortSignal | undefined,
): Promise<readonly AnnouncedSegment[]> {
  const segments: AnnouncedSegment[] = [];
  for await (const slice of source.slices(segmentSize, signal)) {
    segments.push({ ...slice, sha256: await sha256(slice.content, { signal }) });
  }
  if (segments.length > 0) return segments;
  throw new ApiRequestError("procore.upload", "the file is empty; Procore takes none", "input");
}
