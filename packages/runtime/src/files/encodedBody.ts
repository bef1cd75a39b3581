import type { UploadableFile } from "./fileInput.ts";

/** Content that is sent in one piece, and its size in bytes; `undefined` for a stream of unknown size. */
export interface Chunk {
  readonly content: string | UploadableFile["content"];
  readonly size: number | undefined;
}

/** A body, ready to send. */
export interface EncodedBody {
  readonly contentType: string;
  readonly chunks: readonly Chunk[];
}
