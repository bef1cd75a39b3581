// Generated from specs/testing-entry/openapi.yaml by `npm run generate -- testing-entry`. Change the document, not this file.

import type * as models from "../models.ts";

/** Examples of `getPhoto`, as the document has them. */
export const getPhotoExamples: {
  readonly requests: {
    readonly default: models.GetPhotoParams;
  };
  readonly responses: {
    readonly 200: {
      readonly default: Blob;
    };
  };
} = {
  requests: {
    default: { id: "p1" },
  },
  responses: {
    200: {
      default: new Blob(["PNG"]),
    },
  },
};
