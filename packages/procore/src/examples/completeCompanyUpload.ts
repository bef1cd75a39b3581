// Generated from specs/procore/openapi.yaml by `npm run generate -- procore`. Change the document, not this file.

import type * as models from "../models.ts";

/** Examples of `completeCompanyUpload`, as the document has them. */
export const completeCompanyUploadExamples: {
  readonly requests: {
    readonly twoSegments: models.CompleteCompanyUploadParams;
  };
  readonly responses: {
    readonly 200: {
      readonly complete: models.SegmentedUpload;
    };
    readonly 400: {
      readonly plain: models.ErrorBody;
      readonly byField: models.ErrorBody;
    };
    readonly 401: {
      readonly expired: models.ErrorBody;
    };
    readonly 403: {
      readonly noPermission: models.ErrorBody;
      readonly coded: models.ErrorBody;
    };
    readonly 422: {
      readonly byField: models.ErrorBody;
    };
    readonly 429: {
      readonly overLimit: models.ErrorBody;
    };
    readonly 503: {
      readonly busy: models.ErrorBody;
    };
    readonly default: {
      readonly coded: models.ErrorBody;
    };
  };
} = {
  requests: {
    twoSegments: {
      company_id: 42,
      uuid: "01FZ8QATJYD0K7BZG2PP5GB4KN",
      segments: [
        { etag: "a129d6469746045173b660fb5275f8fb" },
        { etag: "2e110c7273ea3d6a717566b816051378" },
      ],
    },
  },
  responses: {
    200: {
      complete: {
        uuid: "01FZ8QATJYD0K7BZG2PP5GB4KN",
        status: "complete",
        segments: [
          {
            etag: "a129d6469746045173b660fb5275f8fb",
            size: 6000000,
            sha256: "e4ffe99223d95d05e471b20897aa4a7a59acf97de498c4db9d84f9ee260ccb22",
            md5: "a129d6469746045173b660fb5275f8fb",
            url: "https://storage.procore.example/companies/42/01FZ8QATJYD0K7BZG2PP5GB4KN/1",
            headers: {
              "x-amz-content-sha256":
                "e4ffe99223d95d05e471b20897aa4a7a59acf97de498c4db9d84f9ee260ccb22",
              "content-length": "6000000",
            },
          },
          {
            etag: "2e110c7273ea3d6a717566b816051378",
            size: 2829449,
            sha256: "c96b3272c9b8b961f95dc457c33523a17509d96d218cd7eefe67f0c119a6e406",
            md5: "2e110c7273ea3d6a717566b816051378",
            url: "https://storage.procore.example/companies/42/01FZ8QATJYD0K7BZG2PP5GB4KN/2",
            headers: {
              "x-amz-content-sha256":
                "c96b3272c9b8b961f95dc457c33523a17509d96d218cd7eefe67f0c119a6e406",
              "content-length": "2829449",
            },
          },
        ],
      },
    },
    400: {
      plain: { message: "param is missing or the value is empty: image" },
      byField: { errors: { image: ["must have at least one attribute"] } },
    },
    401: {
      expired: { errors: "The access token expired" },
    },
    403: {
      noPermission: { errors: ["You do not have permission to access this resource"] },
      coded: {
        error: {
          code: "forbidden",
          message: "The app is not connected to this company",
          details: { company_id: 42 },
        },
      },
    },
    422: {
      byField: { errors: { upload_uuid: ["does not belong to a completed upload"] } },
    },
    429: {
      overLimit: { message: "You have surpassed the max number of requests" },
    },
    503: {
      busy: { message: "Service unavailable" },
    },
    default: {
      coded: { error: { code: "internal_error", message: "Something went wrong" } },
    },
  },
};
