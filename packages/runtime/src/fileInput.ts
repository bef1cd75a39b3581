import { Refusal } from "./errors.ts";
import { typeOfName } from "./mediaTypes.ts";
import { describe, isGiven, tagOf } from "./values.ts";

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
}

/** Gives content a name, and what else is known of it. `size` is in bytes and needed for streams only. */
export function toFile(
  content: FileContent,
  name: string,
  options: { readonly type?: string | undefined; readonly size?: number | undefined } = {},
): NamedFile {
  return { content, name, type: options.type, size: options.size };
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
    /^(Blob|File|Uint8Array|ArrayBuffer|ReadableStream)$/.test(tagOf(value)) ||
    (isGiven(value) && typeof value === "object" && Symbol.asyncIterator in (value as object))
  );
}

/** Looks at a file input. Anything that is none, and a stream that was read before, is refused by the parameter's name. */
export function uploadableFile(value: unknown, parameter: string): UploadableFile {
  if (isNamedFile(value)) {
    const { size, content } = uploadableFile(value.content, parameter);
    const name = value.name;
    const type = value.type || (value.content as Blob).type || typeOfName(name);
    return { content, name, type, size: size ?? value.size };
  }
  if (!isContent(value)) {
    throw new Refusal(
      `${parameter} must be a file and is ${describe(value)}. Give a Blob, File, Uint8Array, ArrayBuffer, ` +
        `web or Node stream, toFile(…) or await fileFromPath(…)`,
      parameter,
    );
  }
  const bytes = tagOf(value) === "ArrayBuffer" ? new Uint8Array(value as ArrayBuffer) : value;
  if (tagOf(bytes) === "Uint8Array") {
    const content = bytes as Uint8Array;
    return { content, name: undefined, type: undefined, size: content.byteLength };
  }
  if (/^(Blob|File)$/.test(tagOf(value))) {
    const { name, type, size } = value as File;
    return { content: value as Blob, name, type: type || (name && typeOfName(name)), size };
  }
  refuseSpentStream(value as ReadableStream, parameter);
  return { content: value as ReadableStream, name: undefined, type: undefined, size: undefined };
}

/** Streams that a request took; generators do not tell that they are at their end. */
const taken: WeakSet<object> = new WeakSet();

function refuseSpentStream(stream: ReadableStream, parameter: string): void {
  const { readableDidRead, destroyed } = stream as {
    readableDidRead?: boolean;
    destroyed?: boolean;
  };
  if (taken.has(stream) || readableDidRead || destroyed || isDisturbed(stream)) {
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
    new Response(stream);
    return false;
  } catch {
    return true;
  }
}

/** The bytes of a stream, piece by piece. Leaving early cancels the stream. */
export async function* streamBytes(
  stream: ReadableStream | AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  taken.add(stream);
  for await (const piece of Symbol.asyncIterator in stream ? stream : pieces(stream)) {
    if (tagOf(piece) !== "Uint8Array") {
      throw new Refusal(`a stream must give Uint8Array chunks and gave ${describe(piece)}`);
    }
    yield piece as Uint8Array;
  }
}

/** Safari's streams are not iterable. */
async function* pieces(stream: ReadableStream): AsyncGenerator<unknown> {
  const reader = stream.getReader();
  let done = false;
  try {
    for (;;) {
      const step = await reader.read();
      done = step.done;
      if (step.done) return;
      yield step.value;
    }
  } finally {
    if (!done) await reader.cancel();
  }
}
