// Generated from specs/uploadcare/openapi.yaml by `npm run generate -- uploadcare`. Change the document, not this file.

import type * as models from "../models.ts";

/** Examples of `createFileGroup`, as the document has them. */
export const createFileGroupExamples: {
  readonly requests: {
    readonly files: models.CreateFileGroupParams;
    readonly signed: models.CreateFileGroupParams;
  };
  readonly responses: {
    readonly 200: {
      readonly group: models.GroupInfo;
    };
    readonly 400: {
      readonly filesNotFound: models.ErrorResponse | string;
      readonly "filesNotFound text/plain": models.ErrorResponse | string;
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
    files: {
      files: [
        "d6d34fa9-addd-472c-868d-2e5c105f9fcd",
        "b1026315-8116-4632-8364-607e64fca723/-/resize/x800/",
      ],
    },
    signed: {
      files: ["https://ucarecdn.com/d6d34fa9-addd-472c-868d-2e5c105f9fcd/"],
      signature: "93b69d086a487fbdfc36172b96a5d7f5afa7cb209e43e5f25890bc037e638584",
      expire: 1678361640,
      source: "local",
    },
  },
  responses: {
    200: {
      group: {
        id: "0d712319-b970-4602-850c-bae1ced521a6~1",
        datetime_created: "2018-09-12T10:03:38.686710Z",
        datetime_stored: null,
        files_count: 1,
        cdn_url: "https://ucarecdn.com/0d712319-b970-4602-850c-bae1ced521a6~1/",
        url: "https://api.uploadcare.com/groups/0d712319-b970-4602-850c-bae1ced521a6~1/",
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
            image_info: null,
            video_info: null,
            content_info: null,
            metadata: {},
            default_effects: "resize/x800/",
            is_image: true,
            is_stored: false,
            is_ready: true,
          },
        ],
      },
    },
    400: {
      filesNotFound: {
        error: {
          content: "Some files not found.",
          status_code: 400,
          error_code: "GroupFilesNotFoundError",
        },
      },
      "filesNotFound text/plain": "Some files not found.",
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
