// Generated from specs/roboflow/openapi.yaml by `npm run generate -- roboflow`. Change the document, not this file.

import { type ApiDescription, type Sampler, createSampler } from "@lading/testing/api";
import { createVisionEventExamples } from "./examples/createVisionEvent.ts";
import { uploadVisionEventImageExamples } from "./examples/uploadVisionEventImage.ts";
import type * as models from "./models.ts";
import { createVisionEventPlan } from "./operations/createVisionEvent.ts";
import { uploadVisionEventImagePlan } from "./operations/uploadVisionEventImage.ts";
import { provider } from "./provider.ts";

export { sampleFile } from "@lading/testing/api";

/** What each method takes, and the bodies of its responses by status. */
export type Operations = {
  readonly uploadVisionEventImage: {
    readonly params: models.UploadVisionEventImageParams;
    readonly responses: {
      readonly 201: models.UploadedVisionEventImage;
      readonly 400: models.ErrorBody;
      readonly 401: models.ErrorBody;
      readonly 402: models.ErrorBody;
      readonly 403: models.ErrorBody;
      readonly 404: models.ErrorBody;
      readonly 409: models.ErrorBody;
      readonly 423: models.ErrorBody;
      readonly 429: models.ErrorBody;
      readonly 500: models.ErrorBody;
    };
  };
  readonly createVisionEvent: {
    readonly params: models.CreateVisionEventParams;
    readonly responses: {
      readonly 201: models.CreatedVisionEvent;
      readonly 400: models.ErrorBody;
      readonly 401: models.ErrorBody;
      readonly 402: models.ErrorBody;
      readonly 403: models.ErrorBody;
      readonly 404: models.ErrorBody;
      readonly 409: models.ErrorBody;
      readonly 423: models.ErrorBody;
      readonly 429: models.ErrorBody;
      readonly 500: models.ErrorBody;
    };
  };
};

/** This API, for the mock and the contract tests of `@lading/testing`. */
export const api: ApiDescription<Operations> = {
  name: "roboflow",
  document: new URL("../openapi.yaml", import.meta.url),
  provider,
  operations: {
    uploadVisionEventImage: {
      plan: uploadVisionEventImagePlan,
      requests: uploadVisionEventImageExamples.requests,
    },
    createVisionEvent: {
      plan: createVisionEventPlan,
      requests: createVisionEventExamples.requests,
    },
  },
};

/** The document's examples, by operation: `requests` as the method takes them, `responses` by status. */
export const examples: {
  readonly uploadVisionEventImage: typeof uploadVisionEventImageExamples;
  readonly createVisionEvent: typeof createVisionEventExamples;
} = {
  uploadVisionEventImage: uploadVisionEventImageExamples,
  createVisionEvent: createVisionEventExamples,
};

/** The types that `sample` makes, by name. */
export interface Models {
  readonly UploadVisionEventImageParams: models.UploadVisionEventImageParams;
  readonly CreateVisionEventParams: models.CreateVisionEventParams;
  readonly CustomMetadata: models.CustomMetadata;
  readonly UploadedVisionEventImage: models.UploadedVisionEventImage;
  readonly VisionEvent: models.VisionEvent;
  readonly VisionEventImage: models.VisionEventImage;
  readonly ObjectDetection: models.ObjectDetection;
  readonly VisionEventData: models.VisionEventData;
  readonly CreatedVisionEvent: models.CreatedVisionEvent;
  readonly ErrorBody: models.ErrorBody;
}

/** A value of the named type, the same for the same seed: `sample("Name", { seed, overrides })`. */
export const sample: Sampler<Models> = createSampler<Models>(api, {
  params: {
    UploadVisionEventImageParams: "uploadVisionEventImage",
    CreateVisionEventParams: "createVisionEvent",
  },
  sent: ["CustomMetadata", "VisionEvent", "VisionEventImage", "ObjectDetection", "VisionEventData"],
});
