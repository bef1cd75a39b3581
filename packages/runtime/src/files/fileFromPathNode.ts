import { openAsBlob } from "node:fs";
import { open, stat, type FileHandle, type Stats } from "node:fs/promises";
import { basename } from "node:path";
import type { ByteSource } from "./byteSource.ts";
import { DiskBlob, offset, type DiskFile } from "./DiskBlob.ts";
import { ApiRequestError, Refusal } from "../errors.ts";
import type { FileFromPathOptions } from "./fileFromPath.ts";
import { toFile } from "./fileInput.ts";
import type { NamedFile } from "./isFile.ts";
import { ownProperties } from "../values/ownProperties.ts";
import { typeOfName } from "../values/mediaTypes.ts";

/** A range of a file on disk, with the file's state when `fileFromPath` read it. */
interface FileRange {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  /** The whole file's, in bytes. */
  readonly size: number;
  /** When it was last written to, in milliseconds. */
  readonly mtimeMs: number;
}

/** The file behind a `Blob` that came from a path. */
const ranges: WeakMap<Blob, FileRange> = new WeakMap();

/** Every piece costs a switch of threads: of 64 KiB to 4 MiB, the largest was the fastest. */
const bufferSize = 4_194_304;

/**
 * A file on disk, read piece by piece while it is sent: memory stays constant, and the request can be sent again.
 *
 * Rejects with `ApiRequestError` when there is no file at the path. If the file changes before its last byte is sent, the
 * call that sends it fails.
 */
export async function fileFromPath(
  path: string,
  given: FileFromPathOptions = {},
): Promise<NamedFile> {
  const options = ownProperties(given);
  const found = await stat(path).catch((error: unknown) => {
    throw cannotOpen(path, String((error as { code?: unknown }).code ?? error));
  });
  if (!found.isFile()) throw cannotOpen(path, entryKindOf(found));
  const { size, mtimeMs } = found;
  const range = { path, start: 0, end: size, size, mtimeMs };
  const blob = await openAsBlob(path);
  const content = blob.size === size ? onDisk(blob, range) : await large(range);
  const name = options.name ?? basename(path);
  // In Bun every file has the type application/octet-stream, which would win over that of its name.
  return toFile(content, name, { type: options.type ?? typeOfName(name) });
}

/** What is at the path instead of a file, and what to give instead. */
function entryKindOf(found: Stats): string {
  if (found.isDirectory()) return "it is a folder";
  const kind = found.isFIFO() ? "a FIFO" : found.isSocket() ? "a socket" : "a device";
  return `it is ${kind}, which has no size and can be read once. Give a stream of it: createReadStream(path)`;
}

function cannotOpen(path: string, problem: string): ApiRequestError {
  return new ApiRequestError("fileFromPath", `cannot open ${path}: ${problem}`, "path");
}

/** A file whose `Blob` has the wrong size: one of 4 GiB and more, unless it has just changed. */
async function large(range: FileRange): Promise<Blob> {
  const { size, mtimeMs } = await stat(range.path);
  if (size !== range.size || mtimeMs !== range.mtimeMs) throw cannotOpen(range.path, "it changes");
  const file: DiskFile = {
    read: (part) => sourceOf({ ...range, ...part }),
    note: (blob, part) => void ranges.set(blob, { ...range, ...part }),
  };
  return new DiskBlob(file, range);
}

/** Notes the file behind a `Blob`, and behind its future slices. */
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
 * The bytes of a `Blob` that came from a path, all read into one buffer; `undefined` for any other `Blob`.
 *
 * Reading Node's own file-backed `Blob` costs four times as much.
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
    // Cancelled while it was being opened.
    if (isOver) return close().then(() => undefined);
    const wanted = Math.min(buffer.byteLength, range.end - position);
    const { bytesRead } = await file.read(buffer, 0, wanted, position);
    if (isOver) return undefined;
    position += bytesRead;
    const isLast = position === range.end;
    if (bytesRead < wanted || isLast) await refuseChange(file, range);
    if (bytesRead === 0 && wanted > 0) throw new Refusal(`${range.path} cannot be read to its end`);
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

/** Checked before the first byte is sent, and before the last: an API must not get half of one file and half of another. */
async function refuseChange(handle: FileHandle, range: FileRange): Promise<void> {
  const { size, mtimeMs } = await handle.stat();
  if (size === range.size && mtimeMs === range.mtimeMs) return;
  const change =
    size < range.size ? "became shorter" : size > range.size ? "became longer" : "was written to";
  throw new Refusal(`the file ${range.path} ${change} after fileFromPath opened it`);
}
