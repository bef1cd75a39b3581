// Generated from specs/imagekit/openapi.yaml by `npm run generate -- imagekit`. Change the document, not this file.

import { sampleFile } from "@lading/testing/api";
import type * as models from "../models.ts";

/** Examples of `uploadFileV2`, as the document has them. */
export const uploadFileV2Examples: {
  readonly requests: {
    readonly bytes: models.UploadFileV2Params;
    readonly clientSide: models.UploadFileV2Params;
  };
  readonly responses: {
    readonly 200: {
      readonly image: models.UploadedFile;
      readonly everyField: models.UploadedFile;
      readonly video: models.UploadedFile;
    };
    readonly 202: {
      readonly queued: models.QueuedUpload;
    };
    readonly 400: {
      readonly missingFile: models.ErrorMessage;
    };
    readonly 401: {
      readonly noKey: models.ErrorMessage;
    };
    readonly 403: {
      readonly wrongKey: models.ErrorMessage;
    };
    readonly 429: {
      readonly throttled: models.ErrorMessage;
    };
  };
} = {
  requests: {
    bytes: { file: sampleFile("cat.jpg"), fileName: "my_file_name.jpg" },
    clientSide: {
      file: sampleFile("cat.jpg"),
      fileName: "cat.jpg",
      tags: ["pet", "cat"],
      token: "your_token",
    },
  },
  responses: {
    200: {
      image: {
        fileId: "598821f949c0a938d57563bd",
        name: "file1.jpg",
        url: "https://ik.imagekit.io/your_imagekit_id/images/products/file1.jpg",
        thumbnailUrl:
          "https://ik.imagekit.io/your_imagekit_id/tr:n-media_library_thumbnail/images/products/file1.jpg",
        height: 300,
        width: 200,
        size: 83622,
        filePath: "/images/products/file1.jpg",
        tags: ["t-shirt", "round-neck", "sale2019"],
        isPrivateFile: false,
        customCoordinates: null,
        fileType: "image",
      },
      everyField: {
        fileId: "598821f949c0a938d57563be",
        name: "cat.png",
        url: "https://ik.imagekit.io/your_imagekit_id/images/pets/cat.png",
        thumbnailUrl:
          "https://ik.imagekit.io/your_imagekit_id/tr:n-media_library_thumbnail/images/pets/cat.png",
        height: 600,
        width: 800,
        size: 17423,
        filePath: "/images/pets/cat.png",
        fileType: "image",
        tags: ["pet", "cat"],
        isPrivateFile: true,
        customCoordinates: "10,10,100,100",
        metadata: {
          height: 600,
          width: 800,
          size: 17423,
          format: "png",
          hasColorProfile: true,
          quality: 0,
          density: 72,
          hasTransparency: true,
          pHash: "f06830ca9f1e3e90",
          exif: {
            image: { Make: "Acme", Orientation: 1, XResolution: 72 },
            exif: { ExposureTime: 0.008, ISO: 200, DateTimeOriginal: "2026:01:31 10:00:00" },
            gps: { GPSLatitude: [52, 31, 12.5], GPSLatitudeRef: "N" },
            makernote: {},
          },
        },
        versionInfo: { id: "598821f949c0a938d57563be", name: "Version 1" },
        AITags: [{ name: "Cat", confidence: 98.7, source: "google-auto-tagging" }],
        extensionStatus: {
          "remove-bg": "pending",
          "google-auto-tagging": "success",
          "ai-auto-description": "failed",
          "ai-tasks": "pending",
        },
        embeddedMetadata: { XResolution: 72, DateCreated: "2026-01-31T10:00:00.000Z" },
        customMetadata: { breed: "tabby", age: 3, indoor: true },
        selectedFieldsSchema: { breed: { type: "Text" } },
        isPublished: true,
        description: "A cat on a sofa",
      },
      video: {
        fileId: "598821f949c0a938d57563bf",
        name: "cat.mp4",
        url: "https://ik.imagekit.io/your_imagekit_id/cat.mp4",
        height: 1080,
        width: 1920,
        size: 1048576,
        filePath: "/cat.mp4",
        fileType: "non-image",
        tags: null,
        AITags: null,
        bitRate: 2500,
        duration: 12,
        audioCodec: "aac",
        videoCodec: "h264",
      },
    },
    202: {
      queued: {
        message:
          "Your request for pre-transformation on upload is accepted and is being processed.",
      },
    },
    400: {
      missingFile: {
        message: "Missing file parameter for upload",
        help: "For support kindly contact us at support@imagekit.io .",
      },
    },
    401: {
      noKey: {
        message: "Your request does not contain private API key.",
        help: "For support kindly contact us at support@imagekit.io .",
      },
    },
    403: {
      wrongKey: {
        message: "Your account cannot be authenticated.",
        help: "For support kindly contact us at support@imagekit.io .",
      },
    },
    429: {
      throttled: {
        message: "You have exceeded the rate limit for this API.",
        help: "For support kindly contact us at support@imagekit.io .",
      },
    },
  },
};
