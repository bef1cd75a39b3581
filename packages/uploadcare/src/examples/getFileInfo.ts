// Generated from specs/uploadcare/openapi.yaml by `npm run generate -- uploadcare`. Change the document, not this file.

import type * as models from "../models.ts";

/** Examples of `getFileInfo`, as the document has them. */
export const getFileInfoExamples: {
  readonly requests: {
    readonly default: models.GetFileInfoParams;
  };
  readonly responses: {
    readonly 200: {
      readonly image: models.FileInfo;
      readonly bare: models.FileInfo;
    };
    readonly 400: {
      readonly malformed: models.ErrorResponse | string;
      readonly "malformed text/plain": models.ErrorResponse | string;
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
    default: { file_id: "67947755-1584-4e3f-902b-d4e2bf76a841" },
  },
  responses: {
    200: {
      image: {
        uuid: "be3b4d5e-179d-460e-8a5d-69112ac86cbb",
        file_id: "be3b4d5e-179d-460e-8a5d-69112ac86cbb",
        size: 2667636,
        total: 2667636,
        done: 2667636,
        original_filename: "IMG-0412_123.JPG",
        filename: "IMG0412_123.JPG",
        mime_type: "image/jpeg",
        image_info: {
          color_mode: "RGB",
          format: "JPEG",
          height: 4032,
          width: 3024,
          orientation: 6,
          dpi: [72, 72],
          geo_location: { latitude: 55.62013611111111, longitude: 37.66299166666666 },
          datetime_original: "2018-08-20T08:59:50",
          sequence: false,
        },
        video_info: null,
        content_info: {
          mime: { mime: "image/jpeg", type: "image", subtype: "jpeg" },
          image: {
            color_mode: "RGB",
            format: "JPEG",
            height: 4032,
            width: 3024,
            orientation: null,
            dpi: null,
            geo_location: null,
            datetime_original: null,
            sequence: null,
          },
        },
        metadata: { subsystem: "uploader", pet: "cat" },
        default_effects: "",
        s3_bucket: "my-bucket",
        is_image: true,
        is_stored: true,
        is_ready: true,
      },
      bare: {
        uuid: "d6d34fa9-addd-472c-868d-2e5c105f9fcd",
        file_id: "d6d34fa9-addd-472c-868d-2e5c105f9fcd",
        size: 12,
        total: 12,
        done: 12,
        original_filename: "notes.txt",
        filename: "notes.txt",
        mime_type: "text/plain",
        is_image: false,
        is_stored: false,
        is_ready: true,
      },
    },
    400: {
      malformed: {
        error: {
          content: "file_id is invalid.",
          status_code: 400,
          error_code: "FileIdInvalidError",
        },
      },
      "malformed text/plain": "file_id is invalid.",
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
        error: { content: "File is not found.", status_code: 404, error_code: "FileNotFoundError" },
      },
      "notFound text/plain": "File is not found.",
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
