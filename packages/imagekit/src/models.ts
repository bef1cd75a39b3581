// Generated from specs/imagekit/openapi.yaml by `npm run generate -- imagekit`. Change the document, not this file.

import type { Failure, FileInput, Success, Undocumented } from "@lading/runtime";

/**
 * Parameters of `uploadFile`.
 *
 * One object with the path, query and header parameters and the fields of the body, under their
 * names on the wire.
 */
export interface UploadFileParams {
  /**
   * The file: its bytes, its bytes as base64 text (a data URI works too), or the full HTTP(S) URL to
   * download it from. ImageKit waits 8 seconds for that URL's first response.
   */
  readonly file: FileInput | string;
  /**
   * Name to store the file under. Letters, digits, `.` and `-` stay; every other character, spaces
   * included, becomes `_`.
   *
   * At least 1 character.
   */
  readonly fileName: string;
  /**
   * `true` adds a unique suffix to the name. `false` keeps the name as it is, and a file that
   * already has it is replaced.
   *
   * @defaultValue `true`
   */
  readonly useUniqueFileName?: boolean | undefined;
  /**
   * Tags of the file, at most 500 characters together. When a file is overwritten and this is left
   * out, its tags are removed.
   */
  readonly tags?: readonly string[] | undefined;
  /**
   * Folder to store the file in. Folders that do not exist are made; each `/` begins a nested one.
   * Letters, digits, `/`, `_` and `-` are allowed.
   *
   * Matches `^[A-Za-z0-9/_-]+$`.
   *
   * @defaultValue `"/"`
   */
  readonly folder?: string | undefined;
  /**
   * Images only. A private image needs a signed URL for the original and for unnamed
   * transformations; without one only named transformations work.
   *
   * @defaultValue `false`
   */
  readonly isPrivateFile?: boolean | undefined;
  /**
   * Images only. The area of interest as `x,y,width,height`, with the top-left corner as `x,y`; the
   * `fo-custom` transformation uses it. When a file is overwritten and this is left out, its area is
   * removed.
   *
   * Matches `^\d+,\d+,\d+,\d+$`.
   */
  readonly customCoordinates?: string | undefined;
  /** Fields of the stored file that the response leaves out unless they are named here. */
  readonly responseFields?: readonly ResponseField[] | undefined;
  /**
   * `false` stores a draft that only the media library shows until it is published. Drafts need an
   * enterprise plan.
   *
   * @defaultValue `true`
   */
  readonly isPublished?: boolean | undefined;
  /** What the file shows, in words. */
  readonly description?: string | undefined;
  /** Extensions to run on the file, such as background removal or automatic tags. */
  readonly extensions?: Extensions | undefined;
  /**
   * Where ImageKit posts the final status of extensions that are still `pending` in the response.
   *
   * Format `uri`.
   */
  readonly webhookUrl?: string | undefined;
  /**
   * `false`, together with `useUniqueFileName: false`, makes the upload fail when the file exists
   * already.
   *
   * @defaultValue `true`
   */
  readonly overwriteFile?: boolean | undefined;
  /**
   * `true` removes the AI tags of a file that is overwritten; `false` keeps them.
   *
   * @defaultValue `true`
   */
  readonly overwriteAITags?: boolean | undefined;
  /**
   * `true` removes the tags of a file that is overwritten when the request has no `tags`.
   *
   * @defaultValue `true`
   */
  readonly overwriteTags?: boolean | undefined;
  /**
   * `true` removes the custom metadata of a file that is overwritten when the request has no
   * `customMetadata`.
   *
   * @defaultValue `true`
   */
  readonly overwriteCustomMetadata?: boolean | undefined;
  /** Values for the account's custom metadata fields, by field name. The fields must exist already. */
  readonly customMetadata?: CustomMetadata | undefined;
  /** Transformations to apply before the file is stored (`pre`) and right after (`post`). */
  readonly transformation?: Transformation | undefined;
  /** A condition on the file or the request. An upload that does not meet it is refused with 400. */
  readonly checks?: string | undefined;
  /** Public key of the account. Only for a signed client-side upload. */
  readonly publicKey?: string | undefined;
  /**
   * HMAC-SHA1 of `token` followed by `expire`, keyed with the private key, in lowercase hex. Only
   * for a signed client-side upload; compute it on a server.
   *
   * Matches `^[0-9a-f]{40}$`.
   */
  readonly signature?: string | undefined;
  /**
   * End of the signature's life in seconds since 1970, less than an hour ahead. Only for a signed
   * client-side upload.
   */
  readonly expire?: number | undefined;
  /**
   * A random value such as a UUID, used once; a repeated one is refused even when its first upload
   * failed. Only for a signed client-side upload.
   *
   * At least 1 character.
   */
  readonly token?: string | undefined;
}

