import { noteFileName } from "./contentFailure.ts";
import { Refusal } from "../errors.ts";
import { typeOfName } from "../values/mediaTypes.ts";
import { ownProperties } from "../values/ownProperties.ts";
import { isContent, isNamedFile, type FileContent, type NamedFile } from "./isFile.ts";
import { isTaken, own, streamFailure } from "./ownedStreams.ts";
import { describe, isBlob, isRecord, tagOf } from "../values/values.ts";

/** A file as the encoders need it. */
export interface UploadableFile {
  readonly content: Blob | Uint8Array | AsyncIterable<Uint8Array> | ReadableStream;
  readonly name: string | undefined;
  readonly type: string | undefined;
  /** In bytes; `undefined` for a stream of unknown size. */
  readonly size: number | undefined;
  readonly partName?: string | undefined;
}

/** Gives content a name, type and size. `size` is in bytes, and only streams need it. */
export function toFile(
  content: FileContent,
  name: string,
  options: Pick<NamedFile, "type" | "size" | "partName"> = {},
): NamedFile {
  const { type, size, partName } = ownProperties(options);
  return { content, name, type, size, ...(partName !== undefined && { partName }) };
}

/** Checks a file input. Throws a `Refusal` for anything else, and for a stream that was already read. */
export function uploadableFile(value: unknown, parameter: string): UploadableFile {
  if (isNamedFile(value)) {
    const { size, content } = uploadableFile(value.content, parameter);
    refuseWrongSize(value.size, size, parameter);
    const name = value.name;
    const type = value.type || (value.content as Blob).type || typeOfName(name);
    noteFileName(content, name);
    return { content, name, type, size: size ?? value.size, partName: value.partName };
  }
  if (!isContent(value)) throw notAFile(value, parameter);
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

/** The file name of a Node read stream (`createReadStream`), the only stream that has `path` and `bytesRead`. */
function readStreamName(stream: object): string | undefined {
  const { path, bytesRead } = stream as { readonly path?: unknown; readonly bytesRead?: unknown };
  if (typeof path !== "string" || typeof bytesRead !== "number") return undefined;
  const { process } = globalThis as { process?: { platform?: string } };
  return path.split(process?.platform === "win32" ? /[\\/]/ : "/").pop() || undefined;
}

/** The size decides where the request ends, so it must be exact. `null` and NaN are what a missing header becomes. */
function refuseWrongSize(given: unknown, real: number | undefined, parameter: string): void {
  if (given === undefined) return;
  const isSize = Number.isSafeInteger(given) && (given as number) >= 0;
  const isTrue = real === undefined || given === real;
  if (isSize && isTrue) return;
  const shown = typeof given === "number" ? String(given) : describe(given);
  throw new Refusal(
    isSize
      ? `${parameter} has ${real} bytes, and its size is given as ${shown}. Leave out the size: only a stream needs it`
      : `the size of ${parameter} must be a whole number of bytes from 0 and is ${shown}. Leave it out if it is not known`,
    parameter,
  );
}

/** A string may be a path or the content: which one is unknown. */
function notAFile(value: unknown, parameter: string): Refusal {
  const content = isRecord(value) && "content" in value ? value["content"] : value;
  const advice =
    tagOf(content) === "FileList"
      ? "Give one of its files: list[0]"
      : typeof content === "string"
        ? "For a file on disk give await fileFromPath(path), for text new Blob([text])"
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
  // Generators do not show that they have ended.
  if (isTaken(stream) || readableDidRead || destroyed || isDisturbed(stream)) {
    throw new Refusal(
      `${parameter} is a stream that was already read. A stream can be sent once: create a new one, or give a Blob or bytes`,
      parameter,
    );
  }
}

/** Only the Fetch standard's own check shows that a web stream was read to its end and unlocked. */
function isDisturbed(stream: ReadableStream): boolean {
  if (tagOf(stream) !== "ReadableStream") return false;
  try {
    return new Response(stream).bodyUsed;
  } catch {
    return true;
  }
}
