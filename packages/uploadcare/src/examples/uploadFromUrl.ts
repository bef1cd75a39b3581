// Generated from specs/uploadcare/openapi.yaml by `npm run generate -- uploadcare`. Change the document, not this file.

import type * as models from "../models.ts";

/** Examples of `uploadFromUrl`, as the document has them. */
export const uploadFromUrlExamples: {
  readonly requests: {
    readonly url: models.UploadFromUrlParams;
    readonly everyField: models.UploadFromUrlParams;
  };
  readonly responses: {
    readonly 200: {
      readonly token: models.FromUrlResponse;
      readonly fileInfo: models.FromUrlResponse;
    };
    readonly 400: {
      readonly privateAddress: models.ErrorResponse | string;
      readonly "privateAddress text/plain": models.ErrorResponse | string;
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
    url: {
      source_url: "https://source.unsplash.com/random",
      metadata: { subsystem: "uploader", pet: "cat" },
    },
    everyField: {
      source_url: "https://source.unsplash.com/random",
      store: "auto",
      filename: "cat.jpg",
      check_URL_duplicates: "1",
      save_URL_duplicates: "1",
      metadata: { pet: "cat" },
      signature: "93b69d086a487fbdfc36172b96a5d7f5afa7cb209e43e5f25890bc037e638584",
      expire: 1678361640,
      tags: ["pet", "cat"],
      source: "url",
    },
  },
  responses: {
    200: {
      token: { type: "token", token: "945ebb27-1fd6-46c6-a859-b9893712d650" },
      fileInfo: {
        type: "file_info",
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
        metadata: {},
        is_image: true,
        is_stored: true,
        is_ready: true,
      },
    },
    400: {
      privateAddress: {
        error: {
          content: "Only public IPs are allowed.",
          status_code: 400,
          error_code: "URLHostPrivateIPForbiddenError",
        },
      },
      "privateAddress text/plain": "Only public IPs are allowed.",
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
