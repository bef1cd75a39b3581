// Generated from specs/procore/openapi.yaml by `npm run generate -- procore`. Change the document, not this file.

import { type ApiDescription, type Sampler, createSampler } from "@lading/testing/api";
import { completeCompanyUploadExamples } from "./examples/completeCompanyUpload.ts";
import { completeProjectUploadExamples } from "./examples/completeProjectUpload.ts";
import { createCompanyUploadExamples } from "./examples/createCompanyUpload.ts";
import { createImageExamples } from "./examples/createImage.ts";
import { createProjectUploadExamples } from "./examples/createProjectUpload.ts";
import type * as models from "./models.ts";
import { completeCompanyUploadPlan } from "./operations/completeCompanyUpload.ts";
import { completeProjectUploadPlan } from "./operations/completeProjectUpload.ts";
import { createCompanyUploadPlan } from "./operations/createCompanyUpload.ts";
import { createImagePlan } from "./operations/createImage.ts";
import { createProjectUploadPlan } from "./operations/createProjectUpload.ts";
import { provider } from "./provider.ts";

export * from "./extras/testing/index.ts";
export { sampleFile } from "@lading/testing/api";

/** What each method takes, and the bodies of its responses by status. */
export type Operations = {
  readonly createImage: {
    readonly params: models.CreateImageParams;
    readonly responses: {
      readonly 201: models.Image;
      readonly 400: models.ErrorBody;
      readonly 401: models.ErrorBody;
      readonly 403: models.ErrorBody;
      readonly 422: models.ErrorBody;
      readonly 429: models.ErrorBody;
      readonly 503: models.ErrorBody;
      readonly default: models.ErrorBody;
    };
  };
  readonly createCompanyUpload: {
    readonly params: models.CreateCompanyUploadParams;
    readonly responses: {
      readonly 201: models.Upload;
      readonly 400: models.ErrorBody;
      readonly 401: models.ErrorBody;
      readonly 403: models.ErrorBody;
      readonly 422: models.ErrorBody;
      readonly 429: models.ErrorBody;
      readonly 503: models.ErrorBody;
      readonly default: models.ErrorBody;
    };
  };
  readonly completeCompanyUpload: {
    readonly params: models.CompleteCompanyUploadParams;
    readonly responses: {
      readonly 200: models.SegmentedUpload;
      readonly 400: models.ErrorBody;
      readonly 401: models.ErrorBody;
      readonly 403: models.ErrorBody;
      readonly 422: models.ErrorBody;
      readonly 429: models.ErrorBody;
      readonly 503: models.ErrorBody;
      readonly default: models.ErrorBody;
    };
  };
  readonly createProjectUpload: {
    readonly params: models.CreateProjectUploadParams;
    readonly responses: {
      readonly 201: models.Upload;
      readonly 400: models.ErrorBody;
      readonly 401: models.ErrorBody;
      readonly 403: models.ErrorBody;
      readonly 422: models.ErrorBody;
      readonly 429: models.ErrorBody;
      readonly 503: models.ErrorBody;
      readonly default: models.ErrorBody;
    };
  };
  readonly completeProjectUpload: {
    readonly params: models.CompleteProjectUploadParams;
    readonly responses: {
      readonly 200: models.SegmentedUpload;
      readonly 400: models.ErrorBody;
      readonly 401: models.ErrorBody;
      readonly 403: models.ErrorBody;
      readonly 422: models.ErrorBody;
      readonly 429: models.ErrorBody;
      readonly 503: models.ErrorBody;
      readonly default: models.ErrorBody;
    };
  };
};

/** This API, for the mock and the contract tests of `@lading/testing`. */
export const api: ApiDescription<Operations> = {
  name: "procore",
  document: new URL("../openapi.yaml", import.meta.url),
  provider,
  operations: {
    createImage: {
      plan: createImagePlan,
      requests: createImageExamples.requests,
      mediaTypes: {
        fromUpload: "application/json",
        fromImage: "application/json",
        everyAttribute: "application/json",
        file: "multipart/form-data",
        fileWithAttributes: "multipart/form-data",
      },
    },
    createCompanyUpload: {
      plan: createCompanyUploadPlan,
      requests: createCompanyUploadExamples.requests,
    },
    completeCompanyUpload: {
      plan: completeCompanyUploadPlan,
      requests: completeCompanyUploadExamples.requests,
    },
    createProjectUpload: {
      plan: createProjectUploadPlan,
      requests: createProjectUploadExamples.requests,
    },
    completeProjectUpload: {
      plan: completeProjectUploadPlan,
      requests: completeProjectUploadExamples.requests,
    },
  },
};

/** The document's examples, by operation: `requests` as the method takes them, `responses` by status. */
export const examples: {
  readonly createImage: typeof createImageExamples;
  readonly createCompanyUpload: typeof createCompanyUploadExamples;
  readonly completeCompanyUpload: typeof completeCompanyUploadExamples;
  readonly createProjectUpload: typeof createProjectUploadExamples;
  readonly completeProjectUpload: typeof completeProjectUploadExamples;
} = {
  createImage: createImageExamples,
  createCompanyUpload: createCompanyUploadExamples,
  completeCompanyUpload: completeCompanyUploadExamples,
  createProjectUpload: createProjectUploadExamples,
  completeProjectUpload: completeProjectUploadExamples,
};

/** The types that `sample` makes, by name. */
export interface Models {
  readonly CreateImageParams: models.CreateImageParams;
  readonly CreateCompanyUploadParams: models.CreateCompanyUploadParams;
  readonly CompleteCompanyUploadParams: models.CompleteCompanyUploadParams;
  readonly CreateProjectUploadParams: models.CreateProjectUploadParams;
  readonly CompleteProjectUploadParams: models.CompleteProjectUploadParams;
  readonly ImageFromUpload: models.ImageFromUpload;
  readonly NewImage: models.NewImage;
  readonly NewImageWithFile: models.NewImageWithFile;
  readonly Image: models.Image;
  readonly ImageLinks: models.ImageLinks;
  readonly ImageLocation: models.ImageLocation;
  readonly ImageCategory: models.ImageCategory;
  readonly DailyLogSegment: models.DailyLogSegment;
  readonly Trade: models.Trade;
  readonly ImageUploader: models.ImageUploader;
  readonly UploadRequest: models.UploadRequest;
  readonly NewUploadSegment: models.NewUploadSegment;
  readonly Upload: models.Upload;
  readonly SegmentedUpload: models.SegmentedUpload;
  readonly UploadSegment: models.UploadSegment;
  readonly DirectUpload: models.DirectUpload;
  readonly UploadCompletion: models.UploadCompletion;
  readonly SegmentReceipt: models.SegmentReceipt;
  readonly ErrorBody: models.ErrorBody;
  readonly ErrorList: models.ErrorList;
  readonly CodedError: models.CodedError;
  readonly PlainError: models.PlainError;
}

/** A value of the named type, the same for the same seed: `sample("Name", { seed, overrides })`. */
export const sample: Sampler<Models> = createSampler<Models>(api, {
  params: {
    CreateImageParams: "createImage",
    CreateCompanyUploadParams: "createCompanyUpload",
    CompleteCompanyUploadParams: "completeCompanyUpload",
    CreateProjectUploadParams: "createProjectUpload",
    CompleteProjectUploadParams: "completeProjectUpload",
  },
  sent: [
    "ImageFromUpload",
    "NewImage",
    "NewImageWithFile",
    "UploadRequest",
    "NewUploadSegment",
    "UploadCompletion",
    "SegmentReceipt",
  ],
});
