// Generated from specs/procore/openapi.yaml by `npm run generate -- procore`. Change the document, not this file.

import type * as models from "../models.ts";

/** Examples of `createCompanyUpload`, as the document has them. */
export const createCompanyUploadExamples: {
  readonly requests: {
    readonly segmented: models.CreateCompanyUploadParams;
    readonly direct: models.CreateCompanyUploadParams;
  };
  readonly responses: {
    readonly 201: {
      readonly segmented: models.Upload;
      readonly direct: models.Upload;
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
    segmented: {
      company_id: 42,
      response_filename: "north-wall.mp4",
      response_content_type: "video/mp4",
      segments: [
        {
          size: 6000000,
          sha256: "e4ffe99223d95d05e471b20897aa4a7a59acf97de498c4db9d84f9ee260ccb22",
          md5: "a129d6469746045173b660fb5275f8fb",
        },
        {
          size: 2829449,
          sha256: "c96b3272c9b8b961f95dc457c33523a17509d96d218cd7eefe67f0c119a6e406",
        },
      ],
    },
    direct: {
      company_id: 42,
      response_filename: "north-wall.jpg",
      response_content_type: "image/jpeg",
      attachment_content_disposition: false,
      size: 1048576,
    },
  },
  responses: {
    201: {
      segmented: {
        uuid: "01FZ8QATJYD0K7BZG2PP5GB4KN",
        status: "ready",
        segments: [
          {
            size: "6000000",
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
      direct: {
        uuid: "01EJCD78RY2DR3B51N6E9T2C0R",
        url: "https://storage.procore.example",
        fields: {
          key: "companies/42/01EJCD78RY2DR3B51N6E9T2C0R",
          "Content-Type": "image/jpeg",
          "Content-Disposition": 'inline; filename="north-wall.jpg"',
        },
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
