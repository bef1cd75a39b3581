// Generated from specs/procore/openapi.yaml by `npm run generate -- procore`. Change the document, not this file.

import type { FileInput } from "@lading/runtime";
import type {
  CodedError,
  DailyLogSegment,
  DirectUpload,
  ErrorList,
  ImageCategory,
  ImageLocation,
  ImageUploader,
  NewImage,
  NewUploadSegment,
  PlainError,
  SegmentedUpload,
} from "./models.ts";

export interface paths {
  readonly "/rest/v1.0/images": {
    readonly parameters: {
      readonly query: {
        /** @description The project to add the image to. May exceed 32 bits. */
        readonly project_id: components["parameters"]["ProjectId"];
      };
      readonly header?: {
        /** @description The company that the user of the access token acts for. */
        readonly "Procore-Company-Id"?: components["parameters"]["ProcoreCompanyId"];
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Create an image
     * @description Adds an image to one of the project's photo albums (image categories). Its bytes come from one of two places:
     *
     *     - `image.data`, a file, goes in the request itself (a multipart form).
     *     - `upload_uuid` names an upload that is complete; this is what Procore recommends. `image_name` is then
     *       required, and `image` still needs at least one attribute.
     *
     *     Give one of them, not both. Sending the request twice makes two images.
     */
    readonly post: operations["createImage"];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/rest/v1.1/companies/{company_id}/uploads": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description The company that the user of the access token acts for. */
        readonly "Procore-Company-Id"?: components["parameters"]["ProcoreCompanyId"];
      };
      readonly path: {
        /** @description The company that the upload belongs to. May exceed 32 bits. */
        readonly company_id: components["parameters"]["CompanyIdInPath"];
      };
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Create a company upload
     * @description First step of a direct upload: says where the file's bytes go. Give `segments` for an upload in segments, or
     *     `response_filename` alone for an upload in one form.
     *
     *     - In segments: PUT the bytes of each segment to its `url` with exactly its `headers`, without your access
     *       token; keep each response's `ETag`. Then call `completeCompanyUpload`.
     *     - In one form: POST a multipart form to `url` with all `fields` unaltered and the file last, in a field named
     *       `file`, without your access token.
     *
     *     The upload belongs to the user of the access token. Begin to send within an hour, and use the `uuid` within a
     *     week; after that it is gone. An upload that is never used does no harm.
     */
    readonly post: operations["createCompanyUpload"];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/rest/v1.1/companies/{company_id}/uploads/{uuid}": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description The company that the user of the access token acts for. */
        readonly "Procore-Company-Id"?: components["parameters"]["ProcoreCompanyId"];
      };
      readonly path: {
        /** @description The company that the upload belongs to. May exceed 32 bits. */
        readonly company_id: components["parameters"]["CompanyIdInPath"];
        /** @description The upload's `uuid`, as its creation answered. */
        readonly uuid: components["parameters"]["UploadUuid"];
      };
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    /**
     * Complete a company upload
     * @description Last step of an upload in segments: hands in the `ETag` of every segment, in the order in which the upload
     *     listed them. After it the upload's `uuid` can be used, as `upload_uuid` of `createImage` for example.
     */
    readonly patch: operations["completeCompanyUpload"];
    readonly trace?: never;
  };
  readonly "/rest/v1.1/projects/{project_id}/uploads": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description The company that the user of the access token acts for. */
        readonly "Procore-Company-Id"?: components["parameters"]["ProcoreCompanyId"];
      };
      readonly path: {
        /** @description The project that the upload belongs to. May exceed 32 bits. */
        readonly project_id: components["parameters"]["ProjectIdInPath"];
      };
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Create a project upload
     * @description First step of a direct upload: says where the file's bytes go. Give `segments` for an upload in segments, or
     *     `response_filename` alone for an upload in one form.
     *
     *     - In segments: PUT the bytes of each segment to its `url` with exactly its `headers`, without your access
     *       token; keep each response's `ETag`. Then call `completeProjectUpload`.
     *     - In one form: POST a multipart form to `url` with all `fields` unaltered and the file last, in a field named
     *       `file`, without your access token.
     *
     *     The upload belongs to the user of the access token. Begin to send within an hour, and use the `uuid` within a
     *     week; after that it is gone. An upload that is never used does no harm.
     */
    readonly post: operations["createProjectUpload"];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/rest/v1.1/projects/{project_id}/uploads/{uuid}": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description The company that the user of the access token acts for. */
        readonly "Procore-Company-Id"?: components["parameters"]["ProcoreCompanyId"];
      };
      readonly path: {
        /** @description The project that the upload belongs to. May exceed 32 bits. */
        readonly project_id: components["parameters"]["ProjectIdInPath"];
        /** @description The upload's `uuid`, as its creation answered. */
        readonly uuid: components["parameters"]["UploadUuid"];
      };
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    /**
     * Complete a project upload
     * @description Last step of an upload in segments: hands in the `ETag` of every segment, in the order in which the upload
     *     listed them. After it the upload's `uuid` can be used, as `upload_uuid` of `createImage` for example.
     */
    readonly patch: operations["completeProjectUpload"];
    readonly trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /** @description An image whose bytes Procore already has. */
    readonly ImageFromUpload:
      | {
          readonly upload_uuid: string;
          readonly image_name: string;
          readonly source_image_id?: number | undefined;
          readonly image: NewImage;
        }
      | {
          readonly upload_uuid?: string | undefined;
          readonly image_name?: string | undefined;
          readonly source_image_id: number;
          readonly image: NewImage;
        };
    /** @description An image with its file. */
    readonly ImageFromFile: {
      /** @description File name of the image. By default the file's own name. */
      readonly image_name?: string;
      readonly image: components["schemas"]["NewImageWithFile"];
    } & {
      readonly [key: string]: unknown;
    };
    /** @description Attributes of the image to be made; at least one. */
    readonly NewImage: {
      /** @description Where the image comes from, in your own words. */
      readonly source?: string;
      /**
       * Format: int64
       * @description The photo album (image category) to put it into. May exceed 32 bits.
       */
      readonly image_category_id?: number;
      /**
       * Format: int64
       * @description An existing location. Takes precedence over `mt_location`. May exceed 32 bits.
       */
      readonly location_id?: number;
      /** @description Names of the tiers of a new location, outermost first. Ignored when `location_id` is given. */
      readonly mt_location?: readonly string[];
      /** @description The day of the daily log that it belongs to, `YYYY-MM-DD`. */
      readonly log_date?: string;
      /**
       * Format: int64
       * @description The segment of the daily log that it belongs to. May exceed 32 bits.
       */
      readonly daily_log_segment_id?: number;
      /** @description What the image shows. */
      readonly description?: string;
      /** @description Only for those who may see private images. By default the project's configuration decides. */
      readonly private?: boolean;
      /** @description Mark it with a star. */
      readonly starred?: boolean;
      /** @description The trades that it concerns. Ids may exceed 32 bits. */
      readonly trade_ids?: readonly number[];
      /** @description Only for an image of a markup; `MarkupLayer` is the one type supported today. */
      readonly provider_type?: "MarkupLayer" | (string & {});
      /**
       * Format: int64
       * @description The markup layer, when `provider_type` is `MarkupLayer`. May exceed 32 bits.
       */
      readonly provider_id?: number;
    };
    /** @description Attributes of the image to be made, and its file. */
    readonly NewImageWithFile: {
      /**
       * Format: binary
       * @description The image file.
       */
      readonly data: FileInput;
      /** @description Where the image comes from, in your own words. */
      readonly source?: string;
      /**
       * Format: int64
       * @description The photo album (image category) to put it into. May exceed 32 bits.
       */
      readonly image_category_id?: number;
      /**
       * Format: int64
       * @description An existing location. Takes precedence over `mt_location`. May exceed 32 bits.
       */
      readonly location_id?: number;
      /** @description Names of the tiers of a new location, outermost first. Ignored when `location_id` is given. */
      readonly mt_location?: readonly string[];
      /** @description The day of the daily log that it belongs to, `YYYY-MM-DD`. */
      readonly log_date?: string;
      /**
       * Format: int64
       * @description The segment of the daily log that it belongs to. May exceed 32 bits.
       */
      readonly daily_log_segment_id?: number;
      /** @description What the image shows. */
      readonly description?: string;
      /** @description Only for those who may see private images. By default the project's configuration decides. */
      readonly private?: boolean;
      /** @description Mark it with a star. */
      readonly starred?: boolean;
      /** @description The trades that it concerns. Ids may exceed 32 bits. */
      readonly trade_ids?: readonly number[];
      /** @description Only for an image of a markup; `MarkupLayer` is the one type supported today. */
      readonly provider_type?: "MarkupLayer" | (string & {});
      /**
       * Format: int64
       * @description The markup layer, when `provider_type` is `MarkupLayer`. May exceed 32 bits.
       */
      readonly provider_id?: number;
    };
    /** @description An image in a photo album. Procore may leave out any property and may add others; ids may exceed 32 bits. */
    readonly Image: {
      /**
       * Format: int64
       * @description The image's id. May exceed 32 bits.
       */
      readonly id?: number;
      /** @description What the image shows. */
      readonly description?: string | null;
      /** @description File name of the image. */
      readonly filename?: string;
      /** @description Only for those who may see private images. */
      readonly private?: boolean;
      /** @description Where the image can be fetched. */
      readonly url?: string;
      /** @description Where a small version of the image can be fetched. */
      readonly thumbnail_url?: string | null;
      /**
       * Format: int64
       * @description Size of the file in bytes.
       */
      readonly size?: number | null;
      /** @description Width in pixels. */
      readonly width?: number | null;
      /** @description Height in pixels. */
      readonly height?: number | null;
      /** @description The day of the daily log that it belongs to, `YYYY-MM-DD`. */
      readonly log_date?: string | null;
      /**
       * Format: date-time
       * @description When the picture was taken.
       */
      readonly taken_at?: string | null;
      /**
       * Format: date-time
       * @description When the image was added.
       */
      readonly created_at?: string;
      /**
       * Format: date-time
       * @description When the image was last changed.
       */
      readonly updated_at?: string;
      /** @description Marked with a star. */
      readonly starred?: boolean;
      readonly links?: components["schemas"]["ImageLinks"];
      /** @description Where in the project the picture was taken. */
      readonly location?: ImageLocation | null;
      /** @description The photo album that holds it. */
      readonly image_category?: ImageCategory | null;
      /**
       * Format: int64
       * @description Id of the photo album that holds it. May exceed 32 bits.
       */
      readonly image_category_id?: number | null;
      /** @description Name of the photo album that holds it. */
      readonly image_category_name?: string | null;
      /** @description The photo album is private. */
      readonly image_category_private?: boolean | null;
      /** @description The trades that it concerns. */
      readonly trades?: readonly components["schemas"]["Trade"][];
      /** @description The user who added it. */
      readonly uploader?: ImageUploader | null;
      /** @description Number of comments on the image. */
      readonly comments_count?: number;
      /** @description What the image was made for; `MarkupLayer` for a markup. */
      readonly provider_type?: "MarkupLayer" | string | null;
      /**
       * Format: int64
       * @description Id of what the image was made for. May exceed 32 bits.
       */
      readonly provider_id?: number | null;
      /** @description Gone permanently. */
      readonly permanently_deleted?: boolean;
      /**
       * Format: int64
       * @description Its id in the system that it came from. May exceed 32 bits.
       */
      readonly origin_id?: number | null;
      /**
       * Format: int64
       * @description The daily log that it belongs to. May exceed 32 bits.
       */
      readonly daily_log_header_id?: number | null;
      /** @description The segment of the daily log that it belongs to. */
      readonly daily_log_segment?: DailyLogSegment | null;
      /** @description How the picture is projected, such as `equirectangular` for a panorama. */
      readonly projection?: string | null;
      /** @description Latitude in degrees, as text. */
      readonly gps_lat?: string | null;
      /** @description Longitude in degrees, as text. */
      readonly gps_long?: string | null;
    } & {
      readonly [key: string]: unknown;
    };
    /** @description Addresses of requests about the image. */
    readonly ImageLinks: {
      /** @description The image itself. */
      readonly self?: string;
      /** @description Changes it. */
      readonly update?: string;
      /** @description Puts it into the recycle bin. */
      readonly delete?: string;
      /** @description Deletes it permanently. */
      readonly permanently_delete?: string;
      /** @description Deletes it permanently, in the spelling of other responses. */
      readonly permanentlyDelete?: string;
      /** @description Brings it back from the recycle bin. */
      readonly retrieve?: string;
    } & {
      readonly [key: string]: unknown;
    };
    /** @description A place in the project. */
    readonly ImageLocation: {
      /**
       * Format: int64
       * @description The location's id. May exceed 32 bits.
       */
      readonly id?: number;
      /** @description Its name, with the names of the tiers above it. */
      readonly name?: string;
      /** @description Its own name. */
      readonly node_name?: string;
      /**
       * Format: int64
       * @description The location around it. May exceed 32 bits.
       */
      readonly parent_id?: number | null;
      /**
       * Format: date-time
       * @description When it was made.
       */
      readonly created_at?: string;
      /**
       * Format: date-time
       * @description When it was last changed.
       */
      readonly updated_at?: string;
    } & {
      readonly [key: string]: unknown;
    };
    /** @description A photo album. */
    readonly ImageCategory: {
      /**
       * Format: int64
       * @description The album's id. May exceed 32 bits.
       */
      readonly id?: number;
      /** @description The album's name. */
      readonly name?: string;
    } & {
      readonly [key: string]: unknown;
    };
    /** @description A part of a day in the daily log. */
    readonly DailyLogSegment: {
      /**
       * Format: int64
       * @description The segment's id. May exceed 32 bits.
       */
      readonly id?: number;
      /** @description The segment's name. */
      readonly name?: string;
    } & {
      readonly [key: string]: unknown;
    };
    /** @description A trade, such as masonry. */
    readonly Trade: {
      /**
       * Format: int64
       * @description The trade's id. May exceed 32 bits.
       */
      readonly id?: number;
      /** @description The trade's name. */
      readonly name?: string;
      /** @description May be chosen. */
      readonly active?: boolean;
      /**
       * Format: date-time
       * @description When it was last changed.
       */
      readonly updated_at?: string;
    } & {
      readonly [key: string]: unknown;
    };
    /** @description The user who added an image. */
    readonly ImageUploader: {
      /**
       * Format: int64
       * @description The user's id. May exceed 32 bits.
       */
      readonly id?: number;
      /** @description The user's name. */
      readonly name?: string;
      /** @description The e-mail address that the user signs in with. */
      readonly login?: string;
    } & {
      readonly [key: string]: unknown;
    };
    /** @description The file to be uploaded. With `segments` it goes in segments, without them in one form; `response_filename` is recommended for both, and required without `segments`. */
    readonly UploadRequest:
      | {
          readonly response_filename?: string | undefined;
          readonly response_content_type?: string | undefined;
          readonly attachment_content_disposition?: boolean | undefined;
          readonly size?: number | undefined;
          readonly segments: readonly NewUploadSegment[];
        }
      | {
          readonly response_filename: string;
          readonly response_content_type?: string | undefined;
          readonly attachment_content_disposition?: boolean | undefined;
          readonly size?: number | undefined;
          readonly segments?: readonly NewUploadSegment[] | undefined;
        };
    /** @description A segment of the file to be uploaded. */
    readonly NewUploadSegment: {
      /**
       * Format: int64
       * @description Size in bytes; 5 MB to 5 GB, the last segment may be smaller.
       */
      readonly size: number;
      /** @description SHA-256 of the segment's bytes, in hex. Procore signs the segment's address with it. */
      readonly sha256: string;
      /** @description MD5 of the segment's bytes, in hex. The storage service then checks what arrives. */
      readonly md5?: string;
    };
    /** @description Where the bytes go, in segments or in one form, as the request asked. */
    readonly Upload: SegmentedUpload | DirectUpload;
    /** @description An upload in segments. */
    readonly SegmentedUpload: {
      /** @description The upload's id, to be used as `upload_uuid` once it is complete. */
      readonly uuid: string;
      /** @description How far the upload is. */
      readonly status?: "ready" | "complete" | (string & {});
      /** @description The segments, in order. */
      readonly segments: readonly components["schemas"]["UploadSegment"][];
    } & {
      readonly [key: string]: unknown;
    };
    /** @description A segment, and where its bytes go. */
    readonly UploadSegment: {
      /** @description PUT the segment's bytes here, without your access token. */
      readonly url: string;
      /** @description Headers that the PUT must have, exactly as they are. */
      readonly headers: {
        readonly [key: string]: string;
      };
      /** @description Size in bytes, as a number or as its digits. */
      readonly size?: number | string;
      /** @description SHA-256 of the segment's bytes, in hex. */
      readonly sha256?: string;
      /** @description MD5 of the segment's bytes, in hex, if you gave it. */
      readonly md5?: string | null;
      /** @description The storage service's receipt, once the upload is complete. */
      readonly etag?: string | null;
    } & {
      readonly [key: string]: unknown;
    };
    /** @description An upload in one form. */
    readonly DirectUpload: {
      /** @description The upload's id, to be used as `upload_uuid` once the form has arrived. */
      readonly uuid: string;
      /** @description POST the form here, without your access token. */
      readonly url: string;
      /** @description Fields that the form must hold, exactly as they are; the file follows as the last one, named `file`. */
      readonly fields: {
        readonly [key: string]: string;
      };
    } & {
      readonly [key: string]: unknown;
    };
    /** @description The receipts of all segments. */
    readonly UploadCompletion: {
      /** @description One for each segment, in the order in which the upload listed them. */
      readonly segments: readonly components["schemas"]["SegmentReceipt"][];
    };
    /** @description What the storage service answered for one segment. */
    readonly SegmentReceipt: {
      /** @description The `ETag` header of the response to the segment's PUT, without its quotation marks. */
      readonly etag: string;
    };
    /** @description Why a request was refused. Procore responds in one of three forms. */
    readonly ErrorBody: ErrorList | CodedError | PlainError;
    /** @description Messages, often listed by the field that they are about. */
    readonly ErrorList: {
      /** @description One message, a list of messages, or messages by field. */
      readonly errors:
        | string
        | readonly string[]
        | {
            readonly [key: string]: unknown;
          };
    } & {
      readonly [key: string]: unknown;
    };
    /** @description An error with a code. */
    readonly CodedError: {
      /** @description The error. */
      readonly error: {
        /** @description What went wrong, for programs. */
        readonly code?: string;
        /** @description What went wrong, in words. */
        readonly message?: string;
        /** @description Whatever else Procore has to say about it. */
        readonly details?: unknown;
      } & {
        readonly [key: string]: unknown;
      };
    } & {
      readonly [key: string]: unknown;
    };
    /** @description An error in words. */
    readonly PlainError: {
      /** @description What went wrong. */
      readonly message: string;
    } & {
      readonly [key: string]: unknown;
    };
  };
  responses: {
    /** @description The request is malformed. */
    readonly BadRequest: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly "application/json": components["schemas"]["ErrorBody"];
      };
    };
    /** @description The access token is missing, unknown or expired. */
    readonly Unauthorized: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly "application/json": components["schemas"]["ErrorBody"];
      };
    };
    /** @description The user may not do this, or the app is not connected to the company. */
    readonly Forbidden: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly "application/json": components["schemas"]["ErrorBody"];
      };
    };
    /** @description A value is not acceptable. */
    readonly UnprocessableContent: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly "application/json": components["schemas"]["ErrorBody"];
      };
    };
    /** @description Too many requests. `X-Rate-Limit-Reset` says when the next one is welcome. */
    readonly TooManyRequests: {
      headers: {
        readonly "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
        readonly "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
        readonly "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
        readonly [name: string]: unknown;
      };
      content: {
        readonly "application/json": components["schemas"]["ErrorBody"];
      };
    };
    /** @description Procore is busy or being maintained. `Retry-After` says how long to wait. */
    readonly ServiceUnavailable: {
      headers: {
        readonly "Retry-After": components["headers"]["RetryAfter"];
        readonly [name: string]: unknown;
      };
      content: {
        readonly "application/json": components["schemas"]["ErrorBody"];
      };
    };
    /** @description Any other error. */
    readonly UnexpectedError: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly "application/json": components["schemas"]["ErrorBody"];
      };
    };
  };
  parameters: {
    /** @description The company that the user of the access token acts for. */
    readonly ProcoreCompanyId: number;
    /** @description The project to add the image to. May exceed 32 bits. */
    readonly ProjectId: number;
    /** @description The company that the upload belongs to. May exceed 32 bits. */
    readonly CompanyIdInPath: number;
    /** @description The project that the upload belongs to. May exceed 32 bits. */
    readonly ProjectIdInPath: number;
    /** @description The upload's `uuid`, as its creation answered. */
    readonly UploadUuid: string;
  };
  requestBodies: never;
  headers: {
    /** @description Requests allowed in the current window. */
    readonly RateLimitLimit: number;
    /** @description Requests left in the current window. */
    readonly RateLimitRemaining: number;
    /** @description When the window ends, in seconds since 1970-01-01T00:00:00Z. */
    readonly RateLimitReset: number;
    /** @description Seconds to wait before the next request. */
    readonly RetryAfter: number;
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  readonly createImage: {
    readonly parameters: {
      readonly query: {
        /** @description The project to add the image to. May exceed 32 bits. */
        readonly project_id: components["parameters"]["ProjectId"];
      };
      readonly header?: {
        /** @description The company that the user of the access token acts for. */
        readonly "Procore-Company-Id"?: components["parameters"]["ProcoreCompanyId"];
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    /** @description The image and its attributes. */
    readonly requestBody: {
      readonly content: {
        readonly "application/json": components["schemas"]["ImageFromUpload"];
        readonly "multipart/form-data": components["schemas"]["ImageFromFile"];
      };
    };
    readonly responses: {
      /** @description The image is in the album. */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["Image"];
        };
      };
      readonly 400: components["responses"]["BadRequest"];
      readonly 401: components["responses"]["Unauthorized"];
      readonly 403: components["responses"]["Forbidden"];
      readonly 422: components["responses"]["UnprocessableContent"];
      readonly 429: components["responses"]["TooManyRequests"];
      readonly 503: components["responses"]["ServiceUnavailable"];
      readonly default: components["responses"]["UnexpectedError"];
    };
  };
  readonly createCompanyUpload: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description The company that the user of the access token acts for. */
        readonly "Procore-Company-Id"?: components["parameters"]["ProcoreCompanyId"];
      };
      readonly path: {
        /** @description The company that the upload belongs to. May exceed 32 bits. */
        readonly company_id: components["parameters"]["CompanyIdInPath"];
      };
      readonly cookie?: never;
    };
    /** @description What will be uploaded. */
    readonly requestBody: {
      readonly content: {
        readonly "application/json": components["schemas"]["UploadRequest"];
      };
    };
    readonly responses: {
      /** @description The upload is prepared. */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["Upload"];
        };
      };
      readonly 400: components["responses"]["BadRequest"];
      readonly 401: components["responses"]["Unauthorized"];
      readonly 403: components["responses"]["Forbidden"];
      readonly 422: components["responses"]["UnprocessableContent"];
      readonly 429: components["responses"]["TooManyRequests"];
      readonly 503: components["responses"]["ServiceUnavailable"];
      readonly default: components["responses"]["UnexpectedError"];
    };
  };
  readonly completeCompanyUpload: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description The company that the user of the access token acts for. */
        readonly "Procore-Company-Id"?: components["parameters"]["ProcoreCompanyId"];
      };
      readonly path: {
        /** @description The company that the upload belongs to. May exceed 32 bits. */
        readonly company_id: components["parameters"]["CompanyIdInPath"];
        /** @description The upload's `uuid`, as its creation answered. */
        readonly uuid: components["parameters"]["UploadUuid"];
      };
      readonly cookie?: never;
    };
    /** @description The receipts of the storage service. */
    readonly requestBody: {
      readonly content: {
        readonly "application/json": components["schemas"]["UploadCompletion"];
      };
    };
    readonly responses: {
      /** @description The upload is complete; its `uuid` can be used. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["SegmentedUpload"];
        };
      };
      readonly 400: components["responses"]["BadRequest"];
      readonly 401: components["responses"]["Unauthorized"];
      readonly 403: components["responses"]["Forbidden"];
      readonly 422: components["responses"]["UnprocessableContent"];
      readonly 429: components["responses"]["TooManyRequests"];
      readonly 503: components["responses"]["ServiceUnavailable"];
      readonly default: components["responses"]["UnexpectedError"];
    };
  };
  readonly createProjectUpload: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description The company that the user of the access token acts for. */
        readonly "Procore-Company-Id"?: components["parameters"]["ProcoreCompanyId"];
      };
      readonly path: {
        /** @description The project that the upload belongs to. May exceed 32 bits. */
        readonly project_id: components["parameters"]["ProjectIdInPath"];
      };
      readonly cookie?: never;
    };
    /** @description What will be uploaded. */
    readonly requestBody: {
      readonly content: {
        readonly "application/json": components["schemas"]["UploadRequest"];
      };
    };
    readonly responses: {
      /** @description The upload is prepared. */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["Upload"];
        };
      };
      readonly 400: components["responses"]["BadRequest"];
      readonly 401: components["responses"]["Unauthorized"];
      readonly 403: components["responses"]["Forbidden"];
      readonly 422: components["responses"]["UnprocessableContent"];
      readonly 429: components["responses"]["TooManyRequests"];
      readonly 503: components["responses"]["ServiceUnavailable"];
      readonly default: components["responses"]["UnexpectedError"];
    };
  };
  readonly completeProjectUpload: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description The company that the user of the access token acts for. */
        readonly "Procore-Company-Id"?: components["parameters"]["ProcoreCompanyId"];
      };
      readonly path: {
        /** @description The project that the upload belongs to. May exceed 32 bits. */
        readonly project_id: components["parameters"]["ProjectIdInPath"];
        /** @description The upload's `uuid`, as its creation answered. */
        readonly uuid: components["parameters"]["UploadUuid"];
      };
      readonly cookie?: never;
    };
    /** @description The receipts of the storage service. */
    readonly requestBody: {
      readonly content: {
        readonly "application/json": components["schemas"]["UploadCompletion"];
      };
    };
    readonly responses: {
      /** @description The upload is complete; its `uuid` can be used. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["SegmentedUpload"];
        };
      };
      readonly 400: components["responses"]["BadRequest"];
      readonly 401: components["responses"]["Unauthorized"];
      readonly 403: components["responses"]["Forbidden"];
      readonly 422: components["responses"]["UnprocessableContent"];
      readonly 429: components["responses"]["TooManyRequests"];
      readonly 503: components["responses"]["ServiceUnavailable"];
      readonly default: components["responses"]["UnexpectedError"];
    };
  };
}
