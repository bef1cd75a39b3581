// Generated from specs/uploadcare/openapi.yaml by `npm run generate -- uploadcare`. Change the document, not this file.

import type { Failure, FileInput, Success, Undocumented } from "@lading/runtime";

/**
 * Parameters of `uploadFile`.
 *
 * One object with the path, query and header parameters and the fields of the body, under their
 * names on the wire.
 */
export interface UploadFileParams {
  /**
   * `1` asks for errors as JSON with a code, which then come with status 200; `0` for plain text
   * with the error's own status.
   *
   * @defaultValue `1`
   */
  readonly jsonerrors?: 0 | 1 | undefined;
  /**
   * The bytes of a file under 100 MB.
   *
   * At most 104857599 bytes.
   */
  readonly file: FileInput | readonly FileInput[];
  /**
   * How long to keep the file. `"0"`: temporary, gone after 24 hours. `"1"`: permanently. `"auto"`:
   * as the project's auto-store setting says, which is on unless someone turned it off. What happens
   * when it is left out depends on the age of the account, so say it; `"auto"` is the usual choice.
   */
  readonly UPLOADCARE_STORE?: Store | undefined;
  /**
   * Your own values for the file, by key: 1 to 64 characters of `A-Z`, `a-z`, `0-9`, `_`, `.`, `:`
   * and `-`. They come back exactly so in the file's information.
   *
   * @see https://uploadcare.com/docs/file-metadata/
   */
  readonly metadata?: FileMetadata | undefined;
  /**
   * For projects with signed uploads: HMAC-SHA256 of `expire`, keyed with the project's secret key,
   * in lowercase hex. Make it on a server. Goes together with `expire`.
   *
   * Matches `^[0-9a-f]{64}$`.
   *
   * @see https://uploadcare.com/docs/security/secure-uploads/
   */
  readonly signature?: Signature | undefined;
  /** Until when `signature` holds, in seconds since 1970. Goes together with `signature`. */
  readonly expire?: Expire | undefined;
  /** Tags of the file. */
  readonly tags?: Tags | undefined;
  /**
   * Where the file comes from, for the project's statistics; clients say `local` or `url`, for
   * example.
   */
  readonly source?: Source | undefined;
}

/**
 * Parameters of `startMultipartUpload`.
 *
 * One object with the path, query and header parameters and the fields of the body, under their
 * names on the wire.
 */
export interface StartMultipartUploadParams {
  /**
   * `1` asks for errors as JSON with a code, which then come with status 200; `0` for plain text
   * with the error's own status.
   *
   * @defaultValue `1`
   */
  readonly jsonerrors?: 0 | 1 | undefined;
  /**
   * How long to keep the file. `"0"`: temporary, gone after 24 hours. `"1"`: permanently. `"auto"`:
   * as the project's auto-store setting says, which is on unless someone turned it off. What happens
   * when it is left out depends on the age of the account, so say it; `"auto"` is the usual choice.
   */
  readonly UPLOADCARE_STORE?: Store | undefined;
  /**
   * Original name of the file.
   *
   * At least 1 character.
   */
  readonly filename: string;
  /** Exact size of the file in bytes. It exceeds 10 MiB, and is no more than the project allows. */
  readonly size: number;
  /**
   * Size of every part but the last, in bytes. Choose larger parts for files of a gigabyte and more.
   *
   * 5242880 to 5368709120.
   *
   * @defaultValue `5242880`
   */
  readonly part_size?: number | undefined;
  /**
   * MIME type of the file.
   *
   * At least 1 character.
   */
  readonly content_type: string;
  /**
   * Your own values for the file, by key: 1 to 64 characters of `A-Z`, `a-z`, `0-9`, `_`, `.`, `:`
   * and `-`. They come back exactly so in the file's information.
   *
   * @see https://uploadcare.com/docs/file-metadata/
   */
  readonly metadata?: FileMetadata | undefined;
  /**
   * For projects with signed uploads: HMAC-SHA256 of `expire`, keyed with the project's secret key,
   * in lowercase hex. Make it on a server. Goes together with `expire`.
   *
   * Matches `^[0-9a-f]{64}$`.
   *
   * @see https://uploadcare.com/docs/security/secure-uploads/
   */
  readonly signature?: Signature | undefined;
  /** Until when `signature` holds, in seconds since 1970. Goes together with `signature`. */
  readonly expire?: Expire | undefined;
  /** Tags of the file. */
  readonly tags?: Tags | undefined;
  /**
   * Where the file comes from, for the project's statistics; clients say `local` or `url`, for
   * example.
   */
  readonly source?: Source | undefined;
}

/**
 * Parameters of `uploadPart`.
 *
 * One object with the path, query and header parameters, under their names on the wire, and the
 * body as `body`.
 */
export interface UploadPartParams {
  /** The part's URL, whole, as it is in `parts`. */
  readonly presigned_url: string;
  /**
   * The bytes of the part. The storage insists on a content type, any will do, and on a length known
   * beforehand.
   *
   * At most 5368709120 bytes.
   */
  readonly body: FileInput;
}

/**
 * Parameters of `completeMultipartUpload`.
 *
 * One object with the path, query and header parameters and the fields of the body, under their
 * names on the wire.
 */
export interface CompleteMultipartUploadParams {
  /**
   * `1` asks for errors as JSON with a code, which then come with status 200; `0` for plain text
   * with the error's own status.
   *
   * @defaultValue `1`
   */
  readonly jsonerrors?: 0 | 1 | undefined;
  /**
   * Id that `startMultipartUpload` gave.
   *
   * Format `uuid`.
   */
  readonly uuid: string;
}

/**
 * Parameters of `uploadFromUrl`.
 *
 * One object with the path, query and header parameters and the fields of the body, under their
 * names on the wire.
 */
export interface UploadFromUrlParams {
  /**
   * `1` asks for errors as JSON with a code, which then come with status 200; `0` for plain text
   * with the error's own status.
   *
   * @defaultValue `1`
   */
  readonly jsonerrors?: 0 | 1 | undefined;
  /**
   * Where the file is. Must be open to everyone over HTTP or HTTPS.
   *
   * Format `uri`.
   */
  readonly source_url: string;
  /**
   * How long to keep the file. `"0"`: temporary, gone after 24 hours. `"1"`: permanently. `"auto"`:
   * as the project's auto-store setting says, which is on unless someone turned it off. What happens
   * when it is left out depends on the age of the account, so say it; `"auto"` is the usual choice.
   */
  readonly store?: Store | undefined;
  /**
   * Name for the file; by default the one in the response's headers or in the URL's path. Characters
   * other than `a-z`, `A-Z`, `0-9`, `.` and `_` are taken out.
   *
   * At least 1 character.
   */
  readonly filename?: string | undefined;
  /**
   * `"1"`: a URL that was fetched before is not fetched again; the response is the file of that
   * time.
   *
   * @defaultValue `"0"`
   */
  readonly check_URL_duplicates?: "0" | "1" | undefined;
  /**
   * `"1"`: remember this URL for later `check_URL_duplicates`. Left out, it follows
   * `check_URL_duplicates`.
   */
  readonly save_URL_duplicates?: "0" | "1" | undefined;
  /**
   * Your own values for the file, by key: 1 to 64 characters of `A-Z`, `a-z`, `0-9`, `_`, `.`, `:`
   * and `-`. They come back exactly so in the file's information.
   *
   * @see https://uploadcare.com/docs/file-metadata/
   */
  readonly metadata?: FileMetadata | undefined;
  /**
   * For projects with signed uploads: HMAC-SHA256 of `expire`, keyed with the project's secret key,
   * in lowercase hex. Make it on a server. Goes together with `expire`.
   *
   * Matches `^[0-9a-f]{64}$`.
   *
   * @see https://uploadcare.com/docs/security/secure-uploads/
   */
  readonly signature?: Signature | undefined;
  /** Until when `signature` holds, in seconds since 1970. Goes together with `signature`. */
  readonly expire?: Expire | undefined;
  /** Tags of the file. */
  readonly tags?: Tags | undefined;
  /**
   * Where the file comes from, for the project's statistics; clients say `local` or `url`, for
   * example.
   */
  readonly source?: Source | undefined;
}

