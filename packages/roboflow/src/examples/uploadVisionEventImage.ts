// Generated from specs/roboflow/openapi.yaml by `npm run generate -- roboflow`. Change the document, not this file.

import { sampleFile } from "@lading/testing/api";
import type * as models from "../models.ts";

/** Examples of `uploadVisionEventImage`, as the document has them. */
export const uploadVisionEventImageExamples: {
  readonly requests: {
    readonly named: models.UploadVisionEventImageParams;
    readonly fileOnly: models.UploadVisionEventImageParams;
    readonly withMetadata: models.UploadVisionEventImageParams;
  };
  readonly responses: {
    readonly 201: {
      readonly stored: models.UploadedVisionEventImage;
      readonly withoutUrl: models.UploadedVisionEventImage;
    };
    readonly 400: {
      readonly noFile: models.ErrorBody;
    };
    readonly 401: {
      readonly badKey: models.ErrorBody;
    };
    readonly 402: {
      readonly usedUp: models.ErrorBody;
    };
    readonly 403: {
      readonly missingScope: models.ErrorBody;
    };
    readonly 404: {
      readonly unknown: models.ErrorBody;
    };
    readonly 409: {
      readonly conflict: models.ErrorBody;
    };
    readonly 423: {
      readonly locked: models.ErrorBody;
    };
    readonly 429: {
      readonly tooMany: models.ErrorBody;
    };
    readonly 500: {
      readonly failed: models.ErrorBody;
    };
  };
} = {
  requests: {
    named: { file: sampleFile("inspection-photo.jpg"), name: "inspection-photo.jpg" },
    fileOnly: { file: sampleFile("cat.png") },
    withMetadata: {
      file: sampleFile("inspection-photo.jpg"),
      name: "line-a-check-001",
      metadata: { camera: "cam-1", shift: "morning", temperature: 72.5, "night run": false },
    },
  },
  responses: {
    201: {
      stored: {
        success: true,
        sourceId: "ve-img-abc123def456",
        url: "https://storage.roboflow.com/vision-events/images/ve-img-abc123def456.jpg",
      },
      withoutUrl: { success: true, sourceId: "ve-img-abc123def456" },
    },
    400: {
      noFile: { error: "No file provided" },
    },
    401: {
      badKey: { error: "Unauthorized", hint: "Send your API key as a bearer token." },
    },
    402: {
      usedUp: { error: "The workspace has no credits left." },
    },
    403: {
      missingScope: { error: "Insufficient permissions for this resource." },
    },
    404: {
      unknown: { error: "Not found" },
    },
    409: {
      conflict: { error: "The resource is being changed by another request." },
    },
    423: {
      locked: { error: "The workspace is locked." },
    },
    429: {
      tooMany: { error: "Too many requests", hint: "Wait a moment and try again." },
    },
    500: {
      failed: { error: "Internal server error" },
    },
  },
};
