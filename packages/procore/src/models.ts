// Generated from specs/procore/openapi.yaml by `npm run generate -- procore`. Change the document, not this file.

import type { ErrorStatus, Failure, FileInput, Success, Undocumented } from "@lading/runtime";

/** Parameters of `createImage`, sent as JSON. */
export type CreateImageJsonParams = ImageFromUpload & {
  /** The project to add the image to. May exceed 32 bits. */
  readonly project_id: number;
};

/** Parameters of `createImage`, sent as a multipart form. */
export interface CreateImageFormParams {
  /** The project to add the image to. May exceed 32 bits. */
  readonly project_id: number;
  /** File name of the image. By default the file's own name. */
  readonly image_name?: string | undefined;
  /** Attributes of the image to be made, and its file. */
  readonly image: NewImageWithFile;
  readonly upload_uuid?: undefined;
  readonly source_image_id?: undefined;
}

/**
 * Parameters of `createImage`.
 *
 * One object with the path, query and header parameters and the fields of the body, under their
 * names on the wire.
 */
export type CreateImageParams = CreateImageJsonParams | CreateImageFormParams;

/**
 * Parameters of `createCompanyUpload`.
 *
 * One object with the path, query and header parameters and the fields of the body, under their
 * names on the wire.
 */
export type CreateCompanyUploadParams = UploadRequest & {
  /** The company that the upload belongs to. May exceed 32 bits. */
  readonly company_id: number;
};

/**
 * Parameters of `completeCompanyUpload`.
 *
 * One object with the path, query and header parameters and the fields of the body, under their
 * names on the wire.
 */
export interface CompleteCompanyUploadParams extends UploadCompletion {
  /** The company that the upload belongs to. May exceed 32 bits. */
  readonly company_id: number;
  /**
   * The upload's `uuid`, as its creation answered.
   *
   * At least 1 character.
   */
  readonly uuid: string;
}

/**
 * Parameters of `createProjectUpload`.
 *
 * One object with the path, query and header parameters and the fields of the body, under their
 * names on the wire.
 */
export type CreateProjectUploadParams = UploadRequest & {
  /** The project that the upload belongs to. May exceed 32 bits. */
  readonly project_id: number;
};

/**
 * Parameters of `completeProjectUpload`.
 *
 * One object with the path, query and header parameters and the fields of the body, under their
 * names on the wire.
 */
export interface CompleteProjectUploadParams extends UploadCompletion {
  /** The project that the upload belongs to. May exceed 32 bits. */
  readonly project_id: number;
  /**
   * The upload's `uuid`, as its creation answered.
   *
   * At least 1 character.
   */
  readonly uuid: string;
}

/** An image whose bytes Procore already has. */
export type ImageFromUpload =
  | {
      /** The `uuid` of a completed upload, made by the same user. Recommended. Needs `image_name`. */
      readonly upload_uuid: string;
      /** File name of the image. Required with `upload_uuid`. */
      readonly image_name: string;
      /** An existing image to take the bytes from. May exceed 32 bits. */
      readonly source_image_id?: number | undefined;
      /**
       * Attributes of the image to be made; at least one.
       *
       * At least 1 key.
       */
      readonly image: NewImage;
    }
  | {
      /** The `uuid` of a completed upload, made by the same user. Recommended. Needs `image_name`. */
      readonly upload_uuid?: string | undefined;
      /** File name of the image. Required with `upload_uuid`. */
      readonly image_name?: string | undefined;
      /** An existing image to take the bytes from. May exceed 32 bits. */
      readonly source_image_id: number;
      /**
       * Attributes of the image to be made; at least one.
       *
       * At least 1 key.
       */
      readonly image: NewImage;
    };

/**
 * Attributes of the image to be made; at least one.
 *
 * At least 1 key.
 */