/**
 * Parameters of `getFromUrlStatus`.
 *
 * One object with the path, query and header parameters, under their names on the wire.
 */
export interface GetFromUrlStatusParams {
  /**
   * `1` asks for errors as JSON with a code, which then come with status 200; `0` for plain text
   * with the error's own status.
   *
   * @defaultValue `1`
   */
  readonly jsonerrors?: 0 | 1 | undefined;
  /**
   * The token that `uploadFromUrl` gave.
   *
   * Format `uuid`.
   */
  readonly token: string;
}

/**
 * Parameters of `getFileInfo`.
 *
 * One object with the path, query and header parameters, under their names on the wire.
 */
export interface GetFileInfoParams {
  /**
   * `1` asks for errors as JSON with a code, which then come with status 200; `0` for plain text
   * with the error's own status.
   *
   * @defaultValue `1`
   */
  readonly jsonerrors?: 0 | 1 | undefined;
  /**
   * The file's id, as an upload gave it.
   *
   * Format `uuid`.
   */
  readonly file_id: string;
}

/**
 * Parameters of `createFileGroup`.
 *
 * One object with the path, query and header parameters and the fields of the body, under their
 * names on the wire.
 */
export interface CreateFileGroupParams {
  /**
   * `1` asks for errors as JSON with a code, which then come with status 200; `0` for plain text
   * with the error's own status.
   *
   * @defaultValue `1`
   */
  readonly jsonerrors?: 0 | 1 | undefined;
  /**
   * The files in their order: ids, or CDN URLs with or without image operations. They belong to the
   * same project.
   *
   * At least 1 item.
   */
  readonly files: readonly string[];
  /**
   * For projects with signed uploads: HMAC-SHA256 of `expire`, keyed with the project's secret key,
   * in lowercase hex. Make it on a server. Goes together with `expire`.
   *
   * Matches `^[0-9a-f]{64}$`.
   *
   * @see https://uploadcare.com/docs/security/secure-uploads/
   */
  readonly signature?: Signature | undefined;
  /** Until when `signature` holds, in seconds since 1970. Goes together with `signature`. */
  readonly expire?: Expire | undefined;
  /**
   * Where the file comes from, for the project's statistics; clients say `local` or `url`, for
   * example.
   */
  readonly source?: Source | undefined;
}

/**
 * Parameters of `getFileGroupInfo`.
 *
 * One object with the path, query and header parameters, under their names on the wire.
 */
export interface GetFileGroupInfoParams {
  /**
   * `1` asks for errors as JSON with a code, which then come with status 200; `0` for plain text
   * with the error's own status.
   *
   * @defaultValue `1`
   */
  readonly jsonerrors?: 0 | 1 | undefined;
  /**
   * The group's id. The number after `~` counts its files.
   *
   * Matches `^[0-9a-fA-F-]{36}~[0-9]+$`.
   */
  readonly group_id: GroupId;
}

/**
 * The bytes of one part: exactly the part size (5,242,880 bytes unless `part_size` said
 * otherwise), less only in the last one.
 *
 * At most 5368709120 bytes.
 */
export type FilePart = FileInput;

/**
 * How long to keep the file. `"0"`: temporary, gone after 24 hours. `"1"`: permanently. `"auto"`:
 * as the project's auto-store setting says, which is on unless someone turned it off. What happens
 * when it is left out depends on the age of the account, so say it; `"auto"` is the usual choice.
 */
export const Store = ["0", "1", "auto"] as const;

export type Store = (typeof Store)[number];

/**
 * Your own values for the file, by key: 1 to 64 characters of `A-Z`, `a-z`, `0-9`, `_`, `.`, `:`
 * and `-`. They come back exactly so in the file's information.
 *
 * @see https://uploadcare.com/docs/file-metadata/
 */
export type FileMetadata = {
  readonly [key: string]: string;
};

/**
 * For projects with signed uploads: HMAC-SHA256 of `expire`, keyed with the project's secret key,
 * in lowercase hex. Make it on a server. Goes together with `expire`.
 *
 * Matches `^[0-9a-f]{64}$`.
 *
 * @see https://uploadcare.com/docs/security/secure-uploads/
 */
export type Signature = string;

/** Until when `signature` holds, in seconds since 1970. Goes together with `signature`. */
export type Expire = number;

/** Tags of the file. */
export type Tags = readonly string[];

/**
 * Where the file comes from, for the project's statistics; clients say `local` or `url`, for
 * example.
 */
export type Source = string;

/** The id of each file, by the name of its part. */
export type UploadedFiles = {
  readonly [key: string]: string;
};

/** An upload that waits for its parts. */
export interface MultipartUpload {
  /**
   * Id of the upload, and of the file once it is complete.
   *
   * Format `uuid`.
   */
  readonly uuid: string;
  /** A presigned URL for each part, in the order of the bytes. They live for 24 hours. */
  readonly parts: readonly string[];
}

/** A token to ask with, or a file that is there already; `type` tells which. */
export type FromUrlResponse = FromUrlToken | FromUrlFile;

/** The fetch has begun. */
export interface FromUrlToken {
  /** Always `token`. */
  readonly type: "token";
  /**
   * What to ask `getFromUrlStatus` with. No file id.
   *
   * Format `uuid`.
   */
  readonly token: string;
}

/** The URL was fetched before, and this is the file. */
export interface FromUrlFile extends FileInfo {
  /** Always `file_info`. */
  readonly type: "file_info";
}

/** The state of a fetch; `status` tells which. */
export type FromUrlStatus =
  FromUrlWaiting | FromUrlProgress | FromUrlSuccess | FromUrlError | FromUrlUnknown;

/** The fetch has not begun. */
export interface FromUrlWaiting {
  /** Always `waiting`. */
  readonly status: "waiting";
}

/** The fetch runs. */
export interface FromUrlProgress {
  /** Always `progress`. */
  readonly status: "progress";
  /** A number of bytes, at times as its digits; `null` or `unknown` where it cannot be told. */
  readonly done: ByteCount;
  /** A number of bytes, at times as its digits; `null` or `unknown` where it cannot be told. */
  readonly total: ByteCount;
}

