// Generated from specs/incoming/openapi.yaml by `npm run generate -- incoming`. Change the document, not this file.

import { type RawClient, createRawClient } from "@lading/runtime/raw";
import type { Incoming } from "./client.ts";
import type { paths } from "./schema.ts";

export type { components, operations, paths, webhooks } from "./schema.ts";
export type { RawClient } from "@lading/runtime/raw";

/** The typed openapi-fetch client of this API, with the credentials and the transport of `client`. */
export function rawClient(client: Incoming): RawClient<paths> {
  return createRawClient<paths>(client, []);
}
