import { ApiError, LadingError, type Client } from "@lading/runtime";
import { callOptions, uploadResumably, retry, type SliceSource } from "@lading/runtime/flows";
import type { FileInfo } from "../models.ts";
import { completeMultipartUpload } from "../operations/completeMultipartUpload.ts";
import { startMultipartUpload } from "../operations/startMultipartUpload.ts";
import { uploadPart } from "../operations/uploadPart.ts";
import { fileFields } from "./fileFields.ts";
import { isStorage } from "./isStorage.ts";
import { partSizes } from "./partSizes.ts";
import type { UploadOptions } from "./uploadOptions.ts";

/** A file of a known size that is uploaded in parts. */
export interface MultipartRequest {
  readonly client: Client;
  readonly source: SliceSource;
  /** In bytes. */
  readonly size: number;
  readonly filename: string;
  readonly options: UploadOptions;
}

/** Uploads a file in parts (when resumed, only the missing ones), and completes the upload. Returns the file's id. */
export async function multipartUpload(request: MultipartRequest): Promise<string> {
  const { client, source, size, filename, options } = request;
  const uuid = await uploadResumably({
    operation: "uploadcare.upload",
    source,
    size,
    sizes: partSizes,
    options,
    urlHours: 24,
    isStorage: (url) => isStorage(client, url),
    addresses: {
      adviceAfter403:
        "The URL of the part may have expired, which happens after 24 hours. Upload again without resumeFrom",
      retries403: true,
      maxRetries: options.partRetries,
    },
    start: async (part_size) =>
      startMultipartUpload(
        client,
        {
          filename,
          size,
          part_size,
          content_type: source.type ?? "application/octet-stream",
          ...(await fileFields(options)),
        },
        callOptions(options),
      ),
    send: ({ url, content }, call) =>
      uploadPart(client, { presigned_url: url, body: content }, call),
  });
  await completeUpload(request, uuid);
  return uuid;
}

/** If a response was lost, the retry fails because the upload is already complete: that is a success. */
async function completeUpload(
  { client, size, options }: MultipartRequest,
  uuid: string,
): Promise<void> {
  const { signal, partRetries: maxRetries } = options;
  const once = callOptions(options, { maxRetries: 0 });
  try {
    const file = await retry(() => completeMultipartUpload(client, { uuid }, once), {
      signal,
      maxRetries,
    });
    refuseOtherFile(file, { uuid, size });
  } catch (error) {
    const isDone = error instanceof ApiError && error.code === "MultipartFileAlreadyUploadedError";
    if (!isDone) throw error;
  }
}

/** Checks the completed file: it differs if the state lists a part that was not uploaded. */
function refuseOtherFile(
  file: FileInfo,
  wanted: { readonly uuid: string; readonly size: number },
): void {
  if (file.uuid === wanted.uuid && file.size === wanted.size) return;
  const problem = `the API created the file ${file.uuid} with ${file.size} bytes instead of ${wanted.uuid} with ${wanted.size}`;
  throw new LadingError(`uploadcare.upload: ${problem}. Upload again without resumeFrom.`);
}