/** A number of bytes, at times as its digits; `null` or `unknown` where it cannot be told. */
export type ByteCount = number | "unknown" | string | null;

/** The fetch is done, and this is the file. */
export interface FromUrlSuccess extends FileInfo {
  /** Always `success`. */
  readonly status: "success";
}

/** The fetch failed. */
export interface FromUrlError {
  /** Always `error`. */
  readonly status: "error";
  /** The cause. */
  readonly error: string;
  /**
   * What went wrong, for programs. The list is open: Uploadcare adds codes, and drops some.
   *
   * `RequestFileNumberLimitExceededError` is newer than the page. `UploadcareActionInvalidError` and
   * `UploadcareActionRequiredError` are on the page but are no longer sent. `%s` and `%d` stand for
   * the values at hand.
   *
   * Base upload errors:
   *
   * | code | status | message |
   * | --- | --- | --- |
   * | `AccountBlockedError` | 403 | Account has been blocked. |
   * | `AccountLimitsExceededError` | 403 | Account has reached its limits. |
   * | `AccountUnpaidError` | 403 | Account has been blocked for non payment. |
   * | `AutostoreDisabledError` | 403 | Autostore is disabled. |
   * | `BaseViewsError` | 400 | Request processing failed. |
   * | `FileMetadataKeyDuplicatedError` | 400 | File's metadata key `%s` has a duplicate. |
   * | `FileMetadataKeyEmptyError` | 400 | File's metadata key can not be empty. |
   * | `FileMetadataKeyForbiddenError` | 400 | File's metadata key `%s` contains symbols not allowed by the metadata key format. |
   * | `FileMetadataKeyLengthTooBigError` | 400 | Length of file metadata key `%s` can not be more than %d symbols. |
   * | `FileMetadataKeysNumberTooBigError` | 400 | A file can not have more than %d metadata keys. |
   * | `FileMetadataValueEmptyError` | 400 | Value of the file metadata key `%s` can not be empty. |
   * | `FileMetadataValueForbiddenError` | 400 | Value of file metadata key `%s` contains symbols not allowed by the metadata value format. |
   * | `FileMetadataValueLengthTooBigError` | 400 | Value of file metadata's key `%s` can not be more than %d symbols in length. |
   * | `FileSizeLimitExceededError` | 400 | File is too large. |
   * | `MethodNotAllowedError` | 405 | HTTP method %s is not allowed for %s |
   * | `NullCharactersForbiddenError` | 400 | Null characters are not allowed. |
   * | `PostRequestParserFailedError` | 400 | HTTP POST request parsing failed. |
   * | `ProjectPublicKeyInvalidError` | 403 | %s is invalid. |
   * | `ProjectPublicKeyRemovedError` | 403 | Project %s is marked as removed. |
   * | `ProjectPublicKeyRequiredError` | 403 | %s is required. |
   * | `RequestFileNumberLimitExceededError` | 400 | The request contains too many files. |
   * | `RequestFiledsNumberLimitExceededError` | 400 | The request contains too many HTTP POST fields. |
   * | `RequestSizeLimitExceededError` | 413 | The size of the request is too large. |
   * | `RequestThrottledError` | 429 | Request was throttled. |
   * | `SignatureExpirationError` | 403 | Expired signature. |
   * | `SignatureExpirationInvalidError` | 400 | `expire` must be a UNIX timestamp. |
   * | `SignatureExpirationRequiredError` | 400 | `expire` is required. |
   * | `SignatureInvalidError` | 403 | Invalid signature. |
   * | `SignatureRequiredError` | 400 | `signature` is required. |
   * | `UploadAPIError` | 500 | Internal error. |
   * | `UploadFailedError` | 403 | Upload failed. |
   *
   * FromURL upload errors:
   *
   * | code | status | message |
   * | --- | --- | --- |
   * | `DownloadFileError` | 500 | Failed to download the file. |
   * | `DownloadFileHTTPClientError` | 500 | HTTP client error: %s. |
   * | `DownloadFileHTTPNetworkError` | 500 | HTTP network error: %s. |
   * | `DownloadFileHTTPServerError` | 500 | HTTP server error: %s. |
   * | `DownloadFileHTTPURLValidationError` | 500 | HTTP URL validation error: %s. |
   * | `DownloadFileInternalServerError` | 500 | Internal server error. |
   * | `DownloadFileNotFoundError` | 500 | downloaded file not found. |
   * | `DownloadFileSizeLimitExceededError` | 500 | Downloaded file is too big: %s > %s. |
   * | `DownloadFileTaskFailedError` | 500 | download task failed. |
   * | `DownloadFileTimeLimitExceededError` | 500 | Failed to download the file within the allotted time limit of %s seconds. |
   * | `DownloadFileValidationFailedError` | 500 | File validation error: %s |
   *
   * File upload errors:
   *
   * | code | status | message |
   * | --- | --- | --- |
   * | `FileIdInvalidError` | 400 | file_id is invalid. |
   * | `FileIdNotUniqueError` | 400 | File id must be unique. |
   * | `FileIdRequiredError` | 400 | file_id is required. |
   * | `FileNotFoundError` | 404 | File is not found. |
   * | `FileRequiredError` | 400 | There should be a file. |
   * | `FilesNumberLimitExceededError` | 400 | There are too many files. |
   * | `FilesRequiredError` | 400 | Request does not contain files. |
   * | `InternalRequestForbiddenError` | 403 | Forbidden request. |
   * | `InternalRequestInvalidError` | 400 | Incorrect request. |
   * | `MultipartFileAlreadyUploadedError` | 400 | File is already uploaded. |
   * | `MultipartFileCompletionFailedError` | 400 | Can not complete upload. Wrong parts size? |
   * | `MultipartFileIdRequiredError` | 400 | uuid is required. |
   * | `MultipartFileNotFoundError` | 404 | File is not found. |
   * | `MultipartFileSizeLimitExceededError` | 400 | File size exceeds project limit. |
   * | `MultipartFileSizeTooSmallError` | 400 | File size can not be less than %d bytes. Please use direct upload instead of multipart. |
   * | `MultipartPartSizeInvalidError` | 400 | Multipart Upload Part Size should be an integer. |
   * | `MultipartPartSizeTooBigError` | 400 | Multipart Upload Part Size can not be more than %d bytes. |
   * | `MultipartPartSizeTooSmallError` | 400 | Multipart Upload Part Size can not be less than %d bytes. |
   * | `MultipartSizeInvalidError` | 400 | size should be integer. |
   * | `MultipartUploadSizeTooLargeError` | 400 | Uploaded size is more than expected. |
   * | `MultipartUploadSizeTooSmallError` | 400 | File size mismatch. Not all parts uploaded? |
   * | `RequestParamRequiredError` | 400 | %s is required. |
   * | `SourceURLRequiredError` | 400 | source_url is required. |
   * | `TokenRequiredError` | 400 | token is required. |
   * | `UUIDInvalidError` | 400 | uuid is invalid. |
   * | `UploadViewsError` | 400 | Upload request processing failed. |
   * | `UploadcareActionInvalidError` | 400 | UPLOADCARE_ACTION should be a valid URL. |
   * | `UploadcareActionRequiredError` | 400 | UPLOADCARE_ACTION is required. |
   * | `UploadcareFileIdDuplicatedError` | 400 | UPLOADCARE_FILE_ID is duplicated. You are probably a lottery winner. |
   * | `UploadcareFileIdInvalidError` | 400 | UPLOADCARE_FILE_ID should be a valid UUID. |
   * | `UploadcareFileIdRequiredError` | 400 | UPLOADCARE_FILE_ID is required. |
   *
   * File group errors:
   *
   * | code | status | message |
   * | --- | --- | --- |
   * | `GroupFileURLParsingFailedError` | 400 | This is not valid file url: %s. |
   * | `GroupFilesInvalidError` | 400 | No files[N] parameters found. |
   * | `GroupFilesNotFoundError` | 400 | Some files not found. |
   * | `GroupIdRequiredError` | 400 | group_id is required. |
   * | `GroupNotFoundError` | 404 | group_id is invalid. |
   * | `GroupViewsError` | 400 | Request to group processing failed. |
   *
   * File content validation errors:
   *
   * | code | status | message |
   * | --- | --- | --- |
   * | `FileInfectedError` | 400 | The file is infected by %s virus. |
   * | `FileTypeForbiddenError` | 400 | Uploading of these file types is not allowed. |
   *
   * URL validation errors:
   *
   * | code | status | message |
   * | --- | --- | --- |
   * | `HostnameNotFoundError` | 400 | Host does not exist. |
   * | `URLBlacklistedError` | 400 | Source is blacklisted. |
   * | `URLHostMalformedError` | 400 | URL host is malformed. |
   * | `URLHostPrivateIPForbiddenError` | 400 | Only public IPs are allowed. |
   * | `URLHostRequiredError` | 400 | No URL host supplied. |
   * | `URLParsingFailedError` | 400 | Failed to parse URL. |
   * | `URLRedirectsLimitExceededError` | 400 | Too many redirects. |
   * | `URLSchemeInvalidError` | 400 | Invalid URL scheme. |
   * | `URLSchemeRequiredError` | 400 | No URL scheme supplied. |
   * | `URLValidationError` | 400 | Failed to validate URL. |
   */
  readonly error_code?: UploadcareErrorCode;
}