/**
 * Parameters of `uploadFileV2`.
 *
 * One object with the path, query and header parameters and the fields of the body, under their
 * names on the wire.
 */
export interface UploadFileV2Params {
  /**
   * The file: its bytes, its bytes as base64 text (a data URI works too), or the full HTTP(S) URL to
   * download it from. ImageKit waits 8 seconds for that URL's first response.
   */
  readonly file: FileInput | string;
  /**
   * Name to store the file under. Letters, digits, `.` and `-` stay; every other character, spaces
   * included, becomes `_`.
   *
   * At least 1 character.
   */
  readonly fileName: string;
  /**
   * `true` adds a unique suffix to the name. `false` keeps the name as it is, and a file that
   * already has it is replaced.
   *
   * @defaultValue `true`
   */
  readonly useUniqueFileName?: boolean | undefined;
  /**
   * Tags of the file, at most 500 characters together. When a file is overwritten and this is left
   * out, its tags are removed.
   */
  readonly tags?: readonly string[] | undefined;
  /**
   * Folder to store the file in. Folders that do not exist are made; each `/` begins a nested one.
   * Letters, digits, `/`, `_` and `-` are allowed.
   *
   * Matches `^[A-Za-z0-9/_-]+$`.
   *
   * @defaultValue `"/"`
   */
  readonly folder?: string | undefined;
  /**
   * Images only. A private image needs a signed URL for the original and for unnamed
   * transformations; without one only named transformations work.
   *
   * @defaultValue `false`
   */
  readonly isPrivateFile?: boolean | undefined;
  /**
   * Images only. The area of interest as `x,y,width,height`, with the top-left corner as `x,y`; the
   * `fo-custom` transformation uses it. When a file is overwritten and this is left out, its area is
   * removed.
   *
   * Matches `^\d+,\d+,\d+,\d+$`.
   */
  readonly customCoordinates?: string | undefined;
  /** Fields of the stored file that the response leaves out unless they are named here. */
  readonly responseFields?: readonly ResponseField[] | undefined;
  /**
   * `false` stores a draft that only the media library shows until it is published. Drafts need an
   * enterprise plan.
   *
   * @defaultValue `true`
   */
  readonly isPublished?: boolean | undefined;
  /** What the file shows, in words. */
  readonly description?: string | undefined;
  /** Extensions to run on the file, such as background removal or automatic tags. */
  readonly extensions?: Extensions | undefined;
  /**
   * Where ImageKit posts the final status of extensions that are still `pending` in the response.
   *
   * Format `uri`.
   */
  readonly webhookUrl?: string | undefined;
  /**
   * `false`, together with `useUniqueFileName: false`, makes the upload fail when the file exists
   * already.
   *
   * @defaultValue `true`
   */
  readonly overwriteFile?: boolean | undefined;
  /**
   * `true` removes the AI tags of a file that is overwritten; `false` keeps them.
   *
   * @defaultValue `true`
   */
  readonly overwriteAITags?: boolean | undefined;
  /**
   * `true` removes the tags of a file that is overwritten when the request has no `tags`.
   *
   * @defaultValue `true`
   */
  readonly overwriteTags?: boolean | undefined;
  /**
   * `true` removes the custom metadata of a file that is overwritten when the request has no
   * `customMetadata`.
   *
   * @defaultValue `true`
   */
  readonly overwriteCustomMetadata?: boolean | undefined;
  /** Values for the account's custom metadata fields, by field name. The fields must exist already. */
  readonly customMetadata?: CustomMetadata | undefined;
  /** Transformations to apply before the file is stored (`pre`) and right after (`post`). */
  readonly transformation?: Transformation | undefined;
  /** A condition on the file or the request. An upload that does not meet it is refused with 400. */
  readonly checks?: string | undefined;
  /**
   * A JSON Web Token that the account's server made of these fields, so that no one changes them in
   * transit. Only for a client-side upload.
   *
   * At least 1 character.
   */
  readonly token?: string | undefined;
}

