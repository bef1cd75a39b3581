import { ApiRequestError } from "@lading/runtime";
import { sha256, type PartSizes, type Slice, type SliceSource } from "@lading/runtime/flows";

/** A segment with the digest for which Procore signs an address. */
export interface AnnouncedSegment extends Slice {
  /** The digest of its bytes, in lowercase hex. */
  readonly sha256: string;
}

/** 5 MB to 5 GB. Procore does not say whether it means MB or MiB: the larger value is valid for both. */
export const segmentSizes: PartSizes = {
  operation: "procore.upload",
  option: "segmentSize",
  smallest: 5_242_880,
  largest: 5_368_709_120,
  usual: 8_388_608,
};

/**
 * Cuts a file into segments and computes their digests, one after the other: a file on disk is read once and not kept in
 * memory. A stream cannot be read twice, so all of it is kept in memory.
 */
export async function announceSegments(
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
