// Generated from specs/capillary/openapi.yaml by `npm run generate -- capillary`. Change the document, not this file.

import { type ApiDescription, type Sampler, createSampler } from "@lading/testing/api";
import { generateTokenExamples } from "./examples/generateToken.ts";
import { uploadFileExamples } from "./examples/uploadFile.ts";
import type * as models from "./models.ts";
import { generateTokenPlan } from "./operations/generateToken.ts";
import { uploadFilePlan } from "./operations/uploadFile.ts";
import { provider } from "./provider.ts";

export { sampleFile } from "@lading/testing/api";

/** What each method takes, and the bodies of its responses by status. */
export type Operations = {
  readonly uploadFile: {
    readonly params: models.UploadFileParams;
    readonly responses: {
      readonly 200: models.UploadResult;
      readonly 400: models.ErrorBody;
      readonly 401: models.ErrorBody;
    };
  };
  readonly generateToken: {
    readonly params: models.GenerateTokenParams;
    readonly responses: {
      readonly 200: models.TokenResult;
      readonly 400: models.ErrorBody;
      readonly 401: models.ErrorBody;
    };
  };
};

/** This API, for the mock and the contract tests of `@lading/testing`. */
export const api: ApiDescription<Operations> = {
  name: "capillary",
  document: new URL("../openapi.yaml", import.meta.url),
  provider,
  operations: {
    uploadFile: { plan: uploadFilePlan, requests: uploadFileExamples.requests },
    generateToken: { plan: generateTokenPlan, requests: generateTokenExamples.requests },
  },
};

/** The document's examples, by operation: `requests` as the method takes them, `responses` by status. */
export const examples: {
  readonly uploadFile: typeof uploadFileExamples;
  readonly generateToken: typeof generateTokenExamples;
} = {
  uploadFile: uploadFileExamples,
  generateToken: generateTokenExamples,
};

/** The types that `sample` makes, by name. */
export interface Models {
  readonly UploadFileParams: models.UploadFileParams;
  readonly GenerateTokenParams: models.GenerateTokenParams;
  readonly ImageBytes: models.ImageBytes;
  readonly UploadResult: models.UploadResult;
  readonly StoredFile: models.StoredFile;
  readonly TokenRequest: models.TokenRequest;
  readonly TokenResult: models.TokenResult;
  readonly Token: models.Token;
  readonly ErrorBody: models.ErrorBody;
  readonly ErrorItem: models.ErrorItem;
}

/** A value of the named type, the same for the same seed: `sample("Name", { seed, overrides })`. */
export const sample: Sampler<Models> = createSampler<Models>(api, {
  params: { UploadFileParams: "uploadFile", GenerateTokenParams: "generateToken" },
  sent: ["ImageBytes", "TokenRequest"],
});
