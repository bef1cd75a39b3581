// Generated from specs/imagekit/openapi.yaml by `npm run generate -- imagekit`. Change the document, not this file.

import { type RawClient, createRawClient } from "@lading/runtime/raw";
import type { ImageKit } from "./client.ts";
import { uploadFilePlan } from "./operations/uploadFile.ts";
import { uploadFileV2Plan } from "./operations/uploadFileV2.ts";
import type { paths } from "./schema.ts";

export type { components, operations, paths } from "./schema.ts";
export type { RawClient } from "@lading/runtime/raw";

/** The typed openapi-fetch client of this API, with the credentials and the transport of `client`. */
export function rawClient(client: ImageKit): RawClient<paths> {
  return createRawClient<paths>(client, [uploadFilePlan, uploadFileV2Plan]);
}
