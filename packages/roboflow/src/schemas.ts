// Generated from specs/roboflow/openapi.yaml by `npm run generate -- roboflow`. Change the document, not this file.

import type { ResponseSchemas, StatusSchemas } from "@lading/runtime";
import { boolean, format, object, optional, string } from "@lading/runtime/schemas";
import type * as v from "valibot";
import type { CreatedVisionEvent, ErrorBody, UploadedVisionEventImage } from "./models.ts";

export type { ResponseSchemas, StatusSchemas } from "@lading/runtime";

/** Schema of `UploadedVisionEventImage`. */
export const UploadedVisionEventImageSchema: v.GenericSchema<unknown, UploadedVisionEventImage> =
  object({
    success: boolean(),
    sourceId: string(),
    url: optional(string(format("uri"))),
  });

/** Schema of `ErrorBody`. */
export const ErrorBodySchema: v.GenericSchema<unknown, ErrorBody> = object({
  error: string(),
  hint: optional(string()),
});

/** Schema of `CreatedVisionEvent`. */
export const CreatedVisionEventSchema: v.GenericSchema<unknown, CreatedVisionEvent> = object({
  eventId: optional(string()),
  created: optional(boolean()),
});

/** Responses of `uploadVisionEventImage`, by status. */
export const uploadVisionEventImageResponses: StatusSchemas = {
  201: UploadedVisionEventImageSchema,
  400: ErrorBodySchema,
  401: ErrorBodySchema,
  402: ErrorBodySchema,
  403: ErrorBodySchema,
  404: ErrorBodySchema,
  409: ErrorBodySchema,
  423: ErrorBodySchema,
  429: ErrorBodySchema,
  500: ErrorBodySchema,
};

/** Responses of `createVisionEvent`, by status. */
export const createVisionEventResponses: StatusSchemas = {
  201: CreatedVisionEventSchema,
  400: ErrorBodySchema,
  401: ErrorBodySchema,
  402: ErrorBodySchema,
  403: ErrorBodySchema,
  404: ErrorBodySchema,
  409: ErrorBodySchema,
  423: ErrorBodySchema,
  429: ErrorBodySchema,
  500: ErrorBodySchema,
};

/** Every response that can be validated: `new Roboflow({ validation: { schemas } })`. */
export const schemas: ResponseSchemas = {
  uploadVisionEventImage: uploadVisionEventImageResponses,
  createVisionEvent: createVisionEventResponses,
};
