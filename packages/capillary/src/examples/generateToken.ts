// Generated from specs/capillary/openapi.yaml by `npm run generate -- capillary`. Change the document, not this file.

import type * as models from "../models.ts";

/** Examples of `generateToken`, as the document has them. */
export const generateTokenExamples: {
  readonly requests: {
    readonly client: models.GenerateTokenParams;
  };
  readonly responses: {
    readonly 200: {
      readonly token: models.TokenResult;
    };
    readonly 400: {
      readonly missing: models.ErrorBody;
    };
    readonly 401: {
      readonly wrong: models.ErrorBody;
    };
  };
} = {
  requests: {
    client: { key: "test_client_key", secret: "test_client_secret" },
  },
  responses: {
    200: {
      token: { data: { accessToken: "test_access_token", ttlSeconds: 300 }, errors: null },
    },
    400: {
      missing: { data: null, errors: [{ code: 400, message: "secret is required" }] },
    },
    401: {
      wrong: { errors: [{ code: 401, message: "Unauthorized" }] },
    },
  },
};