/** A field that the response brings only on request. */
export const ResponseField = [
  "tags",
  "customCoordinates",
  "isPrivateFile",
  "metadata",
  "embeddedMetadata",
  "isPublished",
  "customMetadata",
  "selectedFieldsSchema",
] as const;

export type ResponseField = (typeof ResponseField)[number] | (string & {});

/** Extensions to run on one file. */
export type Extensions = readonly Extension[];

/** An extension and its settings, told apart by `name`. */
export type Extension =
  | RemoveBackgroundExtension
  | AutoTaggingExtension
  | AutoDescriptionExtension
  | AiTasksExtension
  | SavedExtension;

/** Removes the background of an image. */
export interface RemoveBackgroundExtension {
  /** Always `remove-bg`. */
  readonly name: "remove-bg";
  /** What takes the background's place. */
  readonly options?: RemoveBackgroundOptions | undefined;
}

/** What takes the background's place. */
export interface RemoveBackgroundOptions {
  /**
   * Add an artificial shadow. Works for photos of cars only.
   *
   * @defaultValue `false`
   */
  readonly add_shadow?: boolean | undefined;
  /**
   * Allow semi-transparent regions. Works for car windows only.
   *
   * @defaultValue `true`
   */
  readonly semitransparency?: boolean | undefined;
  /** A plain colour, by hex code (`81d4fa`, `fff`) or name (`green`). Excludes `bg_image_url`. */
  readonly bg_color?: string | undefined;
  /**
   * An image to put behind. Excludes `bg_color`.
   *
   * Format `uri`.
   */
  readonly bg_image_url?: string | undefined;
}

/** Adds tags that an image recognition service finds. They come back as `AITags`. */
export interface AutoTaggingExtension {
  /** The service that looks at the image. */
  readonly name: "google-auto-tagging" | "aws-auto-tagging";
  /**
   * Least confidence of a tag, in percent.
   *
   * 0 to 100.
   */
  readonly minConfidence: number;
  /**
   * Most tags to add.
   *
   * At least 1.
   */
  readonly maxTags: number;
}

/** Describes the image in words and stores them as `description`. */
export interface AutoDescriptionExtension {
  /** Always `ai-auto-description`. */
  readonly name: "ai-auto-description";
}

/** An extension whose settings are saved in the account. */
export interface SavedExtension {
  /** Always `saved-extension`. */
  readonly name: "saved-extension";
  /** Id of the saved extension. */
  readonly id: string;
}

/** Asks an AI model about the image and acts on its answers. */
export interface AiTasksExtension {
  /** Always `ai-tasks`. */
  readonly name: "ai-tasks";
  /**
   * The questions.
   *
   * 1 to 10 items.
   */
  readonly tasks: readonly AiTask[];
}

/** A question about the image, told apart by `type`. */
export type AiTask = SelectTagsTask | SelectMetadataTask | YesNoTask;