/** The token is not known, or not yet. */
export interface FromUrlUnknown {
  /** Always `unknown`. */
  readonly status: "unknown";
}

/** An uploaded file. */
export interface FileInfo {
  /**
   * The file's id.
   *
   * Format `uuid`.
   */
  readonly uuid: string;
  /**
   * The file's id once more.
   *
   * Format `uuid`.
   */
  readonly file_id: string;
  /**
   * Size in bytes.
   *
   * At least 0.
   */
  readonly size: number;
  /**
   * Size in bytes, as `size`.
   *
   * At least 0.
   */
  readonly total: number;
  /**
   * Bytes that have arrived. Equal to `total` once the upload is complete.
   *
   * At least 0.
   */
  readonly done: number;
  /** The name that the upload gave. */
  readonly original_filename: string;
  /** The name in URLs, reduced to safe characters. */
  readonly filename: string;
  /** MIME type. */
  readonly mime_type: string;
  /** Facts about an image, `null` for other files. */
  readonly image_info?: ImageInfo | null;
  /** Facts about a video in the older form, `null` for other files. `content_info.video` tells more. */
  readonly video_info?: LegacyVideoInfo | null;
  /** Facts about the content. */
  readonly content_info?: ContentInfo | null;
  /** The values that the upload gave. */
  readonly metadata?: FileMetadata | null;
  /** Image operations that were given with the file, in URL syntax; empty for none. */
  readonly default_effects?: string;
  /** The customer's own bucket that keeps the file, `null` for Uploadcare's. */
  readonly s3_bucket?: string | null;
  /** Can the image operations be used on it? */
  readonly is_image: boolean;
  /** Is it kept permanently? */
  readonly is_stored: boolean;
  /** Can it be used already? */
  readonly is_ready: boolean;
}

/** Facts about an image. */
export interface ImageInfo {
  /** Colour mode of an image. */
  readonly color_mode?: ColorMode;
  /** Format of the image. */
  readonly format: string;
  /**
   * Height in pixels.
   *
   * At least 0.
   */
  readonly height: number;
  /**
   * Width in pixels.
   *
   * At least 0.
   */
  readonly width: number;
  /** Orientation as Exif tells it, 0 to 8. */
  readonly orientation?: number | null;
  /**
   * Dots per inch, horizontally and vertically.
   *
   * Exactly 2 items.
   */
  readonly dpi?: readonly number[] | null;
  /** Where the picture was taken. */
  readonly geo_location?: GeoLocation | null;
  /** When the picture was taken, by the camera's clock. Without a time zone. */
  readonly datetime_original?: string | null;
  /** Is it a sequence of images, as an animated GIF is? */
  readonly sequence?: boolean | null;
}

/** Colour mode of an image. */
export const ColorMode = [
  "RGB",
  "RGBA",
  "RGBa",
  "RGBX",
  "L",
  "LA",
  "La",
  "P",
  "PA",
  "CMYK",
  "YCbCr",
  "HSV",
  "LAB",
] as const;

export type ColorMode = (typeof ColorMode)[number] | (string & {});

/** A place on the earth, in degrees. */
export interface GeoLocation {
  /** Degrees north. */
  readonly latitude: number;
  /** Degrees east. */
  readonly longitude: number;
}

/** Facts about the content of a file. */
export interface ContentInfo {
  /** The MIME type and its halves. */
  readonly mime?: MimeInfo | null;
  /** Facts about an image. */
  readonly image?: ImageInfo | null;
  /** Facts about a video. */
  readonly video?: VideoInfo | null;
}

/** A MIME type and its halves. */
export interface MimeInfo {
  /** The whole. */
  readonly mime: string;
  /** What is before the slash. */
  readonly type: string;
  /** What is after the slash. */
  readonly subtype: string;
}

/** Facts about a video, with every stream. */
export interface VideoInfo {
  /** Length in milliseconds. */
  readonly duration?: number | null;
  /** Container format. */
  readonly format?: string | null;
  /** Bit rate of the whole. */
  readonly bitrate?: number | null;
  /** The audio streams. */
  readonly audio?: readonly AudioStream[];
  /** The video streams. */
  readonly video?: readonly VideoStream[];
}

/** An audio stream. */
export interface AudioStream {
  /** Bit rate. */
  readonly bitrate?: number | null;
  /** Codec. */
  readonly codec?: string | null;
  /** Profile of the codec. */
  readonly profile?: string | null;
  /** Samples per second. */
  readonly sample_rate?: number | null;
  /** Number of channels. */
  readonly channels?: number | null;
}

/** A video stream. */
export interface VideoStream {
  /** Height in pixels. */
  readonly height?: number | null;
  /** Width in pixels. */
  readonly width?: number | null;
  /** Frames per second. */
  readonly frame_rate?: number | null;
  /** Bit rate. */
  readonly bitrate?: number | null;
  /** Codec. */
  readonly codec?: string | null;
}

