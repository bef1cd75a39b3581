// Generated from specs/uploadcare/openapi.yaml by `npm run generate -- uploadcare`. Change the document, not this file.

import type * as models from "../models.ts";

/** Examples of `getFromUrlStatus`, as the document has them. */
export const getFromUrlStatusExamples: {
  readonly requests: {
    readonly default: models.GetFromUrlStatusParams;
  };
  readonly responses: {
    readonly 200: {
      readonly waiting: models.FromUrlStatus;
      readonly progress: models.FromUrlStatus;
      readonly progressOfUnknownSize: models.FromUrlStatus;
      readonly success: models.FromUrlStatus;
      readonly error: models.FromUrlStatus;
      readonly unknown: models.FromUrlStatus;
    };
    readonly 400: {
      readonly noToken: models.ErrorResponse | string;
      readonly "noToken text/plain": models.ErrorResponse | string;
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
      readonly download: models.ErrorResponse | string;
      readonly "download text/plain": models.ErrorResponse | string;
    };
  };
} = {
  requests: {
    default: { token: "945ebb27-1fd6-46c6-a859-b9893712d650" },
  },
  responses: {
    200: {
      waiting: { status: "waiting" },
      progress: { status: "progress", done: 84165, total: 3148573 },
      progressOfUnknownSize: { status: "progress", done: 84165, total: "unknown" },
      success: {
        status: "success",
        uuid: "be3b4d5e-179d-460e-8a5d-69112ac86cbb",
        file_id: "be3b4d5e-179d-460e-8a5d-69112ac86cbb",
        size: 2667636,
        total: 2667636,
        done: 2667636,
        original_filename: "IMG-0412_123.JPG",
        filename: "IMG0412_123.JPG",
        mime_type: "image/jpeg",
        image_info: null,
        video_info: null,
        content_info: null,
        metadata: { pet: "cat" },
        is_image: true,
        is_stored: true,
        is_ready: true,
      },
      error: {
        status: "error",
        error: "Host does not exist.",
        error_code: "HostnameNotFoundError",
      },
      unknown: { status: "unknown" },
    },
    400: {
      noToken: {
        error: {
          content: "token is required.",
          status_code: 400,
          error_code: "TokenRequiredError",
        },
      },
      "noToken text/plain": "token is required.",
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
      download: {
        error: {
          content: "Failed to download the file.",
          status_code: 500,
          error_code: "DownloadFileError",
        },
      },
      "download text/plain": "Failed to download the file.",
    },
  },
};