/** Adds the tags that answer the question. */
export interface SelectTagsTask {
  /** Always `select_tags`. */
  readonly type: "select_tags";
  /**
   * The question, in words.
   *
   * 1 to 2000 characters.
   */
  readonly instruction: AiInstruction;
  /**
   * The tags to choose from. Left out, any tag is possible.
   *
   * 1 to 30 items.
   */
  readonly vocabulary?: readonly string[] | undefined;
  /**
   * Least number of values to choose.
   *
   * At least 0.
   */
  readonly min_selections?: LeastSelections | undefined;
  /**
   * Most values to choose.
   *
   * At least 1.
   */
  readonly max_selections?: MostSelections | undefined;
}

/** Puts the answers into a custom metadata field. */
export interface SelectMetadataTask {
  /** Always `select_metadata`. */
  readonly type: "select_metadata";
  /**
   * The question, in words.
   *
   * 1 to 2000 characters.
   */
  readonly instruction: AiInstruction;
  /**
   * Name of the custom metadata field. It must exist already.
   *
   * At least 1 character.
   */
  readonly field: string;
  /**
   * The values to choose from.
   *
   * 1 to 30 items.
   */
  readonly vocabulary?: readonly CustomMetadataScalar[] | undefined;
  /**
   * Least number of values to choose.
   *
   * At least 0.
   */
  readonly min_selections?: LeastSelections | undefined;
  /**
   * Most values to choose.
   *
   * At least 1.
   */
  readonly max_selections?: MostSelections | undefined;
}

/** Acts on a yes, a no, or an answer that is neither. */
export interface YesNoTask {
  /** Always `yes_no`. */
  readonly type: "yes_no";
  /**
   * The question, in words.
   *
   * 1 to 2000 characters.
   */
  readonly instruction: AiInstruction;
  /** What an answer changes on the file. */
  readonly on_yes?: AiAction | undefined;
  /** What an answer changes on the file. */
  readonly on_no?: AiAction | undefined;
  /** What an answer changes on the file. */
  readonly on_unknown?: AiAction | undefined;
}

/**
 * The question, in words.
 *
 * 1 to 2000 characters.
 */
export type AiInstruction = string;

/**
 * Least number of values to choose.
 *
 * At least 0.
 */
export type LeastSelections = number;

/**
 * Most values to choose.
 *
 * At least 1.
 */
export type MostSelections = number;

/** What an answer changes on the file. */
export interface AiAction {
  /** Tags to add. */
  readonly add_tags?: readonly string[] | undefined;
  /** Tags to remove. */
  readonly remove_tags?: readonly string[] | undefined;
  /** Custom metadata to set. */
  readonly set_metadata?: readonly SetMetadata[] | undefined;
  /** Custom metadata to remove. */
  readonly unset_metadata?: readonly UnsetMetadata[] | undefined;
}

/** A custom metadata field and its new value. */
export interface SetMetadata {
  /** Name of the field. */
  readonly field: string;
  /** The value of a custom metadata field, of the field's type. */
  readonly value: CustomMetadataValue;
}

/** A custom metadata field to empty. */
export interface UnsetMetadata {
  /** Name of the field. */
  readonly field: string;
}

/** Values of custom metadata fields, by field name. */
export type CustomMetadata = {
  readonly [key: string]: CustomMetadataValue;
};

/** The value of a custom metadata field, of the field's type. */
export type CustomMetadataValue = CustomMetadataScalar | readonly CustomMetadataScalar[];

/** One value of a custom metadata field. */
export type CustomMetadataScalar = string | number | boolean;

/** What to do with a file before and after it is stored. */
export interface Transformation {
  /**
   * A transformation in URL syntax that is applied first; only its result is stored.
   *
   * At least 1 character.
   */
  readonly pre?: string | undefined;
  /** Versions to prepare right after the upload, so that their first request is fast. */
  readonly post?: readonly PostTransformation[] | undefined;
}

/** A version to prepare, told apart by `type`. */
export type PostTransformation =
  | ImageTransformation
  | GifToVideoTransformation
  | ThumbnailTransformation
  | AdaptiveStreamingTransformation;