/** Facts about a video in the older form, with one stream of each kind. */
export interface LegacyVideoInfo {
  /** Length in milliseconds. */
  readonly duration?: number | null;
  /** Container format. */
  readonly format?: string | null;
  /** Bit rate of the whole. */
  readonly bitrate?: number | null;
  /** The audio stream, `null` for none. */
  readonly audio?: LegacyAudioStream | null;
  /** The video stream, `null` for none. */
  readonly video?: VideoStream | null;
}

/** An audio stream in the older form. */
export interface LegacyAudioStream {
  /** Bit rate. */
  readonly bitrate?: number | null;
  /** Codec. */
  readonly codec?: string | null;
  /** Samples per second. */
  readonly sample_rate?: number | null;
  /** Number of channels, as a string or a number. */
  readonly channels?: string | number | null;
}

/**
 * A group's id, `UUID~N`, where `N` counts its files.
 *
 * Matches `^[0-9a-fA-F-]{36}~[0-9]+$`.
 */
export type GroupId = string;

/** A group of files. */
export interface GroupInfo {
  /**
   * A group's id, `UUID~N`, where `N` counts its files.
   *
   * Matches `^[0-9a-fA-F-]{36}~[0-9]+$`.
   */
  readonly id: GroupId;
  /**
   * When the group was made, in UTC.
   *
   * Format `date-time`.
   */
  readonly datetime_created: string;
  /**
   * When the group was stored, `null` when it was not.
   *
   * Format `date-time`.
   */
  readonly datetime_stored?: string | null;
  /**
   * Number of files.
   *
   * At least 1.
   */
  readonly files_count: number;
  /**
   * The group on the CDN.
   *
   * Format `uri`.
   */
  readonly cdn_url?: string;
  /**
   * The group in the REST API.
   *
   * Format `uri`.
   */
  readonly url?: string;
  /** The files in their order, `null` for one that is gone. */
  readonly files: readonly (GroupFile | null)[];
}

/** A file of a group, with the image operations it was added with. */
export interface GroupFile extends FileInfo {
  /** Image operations that were given with the file, in URL syntax; empty for none. */
  readonly default_effects: string;
}

/** An error as JSON, as `jsonerrors=1` brings it. */
export interface ErrorResponse {
  /** What went wrong. */
  readonly error: ErrorDetail;
}

/** What went wrong. */
export interface ErrorDetail {
  /** What went wrong, in words. */
  readonly content: string;
  /**
   * The HTTP status that the error has, whatever the response's own.
   *
   * 400 to 599.
   */
  readonly status_code: number;
  /**
   * What went wrong, for programs. The list is open: Uploadcare adds codes, and drops some.
   *
   * `RequestFileNumberLimitExceededError` is newer than the page. `UploadcareActionInvalidError` and
   * `UploadcareActionRequiredError` are on the page but are no longer sent. `%s` and `%d` stand for
   * the values at hand.
   *
   * Base upload errors:
   *
   * | code | status | message |
   * | --- | --- | --- |
   * | `AccountBlockedError` | 403 | Account has been blocked. |
   * | `AccountLimitsExceededError` | 403 | Account has reached its limits. |
   * | `AccountUnpaidError` | 403 | Account has been blocked for non payment. |
   * | `AutostoreDisabledError` | 403 | Autostore is disabled. |
   * | `BaseViewsError` | 400 | Request processing failed. |
   * | `FileMetadataKeyDuplicatedError` | 400 | File's metadata key `%s` has a duplicate. |
   * | `FileMetadataKeyEmptyError` | 400 | File's metadata key can not be empty. |
   * | `FileMetadataKeyForbiddenError` | 400 | File's metadata key `%s` contains symbols not allowed by the metadata key format. |
   * | `FileMetadataKeyLengthTooBigError` | 400 | Length of file metadata key `%s` can not be more than %d symbols. |
   * | `FileMetadataKeysNumberTooBigError` | 400 | A file can not have more than %d metadata keys. |
   * | `FileMetadataValueEmptyError` | 400 | Value of the file metadata key `%s` can not be empty. |
   * | `FileMetadataValueForbiddenError` | 400 | Value of file metadata key `%s` contains symbols not allowed by the metadata value format. |
   * | `FileMetadataValueLengthTooBigError` | 400 | Value of file metadata's key `%s` can not be more than %d symbols in length. |
   * | `FileSizeLimitExceededError` | 400 | File is too large. |
   * | `MethodNotAllowedError` | 405 | HTTP method %s is not allowed for %s |
   * | `NullCharactersForbiddenError` | 400 | Null characters are not allowed. |
   * | `PostRequestParserFailedError` | 400 | HTTP POST request parsing failed. |
   * | `ProjectPublicKeyInvalidError` | 403 | %s is invalid. |
   * | `ProjectPublicKeyRemovedError` | 403 | Project %s is marked as removed. |
   * | `ProjectPublicKeyRequiredError` | 403 | %s is required. |
   * | `RequestFileNumberLimitExceededError` | 400 | The request contains too many files. |
   * | `RequestFiledsNumberLimitExceededError` | 400 | The request contains too many HTTP POST fields. |
   * | `RequestSizeLimitExceededError` | 413 | The size of the request is too large. |
   * | `RequestThrottledError` | 429 | Request was throttled. |
   * | `SignatureExpirationError` | 403 | Expired signature. |
   * | `SignatureExpirationInvalidError` | 400 | `expire` must be a UNIX timestamp. |
   * | `SignatureExpirationRequiredError` | 400 | `expire` is required. |
   * | `SignatureInvalidError` | 403 | Invalid signature. |
   * | `SignatureRequiredError` | 400 | `signature` is required. |
   * | `UploadAPIError` | 500 | Internal error. |
   * | `UploadFailedError` | 403 | Upload failed. |
   *
   * FromURL upload errors:
   *
   * | code | status | message |
   * | --- | --- | --- |
   * | `DownloadFileError` | 500 | Failed to download the file. |
   * | `DownloadFileHTTPClientError` | 500 | HTTP client error: %s. |
   * | `DownloadFileHTTPNetworkError` | 500 | HTTP network error: %s. |
   * | `DownloadFileHTTPServerError` | 500 | HTTP server error: %s. |
   * | `DownloadFileHTTPURLValidationError` | 500 | HTTP URL validation error: %s. |
   * | `DownloadFileInternalServerError` | 500 | Internal server error. |
   * | `DownloadFileNotFoundError` | 500 | downloaded file not found. |
   * | `DownloadFileSizeLimitExceededError` | 500 | Downloaded file is too big: %s > %s. |
   * | `DownloadFileTaskFailedError` | 500 | download task failed. |
   * | `DownloadFileTimeLimitExceededError` | 500 | Failed to download the file within the allotted time limit of %s seconds. |
   * | `DownloadFileValidationFailedError` | 500 | File validation error: %s |
   *
   * File upload errors:
   *
   * | code | status | message |
   * | --- | --- | --- |
   * | `FileIdInvalidError` | 400 | file_id is invalid. |
   * | `FileIdNotUniqueError` | 400 | File id must be unique. |
   * | `FileIdRequiredError` | 400 | file_id is required. |
   * | `FileNotFoundError` | 404 | File is not found. |
   * | `FileRequiredError` | 400 | There should be a file. |
   * | `FilesNumberLimitExceededError` | 400 | There are too many files. |
   * | `FilesRequiredError` | 400 | Request does not contain files. |
   * | `InternalRequestForbiddenError` | 403 | Forbidden request. |
   * | `InternalRequestInvalidError` | 400 | Incorrect request. |
   * | `MultipartFileAlreadyUploadedError` | 400 | File is already uploaded. |
   * | `MultipartFileCompletionFailedError` | 400 | Can not complete upload. Wrong parts size? |
   * | `MultipartFileIdRequiredError` | 400 | uuid is required. |
   * | `MultipartFileNotFoundError` | 404 | File is not found. |
   * | `MultipartFileSizeLimitExceededError` | 400 | File size exceeds project limit. |
   * | `MultipartFileSizeTooSmallError` | 400 | File size can not be less than %d bytes. Please use direct upload instead of multipart. |
   * | `MultipartPartSizeInvalidError` | 400 | Multipart Upload Part Size should be an integer. |
   * | `MultipartPartSizeTooBigError` | 400 | Multipart Upload Part Size can not be more than %d bytes. |
   * | `MultipartPartSizeTooSmallError` | 400 | Multipart Upload Part Size can not be less than %d bytes. |
   * | `MultipartSizeInvalidError` | 400 | size should be integer. |
   * | `MultipartUploadSizeTooLargeError` | 400 | Uploaded size is more than expected. |
   * | `MultipartUploadSizeTooSmallError` | 400 | File size mismatch. Not all parts uploaded? |
   * | `RequestParamRequiredError` | 400 | %s is required. |
   * | `SourceURLRequiredError` | 400 | source_url is required. |
   * | `TokenRequiredError` | 400 | token is required. |
   * | `UUIDInvalidError` | 400 | uuid is invalid. |
   * | `UploadViewsError` | 400 | Upload request processing failed. |
   * | `UploadcareActionInvalidError` | 400 | UPLOADCARE_ACTION should be a valid URL. |
   * | `UploadcareActionRequiredError` | 400 | UPLOADCARE_ACTION is required. |
   * | `UploadcareFileIdDuplicatedError` | 400 | UPLOADCARE_FILE_ID is duplicated. You are probably a lottery winner. |
   * | `UploadcareFileIdInvalidError` | 400 | UPLOADCARE_FILE_ID should be a valid UUID. |
   * | `UploadcareFileIdRequiredError` | 400 | UPLOADCARE_FILE_ID is required. |
   *
   * File group errors:
   *
   * | code | status | message |
   * | --- | --- | --- |
   * | `GroupFileURLParsingFailedError` | 400 | This is not valid file url: %s. |
   * | `GroupFilesInvalidError` | 400 | No files[N] parameters found. |
   * | `GroupFilesNotFoundError` | 400 | Some files not found. |
   * | `GroupIdRequiredError` | 400 | group_id is required. |
   * | `GroupNotFoundError` | 404 | group_id is invalid. |
   * | `GroupViewsError` | 400 | Request to group processing failed. |
   *
   * File content validation errors:
   *
   * | code | status | message |
   * | --- | --- | --- |
   * | `FileInfectedError` | 400 | The file is infected by %s virus. |
   * | `FileTypeForbiddenError` | 400 | Uploading of these file types is not allowed. |
   *
   * URL validation errors:
   *
   * | code | status | message |
   * | --- | --- | --- |
   * | `HostnameNotFoundError` | 400 | Host does not exist. |
   * | `URLBlacklistedError` | 400 | Source is blacklisted. |
   * | `URLHostMalformedError` | 400 | URL host is malformed. |
   * | `URLHostPrivateIPForbiddenError` | 400 | Only public IPs are allowed. |
   * | `URLHostRequiredError` | 400 | No URL host supplied. |
   * | `URLParsingFailedError` | 400 | Failed to parse URL. |
   * | `URLRedirectsLimitExceededError` | 400 | Too many redirects. |
   * | `URLSchemeInvalidError` | 400 | Invalid URL scheme. |
   * | `URLSchemeRequiredError` | 400 | No URL scheme supplied. |
   * | `URLValidationError` | 400 | Failed to validate URL. |
   */
  readonly error_code?: UploadcareErrorCode;
}

