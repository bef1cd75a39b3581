import type { ManyResult } from "@lading/runtime/flows";
import { Uploadcare as GeneratedUploadcare } from "../client.ts";
import type { FileInfo, FromUrlResponse, GroupInfo } from "../models.ts";
import { upload } from "./upload.ts";
import { uploadGroup } from "./uploadGroup.ts";
import { uploadMany } from "./uploadMany.ts";
import type {
  UploadGroupOptions,
  UploadInput,
  UploadManyOptions,
  UploadOptions,
} from "./uploadOptions.ts";
import { waitFor, type FromUrlEnd, type WaitForOptions } from "./waitFor.ts";

export type { UploadcareOptions } from "../client.ts";

/** Uploadcare's Upload API: every operation, and methods for complete uploads. */
export class Uploadcare extends GeneratedUploadcare {
  /**
   * Uploads a file, or lets Uploadcare fetch it from a URL, and waits until it is ready. For the id of an uploaded file, it
   * returns that file.
   *
   * Small files are sent in one request, large ones in parts, several at once. A part is retried after a transient error; a
   * permanent failure ends the others and rejects with `PartError`. With `onState` and `resumeFrom`, another process can
   * resume the upload after a crash.
   *
   * @example
   * ```ts
   * const fileInfo = await uploadcare.upload(await fileFromPath("cat.jpg"), { store: "auto" });
   * ```
   *
   * @see https://uploadcare.com/api-refs/upload-api/#tag/Upload
   */
  upload(input: UploadInput, options?: UploadOptions): Promise<FileInfo> {
    return upload(this, input, options);
  }

  /**
   * Uploads any number of files, a few at a time. A failure does not end the others; inputs may be an async iterable of any
   * length.
   *
   * @example
   * ```ts
   * const files = [await fileFromPath("cat.jpg"), new URL("https://cats.example/dog.jpg")];
   * for await (const result of uploadcare.uploadMany(files))
   *   console.log(result.ok ? result.value.uuid : result.error);
   * ```
   */
  uploadMany<Input extends UploadInput>(
    inputs: Iterable<Input> | AsyncIterable<Input>,
    options?: UploadManyOptions<Input>,
  ): AsyncGenerator<ManyResult<Input, FileInfo>, void, undefined> {
    return uploadMany(this, inputs, options);
  }

  /**
   * Uploads files and puts them into a group, in their order. The first that fails rejects with `GroupUploadError`.
   *
   * @example
   * ```ts
   * const files = [await fileFromPath("cat.jpg"), await fileFromPath("dog.jpg")];
   * const groupInfo = await uploadcare.uploadGroup(files);
   * ```
   */
  uploadGroup(
    inputs: Iterable<UploadInput> | AsyncIterable<UploadInput>,
    options?: UploadGroupOptions,
  ): Promise<GroupInfo> {
    return uploadGroup(this, inputs, options);
  }

  /**
   * Waits until a fetch that `uploadFromUrl` started has ended; `status` says how. Rejects with `WaitError` when the time is
   * over, 5 minutes by default.
   *
   * @example
   * ```ts
   * const started = await uploadcare.uploadFromUrl({ source_url: "https://cats.example/cat.jpg" });
   * const end = await uploadcare.waitFor(started);
   * ```
   */
  waitFor(started: FromUrlResponse | string, options?: WaitForOptions): Promise<FromUrlEnd> {
    return waitFor(this, started, options);
  }
}
