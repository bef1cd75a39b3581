// Generated from specs/procore/openapi.yaml by `npm run generate -- procore`. Change the document, not this file.

import { type RawClient, createRawClient } from "@lading/runtime/raw";
import type { Procore } from "./client.ts";
import { completeCompanyUploadPlan } from "./operations/completeCompanyUpload.ts";
import { completeProjectUploadPlan } from "./operations/completeProjectUpload.ts";
import { createCompanyUploadPlan } from "./operations/createCompanyUpload.ts";
import { createImagePlan } from "./operations/createImage.ts";
import { createProjectUploadPlan } from "./operations/createProjectUpload.ts";
import type { paths } from "./schema.ts";

export type { components, operations, paths } from "./schema.ts";
export type { RawClient } from "@lading/runtime/raw";

/** The typed openapi-fetch client of this API, with the credentials and the transport of `client`. */
export function rawClient(client: Procore): RawClient<paths> {
  return createRawClient<paths>(client, [
    createImagePlan,
    createCompanyUploadPlan,
    completeCompanyUploadPlan,
    createProjectUploadPlan,
    completeProjectUploadPlan,
  ]);
}