/** An error as plain text, as `jsonerrors=0` brings it. The message and no code. */
export type ErrorText = string;

/** An error of the storage, as S3's XML text. */
export type StorageError = string;

/**
 * What went wrong, for programs. The list is open: Uploadcare adds codes, and drops some.
 *
 * `RequestFileNumberLimitExceededError` is newer than the page. `UploadcareActionInvalidError` and
 * `UploadcareActionRequiredError` are on the page but are no longer sent. `%s` and `%d` stand for
 * the values at hand.
 *
 * Base upload errors:
 *
 * | code | status | message |
 * | --- | --- | --- |
 * | `AccountBlockedError` | 403 | Account has been blocked. |
 * | `AccountLimitsExceededError` | 403 | Account has reached its limits. |
 * | `AccountUnpaidError` | 403 | Account has been blocked for non payment. |
 * | `AutostoreDisabledError` | 403 | Autostore is disabled. |
 * | `BaseViewsError` | 400 | Request processing failed. |
 * | `FileMetadataKeyDuplicatedError` | 400 | File's metadata key `%s` has a duplicate. |
 * | `FileMetadataKeyEmptyError` | 400 | File's metadata key can not be empty. |
 * | `FileMetadataKeyForbiddenError` | 400 | File's metadata key `%s` contains symbols not allowed by the metadata key format. |
 * | `FileMetadataKeyLengthTooBigError` | 400 | Length of file metadata key `%s` can not be more than %d symbols. |
 * | `FileMetadataKeysNumberTooBigError` | 400 | A file can not have more than %d metadata keys. |
 * | `FileMetadataValueEmptyError` | 400 | Value of the file metadata key `%s` can not be empty. |
 * | `FileMetadataValueForbiddenError` | 400 | Value of file metadata key `%s` contains symbols not allowed by the metadata value format. |
 * | `FileMetadataValueLengthTooBigError` | 400 | Value of file metadata's key `%s` can not be more than %d symbols in length. |
 * | `FileSizeLimitExceededError` | 400 | File is too large. |
 * | `MethodNotAllowedError` | 405 | HTTP method %s is not allowed for %s |
 * | `NullCharactersForbiddenError` | 400 | Null characters are not allowed. |
 * | `PostRequestParserFailedError` | 400 | HTTP POST request parsing failed. |
 * | `ProjectPublicKeyInvalidError` | 403 | %s is invalid. |
 * | `ProjectPublicKeyRemovedError` | 403 | Project %s is marked as removed. |
 * | `ProjectPublicKeyRequiredError` | 403 | %s is required. |
 * | `RequestFileNumberLimitExceededError` | 400 | The request contains too many files. |
 * | `RequestFiledsNumberLimitExceededError` | 400 | The request contains too many HTTP POST fields. |
 * | `RequestSizeLimitExceededError` | 413 | The size of the request is too large. |
 * | `RequestThrottledError` | 429 | Request was throttled. |
 * | `SignatureExpirationError` | 403 | Expired signature. |
 * | `SignatureExpirationInvalidError` | 400 | `expire` must be a UNIX timestamp. |
 * | `SignatureExpirationRequiredError` | 400 | `expire` is required. |
 * | `SignatureInvalidError` | 403 | Invalid signature. |
 * | `SignatureRequiredError` | 400 | `signature` is required. |
 * | `UploadAPIError` | 500 | Internal error. |
 * | `UploadFailedError` | 403 | Upload failed. |
 *
 * FromURL upload errors:
 *
 * | code | status | message |
 * | --- | --- | --- |
 * | `DownloadFileError` | 500 | Failed to download the file. |
 * | `DownloadFileHTTPClientError` | 500 | HTTP client error: %s. |
 * | `DownloadFileHTTPNetworkError` | 500 | HTTP network error: %s. |
 * | `DownloadFileHTTPServerError` | 500 | HTTP server error: %s. |
 * | `DownloadFileHTTPURLValidationError` | 500 | HTTP URL validation error: %s. |
 * | `DownloadFileInternalServerError` | 500 | Internal server error. |
 * | `DownloadFileNotFoundError` | 500 | downloaded file not found. |
 * | `DownloadFileSizeLimitExceededError` | 500 | Downloaded file is too big: %s > %s. |
 * | `DownloadFileTaskFailedError` | 500 | download task failed. |
 * | `DownloadFileTimeLimitExceededError` | 500 | Failed to download the file within the allotted time limit of %s seconds. |
 * | `DownloadFileValidationFailedError` | 500 | File validation error: %s |
 *
 * File upload errors:
 *
 * | code | status | message |
 * | --- | --- | --- |
 * | `FileIdInvalidError` | 400 | file_id is invalid. |
 * | `FileIdNotUniqueError` | 400 | File id must be unique. |
 * | `FileIdRequiredError` | 400 | file_id is required. |
 * | `FileNotFoundError` | 404 | File is not found. |
 * | `FileRequiredError` | 400 | There should be a file. |
 * | `FilesNumberLimitExceededError` | 400 | There are too many files. |
 * | `FilesRequiredError` | 400 | Request does not contain files. |
 * | `InternalRequestForbiddenError` | 403 | Forbidden request. |
 * | `InternalRequestInvalidError` | 400 | Incorrect request. |
 * | `MultipartFileAlreadyUploadedError` | 400 | File is already uploaded. |
 * | `MultipartFileCompletionFailedError` | 400 | Can not complete upload. Wrong parts size? |
 * | `MultipartFileIdRequiredError` | 400 | uuid is required. |
 * | `MultipartFileNotFoundError` | 404 | File is not found. |
 * | `MultipartFileSizeLimitExceededError` | 400 | File size exceeds project limit. |
 * | `MultipartFileSizeTooSmallError` | 400 | File size can not be less than %d bytes. Please use direct upload instead of multipart. |
 * | `MultipartPartSizeInvalidError` | 400 | Multipart Upload Part Size should be an integer. |
 * | `MultipartPartSizeTooBigError` | 400 | Multipart Upload Part Size can not be more than %d bytes. |
 * | `MultipartPartSizeTooSmallError` | 400 | Multipart Upload Part Size can not be less than %d bytes. |
 * | `MultipartSizeInvalidError` | 400 | size should be integer. |
 * | `MultipartUploadSizeTooLargeError` | 400 | Uploaded size is more than expected. |
 * | `MultipartUploadSizeTooSmallError` | 400 | File size mismatch. Not all parts uploaded? |
 * | `RequestParamRequiredError` | 400 | %s is required. |
 * | `SourceURLRequiredError` | 400 | source_url is required. |
 * | `TokenRequiredError` | 400 | token is required. |
 * | `UUIDInvalidError` | 400 | uuid is invalid. |
 * | `UploadViewsError` | 400 | Upload request processing failed. |
 * | `UploadcareActionInvalidError` | 400 | UPLOADCARE_ACTION should be a valid URL. |
 * | `UploadcareActionRequiredError` | 400 | UPLOADCARE_ACTION is required. |
 * | `UploadcareFileIdDuplicatedError` | 400 | UPLOADCARE_FILE_ID is duplicated. You are probably a lottery winner. |
 * | `UploadcareFileIdInvalidError` | 400 | UPLOADCARE_FILE_ID should be a valid UUID. |
 * | `UploadcareFileIdRequiredError` | 400 | UPLOADCARE_FILE_ID is required. |
 *
 * File group errors:
 *
 * | code | status | message |
 * | --- | --- | --- |
 * | `GroupFileURLParsingFailedError` | 400 | This is not valid file url: %s. |
 * | `GroupFilesInvalidError` | 400 | No files[N] parameters found. |
 * | `GroupFilesNotFoundError` | 400 | Some files not found. |
 * | `GroupIdRequiredError` | 400 | group_id is required. |
 * | `GroupNotFoundError` | 404 | group_id is invalid. |
 * | `GroupViewsError` | 400 | Request to group processing failed. |
 *
 * File content validation errors:
 *
 * | code | status | message |
 * | --- | --- | --- |
 * | `FileInfectedError` | 400 | The file is infected by %s virus. |
 * | `FileTypeForbiddenError` | 400 | Uploading of these file types is not allowed. |
 *
 * URL validation errors:
 *
 * | code | status | message |
 * | --- | --- | --- |
 * | `HostnameNotFoundError` | 400 | Host does not exist. |
 * | `URLBlacklistedError` | 400 | Source is blacklisted. |
 * | `URLHostMalformedError` | 400 | URL host is malformed. |
 * | `URLHostPrivateIPForbiddenError` | 400 | Only public IPs are allowed. |
 * | `URLHostRequiredError` | 400 | No URL host supplied. |
 * | `URLParsingFailedError` | 400 | Failed to parse URL. |
 * | `URLRedirectsLimitExceededError` | 400 | Too many redirects. |
 * | `URLSchemeInvalidError` | 400 | Invalid URL scheme. |
 * | `URLSchemeRequiredError` | 400 | No URL scheme supplied. |
 * | `URLValidationError` | 400 | Failed to validate URL. |
 */