/** A version by any transformation. */
export interface ImageTransformation {
  /** Always `transformation`. */
  readonly type: "transformation";
  /**
   * The transformation in URL syntax.
   *
   * At least 1 character.
   */
  readonly value: string;
}

/** An MP4 made of an animated GIF. */
export interface GifToVideoTransformation {
  /** Always `gif-to-video`. */
  readonly type: "gif-to-video";
  /** A transformation of the video, in URL syntax. */
  readonly value?: string | undefined;
}

/** A thumbnail. */
export interface ThumbnailTransformation {
  /** Always `thumbnail`. */
  readonly type: "thumbnail";
  /** A transformation of the thumbnail, in URL syntax. */
  readonly value?: string | undefined;
}

/** Renditions of a video for adaptive bitrate streaming. */
export interface AdaptiveStreamingTransformation {
  /** Always `abs`. */
  readonly type: "abs";
  /** The streaming protocol. */
  readonly protocol: "hls" | "dash";
  /**
   * The renditions, separated by underscores.
   *
   * At least 1 character.
   */
  readonly value: string;
}

/**
 * A file in the media library. No field is promised: videos have other fields than images, and
 * some come only when `responseFields` asks for them.
 */
export interface UploadedFile {
  /** Unique id of the file. Keep it; every later operation on the file needs it. */
  readonly fileId?: string;
  /** Name the file is stored under, unique suffix included. */
  readonly name?: string;
  /** URL of the file. Characters of its name are not percent-encoded. */
  readonly url?: string;
  /** URL of a small thumbnail, written as `url` is. Images only. */
  readonly thumbnailUrl?: string;
  /** Height in pixels. Not for files without a picture. */
  readonly height?: number;
  /** Width in pixels. Not for files without a picture. */
  readonly width?: number;
  /** Size in bytes. */
  readonly size?: number;
  /** Kind of file. Videos are `non-image`. */
  readonly fileType?: FileType;
  /** Path in the media library, folder included. */
  readonly filePath?: string;
  /** The file's tags, `null` for none. Only when `responseFields` names it. */
  readonly tags?: readonly string[] | null;
  /** Is the file private? Only when `responseFields` names it. */
  readonly isPrivateFile?: boolean;
  /**
   * The area of interest as `x,y,width,height`, `null` for none. Only when `responseFields` names
   * it.
   */
  readonly customCoordinates?: string | null;
  /** Technical facts read from the file. Only when `responseFields` names `metadata`. */
  readonly metadata?: FileMetadata;
  /** The version of the file that this upload made. */
  readonly versionInfo?: VersionInfo;
  /** Tags that the auto-tagging extensions found, `null` for none. */
  readonly AITags?: readonly AiTag[] | null;
  /** State of each requested extension, by the extension's name. Missing when none was requested. */
  readonly extensionStatus?: ExtensionStatus;
  /** Exif, IPTC and XMP values read from the file. Only when `responseFields` names it. */
  readonly embeddedMetadata?: {
    readonly [key: string]: unknown;
  };
  /** The file's custom metadata by field name. Only when `responseFields` names it. */
  readonly customMetadata?: {
    readonly [key: string]: unknown;
  };
  /**
   * What the account's custom metadata fields look like, by field name. Only when `responseFields`
   * names it.
   */
  readonly selectedFieldsSchema?: {
    readonly [key: string]: unknown;
  };
  /** `false` for a draft. Only when `responseFields` names it. */
  readonly isPublished?: boolean;
  /** What the file shows, set by the caller or by the `ai-auto-description` extension. */
  readonly description?: string;
  /**
   * Bit rate in kbit/s. Videos only.
   *
   * At least 0.
   */
  readonly bitRate?: number;
  /**
   * Length in seconds. Videos only.
   *
   * At least 0.
   */
  readonly duration?: number;
  /** Codec of the sound. Videos only. */
  readonly audioCodec?: string;
  /** Codec of the picture. Videos only. */
  readonly videoCodec?: string;
}

