/** What a file is. */
import { isBlob, isGiven, tagOf } from "../values/values.ts";

/**
 * The content of a file. Node's `Readable` is an `AsyncIterable<Uint8Array>`. Blobs and bytes have a known size and can be
 * sent again; a stream can be sent only once.
 */
export type FileContent =
  Blob | Uint8Array | ArrayBuffer | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;

/** Content with a name: what `toFile` and `fileFromPath` return. */
export interface NamedFile {
  readonly content: FileContent;
  readonly name: string;
  /** Media type. Default: the content's own, else that of the name's extension. */
  readonly type?: string | undefined;
  /** Size of a stream in bytes, if known: the request then has an exact Content-Length. */
  readonly size?: number | undefined;
  /** Name of the form part, where the API names parts after their files and allows any name. Default: `name`. */
  readonly partName?: string | undefined;
}

/** Everything that can be sent as a file. A `File` is a `Blob`. */
export type FileInput = FileContent | NamedFile;

/** Is the value a file? */
export function isFile(value: unknown): value is FileInput {
  return isContent(value) || isNamedFile(value);
}

/** Is it content with a name? */
export function isNamedFile(value: unknown): value is NamedFile {
  return tagOf(value) === "Object" && isContent((value as Partial<NamedFile>).content);
}

/** Is it content without one? */
export function isContent(value: unknown): value is FileContent {
  return (
    isBlob(value) ||
    /^(Uint8Array|ArrayBuffer|ReadableStream)$/.test(tagOf(value)) ||
    (isGiven(value) && typeof value === "object" && Symbol.asyncIterator in (value as object))
  );
}