export interface NewImage {
  /** Where the image comes from, in your own words. */
  readonly source?: string | undefined;
  /** The photo album (image category) to put it into. May exceed 32 bits. */
  readonly image_category_id?: number | undefined;
  /** An existing location. Takes precedence over `mt_location`. May exceed 32 bits. */
  readonly location_id?: number | undefined;
  /** Names of the tiers of a new location, outermost first. Ignored when `location_id` is given. */
  readonly mt_location?: readonly string[] | undefined;
  /** The day of the daily log that it belongs to, `YYYY-MM-DD`. */
  readonly log_date?: string | undefined;
  /** The segment of the daily log that it belongs to. May exceed 32 bits. */
  readonly daily_log_segment_id?: number | undefined;
  /** What the image shows. */
  readonly description?: string | undefined;
  /** Only for those who may see private images. By default the project's configuration decides. */
  readonly private?: boolean | undefined;
  /** Mark it with a star. */
  readonly starred?: boolean | undefined;
  /** The trades that it concerns. Ids may exceed 32 bits. */
  readonly trade_ids?: readonly number[] | undefined;
  /** Only for an image of a markup; `MarkupLayer` is the one type supported today. */
  readonly provider_type?: ("MarkupLayer" | (string & {})) | undefined;
  /** The markup layer, when `provider_type` is `MarkupLayer`. May exceed 32 bits. */
  readonly provider_id?: number | undefined;
}

/** Attributes of the image to be made, and its file. */
export interface NewImageWithFile {
  /** The image file. */
  readonly data: FileInput;
  /** Where the image comes from, in your own words. */
  readonly source?: string | undefined;
  /** The photo album (image category) to put it into. May exceed 32 bits. */
  readonly image_category_id?: number | undefined;
  /** An existing location. Takes precedence over `mt_location`. May exceed 32 bits. */
  readonly location_id?: number | undefined;
  /** Names of the tiers of a new location, outermost first. Ignored when `location_id` is given. */
  readonly mt_location?: readonly string[] | undefined;
  /** The day of the daily log that it belongs to, `YYYY-MM-DD`. */
  readonly log_date?: string | undefined;
  /** The segment of the daily log that it belongs to. May exceed 32 bits. */
  readonly daily_log_segment_id?: number | undefined;
  /** What the image shows. */
  readonly description?: string | undefined;
  /** Only for those who may see private images. By default the project's configuration decides. */
  readonly private?: boolean | undefined;
  /** Mark it with a star. */
  readonly starred?: boolean | undefined;
  /** The trades that it concerns. Ids may exceed 32 bits. */
  readonly trade_ids?: readonly number[] | undefined;
  /** Only for an image of a markup; `MarkupLayer` is the one type supported today. */
  readonly provider_type?: ("MarkupLayer" | (string & {})) | undefined;
  /** The markup layer, when `provider_type` is `MarkupLayer`. May exceed 32 bits. */
  readonly provider_id?: number | undefined;
}

/**
 * An image in a photo album. Procore may leave out any property and may add others; ids may exceed
 * 32 bits.
 */
