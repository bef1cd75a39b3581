// Generated from specs/uploadcare/openapi.yaml by `npm run generate -- uploadcare`. Change the document, not this file.

import { sampleFile } from "@lading/testing/api";
import type * as models from "../models.ts";

/** Examples of `uploadPart`, as the document has them. */
export const uploadPartExamples: {
  readonly requests: {
    readonly part: models.UploadPartParams;
  };
  readonly responses: {
    readonly 403: {
      readonly expired: string;
    };
  };
} = {
  requests: {
    part: {
      presigned_url:
        "https://uploadcare.s3-accelerate.amazonaws.com/67947755-1584-4e3f-902b-d4e2bf76a841/?uploadId=demo&partNumber=1",
      body: sampleFile("cat.jpg"),
    },
  },
  responses: {
    403: {
      expired: "<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>",
    },
  },
};
