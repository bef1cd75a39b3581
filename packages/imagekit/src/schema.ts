// Generated from specs/imagekit/openapi.yaml by `npm run generate -- imagekit`. Change the document, not this file.

import type { FileInput } from "@lading/runtime";
import type {
  AdaptiveStreamingTransformation,
  AiTasksExtension,
  AutoDescriptionExtension,
  AutoTaggingExtension,
  CustomMetadataScalar,
  ExtensionState,
  GifToVideoTransformation,
  ImageTransformation,
  RemoveBackgroundExtension,
  SavedExtension,
  SelectMetadataTask,
  SelectTagsTask,
  ThumbnailTransformation,
  UploadedFile,
  YesNoTask,
} from "./models.ts";

export interface paths {
  readonly "/api/v1/files/upload": {
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
  readonly "/api/v2/files/upload": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations["uploadFileV2"];
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
    readonly UploadRequest: {
      readonly file: FileInput | string;
      readonly fileName: string;
      readonly useUniqueFileName?: boolean;
      readonly tags?: readonly string[];
      readonly folder?: string;
      readonly isPrivateFile?: boolean;
      readonly customCoordinates?: string;
      readonly responseFields?: readonly components["schemas"]["ResponseField"][];
      readonly isPublished?: boolean;
      readonly description?: string;
      readonly extensions?: components["schemas"]["Extensions"];
      readonly webhookUrl?: string;
      readonly overwriteFile?: boolean;
      readonly overwriteAITags?: boolean;
      readonly overwriteTags?: boolean;
      readonly overwriteCustomMetadata?: boolean;
      readonly customMetadata?: components["schemas"]["CustomMetadata"];
      readonly transformation?: components["schemas"]["Transformation"];
      readonly checks?: string;
      readonly publicKey?: string;
      readonly signature?: string;
      readonly expire?: number;
      readonly token?: string;
    };
    readonly UploadRequestV2: {
      readonly file: FileInput | string;
      readonly fileName: string;
      readonly useUniqueFileName?: boolean;
      readonly tags?: readonly string[];
      readonly folder?: string;
      readonly isPrivateFile?: boolean;
      readonly customCoordinates?: string;
      readonly responseFields?: readonly components["schemas"]["ResponseField"][];
      readonly isPublished?: boolean;
      readonly description?: string;
      readonly extensions?: components["schemas"]["Extensions"];
      readonly webhookUrl?: string;
      readonly overwriteFile?: boolean;
      readonly overwriteAITags?: boolean;
      readonly overwriteTags?: boolean;
      readonly overwriteCustomMetadata?: boolean;
      readonly customMetadata?: components["schemas"]["CustomMetadata"];
      readonly transformation?: components["schemas"]["Transformation"];
      readonly checks?: string;
      readonly token?: string;
    };
    readonly ResponseField:
      | "tags"
      | "customCoordinates"
      | "isPrivateFile"
      | "metadata"
      | "embeddedMetadata"
      | "isPublished"
      | "customMetadata"
      | "selectedFieldsSchema"
      | (string & {});
    readonly Extensions: readonly components["schemas"]["Extension"][];
    readonly Extension:
      | RemoveBackgroundExtension
      | AutoTaggingExtension
      | AutoDescriptionExtension
      | AiTasksExtension
      | SavedExtension;
    readonly RemoveBackgroundExtension: {
      readonly name: "remove-bg";
      readonly options?: components["schemas"]["RemoveBackgroundOptions"];
    };
    readonly RemoveBackgroundOptions: {
      readonly add_shadow?: boolean;
      readonly semitransparency?: boolean;
      readonly bg_color?: string;
      readonly bg_image_url?: string;
    };
    readonly AutoTaggingExtension: {
      readonly name: "google-auto-tagging" | "aws-auto-tagging";
      readonly minConfidence: number;
      readonly maxTags: number;
    };
    readonly AutoDescriptionExtension: {
      readonly name: "ai-auto-description";
    };
    readonly SavedExtension: {
      readonly name: "saved-extension";
      readonly id: string;
    };
    readonly AiTasksExtension: {
      readonly name: "ai-tasks";
      readonly tasks: readonly components["schemas"]["AiTask"][];
    };
    readonly AiTask: SelectTagsTask | SelectMetadataTask | YesNoTask;
    readonly SelectTagsTask: {
      readonly type: "select_tags";
      readonly instruction: components["schemas"]["AiInstruction"];
      readonly vocabulary?: readonly string[];
      readonly min_selections?: components["schemas"]["LeastSelections"];
      readonly max_selections?: components["schemas"]["MostSelections"];
    };
    readonly SelectMetadataTask: {
      readonly type: "select_metadata";
      readonly instruction: components["schemas"]["AiInstruction"];
      readonly field: string;
      readonly vocabulary?: readonly components["schemas"]["CustomMetadataScalar"][];
      readonly min_selections?: components["schemas"]["LeastSelections"];
      readonly max_selections?: components["schemas"]["MostSelections"];
    };
    readonly YesNoTask: {
      readonly type: "yes_no";
      readonly instruction: components["schemas"]["AiInstruction"];
      readonly on_yes?: components["schemas"]["AiAction"];
      readonly on_no?: components["schemas"]["AiAction"];
      readonly on_unknown?: components["schemas"]["AiAction"];
    };
    readonly AiInstruction: string;
    readonly LeastSelections: number;
    readonly MostSelections: number;
    readonly AiAction: {
      readonly add_tags?: readonly string[];
      readonly remove_tags?: readonly string[];
      readonly set_metadata?: readonly components["schemas"]["SetMetadata"][];
      readonly unset_metadata?: readonly components["schemas"]["UnsetMetadata"][];
    };
    readonly SetMetadata: {
      readonly field: string;
      readonly value: components["schemas"]["CustomMetadataValue"];
    };
    readonly UnsetMetadata: {
      readonly field: string;
    };
    readonly CustomMetadata: {
      readonly [key: string]: components["schemas"]["CustomMetadataValue"];
    };
    readonly CustomMetadataValue: CustomMetadataScalar | readonly CustomMetadataScalar[];
    readonly CustomMetadataScalar: string | number | boolean;
    readonly Transformation: {
      readonly pre?: string;
      readonly post?: readonly components["schemas"]["PostTransformation"][];
    };
    readonly PostTransformation:
      | ImageTransformation
      | GifToVideoTransformation
      | ThumbnailTransformation
      | AdaptiveStreamingTransformation;
    readonly ImageTransformation: {
      readonly type: "transformation";
      readonly value: string;
    };
    readonly GifToVideoTransformation: {
      readonly type: "gif-to-video";
      readonly value?: string;
    };
    readonly ThumbnailTransformation: {
      readonly type: "thumbnail";
      readonly value?: string;
    };
    readonly AdaptiveStreamingTransformation: {
      readonly type: "abs";
      readonly protocol: "hls" | "dash";
      readonly value: string;
    };
    readonly UploadedFile: {
      readonly fileId?: string;
      readonly name?: string;
      readonly url?: string;
      readonly thumbnailUrl?: string;
      readonly height?: number;
      readonly width?: number;
      readonly size?: number;
      readonly fileType?: components["schemas"]["FileType"];
      readonly filePath?: string;
      readonly tags?: readonly string[] | null;
      readonly isPrivateFile?: boolean;
      readonly customCoordinates?: string | null;
      readonly metadata?: components["schemas"]["FileMetadata"];
      readonly versionInfo?: components["schemas"]["VersionInfo"];
      readonly AITags?: readonly components["schemas"]["AiTag"][] | null;
      readonly extensionStatus?: components["schemas"]["ExtensionStatus"];
      readonly embeddedMetadata?: {
        readonly [key: string]: unknown;
      };
      readonly customMetadata?: {
        readonly [key: string]: unknown;
      };
      readonly selectedFieldsSchema?: {
        readonly [key: string]: unknown;
      };
      readonly isPublished?: boolean;
      readonly description?: string;
      readonly bitRate?: number;
      readonly duration?: number;
      readonly audioCodec?: string;
      readonly videoCodec?: string;
    };
    readonly QueuedUpload: UploadedFile & {
      readonly message: string;
    };
    readonly FileType: "image" | "non-image" | (string & {});
    readonly FileMetadata: {
      readonly height?: number;
      readonly width?: number;
      readonly size?: number;
      readonly format?: string;
      readonly hasColorProfile?: boolean;
      readonly hasTransparency?: boolean;
      readonly quality?: number;
      readonly density?: number;
      readonly pHash?: string;
      readonly exif?: components["schemas"]["ExifGroups"];
      readonly bitRate?: number;
      readonly duration?: number;
      readonly audioCodec?: string;
      readonly videoCodec?: string;
    } & {
      readonly [key: string]: unknown;
    };
    readonly ExifGroups: {
      readonly image?: components["schemas"]["ExifImage"];
      readonly thumbnail?: components["schemas"]["ExifThumbnail"];
      readonly exif?: components["schemas"]["ExifDetails"];
      readonly gps?: components["schemas"]["ExifGps"];
      readonly interoperability?: components["schemas"]["ExifInteroperability"];
      readonly makernote?: {
        readonly [key: string]: unknown;
      };
    } & {
      readonly [key: string]: unknown;
    };
    readonly ExifImage: {
      readonly Make?: string;
      readonly Model?: string;
      readonly ImageDescription?: string;
      readonly Artist?: string;
      readonly Copyright?: string;
      readonly Software?: string;
      readonly ModifyDate?: string;
      readonly Orientation?: number;
      readonly ResolutionUnit?: number;
      readonly YCbCrPositioning?: number;
      readonly ExifOffset?: number;
      readonly GPSInfo?: number;
      readonly XResolution?: number;
      readonly YResolution?: number;
    } & {
      readonly [key: string]: unknown;
    };
    readonly ExifThumbnail: {
      readonly Compression?: number;
      readonly ResolutionUnit?: number;
      readonly ThumbnailOffset?: number;
      readonly ThumbnailLength?: number;
      readonly XResolution?: number;
      readonly YResolution?: number;
    } & {
      readonly [key: string]: unknown;
    };
    readonly ExifDetails: {
      readonly ExposureTime?: number;
      readonly FNumber?: number;
      readonly ShutterSpeedValue?: number;
      readonly ApertureValue?: number;
      readonly ExposureCompensation?: number;
      readonly BrightnessValue?: number;
      readonly MaxApertureValue?: number;
      readonly FocalLength?: number;
      readonly FocalPlaneXResolution?: number;
      readonly FocalPlaneYResolution?: number;
      readonly ExposureProgram?: number;
      readonly ISO?: number;
      readonly MeteringMode?: number;
      readonly Flash?: number;
      readonly LightSource?: number;
      readonly SensingMethod?: number;
      readonly FocalLengthIn35mmFormat?: number;
      readonly ColorSpace?: number;
      readonly ExifImageWidth?: number;
      readonly ExifImageHeight?: number;
      readonly InteropOffset?: number;
      readonly FocalPlaneResolutionUnit?: number;
      readonly CustomRendered?: number;
      readonly ExposureMode?: number;
      readonly WhiteBalance?: number;
      readonly SceneCaptureType?: number;
      readonly ExifVersion?: string;
      readonly DateTimeOriginal?: string;
      readonly CreateDate?: string;
      readonly UserComment?: string;
      readonly SceneType?: string;
      readonly LensModel?: string;
      readonly SubSecTime?: string;
      readonly FlashpixVersion?: string;
    } & {
      readonly [key: string]: unknown;
    };
    readonly ExifGps: {
      readonly GPSVersionID?: readonly number[];
      readonly GPSLatitude?: readonly number[];
      readonly GPSLongitude?: readonly number[];
      readonly GPSTimeStamp?: readonly number[];
      readonly GPSLatitudeRef?: string;
      readonly GPSLongitudeRef?: string;
      readonly GPSImgDirectionRef?: string;
      readonly GPSDateStamp?: string;
      readonly GPSAltitudeRef?: number;
      readonly GPSAltitude?: number;
      readonly GPSImgDirection?: number;
    } & {
      readonly [key: string]: unknown;
    };
    readonly ExifInteroperability: {
      readonly InteropIndex?: string;
      readonly InteropVersion?: string;
    } & {
      readonly [key: string]: unknown;
    };
    readonly VersionInfo: {
      readonly id?: string;
      readonly name?: string;
    };
    readonly AiTag: {
      readonly name?: string;
      readonly confidence?: number;
      readonly source?: string;
    };
    readonly ExtensionStatus: {
      readonly "remove-bg"?: ExtensionState;
      readonly "google-auto-tagging"?: ExtensionState;
      readonly "aws-auto-tagging"?: ExtensionState;
      readonly "ai-auto-description"?: ExtensionState;
      readonly "ai-tasks"?: ExtensionState;
      readonly [key: string]: ExtensionState | undefined;
    };
    readonly ExtensionState: "success" | "pending" | "failed" | (string & {});
    readonly ErrorMessage: {
      readonly message: string;
      readonly help?: string;
    };
  };
  responses: {
    readonly Uploaded: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly "application/json": components["schemas"]["UploadedFile"];
      };
    };
    readonly Queued: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly "application/json": components["schemas"]["QueuedUpload"];
      };
    };
    readonly BadRequest: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly "application/json": components["schemas"]["ErrorMessage"];
      };
    };
    readonly Unauthorized: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly "application/json": components["schemas"]["ErrorMessage"];
      };
    };
    readonly Forbidden: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly "application/json": components["schemas"]["ErrorMessage"];
      };
    };
    readonly Throttled: {
      headers: {
        readonly "X-RateLimit-Limit"?: number;
        readonly "X-RateLimit-Reset"?: number;
        readonly "X-RateLimit-Interval"?: number;
        readonly [name: string]: unknown;
      };
      content: {
        readonly "application/json": components["schemas"]["ErrorMessage"];
      };
    };
  };
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  readonly uploadFile: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly "multipart/form-data": components["schemas"]["UploadRequest"];
      };
    };
    readonly responses: {
      readonly 200: components["responses"]["Uploaded"];
      readonly 202: components["responses"]["Queued"];
      readonly 400: components["responses"]["BadRequest"];
      readonly 401: components["responses"]["Unauthorized"];
      readonly 403: components["responses"]["Forbidden"];
      readonly 429: components["responses"]["Throttled"];
    };
  };
  readonly uploadFileV2: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly "multipart/form-data": components["schemas"]["UploadRequestV2"];
      };
    };
    readonly responses: {
      readonly 200: components["responses"]["Uploaded"];
      readonly 202: components["responses"]["Queued"];
      readonly 400: components["responses"]["BadRequest"];
      readonly 401: components["responses"]["Unauthorized"];
      readonly 403: components["responses"]["Forbidden"];
      readonly 429: components["responses"]["Throttled"];
    };
  };
}
