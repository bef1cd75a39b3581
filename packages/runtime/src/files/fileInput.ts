import type { ByteSource } from "./byteSource.ts";
import { noteFileName } from "./contentFailure.ts";
import { Refusal } from "../errors.ts";
import { typeOfName } from "../values/mediaTypes.ts";
import { ownProperties } from "../values/ownProperties.ts";
import { isTaken, own, readBy, streamFailure } from "./ownedStreams.ts";
import { describe, isBlob, isGiven, isRecord, tagOf } from "../values/values.ts";

/**
 * The content of a file. Node's `Readable` is an `AsyncIterable<Uint8Array>`. Blobs and bytes can be sent again and
 * are measured ahead of time; a stream can be sent once.
 */
export type FileContent =
  Blob | Uint8Array | ArrayBuffer | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;

/** Content with a name: what `toFile` and `fileFromPath` give. */
export interface NamedFile {
  readonly content: FileContent;
  readonly name: string;
  /** Media type. Default: the content's own, else the one of the name's extension. */
  readonly type?: string | undefined;
  /** Size in bytes, where the content does not tell (streams): the request then carries an exact Content-Length. */
  readonly size?: number | undefined;
  /** Name of the form part, where the API names parts after their files and takes any name. Default: `name`. */
  readonly partName?: string | undefined;
}

/** Everything that is taken as a file. A `File` is a `Blob`. */
export type FileInput = FileContent | NamedFile;

/** A file as the encoders want it. */
export interface UploadableFile {
  readonly content: Blob | Uint8Array | AsyncIterable<Uint8Array> | ReadableStream;
  readonly name: string | undefined;
  readonly type: string | undefined;
  /** In bytes; `undefined` when only the stream's end will tell. */
  readonly size: number | undefined;
  readonly partName?: string | undefined;
}

/** Gives content a name, and what else is known of it. `size` is in bytes and needed for streams only. */
export function toFile(
  content: FileContent,
  name: string,
  options: Pick<NamedFile, "type" | "size" | "partName"> = {},
): NamedFile {
  const { type, size, partName } = ownProperties(options);
  return { content, name, type, size, ...(partName !== undefined && { partName }) };
}

/** Is the value meant as a file? */
export function isFile(value: unknown): value is FileInput {
  return isContent(value) || isNamedFile(value);
}

function isNamedFile(value: unknown): value is NamedFile {
  return tagOf(value) === "Object" && isContent((value as Partial<NamedFile>).content);
}

function isContent(value: unknown): value is FileContent {
  return (
    isBlob(value) ||
    /^(Uint8Array|ArrayBuffer|ReadableStream)$/.test(tagOf(value)) ||
    (isGiven(value) && typeof value === "object" && Symbol.asyncIterator in (value as object))
  );
}

/** Looks at a file input. Anything that is none, and a stream that was read before, is refused by the parameter's name. */
export function uploadableFile(value: unknown, parameter: string): UploadableFile {
  if (isNamedFile(value)) {
    const { size, content } = uploadableFile(value.content, parameter);
    refuseWrongSize(value.size, size, parameter);
    const name = value.name;
    const type = value.type || (value.content as Blob).type || typeOfName(name);
    noteFileName(content, name);
    return { content, name, type, size: size ?? value.size, partName: value.partName };
  }
  if (!isContent(value)) throw noFile(value, parameter);
  const bytes = tagOf(value) === "ArrayBuffer" ? new Uint8Array(value as ArrayBuffer) : value;
  if (tagOf(bytes) === "Uint8Array") {
    const content = bytes as Uint8Array;
    return { content, name: undefined, type: undefined, size: content.byteLength };
  }
  if (isBlob(value)) {
    const { name, type, size } = value as File;
    return { content: value, name, type: type || (name && typeOfName(name)), size };
  }
  refuseSpentStream(value as ReadableStream, parameter);
  const name = readStreamName(value);
  return {
    content: value as ReadableStream,
    name,
    type: name && typeOfName(name),
    size: undefined,
  };
}

/** The file name of a Node read stream (`createReadStream`), the only stream that counts what it read of a path. */
function readStreamName(stream: object): string | undefined {
  const { path, bytesRead } = stream as { readonly path?: unknown; readonly bytesRead?: unknown };
  if (typeof path !== "string" || typeof bytesRead !== "number") return undefined;
  const { process } = globalThis as { process?: { platform?: string } };
  return path.split(process?.platform === "win32" ? /[\\/]/ : "/").pop() || undefined;
}

