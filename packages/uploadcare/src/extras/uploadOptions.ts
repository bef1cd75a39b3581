/** What uploads take: inputs, options, and the state that a crashed upload goes on from. */
import type { FileInput, OnUploadProgress } from "@lading/runtime";
import type { ManyOptions, PollOptions } from "@lading/runtime/flows";
import type { FileMetadata, Source, Store, Tags, UploadFromUrlParams } from "../models.ts";
import type { UploadSignature } from "./signUpload.ts";

/** The id of a file that is up already: `17be4678-dab7-4bc7-8753-28914a22960a`. */
export type FileUuid = `${string}-${string}-${string}-${string}-${string}`;

/**
 * A file, the address of one that everyone can fetch, or the id of one that is up already. Nothing is uploaded for an id, and
 * what is said of new files (`store`, `metadata`, `tags`, a name) does not change the old one.
 */
export type UploadInput = FileInput | URL | `http://${string}` | `https://${string}` | FileUuid;

/** What every kind of upload takes. */
export interface CommonUploadOptions {
  /**
   * How long to keep the file: `"0"` a day, `"1"` for good, `"auto"` as the project says. Left out, it depends on the age
   * of the account.
   */
  readonly store?: Store | undefined;
  /** Your own values for the file; the keys come back exactly as they stand here. */
  readonly metadata?: FileMetadata | undefined;
  readonly tags?: Tags | undefined;
  /** Where the file comes from, for the project's statistics. */
  readonly source?: Source | undefined;
  /**
   * The signature of a signed upload, or a function that gives one for each request that needs it, from your server for
   * example. `signUpload` makes them.
   */
  readonly signed?: UploadSignature | (() => UploadSignature | PromiseLike<UploadSignature>);
  /** Ends the upload; it rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Longest duration of each single request in milliseconds, a part's included. Default: the client's. */
  readonly timeout?: number | undefined;
  /** Waiting until the file is ready, or fetched; `false` for not waiting until it is ready. Default: up to 5 minutes. */
  readonly wait?: PollOptions | false | undefined;
  /** Files of more than so many bytes go up in parts: 10,485,760 to 104,857,599. Default: 10,485,760. */
  readonly multipartThreshold?: number | undefined;
  /**
   * Size of a part in bytes, 5,242,880 to 5,368,709,120. Default: 5,242,880, and more for files that would have more than
   * 1,000 parts. A stream holds `concurrency` parts in memory; a file on disk, a `Blob` or bytes none.
   */
  readonly partSize?: number | undefined;
  /** Parts of one file under way at once. Default: 4. */
  readonly concurrency?: number | undefined;
  /** How often a part that failed is sent again. Default: 4. */
  readonly partRetries?: number | undefined;
  /** Of a file from a URL: `"1"` gives the file that was fetched from it before, where there is one. Default: `"0"`. */
  readonly check_URL_duplicates?: UploadFromUrlParams["check_URL_duplicates"];
  /** Of a file from a URL: `"1"` remembers the URL for later checks. Default: as `check_URL_duplicates`. */
  readonly save_URL_duplicates?: UploadFromUrlParams["save_URL_duplicates"];
  /** How the parameters of an upload from a URL travel: as the API's page says, or as its own JavaScript client does. */
  readonly urlParameters?: "body" | "query" | undefined;
}

/** How to upload one file. */
export interface UploadOptions extends CommonUploadOptions {
  /** Default: the file's own, else `file`; from a URL, what its answer says. */
  readonly filename?: string | undefined;
  /** Told of the upload's progress; of many parts as of one body, and of a file at a URL as far as it can be told. */
  readonly onUploadProgress?: OnUploadProgress | undefined;
  /**
   * Told where an upload in parts stands: at its begin and after each part. Keep what it gives, as JSON, and hand it to
   * `resumeFrom` after a crash; keep it safe, since its URLs let anyone write to this upload. The next part waits for what
   * the function returns; what it throws ends the upload.
   */
  readonly onState?: ((state: UploadState) => void | PromiseLike<void>) | undefined;
  /** Where an earlier upload of the same file stood: only the parts that are missing are sent. */
  readonly resumeFrom?: UploadState | undefined;
}

/** What may differ from file to file. */
export type FileOptions = Pick<
  UploadOptions,
  "filename" | "store" | "metadata" | "tags" | "source"
>;

/** How to upload many files: each with these options, and all together. */
export interface UploadManyOptions<Input = UploadInput>
  extends Omit<CommonUploadOptions, "concurrency" | "signal">, ManyOptions {
  /** Parts of one file under way at once. Default: 4. */
  readonly partConcurrency?: number | undefined;
  /** What one of the files has of its own; `index` counts the inputs from 0. */
  readonly optionsFor?: ((input: Input, index: number) => FileOptions) | undefined;
}

/** How to upload files and put them into a group. */
export interface UploadGroupOptions extends Omit<UploadManyOptions, "order"> {
  /** How the list of files is spelled: `files[0]` as the API's page says, or `files[]` as its own JavaScript client does. */
  readonly filesFormat?: "indices" | "brackets" | undefined;
}

/** Where an upload in parts stands. Plain JSON. */
export interface UploadState {
  readonly version: 2;
  /** Of the upload, and of the file once it is complete. */
  readonly uuid: string;
  /** Of the file, in bytes. */
  readonly size: number;
  /** Of every part but the last, in bytes. */
  readonly partSize: number;
  /** When the upload began, in milliseconds since 1970. Its URLs live for 24 hours. */
  readonly startedAt: number;
  /** Where each part goes. */
  readonly urls: readonly string[];
  /** Which parts are up, from 0. */
  readonly done: readonly number[];
  /** SHA-256 of the file's first bytes, in hex. */
  readonly head: string;
  /** SHA-256 of bytes from all over the file, in hex; left out for a stream. */
  readonly samples?: string;
  /** SHA-256 of all this but `done`, in hex: tells a state that was changed. */
  readonly check: string;
}