export const UploadcareErrorCode = [
  "AccountBlockedError",
  "AccountLimitsExceededError",
  "AccountUnpaidError",
  "AutostoreDisabledError",
  "BaseViewsError",
  "FileMetadataKeyDuplicatedError",
  "FileMetadataKeyEmptyError",
  "FileMetadataKeyForbiddenError",
  "FileMetadataKeyLengthTooBigError",
  "FileMetadataKeysNumberTooBigError",
  "FileMetadataValueEmptyError",
  "FileMetadataValueForbiddenError",
  "FileMetadataValueLengthTooBigError",
  "FileSizeLimitExceededError",
  "MethodNotAllowedError",
  "NullCharactersForbiddenError",
  "PostRequestParserFailedError",
  "ProjectPublicKeyInvalidError",
  "ProjectPublicKeyRemovedError",
  "ProjectPublicKeyRequiredError",
  "RequestFileNumberLimitExceededError",
  "RequestFiledsNumberLimitExceededError",
  "RequestSizeLimitExceededError",
  "RequestThrottledError",
  "SignatureExpirationError",
  "SignatureExpirationInvalidError",
  "SignatureExpirationRequiredError",
  "SignatureInvalidError",
  "SignatureRequiredError",
  "UploadAPIError",
  "UploadFailedError",
  "DownloadFileError",
  "DownloadFileHTTPClientError",
  "DownloadFileHTTPNetworkError",
  "DownloadFileHTTPServerError",
  "DownloadFileHTTPURLValidationError",
  "DownloadFileInternalServerError",
  "DownloadFileNotFoundError",
  "DownloadFileSizeLimitExceededError",
  "DownloadFileTaskFailedError",
  "DownloadFileTimeLimitExceededError",
  "DownloadFileValidationFailedError",
  "FileIdInvalidError",
  "FileIdNotUniqueError",
  "FileIdRequiredError",
  "FileNotFoundError",
  "FileRequiredError",
  "FilesNumberLimitExceededError",
  "FilesRequiredError",
  "InternalRequestForbiddenError",
  "InternalRequestInvalidError",
  "MultipartFileAlreadyUploadedError",
  "MultipartFileCompletionFailedError",
  "MultipartFileIdRequiredError",
  "MultipartFileNotFoundError",
  "MultipartFileSizeLimitExceededError",
  "MultipartFileSizeTooSmallError",
  "MultipartPartSizeInvalidError",
  "MultipartPartSizeTooBigError",
  "MultipartPartSizeTooSmallError",
  "MultipartSizeInvalidError",
  "MultipartUploadSizeTooLargeError",
  "MultipartUploadSizeTooSmallError",
  "RequestParamRequiredError",
  "SourceURLRequiredError",
  "TokenRequiredError",
  "UUIDInvalidError",
  "UploadViewsError",
  "UploadcareActionInvalidError",
  "UploadcareActionRequiredError",
  "UploadcareFileIdDuplicatedError",
  "UploadcareFileIdInvalidError",
  "UploadcareFileIdRequiredError",
  "GroupFileURLParsingFailedError",
  "GroupFilesInvalidError",
  "GroupFilesNotFoundError",
  "GroupIdRequiredError",
  "GroupNotFoundError",
  "GroupViewsError",
  "FileInfectedError",
  "FileTypeForbiddenError",
  "HostnameNotFoundError",
  "URLBlacklistedError",
  "URLHostMalformedError",
  "URLHostPrivateIPForbiddenError",
  "URLHostRequiredError",
  "URLParsingFailedError",
  "URLRedirectsLimitExceededError",
  "URLSchemeInvalidError",
  "URLSchemeRequiredError",
  "URLValidationError",
] as const;

