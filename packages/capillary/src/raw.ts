// Generated from specs/capillary/openapi.yaml by `npm run generate -- capillary`. Change the document, not this file.

import { type RawClient, createRawClient } from "@lading/runtime/raw";
import type { Capillary } from "./client.ts";
import { generateTokenPlan } from "./operations/generateToken.ts";
import { uploadFilePlan } from "./operations/uploadFile.ts";
import type { paths } from "./schema.ts";

export type { components, operations, paths } from "./schema.ts";
export type { RawClient } from "@lading/runtime/raw";

/** The typed openapi-fetch client of this API, with the credentials and the transport of `client`. */
export function rawClient(client: Capillary): RawClient<paths> {
  return createRawClient<paths>(client, [uploadFilePlan, generateTokenPlan]);
}