/** An upload that waits for its pre-transformation. Mostly nothing but the message is there yet. */
export interface QueuedUpload extends UploadedFile {
  /** What ImageKit does next. */
  readonly message: string;
}

/** Kind of file. Videos are `non-image`. */
export const FileType = ["image", "non-image"] as const;

export type FileType = (typeof FileType)[number] | (string & {});

/** Technical facts read from the file. Only when `responseFields` names `metadata`. */
export interface FileMetadata {
  readonly [key: string]: unknown;
  /** Height in pixels. */
  readonly height?: number;
  /** Width in pixels. */
  readonly width?: number;
  /** Size in bytes. */
  readonly size?: number;
  /** Format of the file, such as `jpg`. */
  readonly format?: string;
  /** Does the image carry a colour profile? */
  readonly hasColorProfile?: boolean;
  /** Does the image have transparent areas? */
  readonly hasTransparency?: boolean;
  /** Compression quality, 0 where the format has none. */
  readonly quality?: number;
  /** Pixels per inch. */
  readonly density?: number;
  /** Perceptual hash. Similar images have similar hashes. */
  readonly pHash?: string;
  /**
   * Exif values in the groups of the file, under the names and in the units of the Exif standard.
   *
   * @see https://exiftool.org/TagNames/EXIF.html
   */
  readonly exif?: ExifGroups;
  /** Bit rate in kbit/s. Videos only. */
  readonly bitRate?: number;
  /** Length in seconds. Videos only. */
  readonly duration?: number;
  /** Codec of the sound. Videos only. */
  readonly audioCodec?: string;
  /** Codec of the picture. Videos only. */
  readonly videoCodec?: string;
}

/**
 * Exif values in the groups of the file, under the names and in the units of the Exif standard.
 *
 * @see https://exiftool.org/TagNames/EXIF.html
 */
export interface ExifGroups {
  readonly [key: string]: unknown;
  /** The image and the camera that took it. */
  readonly image?: ExifImage;
  /** The preview inside the file. */
  readonly thumbnail?: ExifThumbnail;
  /** How the image was taken. */
  readonly exif?: ExifDetails;
  /** Where the image was taken. */
  readonly gps?: ExifGps;
  /** By which rules the file is exchanged. */
  readonly interoperability?: ExifInteroperability;
  /** Values of the camera's maker, which differ from maker to maker. */
  readonly makernote?: {
    readonly [key: string]: unknown;
  };
}

/** The image and the camera that took it. */
export interface ExifImage {
  readonly [key: string]: unknown;
  /** Maker of the camera. */
  readonly Make?: string;
  /** Model of the camera. */
  readonly Model?: string;
  /** Title of the image. */
  readonly ImageDescription?: string;
  /** Who took or made it. */
  readonly Artist?: string;
  /** Copyright notice. */
  readonly Copyright?: string;
  /** Program that wrote the file. */
  readonly Software?: string;
  /** When the file was changed, as `YYYY:MM:DD HH:MM:SS` without zone. */
  readonly ModifyDate?: string;
  /** How to turn the image to see it upright, 1 to 8. */
  readonly Orientation?: number;
  /** Unit of the resolution; 2 is inches, 3 centimetres. */
  readonly ResolutionUnit?: number;
  /** Place of the colour samples; 1 is centred, 2 co-sited. */
  readonly YCbCrPositioning?: number;
  /** Where the Exif group begins in the file, in bytes. */
  readonly ExifOffset?: number;
  /** Where the GPS group begins in the file, in bytes. */
  readonly GPSInfo?: number;
  /** Pixels per unit, across. */
  readonly XResolution?: number;
  /** Pixels per unit, down. */
  readonly YResolution?: number;
}

/** The preview inside the file. */
export interface ExifThumbnail {
  readonly [key: string]: unknown;
  /** Compression of the preview; 6 is JPEG. */
  readonly Compression?: number;
  /** Unit of the resolution; 2 is inches, 3 centimetres. */
  readonly ResolutionUnit?: number;
  /** Where the preview begins in the file, in bytes. */
  readonly ThumbnailOffset?: number;
  /** Size of the preview in bytes. */
  readonly ThumbnailLength?: number;
  /** Pixels per unit, across. */
  readonly XResolution?: number;
  /** Pixels per unit, down. */
  readonly YResolution?: number;
}

