import {
  ApiRequestError,
  LadingError,
  toFile,
  type Client,
  type FileContent,
} from "@lading/runtime";
import type { Slice, SliceSource } from "@lading/runtime/flows";
import { uploadFile } from "../operations/uploadFile.ts";
import { callOptions } from "./callOptions.ts";
import { largestDirect } from "./partSizes.ts";
import { nextSignature } from "./signUpload.ts";
import type { UploadOptions } from "./uploadOptions.ts";

/** A file that goes up in one request. */
export interface DirectRequest {
  readonly client: Client;
  readonly content: FileContent;
  readonly filename: string;
  readonly type: string | undefined;
  /** In bytes; `undefined` when only the end of a stream will tell. */
  readonly size: number | undefined;
  readonly options: UploadOptions;
}

/** Uploads a file in one request. Gives its id. */
export async function directUpload(request: DirectRequest): Promise<string> {
  const { client, content, filename, type, size, options } = request;
  const { store, metadata, tags, source, onUploadProgress } = options;
  const answer = await uploadFile(
    client,
    {
      file: toFile(content, filename, { type, size }),
      ...(store !== undefined && { UPLOADCARE_STORE: store }),
      ...(metadata && { metadata }),
      ...(tags && { tags }),
      ...(source !== undefined && { source }),
      ...(await nextSignature(options.signed)),
    },
    callOptions(options, { onUploadProgress }),
  );
  const [uuid] = Object.values(answer);
  if (uuid !== undefined) return uuid;
  throw new LadingError("uploadcare.upload: the API took the file and gave no id for it.");
}

/**
 * The content of a stream that does not tell its size, looked at up to the threshold. One that ends there is small, and its
 * size known; of any other the beginning is put back.
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

/** Larger files go up in parts, which needs their size beforehand. */
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
      const problem = `a stream that does not tell its size may have ${largestDirect} bytes, and this one has more. Give its size: toFile(stream, name, { size })`;
      throw new ApiRequestError("uploadcare.upload", problem, "input");
    }
    yield content as Uint8Array;
  }
}
