/** A file in slices: what uploads in parts are fed with. */
import { noteFileName } from "../files/contentFailure.ts";
import { refuseCutBlobs } from "../files/cutBlobs.ts";
import { withOperationName } from "../errors.ts";
import { streamSource, uploadableFile, type FileInput } from "../files/fileInput.ts";
import { readSlices, type Slice } from "./readSlices.ts";
import { isBlob } from "../values/values.ts";

/** A file input, looked at. */
export interface SliceSource {
  readonly name: string | undefined;
  /** Media type, where the file or its name tells. */
  readonly type: string | undefined;
  /** In bytes; `undefined` for a stream that was not given its size. */
  readonly size: number | undefined;
  /** A range of the file, made without reading it; `end` is exclusive. Left out for a stream. */
  readonly range?: (start: number, end: number) => Blob | Uint8Array;
  /**
   * The file in slices of `size` bytes, the last one smaller; none for an empty file. A `Blob`, bytes and files on disk
   * are cut without being read. Of a stream, which can be cut once, each slice is read when it is asked for, into memory
   * of its own: as many are held as the caller holds. `signal` lets go of a stream at any moment. Throws `ApiRequestError`
   * when a stream gives other than its size.
   */
  readonly slices: (
    size: number,
    signal?: AbortSignal,
  ) => Iterable<Slice> | AsyncGenerator<Slice, void, undefined>;
}

/** Looks at a file input. What is none is refused with `ApiRequestError`, in the name of `operation`. */
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
 * The same, once a `Blob` is known to hold no more than it says: Node cuts the size of a file of 4 GiB and more, and the rest
 * of it would be lost. Rejects with `ApiRequestError`.
 */
export async function measuredSource(input: FileInput, operation: string): Promise<SliceSource> {
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
