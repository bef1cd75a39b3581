// Generated from specs/roboflow/openapi.yaml by `npm run generate -- roboflow`. Change the document, not this file.

import type { FileInput } from "@lading/runtime";

export interface paths {
  readonly "/vision-events/upload": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Upload an image for vision events
     * @description Stores one image in the workspace; it belongs to no project. Name the `sourceId` of the response in
     *     `images[].sourceId` when you create an event.
     *
     *     The API key needs the scope `vision-events:write` or `device:update`. Each call stores another image, so a
     *     repeated call is not the same as one call.
     */
    readonly post: operations["uploadVisionEventImage"];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/vision-events": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Create a vision event
     * @description Records one event. Give it a fresh UUID as `eventId`: an event that has an id already in use replaces the
     *     earlier one.
     *
     *     The API key needs the scope `vision-events:write` or `device:update`.
     */
    readonly post: operations["createVisionEvent"];
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
    /** @description An image for vision events. */
    readonly VisionEventImageUpload: {
      /**
       * Format: binary
       * @description The image. JPEG, PNG, WebP, GIF, TIFF, BMP, HEIC and AVIF are supported.
       */
      readonly file: FileInput;
      /** @description A name of your own for the image. */
      readonly name?: string;
      /** @description Facts of your own to attach to the image, under the same limits as an event's custom metadata: at most 100 keys of letters, digits, `_`, `-` and spaces. */
      readonly metadata?: components["schemas"]["CustomMetadata"];
    };
    /** @description Facts of your own: at most 100 keys. A key has 1 to 100 letters, digits, `_`, `-` or spaces; a value is a string of at most 1000 characters, a number or a boolean. */
    readonly CustomMetadata: {
      readonly [key: string]: string | number | boolean;
    };
    /** @description A stored image. */
    readonly UploadedVisionEventImage: {
      /** @description `true` when the image is stored. */
      readonly success: boolean;
      /** @description The image's id, to be named in `images[].sourceId` of an event. */
      readonly sourceId: string;
      /**
       * Format: uri
       * @description Where the image can be fetched. May be missing.
       */
      readonly url?: string;
    } & {
      readonly [key: string]: unknown;
    };
    /** @description One observation of a deployed model. Further properties are passed on as they are. */
    readonly VisionEvent: {
      /** @description An id that is unique everywhere; use a UUID (v4). An id already in use replaces the earlier event. */
      readonly eventId: string;
      /** @description What kind of event it is. It decides what `eventData` holds. */
      readonly eventType:
        | "quality_check"
        | "inventory_count"
        | "safety_alert"
        | "custom"
        | "operator_feedback"
        | (string & {});
      /** @description The use case that the event belongs to. */
      readonly useCaseId: string;
      /**
       * Format: date-time
       * @description When it happened (ISO 8601), no longer ago than a year and no later than tomorrow.
       */
      readonly timestamp: string;
      /** @description The images that the model looked at. */
      readonly images?: readonly components["schemas"]["VisionEventImage"][];
      readonly eventData: components["schemas"]["VisionEventData"];
      /** @description The device that saw it. */
      readonly deviceId?: string;
      /** @description The video stream in which it was seen. */
      readonly streamId?: string;
      /** @description The Roboflow workflow that found it. */
      readonly workflowId?: string;
      readonly customMetadata?: components["schemas"]["CustomMetadata"];
    } & {
      readonly [key: string]: unknown;
    };
    /** @description An uploaded image of an event, with what the model found in it. */
    readonly VisionEventImage: {
      /** @description The `sourceId` that the upload answered. */
      readonly sourceId: string;
      /** @description A name for the image within the event. */
      readonly label?: string;
      /** @description The objects found in the image. */
      readonly objectDetections?: readonly components["schemas"]["ObjectDetection"][];
    } & {
      readonly [key: string]: unknown;
    };
    /** @description One object found in an image, with its box in pixels. */
    readonly ObjectDetection: {
      /** @description The object's class. */
      readonly class: string;
      /** @description Horizontal place of the box, in pixels. */
      readonly x: number;
      /** @description Vertical place of the box, in pixels. */
      readonly y: number;
      /** @description Width of the box, in pixels. */
      readonly width: number;
      /** @description Height of the box, in pixels. */
      readonly height: number;
      /** @description How sure the model is, from 0 to 1. */
      readonly confidence?: number;
    } & {
      readonly [key: string]: unknown;
    };
    /** @description What the event says, by its type: a `quality_check` has a `result`, for example. Other types have properties of their own; they are passed on as they are. */
    readonly VisionEventData: {
      /** @description Outcome of a quality check, `pass` or `fail` for example. */
      readonly result?: string;
      /** @description Your own id of the thing that was checked. */
      readonly externalId?: string;
    } & {
      readonly [key: string]: unknown;
    };
    /** @description A recorded event. */
    readonly CreatedVisionEvent: {
      /** @description The event's id, as you gave it. */
      readonly eventId?: string;
      /** @description `true` when the event is recorded. */
      readonly created?: boolean;
    } & {
      readonly [key: string]: unknown;
    };
    /** @description Why a request was refused. */
    readonly ErrorBody: {
      /** @description What went wrong, in words. */
      readonly error: string;
      /** @description What to do about it. */
      readonly hint?: string;
    } & {
      readonly [key: string]: unknown;
    };
  };
  responses: {
    /** @description The API key is missing or unknown. */
    readonly Unauthorized: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly "application/json": components["schemas"]["ErrorBody"];
      };
    };
    /** @description The workspace has used up its plan. */
    readonly PaymentRequired: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly "application/json": components["schemas"]["ErrorBody"];
      };
    };
    /** @description The API key lacks the scope `vision-events:write` or `device:update`. */
    readonly Forbidden: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly "application/json": components["schemas"]["ErrorBody"];
      };
    };
    /** @description The workspace, or what the request refers to, does not exist. */
    readonly NotFound: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly "application/json": components["schemas"]["ErrorBody"];
      };
    };
    /** @description The request contradicts what is stored. */
    readonly Conflict: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly "application/json": components["schemas"]["ErrorBody"];
      };
    };
    /** @description The workspace is locked. */
    readonly Locked: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly "application/json": components["schemas"]["ErrorBody"];
      };
    };
    /** @description Too many requests. Wait, then try again. */
    readonly TooManyRequests: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly "application/json": components["schemas"]["ErrorBody"];
      };
    };
    /** @description Roboflow failed to do it. */
    readonly ServerError: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly "application/json": components["schemas"]["ErrorBody"];
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
  readonly uploadVisionEventImage: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** @description The image, and what to remember about it. */
    readonly requestBody: {
      readonly content: {
        readonly "multipart/form-data": components["schemas"]["VisionEventImageUpload"];
      };
    };
    readonly responses: {
      /** @description The image is stored. */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["UploadedVisionEventImage"];
        };
      };
      /** @description The request lacks a file, or a field is malformed. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["ErrorBody"];
        };
      };
      readonly 401: components["responses"]["Unauthorized"];
      readonly 402: components["responses"]["PaymentRequired"];
      readonly 403: components["responses"]["Forbidden"];
      readonly 404: components["responses"]["NotFound"];
      readonly 409: components["responses"]["Conflict"];
      readonly 423: components["responses"]["Locked"];
      readonly 429: components["responses"]["TooManyRequests"];
      readonly 500: components["responses"]["ServerError"];
    };
  };
  readonly createVisionEvent: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** @description The event. */
    readonly requestBody: {
      readonly content: {
        readonly "application/json": components["schemas"]["VisionEvent"];
      };
    };
    readonly responses: {
      /** @description The event is recorded. */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["CreatedVisionEvent"];
        };
      };
      /** @description A field is missing or malformed. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["ErrorBody"];
        };
      };
      readonly 401: components["responses"]["Unauthorized"];
      readonly 402: components["responses"]["PaymentRequired"];
      readonly 403: components["responses"]["Forbidden"];
      readonly 404: components["responses"]["NotFound"];
      readonly 409: components["responses"]["Conflict"];
      readonly 423: components["responses"]["Locked"];
      readonly 429: components["responses"]["TooManyRequests"];
      readonly 500: components["responses"]["ServerError"];
    };
  };
}
