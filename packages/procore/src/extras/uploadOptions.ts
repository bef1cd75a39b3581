/** Options of uploads to Procore. */
import type { FileInput, OnUploadProgress } from "@lading/runtime";
import type { ManyOptions } from "@lading/runtime/flows";
import type { NewImage } from "../models.ts";

/** The owner of an upload: either a project or a company. */
export type UploadOwner =
  | { readonly projectId: number; readonly companyId?: undefined }
  | { readonly companyId: number; readonly projectId?: undefined };

/** How the bytes of a file are sent to Procore's storage. */
export interface SegmentOptions {
  /**
   * Size of a segment in bytes, 5,242,880 to 5,368,709,120; the last one may be smaller. Default: 8,388,608, and more for
   * files that would have more than 1,000 segments.
   */
  readonly segmentSize?: number | undefined;
  /** How many segments of one file are sent at once. Default: 4. */
  readonly concurrency?: number | undefined;
  /** How often a failed segment is retried. Default: 4. */
  readonly segmentRetries?: number | undefined;
  /** Longest duration of each request in milliseconds, also that of a segment. Default: the client's. */
  readonly timeout?: number | undefined;
  /** Ends the upload; it rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Called with the progress of the whole upload. An error that it throws ends the upload. */
  readonly onUploadProgress?: OnUploadProgress | undefined;
}

/** How to upload one file. */
export type UploadOptions = UploadOwner &
  SegmentOptions & {
    /** The name under which the file is later downloaded. Default: the file's own. */
    readonly filename?: string | undefined;
  };

/** What an image needs besides its bytes. */
export interface ImageOptions {
  /** The project of the image. */
  readonly projectId: number;
  /** Makes this company the owner of the upload instead of the project. The image still belongs to the project. */
  readonly companyId?: number | undefined;
  /** Attributes of the image; Procore requires at least one. */
  readonly image: NewImage;
}

/** How to upload one image. */
export interface UploadImageOptions extends ImageOptions, SegmentOptions {
  /** File name of the image. Default: the file's own. */
  readonly imageName?: string | undefined;
}

/** How to upload many images: each with these options, and all together. */
export interface UploadManyOptions<Input = FileInput>
  extends ImageOptions, Omit<SegmentOptions, "concurrency" | "onUploadProgress">, ManyOptions {
  /** How many segments of one file are sent at once. Default: 4. */
  readonly segmentConcurrency?: number | undefined;
  /** The own options of one image; `index` counts the inputs from 0. */
  readonly optionsFor?:
    | ((input: Input, index: number) => Partial<Pick<UploadImageOptions, "image" | "imageName">>)
    | undefined;
}
