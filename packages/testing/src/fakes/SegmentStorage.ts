/** A storage service that takes presigned segments, and what stands in for it: a strict fake, or an S3 server. */

/** A segment to be sent. */
export interface Segment {
  /** Its name in the storage, unique. */
  readonly key: string;
  /** In bytes. */
  readonly size: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

/** Where a segment goes. */
export interface PresignedPut {
  readonly url: string;
  /** What the PUT must bear, exactly. */
  readonly headers: Readonly<Record<string, string>>;
}

/** A segment that has arrived. */
export interface StoredSegment {
  /** Without quotation marks. */
  readonly etag: string;
  readonly size: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

/** What a fake API needs of a storage service. */
export interface SegmentStorage {
  readonly presign: (segment: Segment) => PresignedPut;
  /** `undefined`: nothing has arrived under this key. */
  readonly stored: (key: string) => Promise<StoredSegment | undefined>;
}