export interface Image {
  readonly [key: string]: unknown;
  /** The image's id. May exceed 32 bits. */
  readonly id?: number;
  /** What the image shows. */
  readonly description?: string | null;
  /** File name of the image. */
  readonly filename?: string;
  /** Only for those who may see private images. */
  readonly private?: boolean;
  /** Where the image can be fetched. */
  readonly url?: string;
  /** Where a small version of the image can be fetched. */
  readonly thumbnail_url?: string | null;
  /** Size of the file in bytes. */
  readonly size?: number | null;
  /** Width in pixels. */
  readonly width?: number | null;
  /** Height in pixels. */
  readonly height?: number | null;
  /** The day of the daily log that it belongs to, `YYYY-MM-DD`. */
  readonly log_date?: string | null;
  /**
   * When the picture was taken.
   *
   * Format `date-time`.
   */
  readonly taken_at?: string | null;
  /**
   * When the image was added.
   *
   * Format `date-time`.
   */
  readonly created_at?: string;
  /**
   * When the image was last changed.
   *
   * Format `date-time`.
   */
  readonly updated_at?: string;
  /** Marked with a star. */
  readonly starred?: boolean;
  /** Addresses of requests about the image. */
  readonly links?: ImageLinks;
  /** Where in the project the picture was taken. */
  readonly location?: ImageLocation | null;
  /** The photo album that holds it. */
  readonly image_category?: ImageCategory | null;
  /** Id of the photo album that holds it. May exceed 32 bits. */
  readonly image_category_id?: number | null;
  /** Name of the photo album that holds it. */
  readonly image_category_name?: string | null;
  /** The photo album is private. */
  readonly image_category_private?: boolean | null;
  /** The trades that it concerns. */
  readonly trades?: readonly Trade[];
  /** The user who added it. */
  readonly uploader?: ImageUploader | null;
  /** Number of comments on the image. */
  readonly comments_count?: number;
  /** What the image was made for; `MarkupLayer` for a markup. */
  readonly provider_type?: "MarkupLayer" | string | null;
  /** Id of what the image was made for. May exceed 32 bits. */
  readonly provider_id?: number | null;
  /** Gone permanently. */
  readonly permanently_deleted?: boolean;
  /** Its id in the system that it came from. May exceed 32 bits. */
  readonly origin_id?: number | null;
  /** The daily log that it belongs to. May exceed 32 bits. */
  readonly daily_log_header_id?: number | null;
  /** The segment of the daily log that it belongs to. */
  readonly daily_log_segment?: DailyLogSegment | null;
  /** How the picture is projected, such as `equirectangular` for a panorama. */
  readonly projection?: string | null;
  /** Latitude in degrees, as text. */
  readonly gps_lat?: string | null;
  /** Longitude in degrees, as text. */
  readonly gps_long?: string | null;
}

/** Addresses of requests about the image. */
export interface ImageLinks {
  readonly [key: string]: unknown;
  /** The image itself. */
  readonly self?: string;
  /** Changes it. */
  readonly update?: string;
  /** Puts it into the recycle bin. */
  readonly delete?: string;
  /** Deletes it permanently. */
  readonly permanently_delete?: string;
  /** Deletes it permanently, in the spelling of other responses. */
  readonly permanentlyDelete?: string;
  /** Brings it back from the recycle bin. */
  readonly retrieve?: string;
}

/** A place in the project. */
export interface ImageLocation {
  readonly [key: string]: unknown;
  /** The location's id. May exceed 32 bits. */
  readonly id?: number;
  /** Its name, with the names of the tiers above it. */
  readonly name?: string;
  /** Its own name. */
  readonly node_name?: string;
  /** The location around it. May exceed 32 bits. */
  readonly parent_id?: number | null;
  /**
   * When it was made.
   *
   * Format `date-time`.
   */
  readonly created_at?: string;
  /**
   * When it was last changed.
   *
   * Format `date-time`.
   */
  readonly updated_at?: string;
}

/** A photo album. */
export interface ImageCategory {
  readonly [key: string]: unknown;
  /** The album's id. May exceed 32 bits. */
  readonly id?: number;
  /** The album's name. */
  readonly name?: string;
}

/** A part of a day in the daily log. */
export interface DailyLogSegment {
  readonly [key: string]: unknown;
  /** The segment's id. May exceed 32 bits. */
  readonly id?: number;
  /** The segment's name. */
  readonly name?: string;
}

/** A trade, such as masonry. */
export interface Trade {
  readonly [key: string]: unknown;
  /** The trade's id. May exceed 32 bits. */
  readonly id?: number;
  /** The trade's name. */
  readonly name?: string;
  /** May be chosen. */
  readonly active?: boolean;
  /**
   * When it was last changed.
   *
   * Format `date-time`.
   */
  readonly updated_at?: string;
}

/** The user who added an image. */
export interface ImageUploader {
  readonly [key: string]: unknown;
  /** The user's id. May exceed 32 bits. */
  readonly id?: number;
  /** The user's name. */
  readonly name?: string;
  /** The e-mail address that the user signs in with. */
  readonly login?: string;
}

/**
 * The file to be uploaded. With `segments` it goes in segments, without them in one form;
 * `response_filename` is recommended for both, and required without `segments`.
 */
