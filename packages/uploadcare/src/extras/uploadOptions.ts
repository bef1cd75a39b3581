/** Inputs and options of uploads. */
import type { FileInput, OnUploadProgress } from "@lading/runtime";
import type { ManyOptions, PollOptions, ResumeOptions } from "@lading/runtime/flows";
import type { FileMetadata, Source, Store, Tags, UploadFromUrlParams } from "../models.ts";
import type { UploadSignature } from "./signUpload.ts";

/** The id of an uploaded file: `17be4678-dab7-4bc7-8753-28914a22960a`. */
export type FileUuid = `${string}-${string}-${string}-${string}-${string}`;

/**
 * A file, the public address of one, or the id of an uploaded one. Nothing is uploaded for an id, and the options for new files
 * (`store`, `metadata`, `tags`, a name) do not change it.
 */
export type UploadInput = FileInput | URL | `http://${string}` | `https://${string}` | FileUuid;

/** Options of every kind of upload. */
export interface CommonUploadOptions {
  /**
   * How long to keep the file: `"0"` a day, `"1"` permanently, `"auto"` as the project is set. Left out, it depends on the age
   * of the account.
   */
  readonly store?: Store | undefined;
  /** Your own metadata of the file; the keys are stored unchanged. */
  readonly metadata?: FileMetadata | undefined;
  readonly tags?: Tags | undefined;
  /** Where the file comes from, for the project's statistics. */
  readonly source?: Source | undefined;
  /**
   * The signature of a signed upload, or a function that returns one for each request that needs it, from your server for
   * example. `signUpload` creates them.
   */
  readonly signed?: UploadSignature | (() => UploadSignature | PromiseLike<UploadSignature>);
  /** Ends the upload; it rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Longest duration of each request in milliseconds, also that of a part. Default: the client's. */
  readonly timeout?: number | undefined;
  /** How to wait until the file is ready, or fetched; `false` to not wait until it is ready. Default: up to 5 minutes. */
  readonly wait?: PollOptions | false | undefined;
  /** Files of more bytes are uploaded in parts: 10,485,760 to 104,857,599. Default: 10,485,760. */
  readonly multipartThreshold?: number | undefined;
  /**
   * Size of a part in bytes, 5,242,880 to 5,368,709,120. Default: 5,242,880, and more for files that would have more than
   * 1,000 parts. A stream needs memory for `concurrency` parts; a file on disk, a `Blob` or bytes none.
   */
  readonly partSize?: number | undefined;
  /** How many parts of one file are sent at once. Default: 4. */
  readonly concurrency?: number | undefined;
  /** How often a failed part is retried. Default: 4. */
  readonly partRetries?: number | undefined;
  /** For a URL: `"1"` returns the file that was fetched from it before, if there is one. Default: `"0"`. */
  readonly check_URL_duplicates?: UploadFromUrlParams["check_URL_duplicates"];
  /** For a URL: `"1"` remembers it for later checks. Default: as `check_URL_duplicates`. */
  readonly save_URL_duplicates?: UploadFromUrlParams["save_URL_duplicates"];
  /** Where the parameters of an upload from a URL are sent: as in the API's documentation, or as its own JavaScript client does. */
  readonly urlParameters?: "body" | "query" | undefined;
}

/** How to upload one file. */
export interface UploadOptions extends CommonUploadOptions, ResumeOptions {
  /** Default: the file's own, else `file`; for a URL, that of its response. */
  readonly filename?: string | undefined;
  /** Called with the progress of the whole upload; for a URL, if Uploadcare reports it. */
  readonly onUploadProgress?: OnUploadProgress | undefined;
}

/** Options that may differ from file to file. */
export type FileOptions = Pick<
  UploadOptions,
  "filename" | "store" | "metadata" | "tags" | "source"
>;

/** How to upload many files: each with these options, and all together. */
export interface UploadManyOptions<Input = UploadInput>
  extends Omit<CommonUploadOptions, "concurrency" | "signal">, ManyOptions {
  /** How many parts of one file are sent at once. Default: 4. */
  readonly partConcurrency?: number | undefined;
  /** The own options of one file; `index` counts the inputs from 0. */
  readonly optionsFor?: ((input: Input, index: number) => FileOptions) | undefined;
}

/** How to upload files and put them into a group. */
export interface UploadGroupOptions extends Omit<UploadManyOptions, "order"> {
  /** How the list of files is spelled: `files[0]` as in the API's documentation, or `files[]` as its own JavaScript client does. */
  readonly filesFormat?: "indices" | "brackets" | undefined;
}
