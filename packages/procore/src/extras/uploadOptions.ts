/** What uploads to Procore take. */
import type { FileInput, OnUploadProgress } from "@lading/runtime";
import type { ManyOptions } from "@lading/runtime/flows";
import type { NewImage } from "../models.ts";

/** Whom an upload belongs to: a project or a company, exactly one of them. */
export type UploadOwner =
  | { readonly projectId: number; readonly companyId?: undefined }
  | { readonly companyId: number; readonly projectId?: undefined };

/** How the bytes of a file get to Procore's storage. */
export interface SegmentOptions {
  /**
   * Size of a segment in bytes, 5,242,880 to 5,368,709,120; the last one may be smaller. Default: 8,388,608, and more for
   * files that would have more than 1,000 segments.
   */
  readonly segmentSize?: number | undefined;
  /** Segments of one file under way at once. Default: 4. */
  readonly concurrency?: number | undefined;
  /** How often a segment that failed is sent again. Default: 4. */
  readonly segmentRetries?: number | undefined;
  /** Longest duration of each single request in milliseconds, a segment's included. Default: the client's. */
  readonly timeout?: number | undefined;
  /** Ends the upload; it rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Told of the upload's progress, of many segments as of one body. What it throws ends the upload. */
  readonly onUploadProgress?: OnUploadProgress | undefined;
}

/** How to upload one file. */
export type UploadOptions = UploadOwner &
  SegmentOptions & {
    /** The name under which the file is later downloaded. Default: the file's own. */
    readonly filename?: string | undefined;
  };

/** What an image needs, beside its bytes. */
export interface ImageOptions {
  /** The project that gets the image. */
  readonly projectId: number;
  /** Lets the upload belong to this company instead of the project. The image is the project's all the same. */
  readonly companyId?: number | undefined;
  /** Attributes of the image; Procore wants at least one. */
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
  /** Segments of one file under way at once. Default: 4. */
  readonly segmentConcurrency?: number | undefined;
  /** What one of the images has of its own; `index` counts the inputs from 0. */
  readonly optionsFor?:
    | ((input: Input, index: number) => Partial<Pick<UploadImageOptions, "image" | "imageName">>)
    | undefined;
}
