// Generated from specs/uploadcare/openapi.yaml by `npm run generate -- uploadcare`. Change the document, not this file.

import type * as models from "../models.ts";

/** Examples of `completeMultipartUpload`, as the document has them. */
export const completeMultipartUploadExamples: {
  readonly requests: {
    readonly upload: models.CompleteMultipartUploadParams;
  };
  readonly responses: {
    readonly 200: {
      readonly video: models.FileInfo;
    };
    readonly 400: {
      readonly partMissing: models.ErrorResponse | string;
      readonly "partMissing text/plain": models.ErrorResponse | string;
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
    upload: { uuid: "67947755-1584-4e3f-902b-d4e2bf76a841" },
  },
  responses: {
    200: {
      video: {
        uuid: "67947755-1584-4e3f-902b-d4e2bf76a841",
        file_id: "67947755-1584-4e3f-902b-d4e2bf76a841",
        size: 27796904,
        total: 27796904,
        done: 27796904,
        original_filename: "myfile.mp4",
        filename: "myfile.mp4",
        mime_type: "video/mp4",
        image_info: null,
        video_info: {
          duration: 261827,
          format: "mp4",
          bitrate: 393,
          audio: { bitrate: 78, codec: "aac", sample_rate: 44100, channels: "2" },
          video: { height: 360, width: 640, frame_rate: 24, bitrate: 315, codec: "h264" },
        },
        content_info: {
          mime: { mime: "video/mp4", type: "video", subtype: "mp4" },
          video: {
            duration: 261827,
            format: "mp4",
            bitrate: 393,
            audio: [{ bitrate: 78, codec: "aac", sample_rate: 44100, channels: 2 }],
            video: [{ height: 360, width: 640, frame_rate: 24, bitrate: 315, codec: "h264" }],
          },
        },
        metadata: { subsystem: "uploader", pet: "cat" },
        s3_bucket: null,
        is_image: false,
        is_stored: true,
        is_ready: true,
      },
    },
    400: {
      partMissing: {
        error: {
          content: "File size mismatch. Not all parts uploaded?",
          status_code: 400,
          error_code: "MultipartUploadSizeTooSmallError",
        },
      },
      "partMissing text/plain": "File size mismatch. Not all parts uploaded?",
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
          content: "File is not found.",
          status_code: 404,
          error_code: "MultipartFileNotFoundError",
        },
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