export type UploadRequest =
  | {
      /** The name under which the file is later downloaded. */
      readonly response_filename?: string | undefined;
      /**
       * The content type with which the file is later downloaded. Leave it out unless you want another
       * than the name's extension suggests.
       */
      readonly response_content_type?: string | undefined;
      /** `true`: browsers save the file when it is downloaded; otherwise they show it. */
      readonly attachment_content_disposition?: boolean | undefined;
      /**
       * Size of the whole file in bytes.
       *
       * At least 0.
       */
      readonly size?: number | undefined;
      /**
       * The segments, in order. Each has 5 MB to 5 GB; only the last may be smaller.
       *
       * At least 1 item.
       */
      readonly segments: readonly NewUploadSegment[];
    }
  | {
      /** The name under which the file is later downloaded. */
      readonly response_filename: string;
      /**
       * The content type with which the file is later downloaded. Leave it out unless you want another
       * than the name's extension suggests.
       */
      readonly response_content_type?: string | undefined;
      /** `true`: browsers save the file when it is downloaded; otherwise they show it. */
      readonly attachment_content_disposition?: boolean | undefined;
      /**
       * Size of the whole file in bytes.
       *
       * At least 0.
       */
      readonly size?: number | undefined;
      /**
       * The segments, in order. Each has 5 MB to 5 GB; only the last may be smaller.
       *
       * At least 1 item.
       */
      readonly segments?: readonly NewUploadSegment[] | undefined;
    };

/** A segment of the file to be uploaded. */
export interface NewUploadSegment {
  /**
   * Size in bytes; 5 MB to 5 GB, the last segment may be smaller.
   *
   * 1 to 5368709120.
   */
  readonly size: number;
  /**
   * SHA-256 of the segment's bytes, in hex. Procore signs the segment's address with it.
   *
   * Matches `^[0-9a-fA-F]{64}$`.
   */
  readonly sha256: string;
  /**
   * MD5 of the segment's bytes, in hex. The storage service then checks what arrives.
   *
   * Matches `^[0-9a-fA-F]{32}$`.
   */
  readonly md5?: string | undefined;
}

/** Where the bytes go, in segments or in one form, as the request asked. */
export type Upload = SegmentedUpload | DirectUpload;

/** An upload in segments. */
export interface SegmentedUpload {
  readonly [key: string]: unknown;
  /** The upload's id, to be used as `upload_uuid` once it is complete. */
  readonly uuid: string;
  /** How far the upload is. */
  readonly status?: "ready" | "complete" | (string & {});
  /** The segments, in order. */
  readonly segments: readonly UploadSegment[];
}

/** A segment, and where its bytes go. */
export interface UploadSegment {
  readonly [key: string]: unknown;
  /** PUT the segment's bytes here, without your access token. */
  readonly url: string;
  /** Headers that the PUT must have, exactly as they are. */
  readonly headers: {
    readonly [key: string]: string;
  };
  /** Size in bytes, as a number or as its digits. */
  readonly size?: number | string;
  /** SHA-256 of the segment's bytes, in hex. */
  readonly sha256?: string;
  /** MD5 of the segment's bytes, in hex, if you gave it. */
  readonly md5?: string | null;
  /** The storage service's receipt, once the upload is complete. */
  readonly etag?: string | null;
}

/** An upload in one form. */
export interface DirectUpload {
  readonly [key: string]: unknown;
  /** The upload's id, to be used as `upload_uuid` once the form has arrived. */
  readonly uuid: string;
  /** POST the form here, without your access token. */
  readonly url: string;
  /**
   * Fields that the form must hold, exactly as they are; the file follows as the last one, named
   * `file`.
   */
  readonly fields: {
    readonly [key: string]: string;
  };
}

/** The receipts of all segments. */
export interface UploadCompletion {
  /**
   * One for each segment, in the order in which the upload listed them.
   *
   * At least 1 item.
   */
  readonly segments: readonly SegmentReceipt[];
}

