import { ApiRequestError } from "@lading/runtime";
import { sha256, type Slice, type SliceSource } from "@lading/runtime/flows";

/** A segment with the digest for which Procore signs an address. */
export interface AnnouncedSegment extends Slice {
  /** The digest of its bytes, in lowercase hex. */
  readonly sha256: string;
}

/** 5 MB in bytes. Procore does not say whether it means MB or MiB: the larger value is valid for both. */
const smallest = 5_242_880;
const largest = 5_368_709_120;
const usual = 8_388_608;
/** A sensible number of segments: each costs a request, and an address in the response. */
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
 * Cuts a file into segments and computes their digests, one after the other: a file on disk is read once and not kept in
 * memory. A stream cannot be read twice, so all of it is kept in memory.
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
  throw new ApiRequestError(
    "procore.upload",
    "the file is empty, which Procore does not accept",
    "input",
  );
}
