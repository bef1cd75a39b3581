// Generated from specs/several-media-types/openapi.yaml by `npm run generate -- several-media-types`. Change the document, not this file.

import {
  type ApiCall,
  type CallOptions,
  type Client,
  type OperationPlan,
  chooseBody,
  encodeJson,
} from "@lading/runtime";
import type { PatchThingParams, PatchThingResult } from "../models.ts";

/**
 * `PATCH /things`.
 *
 * @example
 * ```ts
 * await patchThing(
 *   severalMediaTypes,
 *   { body: {} },
 *   { contentType: "application/json-patch+json" },
 * );
 * ```
 */
export function patchThing(
  client: Client,
  params: PatchThingParams,
  options: CallOptions & {
    readonly contentType: "application/json-patch+json" | "application/merge-patch+json";
  },
): ApiCall<void, PatchThingResult> {
  return client.call(patchThingPlan, params, options);
}

/** How `patchThing` is sent and how its responses are read. */
export const patchThingPlan: OperationPlan = {
  id: "patchThing",
  method: "PATCH",
  path: "/things",
  bodies: [
    {
      kind: "json",
      encode: encodeJson,
      mediaType: "application/json-patch+json",
      takes: ["object"],
      distinct: true,
    },
    {
      kind: "json",
      encode: encodeJson,
      mediaType: "application/merge-patch+json",
      takes: ["object"],
      distinct: true,
    },
  ],
  bodyRequired: true,
  responses: { 204: [] },
  chooseBody,
};
