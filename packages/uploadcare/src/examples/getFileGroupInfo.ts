// Generated from specs/uploadcare/openapi.yaml by `npm run generate -- uploadcare`. Change the document, not this file.

import type * as models from "../models.ts";

/** Examples of `getFileGroupInfo`, as the document has them. */
export const getFileGroupInfoExamples: {
  readonly requests: {
    readonly default: models.GetFileGroupInfoParams;
  };
  readonly responses: {
    readonly 200: {
      readonly group: models.GroupInfo;
    };
    readonly 400: {
      readonly noId: models.ErrorResponse | string;
      readonly "noId text/plain": models.ErrorResponse | string;
    };
    readonly 403: {
      readonly wrongKey: models.ErrorResponse | string;
      readonly expired: models.ErrorResponse | string;
      readonly "wrongKey text/plain": models.ErrorResponse | string;
    };
    readonly 404: {
      readonly notFound: models.ErrorResponse | string;
      readonly "notFound text/plain": models.ErrorResponse | string;
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
    default: { group_id: "d52d7136-a2e5-4338-9f45-affbf83b857d~2" },
  },
  responses: {
    200: {
      group: {
        id: "d52d7136-a2e5-4338-9f45-affbf83b857d~2",
        datetime_created: "2018-09-12T10:03:38.686710Z",
        datetime_stored: "2018-09-12T10:04:00.123456Z",
        files_count: 2,
        files: [
          {
            uuid: "d6d34fa9-addd-472c-868d-2e5c105f9fcd",
            file_id: "d6d34fa9-addd-472c-868d-2e5c105f9fcd",
            size: 642393,
            total: 642393,
            done: 642393,
            original_filename: "cat.jpg",
            filename: "cat.jpg",
            mime_type: "image/jpeg",
            default_effects: "",
            is_image: true,
            is_stored: true,
            is_ready: true,
          },
          null,
        ],
      },
    },
    400: {
      noId: {
        error: {
          content: "group_id is required.",
          status_code: 400,
          error_code: "GroupIdRequiredError",
        },
      },
      "noId text/plain": "group_id is required.",
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
    404: {
      notFound: {
        error: {
          content: "group_id is invalid.",
          status_code: 404,
          error_code: "GroupNotFoundError",
        },
      },
      "notFound text/plain": "group_id is invalid.",
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
