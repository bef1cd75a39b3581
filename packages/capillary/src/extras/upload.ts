import {
  ApiRequestError,
  type CallOptions,
  type Client,
  fileFromPath,
  type FileInput,
} from "@lading/runtime";
import {
  withOwnedStreams,
  sliceSource,
  type ManyOptions,
  throwIfAborted,
} from "@lading/runtime/flows";
import type { UploadResult } from "../models.ts";
import { uploadFile } from "../operations/uploadFile.ts";

/** An image, or in Node the path of one. */
export type UploadInput = FileInput | string;

/** How to upload one image. */
export interface UploadOptions extends CallOptions {
  /** Name for the image, with its extension. Default: the file's own. */
  readonly filename?: string | undefined;
}

/** How to upload many images. */
export interface UploadManyOptions<Input = UploadInput> extends ManyOptions {
  /** Longest duration of each single call in milliseconds. Default: the client's. */
  readonly timeout?: number | undefined;
  /** The own options of one image; `index` counts the inputs from 0. */
  readonly optionsFor?:
    ((input: Input, index: number) => Pick<UploadOptions, "filename" | "contentType">) | undefined;
}

/** Uploads one image; see `Capillary.upload`. */
export async function upload(
  client: Client,
  input: UploadInput,
  options: UploadOptions = {},
): Promise<UploadResult> {
  return withOwnedStreams(input, () => uploadOwned(client, input, options));
}

async function uploadOwned(
  client: Client,
  input: UploadInput,
  { filename, ...options }: UploadOptions,
): Promise<UploadResult> {
  throwIfAborted(options.signal);
  const body = typeof input === "string" ? await fileFromPath(input) : input;
  const name = filename ?? sliceSource(body, "capillary.upload").name;
  if (name) return uploadFile(client, { filename: name, body }, options);
  const problem = "filename is missing, and the file has no name";
  throw new ApiRequestError("capillary.upload", problem, "filename");
}