/** A size is a promise that the whole request is framed by. `null` and NaN are what a missing header becomes. */
function refuseWrongSize(given: unknown, real: number | undefined, parameter: string): void {
  if (given === undefined) return;
  const isSize = Number.isSafeInteger(given) && (given as number) >= 0;
  const isTrue = real === undefined || given === real;
  if (isSize && isTrue) return;
  const shown = typeof given === "number" ? String(given) : describe(given);
  throw new Refusal(
    isSize
      ? `${parameter} has ${real} bytes, and its size is given as ${shown}. Leave the size out: only a stream needs it`
      : `the size of ${parameter} must be a whole number of bytes from 0 and is ${shown}. Leave it out where it is not known`,
    parameter,
  );
}

/** A text may be a path or a content: nobody can tell which was meant. */
function noFile(value: unknown, parameter: string): Refusal {
  const content = isRecord(value) && "content" in value ? value["content"] : value;
  const advice =
    tagOf(content) === "FileList"
      ? "Give one of its files: list[0]"
      : typeof content === "string"
        ? "For the file of a path give await fileFromPath(…), for a text new Blob([…])"
        : "Give a Blob, File, Uint8Array, ArrayBuffer, web or Node stream, toFile(…) or await fileFromPath(…)";
  const holder = content === value ? "" : "the content of ";
  return new Refusal(
    `${holder}${parameter} must be a file and is ${describe(content)}. ${advice}`,
    parameter,
  );
}

function refuseSpentStream(stream: ReadableStream, parameter: string): void {
  const { readableDidRead, destroyed } = stream as {
    readableDidRead?: boolean;
    destroyed?: boolean;
  };
  own(stream);
  const failure = streamFailure(stream);
  if (failure !== undefined && !isTaken(stream)) {
    throw new Refusal(`${parameter} is a stream that failed: ${String(failure)}`, parameter);
  }
  // Generators do not tell that they are at their end.
  if (isTaken(stream) || readableDidRead || destroyed || isDisturbed(stream)) {
    throw new Refusal(
      `${parameter} is a stream that was already read. A stream can be sent once: make a new one, or give a Blob or bytes`,
      parameter,
    );
  }
}

/** Only the Fetch standard's own check tells that a web stream was read to its end and unlocked. */
function isDisturbed(stream: ReadableStream): boolean {
  if (tagOf(stream) !== "ReadableStream") return false;
  try {
    return new Response(stream).bodyUsed;
  } catch {
    return true;
  }
}

/** A stream as a source of bytes. Whatever gives pieces of another kind is refused when it shows. */
export function streamSource(stream: ReadableStream | AsyncIterable<Uint8Array>): ByteSource {
  const { read, cancel } =
    tagOf(stream) === "ReadableStream"
      ? webReader(stream as ReadableStream)
      : iterableReader(stream as AsyncIterable<unknown>);
  readBy(stream, cancel);
  return {
    next: async () => {
      const { done, value } = await read();
      if (done) return undefined;
      if (tagOf(value) === "Uint8Array") return value as Uint8Array;
      // As Node's `FileHandle.readableWebStream` gives them.
      if (tagOf(value) === "ArrayBuffer") return new Uint8Array(value as ArrayBuffer);
      const refusal = new Refusal(
        `a stream must give Uint8Array chunks and gave ${describe(value)}`,
      );
      cancel(refusal);
      throw refusal;
    },
    cancel,
  };
}

/** A reader, and no iteration: Safari's streams are not iterable, and `cancel` heeds no piece that is being waited for. */
interface Reader {
  readonly read: () => Promise<{ readonly done?: boolean; readonly value?: unknown }>;
  readonly cancel: (reason: unknown) => void;
}

function webReader(stream: ReadableStream): Reader {
  const reader = stream.getReader();
  return {
    read: () => reader.read(),
    cancel: (reason) => void reader.cancel(reason).catch(() => undefined),
  };
}

function iterableReader(iterable: AsyncIterable<unknown>): Reader {
  const iterator = iterable[Symbol.asyncIterator]();
  return {
    read: () => {
      const failure = streamFailure(iterable);
      return failure === undefined ? iterator.next() : Promise.reject(failure as Error);
    },
    cancel: () => {
      // A Node stream is let go at once. A generator ends after the piece it is working on.
      (iterable as { destroy?: () => void }).destroy?.();
      void iterator.return?.().catch(() => undefined);
    },
  };
}
