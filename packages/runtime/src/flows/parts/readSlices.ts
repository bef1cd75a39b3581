import type { ByteSource } from "../../files/byteSource.ts";
import { ApiRequestError } from "../../errors.ts";
import { abortable } from "../abortScope.ts";
import { onAbort, reasonOf } from "../../values/signals.ts";

/** Some consecutive bytes of a file. They can be sent more than once. */
export interface Slice {
  /** From 0. */
  readonly index: number;
  /** Where it begins, in bytes. */
  readonly start: number;
  /** In bytes. */
  readonly size: number;
  readonly content: Blob | Uint8Array;
}

/** How to cut a stream. Sizes in bytes. */
export interface SliceOptions {
  readonly sliceSize: number;
  /** The stated size of the stream; `undefined` if it is unknown. */
  readonly size: number | undefined;
  /** The operation that a wrong size is reported for. */
  readonly operation: string;
  readonly signal: AbortSignal | undefined;
}

/** The slices of a stream, each read into its own memory when it is requested. Leaving early cancels the stream. */
export async function* readSlices(
  source: ByteSource,
  { sliceSize, size, operation, signal }: SliceOptions,
): AsyncGenerator<Slice, void, undefined> {
  const reader: Reader = { source, rest: new Uint8Array(0), signal };
  const ignore = signal && onAbort(signal, () => source.cancel(reasonOf(signal)));
  try {
    for (let index = 0, start = 0; size === undefined || start < size; index++) {
      const wanted = Math.min(sliceSize, (size ?? Infinity) - start);
      const content = await filled(reader, wanted);
      const end = start + content.byteLength;
      const isLast = content.byteLength < wanted || end === size;
      if (size !== undefined && isLast) await refuseOtherSize(reader, { end, size, operation });
      if (content.byteLength > 0) yield { index, start, size: content.byteLength, content };
      if (isLast) return;
      start = end;
    }
    if (size === 0) await refuseOtherSize(reader, { end: 0, size, operation });
  } finally {
    ignore?.();
    source.cancel(undefined);
  }
}

interface Reader {
  readonly source: ByteSource;
  /** The unused rest of the last piece; valid until the next piece is read. */
  rest: Uint8Array;
  readonly signal: AbortSignal | undefined;
}

/** Exactly `wanted` bytes, fewer only at the end of the stream. */
async function filled(reader: Reader, wanted: number): Promise<Uint8Array> {
  const content = new Uint8Array(wanted);
  let length = 0;
  while (length < wanted) {
    if (reader.rest.byteLength === 0) {
      // A cancelled stream may never settle a pending read.
      const piece = await abortable(reader.source.next(), reader.signal);
      if (!piece) break;
      reader.rest = piece;
    }
    const taken = reader.rest.subarray(0, wanted - length);
    content.set(taken, length);
    length += taken.byteLength;
    reader.rest = reader.rest.subarray(taken.byteLength);
  }
  return content.subarray(0, length);
}

/** Checked before the last slice is returned: uploaded parts cannot be withdrawn. */
async function refuseOtherSize(
  reader: Reader,
  { end, size, operation }: { end: number; size: number; operation: string },
): Promise<void> {
  let rest: Uint8Array | undefined = reader.rest;
  while (rest && rest.byteLength === 0) rest = await abortable(reader.source.next(), reader.signal);
  if (end === size && !rest) return;
  const found = rest ? "more bytes" : `${end} bytes`;
  throw new ApiRequestError(
    operation,
    `a stream produced ${found}, but its stated size is ${size}`,
    "input",
  );
}
