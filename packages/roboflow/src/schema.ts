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
    readonly VisionEventImageUpload: {
      readonly file: FileInput;
      readonly name?: string;
      readonly metadata?: components["schemas"]["CustomMetadata"];
    };
    readonly CustomMetadata: {
      readonly [key: string]: string | number | boolean;
    };
    readonly UploadedVisionEventImage: {
      readonly success: boolean;
      readonly sourceId: string;
      readonly url?: string;
    } & {
      readonly [key: string]: unknown;
    };
    readonly VisionEvent: {
      readonly eventId: string;
      readonly eventType:
        | "quality_check"
        | "inventory_count"
        | "safety_alert"
        | "custom"
        | "operator_feedback"
        | (string & {});
      readonly useCaseId: string;
      readonly timestamp: string;
      readonly images?: readonly components["schemas"]["VisionEventImage"][];
      readonly eventData: components["schemas"]["VisionEventData"];
      readonly deviceId?: string;
      readonly streamId?: string;
      readonly workflowId?: string;
      readonly customMetadata?: components["schemas"]["CustomMetadata"];
    } & {
      readonly [key: string]: unknown;
    };
    readonly VisionEventImage: {
      readonly sourceId: string;
      readonly label?: string;
      readonly objectDetections?: readonly components["schemas"]["ObjectDetection"][];
    } & {
      readonly [key: string]: unknown;
    };
    readonly ObjectDetection: {
      readonly class: string;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly confidence?: number;
    } & {
      readonly [key: string]: unknown;
    };
    readonly VisionEventData: {
      readonly result?: string;
      readonly externalId?: string;
    } & {
      readonly [key: string]: unknown;
    };
    readonly CreatedVisionEvent: {
      readonly eventId?: string;
      readonly created?: boolean;
    } & {
      readonly [key: string]: unknown;
    };
    readonly ErrorBody: {
      readonly error: string;
      readonly hint?: string;
    } & {
      readonly [key: string]: unknown;
    };
  };
  responses: {
    readonly Unauthorized: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly "application/json": components["schemas"]["ErrorBody"];
      };
    };
    readonly PaymentRequired: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly "application/json": components["schemas"]["ErrorBody"];
      };
    };
    readonly Forbidden: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly "application/json": components["schemas"]["ErrorBody"];
      };
    };
    readonly NotFound: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly "application/json": components["schemas"]["ErrorBody"];
      };
    };
    readonly Conflict: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly "application/json": components["schemas"]["ErrorBody"];
      };
    };
    readonly Locked: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly "application/json": components["schemas"]["ErrorBody"];
      };
    };
    readonly TooManyRequests: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly "application/json": components["schemas"]["ErrorBody"];
      };
    };
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
    readonly requestBody: {
      readonly content: {
        readonly "multipart/form-data": components["schemas"]["VisionEventImageUpload"];
      };
    };
    readonly responses: {
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["UploadedVisionEventImage"];
        };
      };
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
    readonly requestBody: {
      readonly content: {
        readonly "application/json": components["schemas"]["VisionEvent"];
      };
    };
    readonly responses: {
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["CreatedVisionEvent"];
        };
      };
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
