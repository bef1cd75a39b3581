import { openAsBlob } from "node:fs";
import { open, stat, type FileHandle, type Stats } from "node:fs/promises";
import { basename } from "node:path";
import type { ByteSource } from "./byteSource.ts";
import { DiskBlob, offset, type DiskFile } from "./DiskBlob.ts";
import { ApiRequestError, Refusal } from "../errors.ts";
import type { FileFromPathOptions } from "./fileFromPath.ts";
import { toFile, type NamedFile } from "./fileInput.ts";
import { ownProperties } from "../values/ownProperties.ts";
import { typeOfName } from "../values/mediaTypes.ts";

/** A range of a file on disk, as it was when it was looked at. */
interface FileRange {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  /** The whole file's, in bytes. */
  readonly size: number;
  /** When it was last written to, in milliseconds. */
  readonly mtimeMs: number;
}

/** What is behind a `Blob` that came from a path. For all others it is a `Blob` like any other. */
const ranges: WeakMap<Blob, FileRange> = new WeakMap();

/** Every piece costs a change of threads: measured from 64 KiB to 4 MiB, the larger the cheaper. */
const bufferSize = 4_194_304;

/**
 * A file on disk, read piece by piece while it is sent: memory stays constant, and the request can be sent again.
 *
 * Rejects with `ApiRequestError` when the path leads to no file. A file that changes between this call and the last of
 * its bytes ends the call that sends it.
 */
export async function fileFromPath(
  path: string,
  given: FileFromPathOptions = {},
): Promise<NamedFile> {
  const options = ownProperties(given);
  const found = await stat(path).catch((error: unknown) => {
    throw cannotOpen(path, String((error as { code?: unknown }).code ?? error));
  });
  if (!found.isFile()) throw cannotOpen(path, kindOf(found));
  const { size, mtimeMs } = found;
  const range = { path, start: 0, end: size, size, mtimeMs };
  const blob = await openAsBlob(path);
  const content = blob.size === size ? onDisk(blob, range) : await large(range);
  const name = options.name ?? basename(path);
  // Bun takes every file for application/octet-stream, and a Blob's own type would come before its name's.
  return toFile(content, name, { type: options.type ?? typeOfName(name) });
}

/** What a path leads to that is no file, and what to give instead. */
function kindOf(found: Stats): string {
  if (found.isDirectory()) return "it is a folder";
  const kind = found.isFIFO() ? "a FIFO" : found.isSocket() ? "a socket" : "a device";
  return `it is ${kind}, which has no size and can be read once. Give a stream of it: createReadStream(path)`;
}

function cannotOpen(path: string, problem: string): ApiRequestError {
  return new ApiRequestError("fileFromPath", `cannot open ${path}: ${problem}`, "path");
}

/** A file that its `Blob` does not measure: one of 4 GiB and more, unless it has just changed. */
async function large(range: FileRange): Promise<Blob> {
  const { size, mtimeMs } = await stat(range.path);
  if (size !== range.size || mtimeMs !== range.mtimeMs) throw cannotOpen(range.path, "it changes");
  const file: DiskFile = {
    read: (part) => sourceOf({ ...range, ...part }),
    note: (blob, part) => void ranges.set(blob, { ...range, ...part }),
  };
  return new DiskBlob(file, range);
}

/** Notes what is behind a `Blob`, and behind the slices to be made of it. */
function onDisk(blob: Blob, range: FileRange): Blob {
  ranges.set(blob, range);
  const slice = (from?: number, to?: number, type?: string): Blob => {
    const start = Math.min(range.start + offset(from ?? 0, blob.size), range.end);
    const end = Math.max(range.start + offset(to ?? blob.size, blob.size), start);
    return onDisk(Blob.prototype.slice.call(blob, from, to, type), { ...range, start, end });
  };
  return Object.defineProperty(blob, "slice", { value: slice });
}

/**
 * The bytes behind a `Blob` that came from a path, all read into one buffer; `undefined` for any other `Blob`.
 *
 * Through Node's own file-backed `Blob` they would cost four times as much.
 */
export function diskSource(blob: Blob): ByteSource | undefined {
  const range = ranges.get(blob);
  return range && sourceOf(range);
}

function sourceOf(range: FileRange): ByteSource {
  let handle: FileHandle | undefined;
  let position = range.start;
  let isOver = false;
  const buffer = new Uint8Array(Math.min(bufferSize, range.end - range.start));
  const close = async (): Promise<void> => {
    isOver = true;
    const opened = handle;
    handle = undefined;
    await opened?.close();
  };
  const next = async (): Promise<Uint8Array | undefined> => {
    if (isOver) return undefined;
    const file = (handle ??= await opened(range));
    // Given up while it was being opened.
    if (isOver) return close().then(() => undefined);
    const wanted = Math.min(buffer.byteLength, range.end - position);
    const { bytesRead } = await file.read(buffer, 0, wanted, position);
    if (isOver) return undefined;
    position += bytesRead;
    const isLast = position === range.end;
    if (bytesRead < wanted || isLast) await refuseChange(file, range);
    if (bytesRead === 0 && wanted > 0) throw new Refusal(`${range.path} cannot be read whole`);
    if (isLast) await close();
    return buffer.subarray(0, bytesRead);
  };
  return {
    next: () => next().catch((error: unknown) => close().then(() => Promise.reject(error))),
    cancel: () => void close(),
  };
}

async function opened(range: FileRange): Promise<FileHandle> {
  const handle = await open(range.path);
  await refuseChange(handle, range).catch((error: unknown) =>
    handle.close().then(() => Promise.reject(error)),
  );
  return handle;
}

/** Before the first byte goes out, and before the last: no API is to get the half of one file and the half of another. */
async function refuseChange(handle: FileHandle, range: FileRange): Promise<void> {
  const { size, mtimeMs } = await handle.stat();
  if (size === range.size && mtimeMs === range.mtimeMs) return;
  const change =
    size < range.size ? "became shorter" : size > range.size ? "became longer" : "was written to";
  throw new Refusal(`the file ${range.path} ${change} since fileFromPath looked at it`);
}
