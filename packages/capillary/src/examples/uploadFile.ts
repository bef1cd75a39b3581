// Generated from specs/capillary/openapi.yaml by `npm run generate -- capillary`. Change the document, not this file.

import { sampleFile } from "@lading/testing/api";
import type * as models from "../models.ts";

/** Examples of `uploadFile`, as the document has them. */
export const uploadFileExamples: {
  readonly requests: {
    readonly png: models.UploadFileParams;
    readonly jpg: models.UploadFileParams;
    readonly noBody: models.UploadFileParams;
  };
  readonly responses: {
    readonly 200: {
      readonly stored: models.UploadResult;
      readonly outcomeOnly: models.UploadResult;
    };
    readonly 400: {
      readonly refused: models.ErrorBody;
    };
    readonly 401: {
      readonly wrong: models.ErrorBody;
    };
  };
} = {
  requests: {
    png: { filename: "test.png", body: sampleFile("cat.png") },
    jpg: { filename: "test.jpg", body: sampleFile("cat.jpg") },
    noBody: { filename: "test.png" },
  },
  responses: {
    200: {
      stored: {
        code: 200,
        status: "true",
        message: "Successfully uploaded file",
        file: {
          name: "test.png",
          namespace: "rewards",
          version: 2,
          acl: "PRIVATE",
          fileSize: "51",
          file_handle: "73e78929-1e07-4cc5-a738-b54470a7dc8c",
          content_type: "image/png",
          s3_token: "rewards/100606/b21f3aea-ad38-4634-82a4-db2aaa0b.png",
          latest_version: 2,
          last_modified: "2024-05-08 09:10:59",
          s3_url: "s3://eucrm-solutions/rewards/100606/b21f3aea-ad38-4634-82a4-db2aaa0b.png",
        },
        secureFilePath:
          "https://eucrm-solutions.s3-eu-west-1.amazonaws.com/rewards/100606/b21f3aea-ad38-4634-82a4-db2aaa0b.png",
      },
      outcomeOnly: { code: 200, status: "true", message: "Successfully uploaded file" },
    },
    400: {
      refused: { code: 400, status: "false", message: "Invalid file name" },
    },
    401: {
      wrong: { errors: [{ code: 401, message: "Unauthorized" }] },
    },
  },
};
