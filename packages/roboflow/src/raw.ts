// Generated from specs/roboflow/openapi.yaml by `npm run generate -- roboflow`. Change the document, not this file.

import { type RawClient, createRawClient } from "@lading/runtime/raw";
import type { Roboflow } from "./client.ts";
import { createVisionEventPlan } from "./operations/createVisionEvent.ts";
import { uploadVisionEventImagePlan } from "./operations/uploadVisionEventImage.ts";
import type { paths } from "./schema.ts";

export type { components, operations, paths } from "./schema.ts";
export type { RawClient } from "@lading/runtime/raw";

/** The typed openapi-fetch client of this API, with the credentials and the transport of `client`. */
export function rawClient(client: Roboflow): RawClient<paths> {
  return createRawClient<paths>(client, [uploadVisionEventImagePlan, createVisionEventPlan]);
}