/** What the storage service answered for one segment. */
export interface SegmentReceipt {
  /**
   * The `ETag` header of the response to the segment's PUT, without its quotation marks.
   *
   * At least 1 character.
   */
  readonly etag: string;
}

/** Why a request was refused. Procore responds in one of three forms. */
export type ErrorBody = ErrorList | CodedError | PlainError;

/** Messages, often listed by the field that they are about. */
export interface ErrorList {
  readonly [key: string]: unknown;
  /** One message, a list of messages, or messages by field. */
  readonly errors:
    | string
    | readonly string[]
    | {
        readonly [key: string]: unknown;
      };
}

/** An error with a code. */
export interface CodedError {
  readonly [key: string]: unknown;
  /** The error. */
  readonly error: {
    /** What went wrong, for programs. */
    readonly code?: string;
    /** What went wrong, in words. */
    readonly message?: string;
    /** Whatever else Procore has to say about it. */
    readonly details?: unknown;
    readonly [key: string]: unknown;
  };
}

/** An error in words. */
export interface PlainError {
  readonly [key: string]: unknown;
  /** What went wrong. */
  readonly message: string;
}

/** Every response of `createImage`, narrowed by `ok` and `status`. */
export type CreateImageResult =
  | Success<201, Image>
  | Failure<400, ErrorBody>
  | Failure<401, ErrorBody>
  | Failure<403, ErrorBody>
  | Failure<422, ErrorBody>
  | Failure<429, ErrorBody>
  | Failure<503, ErrorBody>
  | Failure<Exclude<ErrorStatus, 400 | 401 | 403 | 422 | 429 | 503>, ErrorBody>
  | Undocumented<201 | ErrorStatus>;

/** Every response of `createCompanyUpload`, narrowed by `ok` and `status`. */
export type CreateCompanyUploadResult =
  | Success<201, Upload>
  | Failure<400, ErrorBody>
  | Failure<401, ErrorBody>
  | Failure<403, ErrorBody>
  | Failure<422, ErrorBody>
  | Failure<429, ErrorBody>
  | Failure<503, ErrorBody>
  | Failure<Exclude<ErrorStatus, 400 | 401 | 403 | 422 | 429 | 503>, ErrorBody>
  | Undocumented<201 | ErrorStatus>;

/** Every response of `completeCompanyUpload`, narrowed by `ok` and `status`. */
export type CompleteCompanyUploadResult =
  | Success<200, SegmentedUpload>
  | Failure<400, ErrorBody>
  | Failure<401, ErrorBody>
  | Failure<403, ErrorBody>
  | Failure<422, ErrorBody>
  | Failure<429, ErrorBody>
  | Failure<503, ErrorBody>
  | Failure<Exclude<ErrorStatus, 400 | 401 | 403 | 422 | 429 | 503>, ErrorBody>
  | Undocumented<200 | ErrorStatus>;

/** Every response of `createProjectUpload`, narrowed by `ok` and `status`. */
export type CreateProjectUploadResult =
  | Success<201, Upload>
  | Failure<400, ErrorBody>
  | Failure<401, ErrorBody>
  | Failure<403, ErrorBody>
  | Failure<422, ErrorBody>
  | Failure<429, ErrorBody>
  | Failure<503, ErrorBody>
  | Failure<Exclude<ErrorStatus, 400 | 401 | 403 | 422 | 429 | 503>, ErrorBody>
  | Undocumented<201 | ErrorStatus>;

/** Every response of `completeProjectUpload`, narrowed by `ok` and `status`. */
export type CompleteProjectUploadResult =
  | Success<200, SegmentedUpload>
  | Failure<400, ErrorBody>
  | Failure<401, ErrorBody>
  | Failure<403, ErrorBody>
  | Failure<422, ErrorBody>
  | Failure<429, ErrorBody>
  | Failure<503, ErrorBody>
  | Failure<Exclude<ErrorStatus, 400 | 401 | 403 | 422 | 429 | 503>, ErrorBody>
  | Undocumented<200 | ErrorStatus>;
