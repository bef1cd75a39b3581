import { ApiRequestError, type Client, type FileContent, type FileInput } from "@lading/runtime";
import {
  checkConcurrency,
  withOwnedStreams,
  ownProperties,
  refuseUnreadable,
  measureSource,
  throwIfAborted,
} from "@lading/runtime/flows";
import type { FileInfo } from "../models.ts";
import { directUpload, measuredContent } from "./directUpload.ts";
import { multipartUpload } from "./multipartUpload.ts";
import { chooseThreshold } from "./partSizes.ts";
import type { FileUuid, UploadInput, UploadOptions } from "./uploadOptions.ts";
import { urlUpload } from "./urlUpload.ts";
import { waitUntilReady } from "./waitFor.ts";

/**
 * Uploads a file, or lets Uploadcare fetch it from a URL, and waits until it is ready. For the id of an uploaded file, it
 * returns that file.
 *
 * Up to `multipartThreshold` bytes are sent in one request. A larger file is sent in parts, several at once; a part is retried
 * after a transient error, and a permanent failure ends the others and rejects with `PartError`.
 */
export async function upload(
  client: Client,
  input: UploadInput,
  given: UploadOptions = {},
): Promise<FileInfo> {
  return withOwnedStreams(input, () => uploadOwned(client, input, ownProperties(given)));
}

async function uploadOwned(
  client: Client,
  input: UploadInput,
  options: UploadOptions,
): Promise<FileInfo> {
  throwIfAborted(options.signal);
  if (isUuid(input)) {
    refuseResuming(options, "a file that is already uploaded");
    return waitUntilReady(client, input, options);
  }
  const url = addressOf(input);
  if (url === undefined) {
    const uuid = await uploadBytes(client, input as FileInput, options);
    return waitUntilReady(client, uuid, options);
  }
  refuseResuming(options, "a URL");
  const file = await urlUpload(client, url, options);
  return file.is_ready || options.wait === false
    ? file
    : waitUntilReady(client, file.uuid, options);
}

async function uploadBytes(
  client: Client,
  input: FileInput,
  options: UploadOptions,
): Promise<string> {
  const threshold = chooseThreshold(options.multipartThreshold);
  checkConcurrency(options.concurrency ?? 4, "uploadcare.upload");
  const source = await measureSource(input, "uploadcare.upload");
  await refuseUnreadable(source, "uploadcare.upload");
  const { size, type } = source;
  const filename = options.filename ?? (source.name || "file");
  if (size !== undefined && size > threshold)
    return multipartUpload({ client, source, size, filename, options });
  refuseResuming(options, "a file that is uploaded in one request");
  const measured =
    size === undefined
      ? await measuredContent(source, threshold, options.signal)
      : { content: contentOf(input), size };
  return directUpload({ client, filename, type, options, ...measured });
}

function contentOf(input: FileInput): FileContent {
  return "content" in input ? input.content : input;
}

function isUuid(input: UploadInput): input is FileUuid {
  return typeof input === "string" && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(input);
}

/** A string that is not an address is usually a path. */
function addressOf(input: UploadInput): string | undefined {
  if (input instanceof URL) return input.href;
  if (typeof input !== "string") return undefined;
  if (/^https?:\/\//i.test(input) && URL.canParse(input)) return input;
  const problem =
    "input is a string, but neither an http(s) address nor the id of a file. For a file on disk give await fileFromPath(path)";
  throw new ApiRequestError("uploadcare.upload", problem, "input");
}

function refuseResuming({ resumeFrom }: UploadOptions, what: string): void {
  if (resumeFrom === undefined) return;
  const problem = `resumeFrom has no meaning for ${what}`;
  throw new ApiRequestError("uploadcare.upload", problem, "resumeFrom");
}