/** How the image was taken. */
export interface ExifDetails {
  readonly [key: string]: unknown;
  /** Exposure time in seconds. */
  readonly ExposureTime?: number;
  /** F-number. */
  readonly FNumber?: number;
  /** Shutter speed as an APEX value. */
  readonly ShutterSpeedValue?: number;
  /** Aperture as an APEX value. */
  readonly ApertureValue?: number;
  /** Exposure compensation in EV. */
  readonly ExposureCompensation?: number;
  /** Brightness as an APEX value. */
  readonly BrightnessValue?: number;
  /** Smallest f-number of the lens, as an APEX value. */
  readonly MaxApertureValue?: number;
  /** Focal length in millimetres. */
  readonly FocalLength?: number;
  /** Sensor pixels per unit, across. */
  readonly FocalPlaneXResolution?: number;
  /** Sensor pixels per unit, down. */
  readonly FocalPlaneYResolution?: number;
  /** Exposure program; 2 is automatic. */
  readonly ExposureProgram?: number;
  /** ISO speed. */
  readonly ISO?: number;
  /** Metering mode; 5 is multi-segment. */
  readonly MeteringMode?: number;
  /** Flash, as bits; the lowest says whether it fired. */
  readonly Flash?: number;
  /** Kind of light; 0 is unknown. */
  readonly LightSource?: number;
  /** Kind of sensor; 2 is a one-chip colour area sensor. */
  readonly SensingMethod?: number;
  /** Focal length in millimetres, for 35 mm film. */
  readonly FocalLengthIn35mmFormat?: number;
  /** Colour space; 1 is sRGB. */
  readonly ColorSpace?: number;
  /** Width in pixels. */
  readonly ExifImageWidth?: number;
  /** Height in pixels. */
  readonly ExifImageHeight?: number;
  /** Where the interoperability group begins in the file, in bytes. */
  readonly InteropOffset?: number;
  /** Unit of the sensor resolution; 2 is inches, 3 centimetres. */
  readonly FocalPlaneResolutionUnit?: number;
  /** 1 where the camera applied special processing. */
  readonly CustomRendered?: number;
  /** 0 for automatic exposure, 1 for manual, 2 for a bracket. */
  readonly ExposureMode?: number;
  /** 0 for automatic white balance, 1 for manual. */
  readonly WhiteBalance?: number;
  /** Kind of scene; 0 is standard, 1 landscape, 2 portrait, 3 night. */
  readonly SceneCaptureType?: number;
  /** Version of Exif, such as `0230`. */
  readonly ExifVersion?: string;
  /** When the image was taken, as `YYYY:MM:DD HH:MM:SS` without zone. */
  readonly DateTimeOriginal?: string;
  /** When the image was digitized, as `YYYY:MM:DD HH:MM:SS` without zone. */
  readonly CreateDate?: string;
  /** A comment. */
  readonly UserComment?: string;
  /** Kind of scene, as the camera wrote it. */
  readonly SceneType?: string;
  /** Model of the lens. */
  readonly LensModel?: string;
  /** Fractions of a second of `ModifyDate`. */
  readonly SubSecTime?: string;
  /** Version of Flashpix, such as `0100`. */
  readonly FlashpixVersion?: string;
}