export type UploadcareErrorCode = (typeof UploadcareErrorCode)[number] | (string & {});

/** Every response of `uploadFile`, narrowed by `ok` and `status`. */
export type UploadFileResult =
  | Success<200, UploadedFiles>
  | Failure<400, ErrorResponse | string>
  | Failure<403, ErrorResponse | string>
  | Failure<405, ErrorResponse | string>
  | Failure<413, ErrorResponse | string>
  | Failure<429, ErrorResponse | string>
  | Failure<500, ErrorResponse | string>
  | Undocumented<200 | 400 | 403 | 405 | 413 | 429 | 500>;

/** Every response of `startMultipartUpload`, narrowed by `ok` and `status`. */
export type StartMultipartUploadResult =
  | Success<200, MultipartUpload>
  | Failure<400, ErrorResponse | string>
  | Failure<403, ErrorResponse | string>
  | Failure<405, ErrorResponse | string>
  | Failure<429, ErrorResponse | string>
  | Failure<500, ErrorResponse | string>
  | Undocumented<200 | 400 | 403 | 405 | 429 | 500>;

/** Every response of `uploadPart`, narrowed by `ok` and `status`. */
export type UploadPartResult =
  Success<200, undefined> | Failure<403, string> | Undocumented<200 | 403>;

/** Every response of `completeMultipartUpload`, narrowed by `ok` and `status`. */
export type CompleteMultipartUploadResult =
  | Success<200, FileInfo>
  | Failure<400, ErrorResponse | string>
  | Failure<403, ErrorResponse | string>
  | Failure<404, ErrorResponse | string>
  | Failure<405, ErrorResponse | string>
  | Failure<429, ErrorResponse | string>
  | Failure<500, ErrorResponse | string>
  | Undocumented<200 | 400 | 403 | 404 | 405 | 429 | 500>;

/** Every response of `uploadFromUrl`, narrowed by `ok` and `status`. */
export type UploadFromUrlResult =
  | Success<200, FromUrlResponse>
  | Failure<400, ErrorResponse | string>
  | Failure<403, ErrorResponse | string>
  | Failure<405, ErrorResponse | string>
  | Failure<429, ErrorResponse | string>
  | Failure<500, ErrorResponse | string>
  | Undocumented<200 | 400 | 403 | 405 | 429 | 500>;

/** Every response of `getFromUrlStatus`, narrowed by `ok` and `status`. */
export type GetFromUrlStatusResult =
  | Success<200, FromUrlStatus>
  | Failure<400, ErrorResponse | string>
  | Failure<403, ErrorResponse | string>
  | Failure<405, ErrorResponse | string>
  | Failure<429, ErrorResponse | string>
  | Failure<500, ErrorResponse | string>
  | Undocumented<200 | 400 | 403 | 405 | 429 | 500>;

/** Every response of `getFileInfo`, narrowed by `ok` and `status`. */
export type GetFileInfoResult =
  | Success<200, FileInfo>
  | Failure<400, ErrorResponse | string>
  | Failure<403, ErrorResponse | string>
  | Failure<404, ErrorResponse | string>
  | Failure<405, ErrorResponse | string>
  | Failure<429, ErrorResponse | string>
  | Failure<500, ErrorResponse | string>
  | Undocumented<200 | 400 | 403 | 404 | 405 | 429 | 500>;

/** Every response of `createFileGroup`, narrowed by `ok` and `status`. */
export type CreateFileGroupResult =
  | Success<200, GroupInfo>
  | Failure<400, ErrorResponse | string>
  | Failure<403, ErrorResponse | string>
  | Failure<405, ErrorResponse | string>
  | Failure<429, ErrorResponse | string>
  | Failure<500, ErrorResponse | string>
  | Undocumented<200 | 400 | 403 | 405 | 429 | 500>;

/** Every response of `getFileGroupInfo`, narrowed by `ok` and `status`. */
export type GetFileGroupInfoResult =
  | Success<200, GroupInfo>
  | Failure<400, ErrorResponse | string>
  | Failure<403, ErrorResponse | string>
  | Failure<404, ErrorResponse | string>
  | Failure<405, ErrorResponse | string>
  | Failure<429, ErrorResponse | string>
  | Failure<500, ErrorResponse | string>
  | Undocumented<200 | 400 | 403 | 404 | 405 | 429 | 500>;
