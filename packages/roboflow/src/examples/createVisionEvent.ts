// Generated from specs/roboflow/openapi.yaml by `npm run generate -- roboflow`. Change the document, not this file.

import type * as models from "../models.ts";

/** Examples of `createVisionEvent`, as the document has them. */
export const createVisionEventExamples: {
  readonly requests: {
    readonly failedCheck: models.CreateVisionEventParams;
    readonly withContext: models.CreateVisionEventParams;
  };
  readonly responses: {
    readonly 201: {
      readonly created: models.CreatedVisionEvent;
    };
    readonly 400: {
      readonly missingField: models.ErrorBody;
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
    failedCheck: {
      eventId: "a1b2c3d4-e5f6-7890-abcd-ef1234567890",
      eventType: "quality_check",
      useCaseId: "a1b3c8e1",
      timestamp: "2024-01-15T10:30:00Z",
      images: [
        {
          sourceId: "ve-img-abc123def456",
          objectDetections: [
            { class: "defect", x: 100, y: 200, width: 50, height: 30, confidence: 0.95 },
          ],
        },
      ],
      eventData: { result: "fail" },
    },
    withContext: {
      eventId: "0b7f4c8e-52c1-4a0f-9a57-6f2d8f3b1c44",
      eventType: "safety_alert",
      useCaseId: "warehouse-safety",
      timestamp: "2024-06-01T12:00:00Z",
      deviceId: "cam-5",
      streamId: "stream-a",
      workflowId: "wf-1",
      images: [{ sourceId: "ve-img-abc123def456", label: "frame" }],
      eventData: { alertType: "fire", severity: "high" },
      customMetadata: { zone: "B3", temperature: 42.5, active: true },
    },
  },
  responses: {
    201: {
      created: { eventId: "a1b2c3d4-e5f6-7890-abcd-ef1234567890", created: true },
    },
    400: {
      missingField: { error: "eventId is required", hint: "Use a UUID (v4)." },
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