/** Where the image was taken. */
export interface ExifGps {
  readonly [key: string]: unknown;
  /** Version of the GPS group, number by number. */
  readonly GPSVersionID?: readonly number[];
  /** Latitude in degrees, minutes and seconds. */
  readonly GPSLatitude?: readonly number[];
  /** Longitude in degrees, minutes and seconds. */
  readonly GPSLongitude?: readonly number[];
  /** Time in UTC: hours, minutes and seconds. */
  readonly GPSTimeStamp?: readonly number[];
  /** `N` for north, `S` for south. */
  readonly GPSLatitudeRef?: string;
  /** `E` for east, `W` for west. */
  readonly GPSLongitudeRef?: string;
  /** `T` where the direction is from true north, `M` from magnetic north. */
  readonly GPSImgDirectionRef?: string;
  /** Date in UTC, as `YYYY:MM:DD`. */
  readonly GPSDateStamp?: string;
  /** 0 above sea level, 1 below. */
  readonly GPSAltitudeRef?: number;
  /** Altitude in metres. */
  readonly GPSAltitude?: number;
  /** Direction of the camera in degrees. */
  readonly GPSImgDirection?: number;
}

/** By which rules the file is exchanged. */
export interface ExifInteroperability {
  readonly [key: string]: unknown;
  /** Rule of exchange, such as `R98`. */
  readonly InteropIndex?: string;
  /** Version of the rule. */
  readonly InteropVersion?: string;
}

/** The version of the file that this upload made. */
export interface VersionInfo {
  /** Unique id of the version. */
  readonly id?: string;
  /** Name of the version. */
  readonly name?: string;
}

/** A tag that an auto-tagging extension found. */
export interface AiTag {
  /** The tag. */
  readonly name?: string;
  /** Confidence in percent. */
  readonly confidence?: number;
  /** The extension that found it. */
  readonly source?: string;
}

/** State of each requested extension, by the extension's name. Missing when none was requested. */
export interface ExtensionStatus {
  readonly [key: string]: ExtensionState | undefined;
  /**
   * `success`: applied. `pending`: still running; the outcome goes to `webhookUrl`. `failed`: given
   * up, and not tried again.
   */
  readonly "remove-bg"?: ExtensionState;
  /**
   * `success`: applied. `pending`: still running; the outcome goes to `webhookUrl`. `failed`: given
   * up, and not tried again.
   */
  readonly "google-auto-tagging"?: ExtensionState;
  /**
   * `success`: applied. `pending`: still running; the outcome goes to `webhookUrl`. `failed`: given
   * up, and not tried again.
   */
  readonly "aws-auto-tagging"?: ExtensionState;
  /**
   * `success`: applied. `pending`: still running; the outcome goes to `webhookUrl`. `failed`: given
   * up, and not tried again.
   */
  readonly "ai-auto-description"?: ExtensionState;
  /**
   * `success`: applied. `pending`: still running; the outcome goes to `webhookUrl`. `failed`: given
   * up, and not tried again.
   */
  readonly "ai-tasks"?: ExtensionState;
}

/**
 * `success`: applied. `pending`: still running; the outcome goes to `webhookUrl`. `failed`: given
 * up, and not tried again.
 */
export const ExtensionState = ["success", "pending", "failed"] as const;

export type ExtensionState = (typeof ExtensionState)[number] | (string & {});

/** What went wrong and where to ask for help. */
export interface ErrorMessage {
  /** What went wrong. */
  readonly message: string;
  /** Where to ask for help. */
  readonly help?: string;
}

/** Every response of `uploadFile`, narrowed by `ok` and `status`. */
export type UploadFileResult =
  | Success<200, UploadedFile>
  | Success<202, QueuedUpload>
  | Failure<400, ErrorMessage>
  | Failure<401, ErrorMessage>
  | Failure<403, ErrorMessage>
  | Failure<429, ErrorMessage>
  | Undocumented<200 | 202 | 400 | 401 | 403 | 429>;

/** Every response of `uploadFileV2`, narrowed by `ok` and `status`. */
export type UploadFileV2Result =
  | Success<200, UploadedFile>
  | Success<202, QueuedUpload>
  | Failure<400, ErrorMessage>
  | Failure<401, ErrorMessage>
  | Failure<403, ErrorMessage>
  | Failure<429, ErrorMessage>
  | Undocumented<200 | 202 | 400 | 401 | 403 | 429>;
