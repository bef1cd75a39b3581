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
    /**
     * Upload a file
     * @description Stores one file in the media library. `file` takes the bytes themselves, their base64 text, or a URL that
     *     ImageKit downloads; bytes are the fastest.
     *
     *     Sending the same request twice stores two files while `useUniqueFileName` is `true` (the default). With `false`
     *     the second upload replaces the first; tags, custom metadata and the area of interest that the second request
     *     leaves out are then removed.
     */
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
    /**
     * Upload a file, with a token for the whole request
     * @description Stores one file in the media library, as version 1 does. A client-side upload needs one JSON Web Token, made by the
     *     account's server, where version 1 needs four fields.
     */
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
    /** @description One file and how to store it, and the permission of a client-side upload. */
    readonly UploadRequest: {
      /** @description The file: its bytes, its bytes as base64 text (a data URI works too), or the full HTTP(S) URL to download it from. ImageKit waits 8 seconds for that URL's first response. */
      readonly file: FileInput | string;
      /**
       * @description Name to store the file under. Letters, digits, `.` and `-` stay; every other character, spaces included, becomes `_`.
       * @example my_file_name.jpg
       */
      readonly fileName: string;
      /**
       * @description `true` adds a unique suffix to the name. `false` keeps the name as it is, and a file that already has it is replaced.
       * @default true
       */
      readonly useUniqueFileName?: boolean;
      /**
       * @description Tags of the file, at most 500 characters together. When a file is overwritten and this is left out, its tags are removed.
       * @example [
       *       "t-shirt",
       *       "round-neck",
       *       "men"
       *     ]
       */
      readonly tags?: readonly string[];
      /**
       * @description Folder to store the file in. Folders that do not exist are made; each `/` begins a nested one. Letters, digits, `/`, `_` and `-` are allowed.
       * @default /
       * @example /images/folder/
       */
      readonly folder?: string;
      /**
       * @description Images only. A private image needs a signed URL for the original and for unnamed transformations; without one only named transformations work.
       * @default false
       */
      readonly isPrivateFile?: boolean;
      /**
       * @description Images only. The area of interest as `x,y,width,height`, with the top-left corner as `x,y`; the `fo-custom` transformation uses it. When a file is overwritten and this is left out, its area is removed.
       * @example 10,10,100,100
       */
      readonly customCoordinates?: string;
      /**
       * @description Fields of the stored file that the response leaves out unless they are named here.
       * @example [
       *       "tags",
       *       "customCoordinates",
       *       "isPrivateFile",
       *       "metadata"
       *     ]
       */
      readonly responseFields?: readonly components["schemas"]["ResponseField"][];
      /**
       * @description `false` stores a draft that only the media library shows until it is published. Drafts need an enterprise plan.
       * @default true
       */
      readonly isPublished?: boolean;
      /** @description What the file shows, in words. */
      readonly description?: string;
      /** @description Extensions to run on the file, such as background removal or automatic tags. */
      readonly extensions?: components["schemas"]["Extensions"];
      /**
       * Format: uri
       * @description Where ImageKit posts the final status of extensions that are still `pending` in the response.
       */
      readonly webhookUrl?: string;
      /**
       * @description `false`, together with `useUniqueFileName: false`, makes the upload fail when the file exists already.
       * @default true
       */
      readonly overwriteFile?: boolean;
      /**
       * @description `true` removes the AI tags of a file that is overwritten; `false` keeps them.
       * @default true
       */
      readonly overwriteAITags?: boolean;
      /**
       * @description `true` removes the tags of a file that is overwritten when the request has no `tags`.
       * @default true
       */
      readonly overwriteTags?: boolean;
      /**
       * @description `true` removes the custom metadata of a file that is overwritten when the request has no `customMetadata`.
       * @default true
       */
      readonly overwriteCustomMetadata?: boolean;
      /** @description Values for the account's custom metadata fields, by field name. The fields must exist already. */
      readonly customMetadata?: components["schemas"]["CustomMetadata"];
      /** @description Transformations to apply before the file is stored (`pre`) and right after (`post`). */
      readonly transformation?: components["schemas"]["Transformation"];
      /**
       * @description A condition on the file or the request. An upload that does not meet it is refused with 400.
       * @example "file.size" <= "2mb"
       */
      readonly checks?: string;
      /** @description Public key of the account. Only for a signed client-side upload. */
      readonly publicKey?: string;
      /** @description HMAC-SHA1 of `token` followed by `expire`, keyed with the private key, in lowercase hex. Only for a signed client-side upload; compute it on a server. */
      readonly signature?: string;
      /**
       * Format: int64
       * @description End of the signature's life in seconds since 1970, less than an hour ahead. Only for a signed client-side upload.
       * @example 1582269249
       */
      readonly expire?: number;
      /** @description A random value such as a UUID, used once; a repeated one is refused even when its first upload failed. Only for a signed client-side upload. */
      readonly token?: string;
    };
    /** @description One file and how to store it, and the permission of a client-side upload. */
    readonly UploadRequestV2: {
      /** @description The file: its bytes, its bytes as base64 text (a data URI works too), or the full HTTP(S) URL to download it from. ImageKit waits 8 seconds for that URL's first response. */
      readonly file: FileInput | string;
      /**
       * @description Name to store the file under. Letters, digits, `.` and `-` stay; every other character, spaces included, becomes `_`.
       * @example my_file_name.jpg
       */
      readonly fileName: string;
      /**
       * @description `true` adds a unique suffix to the name. `false` keeps the name as it is, and a file that already has it is replaced.
       * @default true
       */
      readonly useUniqueFileName?: boolean;
      /**
       * @description Tags of the file, at most 500 characters together. When a file is overwritten and this is left out, its tags are removed.
       * @example [
       *       "t-shirt",
       *       "round-neck",
       *       "men"
       *     ]
       */
      readonly tags?: readonly string[];
      /**
       * @description Folder to store the file in. Folders that do not exist are made; each `/` begins a nested one. Letters, digits, `/`, `_` and `-` are allowed.
       * @default /
       * @example /images/folder/
       */
      readonly folder?: string;
      /**
       * @description Images only. A private image needs a signed URL for the original and for unnamed transformations; without one only named transformations work.
       * @default false
       */
      readonly isPrivateFile?: boolean;
      /**
       * @description Images only. The area of interest as `x,y,width,height`, with the top-left corner as `x,y`; the `fo-custom` transformation uses it. When a file is overwritten and this is left out, its area is removed.
       * @example 10,10,100,100
       */
      readonly customCoordinates?: string;
      /**
       * @description Fields of the stored file that the response leaves out unless they are named here.
       * @example [
       *       "tags",
       *       "customCoordinates",
       *       "isPrivateFile",
       *       "metadata"
       *     ]
       */
      readonly responseFields?: readonly components["schemas"]["ResponseField"][];
      /**
       * @description `false` stores a draft that only the media library shows until it is published. Drafts need an enterprise plan.
       * @default true
       */
      readonly isPublished?: boolean;
      /** @description What the file shows, in words. */
      readonly description?: string;
      /** @description Extensions to run on the file, such as background removal or automatic tags. */
      readonly extensions?: components["schemas"]["Extensions"];
      /**
       * Format: uri
       * @description Where ImageKit posts the final status of extensions that are still `pending` in the response.
       */
      readonly webhookUrl?: string;
      /**
       * @description `false`, together with `useUniqueFileName: false`, makes the upload fail when the file exists already.
       * @default true
       */
      readonly overwriteFile?: boolean;
      /**
       * @description `true` removes the AI tags of a file that is overwritten; `false` keeps them.
       * @default true
       */
      readonly overwriteAITags?: boolean;
      /**
       * @description `true` removes the tags of a file that is overwritten when the request has no `tags`.
       * @default true
       */
      readonly overwriteTags?: boolean;
      /**
       * @description `true` removes the custom metadata of a file that is overwritten when the request has no `customMetadata`.
       * @default true
       */
      readonly overwriteCustomMetadata?: boolean;
      /** @description Values for the account's custom metadata fields, by field name. The fields must exist already. */
      readonly customMetadata?: components["schemas"]["CustomMetadata"];
      /** @description Transformations to apply before the file is stored (`pre`) and right after (`post`). */
      readonly transformation?: components["schemas"]["Transformation"];
      /**
       * @description A condition on the file or the request. An upload that does not meet it is refused with 400.
       * @example "file.size" <= "2mb"
       */
      readonly checks?: string;
      /** @description A JSON Web Token that the account's server made of these fields, so that no one changes them in transit. Only for a client-side upload. */
      readonly token?: string;
    };
    /** @description A field that the response brings only on request. */
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
    /** @description Extensions to run on one file. */
    readonly Extensions: readonly components["schemas"]["Extension"][];
    /** @description An extension and its settings, told apart by `name`. */
    readonly Extension:
      | RemoveBackgroundExtension
      | AutoTaggingExtension
      | AutoDescriptionExtension
      | AiTasksExtension
      | SavedExtension;
    /** @description Removes the background of an image. */
    readonly RemoveBackgroundExtension: {
      /**
       * @description Always `remove-bg`.
       * @constant
       */
      readonly name: "remove-bg";
      readonly options?: components["schemas"]["RemoveBackgroundOptions"];
    };
    /** @description What takes the background's place. */
    readonly RemoveBackgroundOptions: {
      /**
       * @description Add an artificial shadow. Works for photos of cars only.
       * @default false
       */
      readonly add_shadow?: boolean;
      /**
       * @description Allow semi-transparent regions. Works for car windows only.
       * @default true
       */
      readonly semitransparency?: boolean;
      /**
       * @description A plain colour, by hex code (`81d4fa`, `fff`) or name (`green`). Excludes `bg_image_url`.
       * @example 81d4fa
       */
      readonly bg_color?: string;
      /**
       * Format: uri
       * @description An image to put behind. Excludes `bg_color`.
       */
      readonly bg_image_url?: string;
    };
    /** @description Adds tags that an image recognition service finds. They come back as `AITags`. */
    readonly AutoTaggingExtension: {
      /**
       * @description The service that looks at the image.
       * @enum {string}
       */
      readonly name: "google-auto-tagging" | "aws-auto-tagging";
      /**
       * @description Least confidence of a tag, in percent.
       * @example 95
       */
      readonly minConfidence: number;
      /**
       * @description Most tags to add.
       * @example 5
       */
      readonly maxTags: number;
    };
    /** @description Describes the image in words and stores them as `description`. */
    readonly AutoDescriptionExtension: {
      /**
       * @description Always `ai-auto-description`.
       * @constant
       */
      readonly name: "ai-auto-description";
    };
    /** @description An extension whose settings are saved in the account. */
    readonly SavedExtension: {
      /**
       * @description Always `saved-extension`.
       * @constant
       */
      readonly name: "saved-extension";
      /** @description Id of the saved extension. */
      readonly id: string;
    };
    /** @description Asks an AI model about the image and acts on its answers. */
    readonly AiTasksExtension: {
      /**
       * @description Always `ai-tasks`.
       * @constant
       */
      readonly name: "ai-tasks";
      /** @description The questions. */
      readonly tasks: readonly components["schemas"]["AiTask"][];
    };
    /** @description A question about the image, told apart by `type`. */
    readonly AiTask: SelectTagsTask | SelectMetadataTask | YesNoTask;
    /** @description Adds the tags that answer the question. */
    readonly SelectTagsTask: {
      /**
       * @description Always `select_tags`.
       * @constant
       */
      readonly type: "select_tags";
      readonly instruction: components["schemas"]["AiInstruction"];
      /** @description The tags to choose from. Left out, any tag is possible. */
      readonly vocabulary?: readonly string[];
      readonly min_selections?: components["schemas"]["LeastSelections"];
      readonly max_selections?: components["schemas"]["MostSelections"];
    };
    /** @description Puts the answers into a custom metadata field. */
    readonly SelectMetadataTask: {
      /**
       * @description Always `select_metadata`.
       * @constant
       */
      readonly type: "select_metadata";
      readonly instruction: components["schemas"]["AiInstruction"];
      /** @description Name of the custom metadata field. It must exist already. */
      readonly field: string;
      /** @description The values to choose from. */
      readonly vocabulary?: readonly components["schemas"]["CustomMetadataScalar"][];
      readonly min_selections?: components["schemas"]["LeastSelections"];
      readonly max_selections?: components["schemas"]["MostSelections"];
    };
    /** @description Acts on a yes, a no, or an answer that is neither. */
    readonly YesNoTask: {
      /**
       * @description Always `yes_no`.
       * @constant
       */
      readonly type: "yes_no";
      readonly instruction: components["schemas"]["AiInstruction"];
      readonly on_yes?: components["schemas"]["AiAction"];
      readonly on_no?: components["schemas"]["AiAction"];
      readonly on_unknown?: components["schemas"]["AiAction"];
    };
    /**
     * @description The question, in words.
     * @example Is this a picture of a shoe?
     */
    readonly AiInstruction: string;
    /** @description Least number of values to choose. */
    readonly LeastSelections: number;
    /** @description Most values to choose. */
    readonly MostSelections: number;
    /** @description What an answer changes on the file. */
    readonly AiAction: {
      /** @description Tags to add. */
      readonly add_tags?: readonly string[];
      /** @description Tags to remove. */
      readonly remove_tags?: readonly string[];
      /** @description Custom metadata to set. */
      readonly set_metadata?: readonly components["schemas"]["SetMetadata"][];
      /** @description Custom metadata to remove. */
      readonly unset_metadata?: readonly components["schemas"]["UnsetMetadata"][];
    };
    /** @description A custom metadata field and its new value. */
    readonly SetMetadata: {
      /** @description Name of the field. */
      readonly field: string;
      readonly value: components["schemas"]["CustomMetadataValue"];
    };
    /** @description A custom metadata field to empty. */
    readonly UnsetMetadata: {
      /** @description Name of the field. */
      readonly field: string;
    };
    /** @description Values of custom metadata fields, by field name. */
    readonly CustomMetadata: {
      readonly [key: string]: components["schemas"]["CustomMetadataValue"];
    };
    /** @description The value of a custom metadata field, of the field's type. */
    readonly CustomMetadataValue: CustomMetadataScalar | readonly CustomMetadataScalar[];
    /** @description One value of a custom metadata field. */
    readonly CustomMetadataScalar: string | number | boolean;
    /** @description What to do with a file before and after it is stored. */
    readonly Transformation: {
      /**
       * @description A transformation in URL syntax that is applied first; only its result is stored.
       * @example w-1200,q-80
       */
      readonly pre?: string;
      /** @description Versions to prepare right after the upload, so that their first request is fast. */
      readonly post?: readonly components["schemas"]["PostTransformation"][];
    };
    /** @description A version to prepare, told apart by `type`. */
    readonly PostTransformation:
      | ImageTransformation
      | GifToVideoTransformation
      | ThumbnailTransformation
      | AdaptiveStreamingTransformation;
    /** @description A version by any transformation. */
    readonly ImageTransformation: {
      /**
       * @description Always `transformation`.
       * @constant
       */
      readonly type: "transformation";
      /**
       * @description The transformation in URL syntax.
       * @example w-200,h-200
       */
      readonly value: string;
    };
    /** @description An MP4 made of an animated GIF. */
    readonly GifToVideoTransformation: {
      /**
       * @description Always `gif-to-video`.
       * @constant
       */
      readonly type: "gif-to-video";
      /**
       * @description A transformation of the video, in URL syntax.
       * @example q-80
       */
      readonly value?: string;
    };
    /** @description A thumbnail. */
    readonly ThumbnailTransformation: {
      /**
       * @description Always `thumbnail`.
       * @constant
       */
      readonly type: "thumbnail";
      /**
       * @description A transformation of the thumbnail, in URL syntax.
       * @example w-150,h-150
       */
      readonly value?: string;
    };
    /** @description Renditions of a video for adaptive bitrate streaming. */
    readonly AdaptiveStreamingTransformation: {
      /**
       * @description Always `abs`.
       * @constant
       */
      readonly type: "abs";
      /**
       * @description The streaming protocol.
       * @enum {string}
       */
      readonly protocol: "hls" | "dash";
      /**
       * @description The renditions, separated by underscores.
       * @example sr-240_360_480
       */
      readonly value: string;
    };
    /** @description A file in the media library. No field is promised: videos have other fields than images, and some come only when `responseFields` asks for them. */
    readonly UploadedFile: {
      /** @description Unique id of the file. Keep it; every later operation on the file needs it. */
      readonly fileId?: string;
      /** @description Name the file is stored under, unique suffix included. */
      readonly name?: string;
      /** @description URL of the file. Characters of its name are not percent-encoded. */
      readonly url?: string;
      /** @description URL of a small thumbnail, written as `url` is. Images only. */
      readonly thumbnailUrl?: string;
      /** @description Height in pixels. Not for files without a picture. */
      readonly height?: number;
      /** @description Width in pixels. Not for files without a picture. */
      readonly width?: number;
      /** @description Size in bytes. */
      readonly size?: number;
      readonly fileType?: components["schemas"]["FileType"];
      /** @description Path in the media library, folder included. */
      readonly filePath?: string;
      /** @description The file's tags, `null` for none. Only when `responseFields` names it. */
      readonly tags?: readonly string[] | null;
      /** @description Is the file private? Only when `responseFields` names it. */
      readonly isPrivateFile?: boolean;
      /** @description The area of interest as `x,y,width,height`, `null` for none. Only when `responseFields` names it. */
      readonly customCoordinates?: string | null;
      readonly metadata?: components["schemas"]["FileMetadata"];
      readonly versionInfo?: components["schemas"]["VersionInfo"];
      /** @description Tags that the auto-tagging extensions found, `null` for none. */
      readonly AITags?: readonly components["schemas"]["AiTag"][] | null;
      readonly extensionStatus?: components["schemas"]["ExtensionStatus"];
      /** @description Exif, IPTC and XMP values read from the file. Only when `responseFields` names it. */
      readonly embeddedMetadata?: {
        readonly [key: string]: unknown;
      };
      /** @description The file's custom metadata by field name. Only when `responseFields` names it. */
      readonly customMetadata?: {
        readonly [key: string]: unknown;
      };
      /** @description What the account's custom metadata fields look like, by field name. Only when `responseFields` names it. */
      readonly selectedFieldsSchema?: {
        readonly [key: string]: unknown;
      };
      /** @description `false` for a draft. Only when `responseFields` names it. */
      readonly isPublished?: boolean;
      /** @description What the file shows, set by the caller or by the `ai-auto-description` extension. */
      readonly description?: string;
      /** @description Bit rate in kbit/s. Videos only. */
      readonly bitRate?: number;
      /** @description Length in seconds. Videos only. */
      readonly duration?: number;
      /** @description Codec of the sound. Videos only. */
      readonly audioCodec?: string;
      /** @description Codec of the picture. Videos only. */
      readonly videoCodec?: string;
    };
    /** @description An upload that waits for its pre-transformation. Mostly nothing but the message is there yet. */
    readonly QueuedUpload: UploadedFile & {
      readonly message: string;
    };
    /** @description Kind of file. Videos are `non-image`. */
    readonly FileType: "image" | "non-image" | (string & {});
    /** @description Technical facts read from the file. Only when `responseFields` names `metadata`. */
    readonly FileMetadata: {
      /** @description Height in pixels. */
      readonly height?: number;
      /** @description Width in pixels. */
      readonly width?: number;
      /** @description Size in bytes. */
      readonly size?: number;
      /** @description Format of the file, such as `jpg`. */
      readonly format?: string;
      /** @description Does the image carry a colour profile? */
      readonly hasColorProfile?: boolean;
      /** @description Does the image have transparent areas? */
      readonly hasTransparency?: boolean;
      /** @description Compression quality, 0 where the format has none. */
      readonly quality?: number;
      /** @description Pixels per inch. */
      readonly density?: number;
      /** @description Perceptual hash. Similar images have similar hashes. */
      readonly pHash?: string;
      readonly exif?: components["schemas"]["ExifGroups"];
      /** @description Bit rate in kbit/s. Videos only. */
      readonly bitRate?: number;
      /** @description Length in seconds. Videos only. */
      readonly duration?: number;
      /** @description Codec of the sound. Videos only. */
      readonly audioCodec?: string;
      /** @description Codec of the picture. Videos only. */
      readonly videoCodec?: string;
    } & {
      readonly [key: string]: unknown;
    };
    /** @description Exif values in the groups of the file, under the names and in the units of the Exif standard. */
    readonly ExifGroups: {
      readonly image?: components["schemas"]["ExifImage"];
      readonly thumbnail?: components["schemas"]["ExifThumbnail"];
      readonly exif?: components["schemas"]["ExifDetails"];
      readonly gps?: components["schemas"]["ExifGps"];
      readonly interoperability?: components["schemas"]["ExifInteroperability"];
      /** @description Values of the camera's maker, which differ from maker to maker. */
      readonly makernote?: {
        readonly [key: string]: unknown;
      };
    } & {
      readonly [key: string]: unknown;
    };
    /** @description The image and the camera that took it. */
    readonly ExifImage: {
      /** @description Maker of the camera. */
      readonly Make?: string;
      /** @description Model of the camera. */
      readonly Model?: string;
      /** @description Title of the image. */
      readonly ImageDescription?: string;
      /** @description Who took or made it. */
      readonly Artist?: string;
      /** @description Copyright notice. */
      readonly Copyright?: string;
      /** @description Program that wrote the file. */
      readonly Software?: string;
      /** @description When the file was changed, as `YYYY:MM:DD HH:MM:SS` without zone. */
      readonly ModifyDate?: string;
      /** @description How to turn the image to see it upright, 1 to 8. */
      readonly Orientation?: number;
      /** @description Unit of the resolution; 2 is inches, 3 centimetres. */
      readonly ResolutionUnit?: number;
      /** @description Place of the colour samples; 1 is centred, 2 co-sited. */
      readonly YCbCrPositioning?: number;
      /** @description Where the Exif group begins in the file, in bytes. */
      readonly ExifOffset?: number;
      /** @description Where the GPS group begins in the file, in bytes. */
      readonly GPSInfo?: number;
      /** @description Pixels per unit, across. */
      readonly XResolution?: number;
      /** @description Pixels per unit, down. */
      readonly YResolution?: number;
    } & {
      readonly [key: string]: unknown;
    };
    /** @description The preview inside the file. */
    readonly ExifThumbnail: {
      /** @description Compression of the preview; 6 is JPEG. */
      readonly Compression?: number;
      /** @description Unit of the resolution; 2 is inches, 3 centimetres. */
      readonly ResolutionUnit?: number;
      /** @description Where the preview begins in the file, in bytes. */
      readonly ThumbnailOffset?: number;
      /** @description Size of the preview in bytes. */
      readonly ThumbnailLength?: number;
      /** @description Pixels per unit, across. */
      readonly XResolution?: number;
      /** @description Pixels per unit, down. */
      readonly YResolution?: number;
    } & {
      readonly [key: string]: unknown;
    };
    /** @description How the image was taken. */
    readonly ExifDetails: {
      /** @description Exposure time in seconds. */
      readonly ExposureTime?: number;
      /** @description F-number. */
      readonly FNumber?: number;
      /** @description Shutter speed as an APEX value. */
      readonly ShutterSpeedValue?: number;
      /** @description Aperture as an APEX value. */
      readonly ApertureValue?: number;
      /** @description Exposure compensation in EV. */
      readonly ExposureCompensation?: number;
      /** @description Brightness as an APEX value. */
      readonly BrightnessValue?: number;
      /** @description Smallest f-number of the lens, as an APEX value. */
      readonly MaxApertureValue?: number;
      /** @description Focal length in millimetres. */
      readonly FocalLength?: number;
      /** @description Sensor pixels per unit, across. */
      readonly FocalPlaneXResolution?: number;
      /** @description Sensor pixels per unit, down. */
      readonly FocalPlaneYResolution?: number;
      /** @description Exposure program; 2 is automatic. */
      readonly ExposureProgram?: number;
      /** @description ISO speed. */
      readonly ISO?: number;
      /** @description Metering mode; 5 is multi-segment. */
      readonly MeteringMode?: number;
      /** @description Flash, as bits; the lowest says whether it fired. */
      readonly Flash?: number;
      /** @description Kind of light; 0 is unknown. */
      readonly LightSource?: number;
      /** @description Kind of sensor; 2 is a one-chip colour area sensor. */
      readonly SensingMethod?: number;
      /** @description Focal length in millimetres, for 35 mm film. */
      readonly FocalLengthIn35mmFormat?: number;
      /** @description Colour space; 1 is sRGB. */
      readonly ColorSpace?: number;
      /** @description Width in pixels. */
      readonly ExifImageWidth?: number;
      /** @description Height in pixels. */
      readonly ExifImageHeight?: number;
      /** @description Where the interoperability group begins in the file, in bytes. */
      readonly InteropOffset?: number;
      /** @description Unit of the sensor resolution; 2 is inches, 3 centimetres. */
      readonly FocalPlaneResolutionUnit?: number;
      /** @description 1 where the camera applied special processing. */
      readonly CustomRendered?: number;
      /** @description 0 for automatic exposure, 1 for manual, 2 for a bracket. */
      readonly ExposureMode?: number;
      /** @description 0 for automatic white balance, 1 for manual. */
      readonly WhiteBalance?: number;
      /** @description Kind of scene; 0 is standard, 1 landscape, 2 portrait, 3 night. */
      readonly SceneCaptureType?: number;
      /** @description Version of Exif, such as `0230`. */
      readonly ExifVersion?: string;
      /** @description When the image was taken, as `YYYY:MM:DD HH:MM:SS` without zone. */
      readonly DateTimeOriginal?: string;
      /** @description When the image was digitized, as `YYYY:MM:DD HH:MM:SS` without zone. */
      readonly CreateDate?: string;
      /** @description A comment. */
      readonly UserComment?: string;
      /** @description Kind of scene, as the camera wrote it. */
      readonly SceneType?: string;
      /** @description Model of the lens. */
      readonly LensModel?: string;
      /** @description Fractions of a second of `ModifyDate`. */
      readonly SubSecTime?: string;
      /** @description Version of Flashpix, such as `0100`. */
      readonly FlashpixVersion?: string;
    } & {
      readonly [key: string]: unknown;
    };
    /** @description Where the image was taken. */
    readonly ExifGps: {
      /** @description Version of the GPS group, number by number. */
      readonly GPSVersionID?: readonly number[];
      /** @description Latitude in degrees, minutes and seconds. */
      readonly GPSLatitude?: readonly number[];
      /** @description Longitude in degrees, minutes and seconds. */
      readonly GPSLongitude?: readonly number[];
      /** @description Time in UTC: hours, minutes and seconds. */
      readonly GPSTimeStamp?: readonly number[];
      /** @description `N` for north, `S` for south. */
      readonly GPSLatitudeRef?: string;
      /** @description `E` for east, `W` for west. */
      readonly GPSLongitudeRef?: string;
      /** @description `T` where the direction is from true north, `M` from magnetic north. */
      readonly GPSImgDirectionRef?: string;
      /** @description Date in UTC, as `YYYY:MM:DD`. */
      readonly GPSDateStamp?: string;
      /** @description 0 above sea level, 1 below. */
      readonly GPSAltitudeRef?: number;
      /** @description Altitude in metres. */
      readonly GPSAltitude?: number;
      /** @description Direction of the camera in degrees. */
      readonly GPSImgDirection?: number;
    } & {
      readonly [key: string]: unknown;
    };
    /** @description By which rules the file is exchanged. */
    readonly ExifInteroperability: {
      /** @description Rule of exchange, such as `R98`. */
      readonly InteropIndex?: string;
      /** @description Version of the rule. */
      readonly InteropVersion?: string;
    } & {
      readonly [key: string]: unknown;
    };
    /** @description The version of the file that this upload made. */
    readonly VersionInfo: {
      /** @description Unique id of the version. */
      readonly id?: string;
      /**
       * @description Name of the version.
       * @example Version 1
       */
      readonly name?: string;
    };
    /** @description A tag that an auto-tagging extension found. */
    readonly AiTag: {
      /** @description The tag. */
      readonly name?: string;
      /** @description Confidence in percent. */
      readonly confidence?: number;
      /**
       * @description The extension that found it.
       * @example google-auto-tagging
       */
      readonly source?: string;
    };
    /** @description State of each requested extension, by the extension's name. Missing when none was requested. */
    readonly ExtensionStatus: {
      readonly "remove-bg"?: ExtensionState;
      readonly "google-auto-tagging"?: ExtensionState;
      readonly "aws-auto-tagging"?: ExtensionState;
      readonly "ai-auto-description"?: ExtensionState;
      readonly "ai-tasks"?: ExtensionState;
      readonly [key: string]: ExtensionState | undefined;
    };
    /** @description `success`: applied. `pending`: still running; the outcome goes to `webhookUrl`. `failed`: given up, and not tried again. */
    readonly ExtensionState: "success" | "pending" | "failed" | (string & {});
    /** @description What went wrong and where to ask for help. */
    readonly ErrorMessage: {
      /** @description What went wrong. */
      readonly message: string;
      /** @description Where to ask for help. */
      readonly help?: string;
    };
  };
  responses: {
    /** @description The file is in the media library. */
    readonly Uploaded: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly "application/json": components["schemas"]["UploadedFile"];
      };
    };
    /** @description Accepted. A pre-transformation runs first; the file appears in the media library when it is done. */
    readonly Queued: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly "application/json": components["schemas"]["QueuedUpload"];
      };
    };
    /** @description The request is not valid, a check failed, or the file's URL gave nothing to store. */
    readonly BadRequest: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly "application/json": components["schemas"]["ErrorMessage"];
      };
    };
    /** @description No private key came with the request. */
    readonly Unauthorized: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly "application/json": components["schemas"]["ErrorMessage"];
      };
    };
    /** @description The private key is not valid, or the account may not do this. */
    readonly Forbidden: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly "application/json": components["schemas"]["ErrorMessage"];
      };
    };
    /** @description Too many requests. The headers say how many are allowed, and when to try again. */
    readonly Throttled: {
      headers: {
        /** @description Requests allowed in one interval. */
        readonly "X-RateLimit-Limit"?: number;
        /** @description Milliseconds until the limit starts afresh. */
        readonly "X-RateLimit-Reset"?: number;
        /** @description Length of the interval in milliseconds. */
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
    /** @description The file, its name, and how to store it. */
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
    /** @description The file, its name, and how to store it. */
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
