import {
  ApiRequestError,
  LadingError,
  toFile,
  type Client,
  type FileContent,
} from "@lading/runtime";
import { callOptions, type Slice, type SliceSource } from "@lading/runtime/flows";
import { uploadFile } from "../operations/uploadFile.ts";
import { fileFields } from "./fileFields.ts";
import { largestDirect } from "./partSizes.ts";
import type { UploadOptions } from "./uploadOptions.ts";

/** A file that is uploaded in one request. */
export interface DirectRequest {
  readonly client: Client;
  readonly content: FileContent;
  readonly filename: string;
  readonly type: string | undefined;
  /** In bytes; `undefined` for a stream of unknown size. */
  readonly size: number | undefined;
  readonly options: UploadOptions;
}

/** Uploads a file in one request. Returns its id. */
export async function directUpload(request: DirectRequest): Promise<string> {
  const { client, content, filename, type, size, options } = request;
  const { onUploadProgress } = options;
  const uuids = await uploadFile(
    client,
    {
      file: toFile(content, filename, { type, size }),
      ...(await fileFields(options)),
    },
    callOptions(options, { onUploadProgress }),
  );
  const [uuid] = Object.values(uuids);
  if (uuid !== undefined) return uuid;
  throw new LadingError(
    "uploadcare.upload: the API accepted the file, but its response has no id.",
  );
}

/**
 * The content of a stream of unknown size, which is read up to the threshold. If it ends there, its size is known; otherwise
 * the beginning is put back.
 */
export async function measuredContent(
  source: SliceSource,
  threshold: number,
  signal: AbortSignal | undefined,
): Promise<Pick<DirectRequest, "content" | "size">> {
  const slices = source.slices(threshold, signal) as AsyncGenerator<Slice>;
  const first = await slices.next();
  const second = first.done ? first : await slices.next();
  const beginning = first.done ? new Uint8Array(0) : (first.value.content as Uint8Array);
  if (second.done) return { content: beginning, size: beginning.byteLength };
  return { content: putTogether([first.value, second.value], slices), size: undefined };
}

/** Larger files are uploaded in parts, for which the size must be known first. */
async function* putTogether(
  beginning: readonly Slice[],
  rest: AsyncIterable<Slice>,
): AsyncGenerator<Uint8Array> {
  async function* all(): AsyncGenerator<Slice> {
    yield* beginning;
    yield* rest;
  }
  for await (const { start, size, content } of all()) {
    if (start + size > largestDirect) {
      const problem = `a stream of unknown size may have at most ${largestDirect} bytes, and this one has more. Give its size with toFile(stream, name, { size })`;
      throw new ApiRequestError("uploadcare.upload", problem, "input");
    }
    yield content as Uint8Array;
  }
}
