/** A file in slices, for uploads in parts. */
import { noteFileName } from "../../files/contentFailure.ts";
import { refuseCutBlobs } from "../../files/cutBlobs.ts";
import { withOperationName } from "../../errors.ts";
import { uploadableFile } from "../../files/fileInput.ts";
import type { FileInput } from "../../files/isFile.ts";
import { streamSource } from "../../files/streamSource.ts";
import { readSlices, type Slice } from "./readSlices.ts";
import { isBlob } from "../../values/values.ts";

/** A checked file input. */
export interface SliceSource {
  readonly name: string | undefined;
  /** Media type of the file or of its name, if known. */
  readonly type: string | undefined;
  /** In bytes; `undefined` for a stream without a stated size. */
  readonly size: number | undefined;
  /** A range of the file, made without reading it; `end` is exclusive. Left out for a stream. */
  readonly range?: (start: number, end: number) => Blob | Uint8Array;
  /**
   * The file in slices of `size` bytes, the last one smaller; none for an empty file. A `Blob`, bytes and files on disk are
   * cut without being read. A stream can be cut only once: each slice is read when it is requested, into its own memory,
   * which is free when the caller drops it. `signal` cancels a stream at any time. Throws `ApiRequestError` when a stream has
   * another size than stated.
   */
  readonly slices: (
    size: number,
    signal?: AbortSignal,
  ) => Iterable<Slice> | AsyncGenerator<Slice, void, undefined>;
}

/** Checks a file input. Throws `ApiRequestError` for anything else. */
export function sliceSource(input: FileInput, operation: string): SliceSource {
  const { content, name, type, size } = withOperationName(operation, () =>
    uploadableFile(input, "input"),
  );
  const facts = { name, type, size };
  if (ArrayBuffer.isView(content)) {
    return { ...facts, ...seekable(content.byteLength, (from, to) => content.subarray(from, to)) };
  }
  if (isBlob(content)) {
    return {
      ...facts,
      ...seekable(content.size, (from, to) => noteFileName(content.slice(from, to), name)),
    };
  }
  return {
    ...facts,
    slices: (sliceSize, signal) =>
      readSlices(streamSource(content), { sliceSize, size, operation, signal }),
  };
}

/**
 * The same, and checks that the size of a `Blob` is true: Node cuts that of a file of 4 GiB and more, and the rest would be
 * lost. Rejects with `ApiRequestError`.
 */
export async function measureSource(input: FileInput, operation: string): Promise<SliceSource> {
  const source = sliceSource(input, operation);
  await refuseCutBlobs([{ content: uploadableFile(input, "input").content }], operation);
  return source;
}

function seekable(
  size: number,
  range: (start: number, end: number) => Blob | Uint8Array,
): Pick<SliceSource, "size" | "range" | "slices"> {
  return {
    size,
    range,
    *slices(sliceSize) {
      for (let index = 0; index * sliceSize < size; index++) {
        const start = index * sliceSize;
        const end = Math.min(start + sliceSize, size);
        yield { index, start, size: end - start, content: range(start, end) };
      }
    },
  };
}
