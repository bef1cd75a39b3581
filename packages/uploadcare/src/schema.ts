// Generated from specs/uploadcare/openapi.yaml by `npm run generate -- uploadcare`. Change the document, not this file.

import type { FileInput } from "@lading/runtime";
import type {
  ContentInfo,
  FileInfo,
  FileMetadata,
  FromUrlError,
  FromUrlFile,
  FromUrlProgress,
  FromUrlSuccess,
  FromUrlToken,
  FromUrlUnknown,
  FromUrlWaiting,
  GeoLocation,
  GroupFile,
  ImageInfo,
  LegacyAudioStream,
  LegacyVideoInfo,
  MimeInfo,
  VideoInfo,
  VideoStream,
} from "./models.ts";

export interface paths {
  readonly "/base/": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Upload files directly
     * @description Uploads one file, or several, in one multipart request (RFC 7578) and responds with their ids. For files smaller
     *     than 100 MB; larger ones go up in parts.
     */
    readonly post: operations["uploadFile"];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/multipart/start/": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Start an upload in parts
     * @description Opens an upload for a file of more than 10 MiB (10,485,760 bytes) and responds with one presigned URL for each
     *     part. The parts go straight to the storage, with S3 Transfer Acceleration.
     *
     *     The URLs live for 24 hours. Send every part with `uploadPart`, then call `completeMultipartUpload`.
     */
    readonly post: operations["startMultipartUpload"];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/{presigned_url}": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    /**
     * Upload one part
     * @description Sends one part of the file to one of the URLs that `startMultipartUpload` gave. Parts may go in any order and in
     *     parallel, as long as the first URL gets the first bytes, the second the next, and so on. Every part has exactly
     *     the part size; only the last may be smaller.
     *
     *     The URL carries its own permission. No key and no other header of the client goes to the storage.
     */
    readonly put: operations["uploadPart"];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/multipart/complete/": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Complete an upload in parts
     * @description Joins the parts into one file, once all of them are up. Completing twice is an error
     *     (`MultipartFileAlreadyUploadedError`).
     */
    readonly post: operations["completeMultipartUpload"];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/from_url/": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Upload a file from a URL
     * @description Asks Uploadcare to fetch a file from a public URL. The response is a token for `getFromUrlStatus`, which tells how
     *     the fetch goes and, at its end, the file. The token is no file id.
     *
     *     The same URL asked for twice is fetched and stored twice, unless `check_URL_duplicates` is `"1"`: then a file
     *     that is there already comes back at once.
     */
    readonly post: operations["uploadFromUrl"];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/from_url/status/": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * See how a fetch from a URL goes
     * @description Tells the state of a fetch in `status`: `waiting` at first, `progress` once it runs, then `success` with the file
     *     or `error` with the cause. `unknown` means that the token is not known, or not yet. A failed fetch is an ordinary
     *     answer, not an error of this call.
     */
    readonly get: operations["getFromUrlStatus"];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/info/": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Learn about a file
     * @description Tells size, type, metadata and more of an uploaded file.
     */
    readonly get: operations["getFileInfo"];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/group/": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Put files into a group
     * @description Makes a group of files that are uploaded already, to show them together in a gallery, say. Group and files belong
     *     to the same project. A group never changes: to add or remove a file, make another.
     */
    readonly post: operations["createFileGroup"];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/group/info/": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Learn about a group
     * @description Tells when a group was made, how many files it has, and what they are.
     */
    readonly get: operations["getFileGroupInfo"];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /** @description One or several files, each in a part that has the file's name, and how to keep them. */
    readonly DirectUpload: {
      readonly file: FileInput | readonly FileInput[];
      /** @description Public key of the project. */
      readonly UPLOADCARE_PUB_KEY?: string;
      readonly UPLOADCARE_STORE?: components["schemas"]["Store"];
      readonly metadata?: components["schemas"]["FileMetadata"];
      readonly signature?: components["schemas"]["Signature"];
      readonly expire?: components["schemas"]["Expire"];
      readonly tags?: components["schemas"]["Tags"];
      readonly source?: components["schemas"]["Source"];
    };
    /** @description What to know of a file before its parts come. */
    readonly MultipartStart: {
      /** @description Public key of the project. */
      readonly UPLOADCARE_PUB_KEY?: string;
      readonly UPLOADCARE_STORE?: components["schemas"]["Store"];
      /**
       * @description Original name of the file.
       * @example myfile.mp4
       */
      readonly filename: string;
      /**
       * Format: int64
       * @description Exact size of the file in bytes. It exceeds 10 MiB, and is no more than the project allows.
       * @example 27796904
       */
      readonly size: number;
      /**
       * Format: int64
       * @description Size of every part but the last, in bytes. Choose larger parts for files of a gigabyte and more.
       * @default 5242880
       */
      readonly part_size?: number;
      /**
       * @description MIME type of the file.
       * @example video/mp4
       */
      readonly content_type: string;
      readonly metadata?: components["schemas"]["FileMetadata"];
      readonly signature?: components["schemas"]["Signature"];
      readonly expire?: components["schemas"]["Expire"];
      readonly tags?: components["schemas"]["Tags"];
      readonly source?: components["schemas"]["Source"];
    };
    /** @description The upload whose parts are all there. */
    readonly MultipartCompletion: {
      /** @description Public key of the project. */
      readonly UPLOADCARE_PUB_KEY?: string;
      /**
       * Format: uuid
       * @description Id that `startMultipartUpload` gave.
       */
      readonly uuid: string;
    };
    /**
     * Format: binary
     * @description The bytes of one part: exactly the part size (5,242,880 bytes unless `part_size` said otherwise), less only in the last one.
     */
    readonly FilePart: FileInput;
    /** @description A URL to fetch, and how to keep the file. */
    readonly FromUrlUpload: {
      /** @description Public key of the project. */
      readonly pub_key?: string;
      /**
       * Format: uri
       * @description Where the file is. Must be open to everyone over HTTP or HTTPS.
       * @example https://source.unsplash.com/random
       */
      readonly source_url: string;
      readonly store?: components["schemas"]["Store"];
      /** @description Name for the file; by default the one in the response's headers or in the URL's path. Characters other than `a-z`, `A-Z`, `0-9`, `.` and `_` are taken out. */
      readonly filename?: string;
      /**
       * @description `"1"`: a URL that was fetched before is not fetched again; the response is the file of that time.
       * @default 0
       * @enum {string}
       */
      readonly check_URL_duplicates?: "0" | "1";
      /**
       * @description `"1"`: remember this URL for later `check_URL_duplicates`. Left out, it follows `check_URL_duplicates`.
       * @enum {string}
       */
      readonly save_URL_duplicates?: "0" | "1";
      readonly metadata?: components["schemas"]["FileMetadata"];
      readonly signature?: components["schemas"]["Signature"];
      readonly expire?: components["schemas"]["Expire"];
      readonly tags?: components["schemas"]["Tags"];
      readonly source?: components["schemas"]["Source"];
    };
    /** @description The files of a new group. */
    readonly GroupCreation: {
      /** @description Public key of the project. */
      readonly pub_key?: string;
      /** @description The files in their order: ids, or CDN URLs with or without image operations. They belong to the same project. */
      readonly files: readonly string[];
      readonly signature?: components["schemas"]["Signature"];
      readonly expire?: components["schemas"]["Expire"];
      readonly source?: components["schemas"]["Source"];
    };
    /**
     * @description How long to keep the file. `"0"`: temporary, gone after 24 hours. `"1"`: permanently. `"auto"`: as the project's auto-store setting says, which is on unless someone turned it off. What happens when it is left out depends on the age of the account, so say it; `"auto"` is the usual choice.
     * @enum {string}
     */
    readonly Store: "0" | "1" | "auto";
    /** @description Your own values for the file, by key: 1 to 64 characters of `A-Z`, `a-z`, `0-9`, `_`, `.`, `:` and `-`. They come back exactly so in the file's information. */
    readonly FileMetadata: {
      readonly [key: string]: string;
    };
    /** @description For projects with signed uploads: HMAC-SHA256 of `expire`, keyed with the project's secret key, in lowercase hex. Make it on a server. Goes together with `expire`. */
    readonly Signature: string;
    /**
     * Format: int64
     * @description Until when `signature` holds, in seconds since 1970. Goes together with `signature`.
     * @example 1678361640
     */
    readonly Expire: number;
    /**
     * @description Tags of the file.
     * @example [
     *       "pet",
     *       "cat"
     *     ]
     */
    readonly Tags: readonly string[];
    /**
     * @description Where the file comes from, for the project's statistics; clients say `local` or `url`, for example.
     * @example local
     */
    readonly Source: string;
    /**
     * @description The id of each file, by the name of its part.
     * @example {
     *       "cat.jpg": "17be4678-dab7-4bc7-8753-28914a22960a"
     *     }
     */
    readonly UploadedFiles: {
      readonly [key: string]: string;
    };
    /** @description An upload that waits for its parts. */
    readonly MultipartUpload: {
      /**
       * Format: uuid
       * @description Id of the upload, and of the file once it is complete.
       */
      readonly uuid: string;
      /** @description A presigned URL for each part, in the order of the bytes. They live for 24 hours. */
      readonly parts: readonly string[];
    };
    /** @description A token to ask with, or a file that is there already; `type` tells which. */
    readonly FromUrlResponse: FromUrlToken | FromUrlFile;
    /** @description The fetch has begun. */
    readonly FromUrlToken: {
      /**
       * @description Always `token`.
       * @constant
       */
      readonly type: "token";
      /**
       * Format: uuid
       * @description What to ask `getFromUrlStatus` with. No file id.
       */
      readonly token: string;
    };
    /** @description The URL was fetched before, and this is the file. */
    readonly FromUrlFile: FileInfo & {
      readonly type: "file_info";
    };
    /** @description The state of a fetch; `status` tells which. */
    readonly FromUrlStatus:
      FromUrlWaiting | FromUrlProgress | FromUrlSuccess | FromUrlError | FromUrlUnknown;
    /** @description The fetch has not begun. */
    readonly FromUrlWaiting: {
      /**
       * @description Always `waiting`.
       * @constant
       */
      readonly status: "waiting";
    };
    /** @description The fetch runs. */
    readonly FromUrlProgress: {
      /**
       * @description Always `progress`.
       * @constant
       */
      readonly status: "progress";
      readonly done: components["schemas"]["ByteCount"];
      readonly total: components["schemas"]["ByteCount"];
    };
    /** @description A number of bytes, at times as its digits; `null` or `unknown` where it cannot be told. */
    readonly ByteCount: number | "unknown" | string | null;
    /** @description The fetch is done, and this is the file. */
    readonly FromUrlSuccess: FileInfo & {
      readonly status: "success";
    };
    /** @description The fetch failed. */
    readonly FromUrlError: {
      /**
       * @description Always `error`.
       * @constant
       */
      readonly status: "error";
      /** @description The cause. */
      readonly error: string;
      readonly error_code?: components["schemas"]["UploadcareErrorCode"];
    };
    /** @description The token is not known, or not yet. */
    readonly FromUrlUnknown: {
      /**
       * @description Always `unknown`.
       * @constant
       */
      readonly status: "unknown";
    };
    /** @description An uploaded file. */
    readonly FileInfo: {
      /**
       * Format: uuid
       * @description The file's id.
       */
      readonly uuid: string;
      /**
       * Format: uuid
       * @description The file's id once more.
       */
      readonly file_id: string;
      /**
       * Format: int64
       * @description Size in bytes.
       */
      readonly size: number;
      /**
       * Format: int64
       * @description Size in bytes, as `size`.
       */
      readonly total: number;
      /**
       * Format: int64
       * @description Bytes that have arrived. Equal to `total` once the upload is complete.
       */
      readonly done: number;
      /** @description The name that the upload gave. */
      readonly original_filename: string;
      /** @description The name in URLs, reduced to safe characters. */
      readonly filename: string;
      /** @description MIME type. */
      readonly mime_type: string;
      /** @description Facts about an image, `null` for other files. */
      readonly image_info?: ImageInfo | null;
      /** @description Facts about a video in the older form, `null` for other files. `content_info.video` tells more. */
      readonly video_info?: LegacyVideoInfo | null;
      /** @description Facts about the content. */
      readonly content_info?: ContentInfo | null;
      /** @description The values that the upload gave. */
      readonly metadata?: FileMetadata | null;
      /** @description Image operations that were given with the file, in URL syntax; empty for none. */
      readonly default_effects?: string;
      /** @description The customer's own bucket that keeps the file, `null` for Uploadcare's. */
      readonly s3_bucket?: string | null;
      /** @description Can the image operations be used on it? */
      readonly is_image: boolean;
      /** @description Is it kept permanently? */
      readonly is_stored: boolean;
      /** @description Can it be used already? */
      readonly is_ready: boolean;
    };
    /** @description Facts about an image. */
    readonly ImageInfo: {
      readonly color_mode?: components["schemas"]["ColorMode"];
      /**
       * @description Format of the image.
       * @example JPEG
       */
      readonly format: string;
      /** @description Height in pixels. */
      readonly height: number;
      /** @description Width in pixels. */
      readonly width: number;
      /** @description Orientation as Exif tells it, 0 to 8. */
      readonly orientation?: number | null;
      /** @description Dots per inch, horizontally and vertically. */
      readonly dpi?: readonly number[] | null;
      /** @description Where the picture was taken. */
      readonly geo_location?: GeoLocation | null;
      /**
       * @description When the picture was taken, by the camera's clock. Without a time zone.
       * @example 2018-08-20T08:59:50
       */
      readonly datetime_original?: string | null;
      /** @description Is it a sequence of images, as an animated GIF is? */
      readonly sequence?: boolean | null;
    };
    /** @description Colour mode of an image. */
    readonly ColorMode:
      | "RGB"
      | "RGBA"
      | "RGBa"
      | "RGBX"
      | "L"
      | "LA"
      | "La"
      | "P"
      | "PA"
      | "CMYK"
      | "YCbCr"
      | "HSV"
      | "LAB"
      | (string & {});
    /** @description A place on the earth, in degrees. */
    readonly GeoLocation: {
      /** @description Degrees north. */
      readonly latitude: number;
      /** @description Degrees east. */
      readonly longitude: number;
    };
    /** @description Facts about the content of a file. */
    readonly ContentInfo: {
      /** @description The MIME type and its halves. */
      readonly mime?: MimeInfo | null;
      /** @description Facts about an image. */
      readonly image?: ImageInfo | null;
      /** @description Facts about a video. */
      readonly video?: VideoInfo | null;
    };
    /** @description A MIME type and its halves. */
    readonly MimeInfo: {
      /**
       * @description The whole.
       * @example image/jpeg
       */
      readonly mime: string;
      /** @description What is before the slash. */
      readonly type: string;
      /** @description What is after the slash. */
      readonly subtype: string;
    };
    /** @description Facts about a video, with every stream. */
    readonly VideoInfo: {
      /** @description Length in milliseconds. */
      readonly duration?: number | null;
      /** @description Container format. */
      readonly format?: string | null;
      /** @description Bit rate of the whole. */
      readonly bitrate?: number | null;
      /** @description The audio streams. */
      readonly audio?: readonly components["schemas"]["AudioStream"][];
      /** @description The video streams. */
      readonly video?: readonly components["schemas"]["VideoStream"][];
    };
    /** @description An audio stream. */
    readonly AudioStream: {
      /** @description Bit rate. */
      readonly bitrate?: number | null;
      /** @description Codec. */
      readonly codec?: string | null;
      /** @description Profile of the codec. */
      readonly profile?: string | null;
      /** @description Samples per second. */
      readonly sample_rate?: number | null;
      /** @description Number of channels. */
      readonly channels?: number | null;
    };
    /** @description A video stream. */
    readonly VideoStream: {
      /** @description Height in pixels. */
      readonly height?: number | null;
      /** @description Width in pixels. */
      readonly width?: number | null;
      /** @description Frames per second. */
      readonly frame_rate?: number | null;
      /** @description Bit rate. */
      readonly bitrate?: number | null;
      /** @description Codec. */
      readonly codec?: string | null;
    };
    /** @description Facts about a video in the older form, with one stream of each kind. */
    readonly LegacyVideoInfo: {
      /** @description Length in milliseconds. */
      readonly duration?: number | null;
      /** @description Container format. */
      readonly format?: string | null;
      /** @description Bit rate of the whole. */
      readonly bitrate?: number | null;
      /** @description The audio stream, `null` for none. */
      readonly audio?: LegacyAudioStream | null;
      /** @description The video stream, `null` for none. */
      readonly video?: VideoStream | null;
    };
    /** @description An audio stream in the older form. */
    readonly LegacyAudioStream: {
      /** @description Bit rate. */
      readonly bitrate?: number | null;
      /** @description Codec. */
      readonly codec?: string | null;
      /** @description Samples per second. */
      readonly sample_rate?: number | null;
      /** @description Number of channels, as a string or a number. */
      readonly channels?: string | number | null;
    };
    /** @description A group's id, `UUID~N`, where `N` counts its files. */
    readonly GroupId: string;
    /** @description A group of files. */
    readonly GroupInfo: {
      readonly id: components["schemas"]["GroupId"];
      /**
       * Format: date-time
       * @description When the group was made, in UTC.
       */
      readonly datetime_created: string;
      /**
       * Format: date-time
       * @description When the group was stored, `null` when it was not.
       */
      readonly datetime_stored?: string | null;
      /** @description Number of files. */
      readonly files_count: number;
      /**
       * Format: uri
       * @description The group on the CDN.
       */
      readonly cdn_url?: string;
      /**
       * Format: uri
       * @description The group in the REST API.
       */
      readonly url?: string;
      /** @description The files in their order, `null` for one that is gone. */
      readonly files: readonly (GroupFile | null)[];
    };
    /** @description A file of a group, with the image operations it was added with. */
    readonly GroupFile: FileInfo & {
      readonly default_effects: string;
    };
    /** @description An error as JSON, as `jsonerrors=1` brings it. */
    readonly ErrorResponse: {
      readonly error: components["schemas"]["ErrorDetail"];
    };
    /** @description What went wrong. */
    readonly ErrorDetail: {
      /** @description What went wrong, in words. */
      readonly content: string;
      /** @description The HTTP status that the error has, whatever the response's own. */
      readonly status_code: number;
      readonly error_code?: components["schemas"]["UploadcareErrorCode"];
    };
    /** @description An error as plain text, as `jsonerrors=0` brings it. The message and no code. */
    readonly ErrorText: string;
    /** @description An error of the storage, as S3's XML text. */
    readonly StorageError: string;
    /**
     * @description What went wrong, for programs. The list is open: Uploadcare adds codes, and drops some.
     *
     *     `RequestFileNumberLimitExceededError` is newer than the page. `UploadcareActionInvalidError` and
     *     `UploadcareActionRequiredError` are on the page but are no longer sent. `%s` and `%d` stand for the values at
     *     hand.
     *
     *     Base upload errors:
     *
     *     | code | status | message |
     *     | --- | --- | --- |
     *     | `AccountBlockedError` | 403 | Account has been blocked. |
     *     | `AccountLimitsExceededError` | 403 | Account has reached its limits. |
     *     | `AccountUnpaidError` | 403 | Account has been blocked for non payment. |
     *     | `AutostoreDisabledError` | 403 | Autostore is disabled. |
     *     | `BaseViewsError` | 400 | Request processing failed. |
     *     | `FileMetadataKeyDuplicatedError` | 400 | File's metadata key `%s` has a duplicate. |
     *     | `FileMetadataKeyEmptyError` | 400 | File's metadata key can not be empty. |
     *     | `FileMetadataKeyForbiddenError` | 400 | File's metadata key `%s` contains symbols not allowed by the metadata key format. |
     *     | `FileMetadataKeyLengthTooBigError` | 400 | Length of file metadata key `%s` can not be more than %d symbols. |
     *     | `FileMetadataKeysNumberTooBigError` | 400 | A file can not have more than %d metadata keys. |
     *     | `FileMetadataValueEmptyError` | 400 | Value of the file metadata key `%s` can not be empty. |
     *     | `FileMetadataValueForbiddenError` | 400 | Value of file metadata key `%s` contains symbols not allowed by the metadata value format. |
     *     | `FileMetadataValueLengthTooBigError` | 400 | Value of file metadata's key `%s` can not be more than %d symbols in length. |
     *     | `FileSizeLimitExceededError` | 400 | File is too large. |
     *     | `MethodNotAllowedError` | 405 | HTTP method %s is not allowed for %s |
     *     | `NullCharactersForbiddenError` | 400 | Null characters are not allowed. |
     *     | `PostRequestParserFailedError` | 400 | HTTP POST request parsing failed. |
     *     | `ProjectPublicKeyInvalidError` | 403 | %s is invalid. |
     *     | `ProjectPublicKeyRemovedError` | 403 | Project %s is marked as removed. |
     *     | `ProjectPublicKeyRequiredError` | 403 | %s is required. |
     *     | `RequestFileNumberLimitExceededError` | 400 | The request contains too many files. |
     *     | `RequestFiledsNumberLimitExceededError` | 400 | The request contains too many HTTP POST fields. |
     *     | `RequestSizeLimitExceededError` | 413 | The size of the request is too large. |
     *     | `RequestThrottledError` | 429 | Request was throttled. |
     *     | `SignatureExpirationError` | 403 | Expired signature. |
     *     | `SignatureExpirationInvalidError` | 400 | `expire` must be a UNIX timestamp. |
     *     | `SignatureExpirationRequiredError` | 400 | `expire` is required. |
     *     | `SignatureInvalidError` | 403 | Invalid signature. |
     *     | `SignatureRequiredError` | 400 | `signature` is required. |
     *     | `UploadAPIError` | 500 | Internal error. |
     *     | `UploadFailedError` | 403 | Upload failed. |
     *
     *     FromURL upload errors:
     *
     *     | code | status | message |
     *     | --- | --- | --- |
     *     | `DownloadFileError` | 500 | Failed to download the file. |
     *     | `DownloadFileHTTPClientError` | 500 | HTTP client error: %s. |
     *     | `DownloadFileHTTPNetworkError` | 500 | HTTP network error: %s. |
     *     | `DownloadFileHTTPServerError` | 500 | HTTP server error: %s. |
     *     | `DownloadFileHTTPURLValidationError` | 500 | HTTP URL validation error: %s. |
     *     | `DownloadFileInternalServerError` | 500 | Internal server error. |
     *     | `DownloadFileNotFoundError` | 500 | downloaded file not found. |
     *     | `DownloadFileSizeLimitExceededError` | 500 | Downloaded file is too big: %s > %s. |
     *     | `DownloadFileTaskFailedError` | 500 | download task failed. |
     *     | `DownloadFileTimeLimitExceededError` | 500 | Failed to download the file within the allotted time limit of %s seconds. |
     *     | `DownloadFileValidationFailedError` | 500 | File validation error: %s |
     *
     *     File upload errors:
     *
     *     | code | status | message |
     *     | --- | --- | --- |
     *     | `FileIdInvalidError` | 400 | file_id is invalid. |
     *     | `FileIdNotUniqueError` | 400 | File id must be unique. |
     *     | `FileIdRequiredError` | 400 | file_id is required. |
     *     | `FileNotFoundError` | 404 | File is not found. |
     *     | `FileRequiredError` | 400 | There should be a file. |
     *     | `FilesNumberLimitExceededError` | 400 | There are too many files. |
     *     | `FilesRequiredError` | 400 | Request does not contain files. |
     *     | `InternalRequestForbiddenError` | 403 | Forbidden request. |
     *     | `InternalRequestInvalidError` | 400 | Incorrect request. |
     *     | `MultipartFileAlreadyUploadedError` | 400 | File is already uploaded. |
     *     | `MultipartFileCompletionFailedError` | 400 | Can not complete upload. Wrong parts size? |
     *     | `MultipartFileIdRequiredError` | 400 | uuid is required. |
     *     | `MultipartFileNotFoundError` | 404 | File is not found. |
     *     | `MultipartFileSizeLimitExceededError` | 400 | File size exceeds project limit. |
     *     | `MultipartFileSizeTooSmallError` | 400 | File size can not be less than %d bytes. Please use direct upload instead of multipart. |
     *     | `MultipartPartSizeInvalidError` | 400 | Multipart Upload Part Size should be an integer. |
     *     | `MultipartPartSizeTooBigError` | 400 | Multipart Upload Part Size can not be more than %d bytes. |
     *     | `MultipartPartSizeTooSmallError` | 400 | Multipart Upload Part Size can not be less than %d bytes. |
     *     | `MultipartSizeInvalidError` | 400 | size should be integer. |
     *     | `MultipartUploadSizeTooLargeError` | 400 | Uploaded size is more than expected. |
     *     | `MultipartUploadSizeTooSmallError` | 400 | File size mismatch. Not all parts uploaded? |
     *     | `RequestParamRequiredError` | 400 | %s is required. |
     *     | `SourceURLRequiredError` | 400 | source_url is required. |
     *     | `TokenRequiredError` | 400 | token is required. |
     *     | `UUIDInvalidError` | 400 | uuid is invalid. |
     *     | `UploadViewsError` | 400 | Upload request processing failed. |
     *     | `UploadcareActionInvalidError` | 400 | UPLOADCARE_ACTION should be a valid URL. |
     *     | `UploadcareActionRequiredError` | 400 | UPLOADCARE_ACTION is required. |
     *     | `UploadcareFileIdDuplicatedError` | 400 | UPLOADCARE_FILE_ID is duplicated. You are probably a lottery winner. |
     *     | `UploadcareFileIdInvalidError` | 400 | UPLOADCARE_FILE_ID should be a valid UUID. |
     *     | `UploadcareFileIdRequiredError` | 400 | UPLOADCARE_FILE_ID is required. |
     *
     *     File group errors:
     *
     *     | code | status | message |
     *     | --- | --- | --- |
     *     | `GroupFileURLParsingFailedError` | 400 | This is not valid file url: %s. |
     *     | `GroupFilesInvalidError` | 400 | No files[N] parameters found. |
     *     | `GroupFilesNotFoundError` | 400 | Some files not found. |
     *     | `GroupIdRequiredError` | 400 | group_id is required. |
     *     | `GroupNotFoundError` | 404 | group_id is invalid. |
     *     | `GroupViewsError` | 400 | Request to group processing failed. |
     *
     *     File content validation errors:
     *
     *     | code | status | message |
     *     | --- | --- | --- |
     *     | `FileInfectedError` | 400 | The file is infected by %s virus. |
     *     | `FileTypeForbiddenError` | 400 | Uploading of these file types is not allowed. |
     *
     *     URL validation errors:
     *
     *     | code | status | message |
     *     | --- | --- | --- |
     *     | `HostnameNotFoundError` | 400 | Host does not exist. |
     *     | `URLBlacklistedError` | 400 | Source is blacklisted. |
     *     | `URLHostMalformedError` | 400 | URL host is malformed. |
     *     | `URLHostPrivateIPForbiddenError` | 400 | Only public IPs are allowed. |
     *     | `URLHostRequiredError` | 400 | No URL host supplied. |
     *     | `URLParsingFailedError` | 400 | Failed to parse URL. |
     *     | `URLRedirectsLimitExceededError` | 400 | Too many redirects. |
     *     | `URLSchemeInvalidError` | 400 | Invalid URL scheme. |
     *     | `URLSchemeRequiredError` | 400 | No URL scheme supplied. |
     *     | `URLValidationError` | 400 | Failed to validate URL. |
     */
    readonly UploadcareErrorCode:
      | "AccountBlockedError"
      | "AccountLimitsExceededError"
      | "AccountUnpaidError"
      | "AutostoreDisabledError"
      | "BaseViewsError"
      | "FileMetadataKeyDuplicatedError"
      | "FileMetadataKeyEmptyError"
      | "FileMetadataKeyForbiddenError"
      | "FileMetadataKeyLengthTooBigError"
      | "FileMetadataKeysNumberTooBigError"
      | "FileMetadataValueEmptyError"
      | "FileMetadataValueForbiddenError"
      | "FileMetadataValueLengthTooBigError"
      | "FileSizeLimitExceededError"
      | "MethodNotAllowedError"
      | "NullCharactersForbiddenError"
      | "PostRequestParserFailedError"
      | "ProjectPublicKeyInvalidError"
      | "ProjectPublicKeyRemovedError"
      | "ProjectPublicKeyRequiredError"
      | "RequestFileNumberLimitExceededError"
      | "RequestFiledsNumberLimitExceededError"
      | "RequestSizeLimitExceededError"
      | "RequestThrottledError"
      | "SignatureExpirationError"
      | "SignatureExpirationInvalidError"
      | "SignatureExpirationRequiredError"
      | "SignatureInvalidError"
      | "SignatureRequiredError"
      | "UploadAPIError"
      | "UploadFailedError"
      | "DownloadFileError"
      | "DownloadFileHTTPClientError"
      | "DownloadFileHTTPNetworkError"
      | "DownloadFileHTTPServerError"
      | "DownloadFileHTTPURLValidationError"
      | "DownloadFileInternalServerError"
      | "DownloadFileNotFoundError"
      | "DownloadFileSizeLimitExceededError"
      | "DownloadFileTaskFailedError"
      | "DownloadFileTimeLimitExceededError"
      | "DownloadFileValidationFailedError"
      | "FileIdInvalidError"
      | "FileIdNotUniqueError"
      | "FileIdRequiredError"
      | "FileNotFoundError"
      | "FileRequiredError"
      | "FilesNumberLimitExceededError"
      | "FilesRequiredError"
      | "InternalRequestForbiddenError"
      | "InternalRequestInvalidError"
      | "MultipartFileAlreadyUploadedError"
      | "MultipartFileCompletionFailedError"
      | "MultipartFileIdRequiredError"
      | "MultipartFileNotFoundError"
      | "MultipartFileSizeLimitExceededError"
      | "MultipartFileSizeTooSmallError"
      | "MultipartPartSizeInvalidError"
      | "MultipartPartSizeTooBigError"
      | "MultipartPartSizeTooSmallError"
      | "MultipartSizeInvalidError"
      | "MultipartUploadSizeTooLargeError"
      | "MultipartUploadSizeTooSmallError"
      | "RequestParamRequiredError"
      | "SourceURLRequiredError"
      | "TokenRequiredError"
      | "UUIDInvalidError"
      | "UploadViewsError"
      | "UploadcareActionInvalidError"
      | "UploadcareActionRequiredError"
      | "UploadcareFileIdDuplicatedError"
      | "UploadcareFileIdInvalidError"
      | "UploadcareFileIdRequiredError"
      | "GroupFileURLParsingFailedError"
      | "GroupFilesInvalidError"
      | "GroupFilesNotFoundError"
      | "GroupIdRequiredError"
      | "GroupNotFoundError"
      | "GroupViewsError"
      | "FileInfectedError"
      | "FileTypeForbiddenError"
      | "HostnameNotFoundError"
      | "URLBlacklistedError"
      | "URLHostMalformedError"
      | "URLHostPrivateIPForbiddenError"
      | "URLHostRequiredError"
      | "URLParsingFailedError"
      | "URLRedirectsLimitExceededError"
      | "URLSchemeInvalidError"
      | "URLSchemeRequiredError"
      | "URLValidationError"
      | (string & {});
  };
  responses: {
    /** @description The project, its key or the signature is refused: one of the `Account…`, `ProjectPublicKey…` or `Signature…` codes, `AutostoreDisabledError`, `UploadFailedError`, or another code of status 403. */
    readonly Forbidden: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly "application/json": components["schemas"]["ErrorResponse"];
        readonly "text/plain": components["schemas"]["ErrorText"];
      };
    };
    /** @description The path knows no such HTTP method (`MethodNotAllowedError`). */
    readonly MethodNotAllowed: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly "application/json": components["schemas"]["ErrorResponse"];
        readonly "text/plain": components["schemas"]["ErrorText"];
      };
    };
    /** @description Too many requests (`RequestThrottledError`). Try again after `Retry-After`. */
    readonly Throttled: {
      headers: {
        /** @description Seconds to wait. */
        readonly "Retry-After"?: number;
        readonly [name: string]: unknown;
      };
      content: {
        readonly "application/json": components["schemas"]["ErrorResponse"];
        readonly "text/plain": components["schemas"]["ErrorText"];
      };
    };
    /** @description Something broke at Uploadcare (`UploadAPIError`). */
    readonly InternalError: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly "application/json": components["schemas"]["ErrorResponse"];
        readonly "text/plain": components["schemas"]["ErrorText"];
      };
    };
    /** @description The fetch failed (one of the `DownloadFile…` codes), or something broke at Uploadcare (`UploadAPIError`). */
    readonly DownloadFailed: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly "application/json": components["schemas"]["ErrorResponse"];
        readonly "text/plain": components["schemas"]["ErrorText"];
      };
    };
  };
  parameters: {
    /** @description `1` asks for errors as JSON with a code, which then come with status 200; `0` for plain text with the error's own status. */
    readonly JsonErrors: 0 | 1;
    /** @description Public key of the project. */
    readonly PublicKey: string;
  };
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  readonly uploadFile: {
    readonly parameters: {
      readonly query?: {
        /** @description `1` asks for errors as JSON with a code, which then come with status 200; `0` for plain text with the error's own status. */
        readonly jsonerrors?: components["parameters"]["JsonErrors"];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** @description The files, and how to keep them. */
    readonly requestBody: {
      readonly content: {
        readonly "multipart/form-data": components["schemas"]["DirectUpload"];
      };
    };
    readonly responses: {
      /** @description The files are uploaded. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["UploadedFiles"];
        };
      };
      /** @description The files or a field are refused: `FilesRequiredError`, `FileSizeLimitExceededError`, `FileTypeForbiddenError`, `FileInfectedError`, `RequestFileNumberLimitExceededError`, one of the `FileMetadata…` or `Signature…` codes, or another code of status 400. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["ErrorResponse"];
          readonly "text/plain": components["schemas"]["ErrorText"];
        };
      };
      readonly 403: components["responses"]["Forbidden"];
      readonly 405: components["responses"]["MethodNotAllowed"];
      /** @description The request as a whole is too large (`RequestSizeLimitExceededError`). Upload in parts instead. */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["ErrorResponse"];
          readonly "text/plain": components["schemas"]["ErrorText"];
        };
      };
      readonly 429: components["responses"]["Throttled"];
      readonly 500: components["responses"]["InternalError"];
    };
  };
  readonly startMultipartUpload: {
    readonly parameters: {
      readonly query?: {
        /** @description `1` asks for errors as JSON with a code, which then come with status 200; `0` for plain text with the error's own status. */
        readonly jsonerrors?: components["parameters"]["JsonErrors"];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** @description Name, size and type of the file, and how to keep it. The bytes follow in parts. */
    readonly requestBody: {
      readonly content: {
        readonly "multipart/form-data": components["schemas"]["MultipartStart"];
      };
    };
    readonly responses: {
      /** @description The upload is open. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["MultipartUpload"];
        };
      };
      /** @description The size or a field is refused: `MultipartFileSizeTooSmallError`, `MultipartFileSizeLimitExceededError`, `MultipartSizeInvalidError`, `MultipartPartSizeInvalidError`, `MultipartPartSizeTooSmallError`, `MultipartPartSizeTooBigError`, `RequestParamRequiredError`, one of the `FileMetadata…` or `Signature…` codes, or another code of status 400. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["ErrorResponse"];
          readonly "text/plain": components["schemas"]["ErrorText"];
        };
      };
      readonly 403: components["responses"]["Forbidden"];
      readonly 405: components["responses"]["MethodNotAllowed"];
      readonly 429: components["responses"]["Throttled"];
      readonly 500: components["responses"]["InternalError"];
    };
  };
  readonly uploadPart: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /** @description The part's URL, whole, as it is in `parts`. */
        readonly presigned_url: string;
      };
      readonly cookie?: never;
    };
    /** @description The bytes of the part. The storage insists on a content type, any will do, and on a length known beforehand. */
    readonly requestBody: {
      readonly content: {
        readonly "application/octet-stream": components["schemas"]["FilePart"];
      };
    };
    readonly responses: {
      /** @description The storage has the part. The response has no body. */
      readonly 200: {
        headers: {
          /** @description Hash of the part as the storage computed it, in quotation marks. Nothing needs it later. */
          readonly ETag?: string;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The URL has expired or was changed. Start the upload anew for fresh ones. */
      readonly 403: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/xml": components["schemas"]["StorageError"];
        };
      };
    };
  };
  readonly completeMultipartUpload: {
    readonly parameters: {
      readonly query?: {
        /** @description `1` asks for errors as JSON with a code, which then come with status 200; `0` for plain text with the error's own status. */
        readonly jsonerrors?: components["parameters"]["JsonErrors"];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** @description Which upload to complete. */
    readonly requestBody: {
      readonly content: {
        readonly "multipart/form-data": components["schemas"]["MultipartCompletion"];
      };
    };
    readonly responses: {
      /** @description The file is whole. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["FileInfo"];
        };
      };
      /** @description The parts do not add up or the id is refused: `MultipartFileCompletionFailedError`, `MultipartUploadSizeTooSmallError`, `MultipartUploadSizeTooLargeError`, `MultipartFileAlreadyUploadedError`, `MultipartFileIdRequiredError`, `UUIDInvalidError`, or another code of status 400. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["ErrorResponse"];
          readonly "text/plain": components["schemas"]["ErrorText"];
        };
      };
      readonly 403: components["responses"]["Forbidden"];
      /** @description No such upload (`MultipartFileNotFoundError`). */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["ErrorResponse"];
          readonly "text/plain": components["schemas"]["ErrorText"];
        };
      };
      readonly 405: components["responses"]["MethodNotAllowed"];
      readonly 429: components["responses"]["Throttled"];
      readonly 500: components["responses"]["InternalError"];
    };
  };
  readonly uploadFromUrl: {
    readonly parameters: {
      readonly query?: {
        /** @description `1` asks for errors as JSON with a code, which then come with status 200; `0` for plain text with the error's own status. */
        readonly jsonerrors?: components["parameters"]["JsonErrors"];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** @description The URL to fetch, and how to keep the file. */
    readonly requestBody: {
      readonly content: {
        readonly "multipart/form-data": components["schemas"]["FromUrlUpload"];
      };
    };
    readonly responses: {
      /** @description Uploadcare fetches the file, or has it already. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["FromUrlResponse"];
        };
      };
      /** @description The URL or a field is refused: `SourceURLRequiredError`, `URLBlacklistedError`, `HostnameNotFoundError`, another of the `URL…` codes, one of the `FileMetadata…` or `Signature…` codes, or another code of status 400. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["ErrorResponse"];
          readonly "text/plain": components["schemas"]["ErrorText"];
        };
      };
      readonly 403: components["responses"]["Forbidden"];
      readonly 405: components["responses"]["MethodNotAllowed"];
      readonly 429: components["responses"]["Throttled"];
      readonly 500: components["responses"]["DownloadFailed"];
    };
  };
  readonly getFromUrlStatus: {
    readonly parameters: {
      readonly query: {
        /** @description `1` asks for errors as JSON with a code, which then come with status 200; `0` for plain text with the error's own status. */
        readonly jsonerrors?: components["parameters"]["JsonErrors"];
        /** @description The token that `uploadFromUrl` gave. */
        readonly token: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The state of the fetch. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["FromUrlStatus"];
        };
      };
      /** @description The token is missing or refused (`TokenRequiredError`). */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["ErrorResponse"];
          readonly "text/plain": components["schemas"]["ErrorText"];
        };
      };
      readonly 403: components["responses"]["Forbidden"];
      readonly 405: components["responses"]["MethodNotAllowed"];
      readonly 429: components["responses"]["Throttled"];
      readonly 500: components["responses"]["DownloadFailed"];
    };
  };
  readonly getFileInfo: {
    readonly parameters: {
      readonly query: {
        /** @description `1` asks for errors as JSON with a code, which then come with status 200; `0` for plain text with the error's own status. */
        readonly jsonerrors?: components["parameters"]["JsonErrors"];
        /** @description Public key of the project. */
        readonly pub_key?: components["parameters"]["PublicKey"];
        /** @description The file's id, as an upload gave it. */
        readonly file_id: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description What is known about the file. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["FileInfo"];
        };
      };
      /** @description The file id is missing or malformed (`FileIdRequiredError`, `FileIdInvalidError`). */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["ErrorResponse"];
          readonly "text/plain": components["schemas"]["ErrorText"];
        };
      };
      readonly 403: components["responses"]["Forbidden"];
      /** @description The project has no such file (`FileNotFoundError`). */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["ErrorResponse"];
          readonly "text/plain": components["schemas"]["ErrorText"];
        };
      };
      readonly 405: components["responses"]["MethodNotAllowed"];
      readonly 429: components["responses"]["Throttled"];
      readonly 500: components["responses"]["InternalError"];
    };
  };
  readonly createFileGroup: {
    readonly parameters: {
      readonly query?: {
        /** @description `1` asks for errors as JSON with a code, which then come with status 200; `0` for plain text with the error's own status. */
        readonly jsonerrors?: components["parameters"]["JsonErrors"];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** @description The files of the group. */
    readonly requestBody: {
      readonly content: {
        readonly "multipart/form-data": components["schemas"]["GroupCreation"];
      };
    };
    readonly responses: {
      /** @description The group is made. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["GroupInfo"];
        };
      };
      /** @description The list is refused: `GroupFilesInvalidError`, `GroupFilesNotFoundError`, `GroupFileURLParsingFailedError`, `FilesNumberLimitExceededError`, one of the `Signature…` codes, or another code of status 400. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["ErrorResponse"];
          readonly "text/plain": components["schemas"]["ErrorText"];
        };
      };
      readonly 403: components["responses"]["Forbidden"];
      readonly 405: components["responses"]["MethodNotAllowed"];
      readonly 429: components["responses"]["Throttled"];
      readonly 500: components["responses"]["InternalError"];
    };
  };
  readonly getFileGroupInfo: {
    readonly parameters: {
      readonly query: {
        /** @description `1` asks for errors as JSON with a code, which then come with status 200; `0` for plain text with the error's own status. */
        readonly jsonerrors?: components["parameters"]["JsonErrors"];
        /** @description Public key of the project. */
        readonly pub_key?: components["parameters"]["PublicKey"];
        /** @description The group's id. The number after `~` counts its files. */
        readonly group_id: components["schemas"]["GroupId"];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The group and its files. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["GroupInfo"];
        };
      };
      /** @description The group id is missing (`GroupIdRequiredError`), or another code of status 400. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["ErrorResponse"];
          readonly "text/plain": components["schemas"]["ErrorText"];
        };
      };
      readonly 403: components["responses"]["Forbidden"];
      /** @description The project has no such group (`GroupNotFoundError`). */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["ErrorResponse"];
          readonly "text/plain": components["schemas"]["ErrorText"];
        };
      };
      readonly 405: components["responses"]["MethodNotAllowed"];
      readonly 429: components["responses"]["Throttled"];
      readonly 500: components["responses"]["InternalError"];
    };
  };
}
