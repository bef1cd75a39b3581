// Generated from specs/roboflow/openapi.yaml by `npm run generate -- roboflow`. Change the document, not this file.

import type { Failure, FileInput, Success, Undocumented } from "@lading/runtime";

/**
 * Parameters of `uploadVisionEventImage`.
 *
 * One object with the path, query and header parameters and the fields of the body, under their
 * names on the wire.
 */
export interface UploadVisionEventImageParams {
  /** The image. JPEG, PNG, WebP, GIF, TIFF, BMP, HEIC and AVIF are supported. */
  readonly file: FileInput;
  /** A name of your own for the image. */
  readonly name?: string | undefined;
  /**
   * Facts of your own to attach to the image, under the same limits as an event's custom metadata:
   * at most 100 keys of letters, digits, `_`, `-` and spaces.
   */
  readonly metadata?: CustomMetadata | undefined;
}

/**
 * Parameters of `createVisionEvent`.
 *
 * One object with the path, query and header parameters and the fields of the body, under their
 * names on the wire.
 */
export type CreateVisionEventParams = VisionEvent;

/**
 * Facts of your own: at most 100 keys. A key has 1 to 100 letters, digits, `_`, `-` or spaces; a
 * value is a string of at most 1000 characters, a number or a boolean.
 *
 * At most 100 keys.
 */
export type CustomMetadata = {
  readonly [key: string]: string | number | boolean;
};

/** A stored image. */
export interface UploadedVisionEventImage {
  readonly [key: string]: unknown;
  /** `true` when the image is stored. */
  readonly success: boolean;
  /** The image's id, to be named in `images[].sourceId` of an event. */
  readonly sourceId: string;
  /**
   * Where the image can be fetched. May be missing.
   *
   * Format `uri`.
   */
  readonly url?: string;
}

/** One observation of a deployed model. Further properties are passed on as they are. */
export interface VisionEvent {
  readonly [key: string]: unknown;
  /**
   * An id that is unique everywhere; use a UUID (v4). An id already in use replaces the earlier
   * event.
   *
   * At least 1 character.
   */
  readonly eventId: string;
  /** What kind of event it is. It decides what `eventData` holds. */
  readonly eventType:
    | "quality_check"
    | "inventory_count"
    | "safety_alert"
    | "custom"
    | "operator_feedback"
    | (string & {});
  /**
   * The use case that the event belongs to.
   *
   * At most 256 characters.
   */
  readonly useCaseId: string;
  /**
   * When it happened (ISO 8601), no longer ago than a year and no later than tomorrow.
   *
   * Format `date-time`.
   */
  readonly timestamp: string;
  /** The images that the model looked at. */
  readonly images?: readonly VisionEventImage[] | undefined;
  /**
   * What the event says, by its type: a `quality_check` has a `result`, for example. Other types
   * have properties of their own; they are passed on as they are.
   */
  readonly eventData: VisionEventData;
  /** The device that saw it. */
  readonly deviceId?: string | undefined;
  /** The video stream in which it was seen. */
  readonly streamId?: string | undefined;
  /** The Roboflow workflow that found it. */
  readonly workflowId?: string | undefined;
  /**
   * Facts of your own: at most 100 keys. A key has 1 to 100 letters, digits, `_`, `-` or spaces; a
   * value is a string of at most 1000 characters, a number or a boolean.
   *
   * At most 100 keys.
   */
  readonly customMetadata?: CustomMetadata | undefined;
}

/** An uploaded image of an event, with what the model found in it. */
export interface VisionEventImage {
  readonly [key: string]: unknown;
  /** The `sourceId` that the upload answered. */
  readonly sourceId: string;
  /** A name for the image within the event. */
  readonly label?: string | undefined;
  /** The objects found in the image. */
  readonly objectDetections?: readonly ObjectDetection[] | undefined;
}

/** One object found in an image, with its box in pixels. */
export interface ObjectDetection {
  readonly [key: string]: unknown;
  /** The object's class. */
  readonly class: string;
  /** Horizontal place of the box, in pixels. */
  readonly x: number;
  /** Vertical place of the box, in pixels. */
  readonly y: number;
  /**
   * Width of the box, in pixels.
   *
   * At least 0.
   */
  readonly width: number;
  /**
   * Height of the box, in pixels.
   *
   * At least 0.
   */
  readonly height: number;
  /**
   * How sure the model is, from 0 to 1.
   *
   * 0 to 1.
   */
  readonly confidence?: number | undefined;
}

/**
 * What the event says, by its type: a `quality_check` has a `result`, for example. Other types
 * have properties of their own; they are passed on as they are.
 */
export interface VisionEventData {
  readonly [key: string]: unknown;
  /** Outcome of a quality check, `pass` or `fail` for example. */
  readonly result?: string | undefined;
  /** Your own id of the thing that was checked. */
  readonly externalId?: string | undefined;
}

/** A recorded event. */
export interface CreatedVisionEvent {
  readonly [key: string]: unknown;
  /** The event's id, as you gave it. */
  readonly eventId?: string;
  /** `true` when the event is recorded. */
  readonly created?: boolean;
}

/** Why a request was refused. */
export interface ErrorBody {
  readonly [key: string]: unknown;
  /** What went wrong, in words. */
  readonly error: string;
  /** What to do about it. */
  readonly hint?: string;
}

/** Every response of `uploadVisionEventImage`, narrowed by `ok` and `status`. */
export type UploadVisionEventImageResult =
  | Success<201, UploadedVisionEventImage>
  | Failure<400, ErrorBody>
  | Failure<401, ErrorBody>
  | Failure<402, ErrorBody>
  | Failure<403, ErrorBody>
  | Failure<404, ErrorBody>
  | Failure<409, ErrorBody>
  | Failure<423, ErrorBody>
  | Failure<429, ErrorBody>
  | Failure<500, ErrorBody>
  | Undocumented<201 | 400 | 401 | 402 | 403 | 404 | 409 | 423 | 429 | 500>;

/** Every response of `createVisionEvent`, narrowed by `ok` and `status`. */
export type CreateVisionEventResult =
  | Success<201, CreatedVisionEvent>
  | Failure<400, ErrorBody>
  | Failure<401, ErrorBody>
  | Failure<402, ErrorBody>
  | Failure<403, ErrorBody>
  | Failure<404, ErrorBody>
  | Failure<409, ErrorBody>
  | Failure<423, ErrorBody>
  | Failure<429, ErrorBody>
  | Failure<500, ErrorBody>
  | Undocumented<201 | 400 | 401 | 402 | 403 | 404 | 409 | 423 | 429 | 500>;
