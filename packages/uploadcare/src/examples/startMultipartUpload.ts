// Generated from specs/uploadcare/openapi.yaml by `npm run generate -- uploadcare`. Change the document, not this file.

import type * as models from "../models.ts";

/** Examples of `startMultipartUpload`, as the document has them. */
export const startMultipartUploadExamples: {
  readonly requests: {
    readonly video: models.StartMultipartUploadParams;
    readonly everyField: models.StartMultipartUploadParams;
  };
  readonly responses: {
    readonly 200: {
      readonly started: models.MultipartUpload;
    };
    readonly 400: {
      readonly tooSmall: models.ErrorResponse | string;
      readonly "tooSmall text/plain": models.ErrorResponse | string;
    };
    readonly 403: {
      readonly wrongKey: models.ErrorResponse | string;
      readonly expired: models.ErrorResponse | string;
      readonly "wrongKey text/plain": models.ErrorResponse | string;
    };
    readonly 405: {
      readonly wrongMethod: models.ErrorResponse | string;
      readonly "wrongMethod text/plain": models.ErrorResponse | string;
    };
    readonly 429: {
      readonly throttled: models.ErrorResponse | string;
      readonly "throttled text/plain": models.ErrorResponse | string;
    };
    readonly 500: {
      readonly internal: models.ErrorResponse | string;
      readonly "internal text/plain": models.ErrorResponse | string;
    };
  };
} = {
  requests: {
    video: {
      UPLOADCARE_STORE: "auto",
      filename: "myfile.mp4",
      size: 27796904,
      content_type: "video/mp4",
      metadata: { subsystem: "uploader", pet: "cat" },
    },
    everyField: {
      UPLOADCARE_STORE: "1",
      filename: "myfile.mp4",
      size: 27796904,
      part_size: 10485760,
      content_type: "video/mp4",
      metadata: { pet: "cat" },
      signature: "93b69d086a487fbdfc36172b96a5d7f5afa7cb209e43e5f25890bc037e638584",
      expire: 1678361640,
      tags: ["pet", "cat"],
      source: "local",
    },
  },
  responses: {
    200: {
      started: {
        uuid: "67947755-1584-4e3f-902b-d4e2bf76a841",
        parts: [
          "https://uploadcare.s3-accelerate.amazonaws.com/67947755-1584-4e3f-902b-d4e2bf76a841/?uploadId=demo&partNumber=1",
          "https://uploadcare.s3-accelerate.amazonaws.com/67947755-1584-4e3f-902b-d4e2bf76a841/?uploadId=demo&partNumber=2",
        ],
      },
    },
    400: {
      tooSmall: {
        error: {
          content:
            "File size can not be less than 10485760 bytes. Please use direct upload instead of multipart.",
          status_code: 400,
          error_code: "MultipartFileSizeTooSmallError",
        },
      },
      "tooSmall text/plain":
        "File size can not be less than 10485760 bytes. Please use direct upload instead of multipart.",
    },
    403: {
      wrongKey: {
        error: {
          content: "pub_key is invalid.",
          status_code: 403,
          error_code: "ProjectPublicKeyInvalidError",
        },
      },
      expired: {
        error: {
          content: "Expired signature.",
          status_code: 403,
          error_code: "SignatureExpirationError",
        },
      },
      "wrongKey text/plain": "pub_key is invalid.",
    },
    405: {
      wrongMethod: {
        error: {
          content: "HTTP method DELETE is not allowed for /base/",
          status_code: 405,
          error_code: "MethodNotAllowedError",
        },
      },
      "wrongMethod text/plain": "HTTP method DELETE is not allowed for /base/",
    },
    429: {
      throttled: {
        error: {
          content: "Request was throttled.",
          status_code: 429,
          error_code: "RequestThrottledError",
        },
      },
      "throttled text/plain": "Request was throttled.",
    },
    500: {
      internal: {
        error: { content: "Internal error.", status_code: 500, error_code: "UploadAPIError" },
      },
      "internal text/plain": "Internal error.",
    },
  },
};
