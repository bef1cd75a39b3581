// Generated from specs/uploadcare/openapi.yaml by `npm run generate -- uploadcare`. Change the document, not this file.

import { sampleFile } from "@lading/testing/api";
import type * as models from "../models.ts";

/** Examples of `uploadFile`, as the document has them. */
export const uploadFileExamples: {
  readonly requests: {
    readonly file: models.UploadFileParams;
    readonly plain: models.UploadFileParams;
    readonly severalFiles: models.UploadFileParams;
    readonly signed: models.UploadFileParams;
  };
  readonly responses: {
    readonly 200: {
      readonly file: models.UploadedFiles;
      readonly severalFiles: models.UploadedFiles;
    };
    readonly 400: {
      readonly noFile: models.ErrorResponse | string;
      readonly tooLarge: models.ErrorResponse | string;
      readonly "noFile text/plain": models.ErrorResponse | string;
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
    readonly 413: {
      readonly tooLarge: models.ErrorResponse | string;
      readonly "tooLarge text/plain": models.ErrorResponse | string;
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
    file: {
      file: sampleFile("cat.jpg"),
      UPLOADCARE_STORE: "auto",
      metadata: { subsystem: "uploader", pet: "cat" },
    },
    plain: { file: sampleFile("cat.jpg") },
    severalFiles: {
      file: [sampleFile("cat.jpg"), sampleFile("cat.png")],
      UPLOADCARE_STORE: "1",
      tags: ["pet", "cat"],
      source: "local",
    },
    signed: {
      file: sampleFile("cat.png"),
      UPLOADCARE_STORE: "0",
      signature: "93b69d086a487fbdfc36172b96a5d7f5afa7cb209e43e5f25890bc037e638584",
      expire: 1678361640,
    },
  },
  responses: {
    200: {
      file: { "cat.jpg": "17be4678-dab7-4bc7-8753-28914a22960a" },
      severalFiles: {
        "cat.jpg": "17be4678-dab7-4bc7-8753-28914a22960a",
        "cat.png": "d6d34fa9-addd-472c-868d-2e5c105f9fcd",
      },
    },
    400: {
      noFile: {
        error: {
          content: "Request does not contain files.",
          status_code: 400,
          error_code: "FilesRequiredError",
        },
      },
      tooLarge: {
        error: {
          content: "File is too large.",
          status_code: 400,
          error_code: "FileSizeLimitExceededError",
        },
      },
      "noFile text/plain": "Request does not contain files.",
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
    413: {
      tooLarge: {
        error: {
          content: "The size of the request is too large.",
          status_code: 413,
          error_code: "RequestSizeLimitExceededError",
        },
      },
      "tooLarge text/plain": "The size of the request is too large.",
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
