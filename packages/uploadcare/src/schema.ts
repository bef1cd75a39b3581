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
    readonly DirectUpload: {
      readonly file: FileInput | readonly FileInput[];
      readonly UPLOADCARE_PUB_KEY?: string;
      readonly UPLOADCARE_STORE?: components["schemas"]["Store"];
      readonly metadata?: components["schemas"]["FileMetadata"];
      readonly signature?: components["schemas"]["Signature"];
      readonly expire?: components["schemas"]["Expire"];
      readonly tags?: components["schemas"]["Tags"];
      readonly source?: components["schemas"]["Source"];
    };
    readonly MultipartStart: {
      readonly UPLOADCARE_PUB_KEY?: string;
      readonly UPLOADCARE_STORE?: components["schemas"]["Store"];
      readonly filename: string;
      readonly size: number;
      readonly part_size?: number;
      readonly content_type: string;
      readonly metadata?: components["schemas"]["FileMetadata"];
      readonly signature?: components["schemas"]["Signature"];
      readonly expire?: components["schemas"]["Expire"];
      readonly tags?: components["schemas"]["Tags"];
      readonly source?: components["schemas"]["Source"];
    };
    readonly MultipartCompletion: {
      readonly UPLOADCARE_PUB_KEY?: string;
      readonly uuid: string;
    };
    readonly FilePart: FileInput;
    readonly FromUrlUpload: {
      readonly pub_key?: string;
      readonly source_url: string;
      readonly store?: components["schemas"]["Store"];
      readonly filename?: string;
      readonly check_URL_duplicates?: "0" | "1";
      readonly save_URL_duplicates?: "0" | "1";
      readonly metadata?: components["schemas"]["FileMetadata"];
      readonly signature?: components["schemas"]["Signature"];
      readonly expire?: components["schemas"]["Expire"];
      readonly tags?: components["schemas"]["Tags"];
      readonly source?: components["schemas"]["Source"];
    };
    readonly GroupCreation: {
      readonly pub_key?: string;
      readonly files: readonly string[];
      readonly signature?: components["schemas"]["Signature"];
      readonly expire?: components["schemas"]["Expire"];
      readonly source?: components["schemas"]["Source"];
    };
    readonly Store: "0" | "1" | "auto";
    readonly FileMetadata: {
      readonly [key: string]: string;
    };
    readonly Signature: string;
    readonly Expire: number;
    readonly Tags: readonly string[];
    readonly Source: string;
    readonly UploadedFiles: {
      readonly [key: string]: string;
    };
    readonly MultipartUpload: {
      readonly uuid: string;
      readonly parts: readonly string[];
    };
    readonly FromUrlResponse: FromUrlToken | FromUrlFile;
    readonly FromUrlToken: {
      readonly type: "token";
      readonly token: string;
    };
    readonly FromUrlFile: FileInfo & {
      readonly type: "file_info";
    };
    readonly FromUrlStatus:
      FromUrlWaiting | FromUrlProgress | FromUrlSuccess | FromUrlError | FromUrlUnknown;
    readonly FromUrlWaiting: {
      readonly status: "waiting";
    };
    readonly FromUrlProgress: {
      readonly status: "progress";
      readonly done: components["schemas"]["ByteCount"];
      readonly total: components["schemas"]["ByteCount"];
    };
    readonly ByteCount: number | "unknown" | string | null;
    readonly FromUrlSuccess: FileInfo & {
      readonly status: "success";
    };
    readonly FromUrlError: {
      readonly status: "error";
      readonly error: string;
      readonly error_code?: components["schemas"]["UploadcareErrorCode"];
    };
    readonly FromUrlUnknown: {
      readonly status: "unknown";
    };
    readonly FileInfo: {
      readonly uuid: string;
      readonly file_id: string;
      readonly size: number;
      readonly total: number;
      readonly done: number;
      readonly original_filename: string;
      readonly filename: string;
      readonly mime_type: string;
      readonly image_info?: ImageInfo | null;
      readonly video_info?: LegacyVideoInfo | null;
      readonly content_info?: ContentInfo | null;
      readonly metadata?: FileMetadata | null;
      readonly default_effects?: string;
      readonly s3_bucket?: string | null;
      readonly is_image: boolean;
      readonly is_stored: boolean;
      readonly is_ready: boolean;
    };
    readonly ImageInfo: {
      readonly color_mode?: components["schemas"]["ColorMode"];
      readonly format: string;
      readonly height: number;
      readonly width: number;
      readonly orientation?: number | null;
      readonly dpi?: readonly number[] | null;
      readonly geo_location?: GeoLocation | null;
      readonly datetime_original?: string | null;
      readonly sequence?: boolean | null;
    };
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
    readonly GeoLocation: {
      readonly latitude: number;
      readonly longitude: number;
    };
    readonly ContentInfo: {
      readonly mime?: MimeInfo | null;
      readonly image?: ImageInfo | null;
      readonly video?: VideoInfo | null;
    };
    readonly MimeInfo: {
      readonly mime: string;
      readonly type: string;
      readonly subtype: string;
    };
    readonly VideoInfo: {
      readonly duration?: number | null;
      readonly format?: string | null;
      readonly bitrate?: number | null;
      readonly audio?: readonly components["schemas"]["AudioStream"][];
      readonly video?: readonly components["schemas"]["VideoStream"][];
    };
    readonly AudioStream: {
      readonly bitrate?: number | null;
      readonly codec?: string | null;
      readonly profile?: string | null;
      readonly sample_rate?: number | null;
      readonly channels?: number | null;
    };
    readonly VideoStream: {
      readonly height?: number | null;
      readonly width?: number | null;
      readonly frame_rate?: number | null;
      readonly bitrate?: number | null;
      readonly codec?: string | null;
    };
    readonly LegacyVideoInfo: {
      readonly duration?: number | null;
      readonly format?: string | null;
      readonly bitrate?: number | null;
      readonly audio?: LegacyAudioStream | null;
      readonly video?: VideoStream | null;
    };
    readonly LegacyAudioStream: {
      readonly bitrate?: number | null;
      readonly codec?: string | null;
      readonly sample_rate?: number | null;
      readonly channels?: string | number | null;
    };
    readonly GroupId: string;
    readonly GroupInfo: {
      readonly id: components["schemas"]["GroupId"];
      readonly datetime_created: string;
      readonly datetime_stored?: string | null;
      readonly files_count: number;
      readonly cdn_url?: string;
      readonly url?: string;
      readonly files: readonly (GroupFile | null)[];
    };
    readonly GroupFile: FileInfo & {
      readonly default_effects: string;
    };
    readonly ErrorResponse: {
      readonly error: components["schemas"]["ErrorDetail"];
    };
    readonly ErrorDetail: {
      readonly content: string;
      readonly status_code: number;
      readonly error_code?: components["schemas"]["UploadcareErrorCode"];
    };
    readonly ErrorText: string;
    readonly StorageError: string;
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
    readonly Forbidden: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly "application/json": components["schemas"]["ErrorResponse"];
        readonly "text/plain": components["schemas"]["ErrorText"];
      };
    };
    readonly MethodNotAllowed: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly "application/json": components["schemas"]["ErrorResponse"];
        readonly "text/plain": components["schemas"]["ErrorText"];
      };
    };
    readonly Throttled: {
      headers: {
        readonly "Retry-After"?: number;
        readonly [name: string]: unknown;
      };
      content: {
        readonly "application/json": components["schemas"]["ErrorResponse"];
        readonly "text/plain": components["schemas"]["ErrorText"];
      };
    };
    readonly InternalError: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly "application/json": components["schemas"]["ErrorResponse"];
        readonly "text/plain": components["schemas"]["ErrorText"];
      };
    };
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
    readonly JsonErrors: 0 | 1;
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
        readonly jsonerrors?: components["parameters"]["JsonErrors"];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly "multipart/form-data": components["schemas"]["DirectUpload"];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["UploadedFiles"];
        };
      };
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
        readonly jsonerrors?: components["parameters"]["JsonErrors"];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly "multipart/form-data": components["schemas"]["MultipartStart"];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["MultipartUpload"];
        };
      };
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
        readonly presigned_url: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly "application/octet-stream": components["schemas"]["FilePart"];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly ETag?: string;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
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
        readonly jsonerrors?: components["parameters"]["JsonErrors"];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly "multipart/form-data": components["schemas"]["MultipartCompletion"];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["FileInfo"];
        };
      };
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
        readonly jsonerrors?: components["parameters"]["JsonErrors"];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly "multipart/form-data": components["schemas"]["FromUrlUpload"];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["FromUrlResponse"];
        };
      };
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
        readonly jsonerrors?: components["parameters"]["JsonErrors"];
        readonly token: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["FromUrlStatus"];
        };
      };
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
        readonly jsonerrors?: components["parameters"]["JsonErrors"];
        readonly pub_key?: components["parameters"]["PublicKey"];
        readonly file_id: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["FileInfo"];
        };
      };
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
        readonly jsonerrors?: components["parameters"]["JsonErrors"];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly "multipart/form-data": components["schemas"]["GroupCreation"];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["GroupInfo"];
        };
      };
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
        readonly jsonerrors?: components["parameters"]["JsonErrors"];
        readonly pub_key?: components["parameters"]["PublicKey"];
        readonly group_id: components["schemas"]["GroupId"];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["GroupInfo"];
        };
      };
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
