// Generated from specs/uploadcare/openapi.yaml by `npm run generate -- uploadcare`. Change the document, not this file.

import { type RawClient, createRawClient } from "@lading/runtime/raw";
import type { Uploadcare } from "./client.ts";
import { completeMultipartUploadPlan } from "./operations/completeMultipartUpload.ts";
import { createFileGroupPlan } from "./operations/createFileGroup.ts";
import { getFileGroupInfoPlan } from "./operations/getFileGroupInfo.ts";
import { getFileInfoPlan } from "./operations/getFileInfo.ts";
import { getFromUrlStatusPlan } from "./operations/getFromUrlStatus.ts";
import { startMultipartUploadPlan } from "./operations/startMultipartUpload.ts";
import { uploadFilePlan } from "./operations/uploadFile.ts";
import { uploadFromUrlPlan } from "./operations/uploadFromUrl.ts";
import { uploadPartPlan } from "./operations/uploadPart.ts";
import type { paths } from "./schema.ts";

export type { components, operations, paths } from "./schema.ts";
export type { RawClient } from "@lading/runtime/raw";

/** The typed openapi-fetch client of this API, with the credentials and the transport of `client`. */
export function rawClient(client: Uploadcare): RawClient<paths> {
  return createRawClient<paths>(client, [
    uploadFilePlan,
    startMultipartUploadPlan,
    uploadPartPlan,
    completeMultipartUploadPlan,
    uploadFromUrlPlan,
    getFromUrlStatusPlan,
    getFileInfoPlan,
    createFileGroupPlan,
    getFileGroupInfoPlan,
  ]);
}
