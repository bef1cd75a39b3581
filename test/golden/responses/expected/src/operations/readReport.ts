// Generated from specs/responses/openapi.yaml by `npm run generate -- responses`. Change the document, not this file.

import type { ApiCall, CallOptions, Client, OperationPlan } from "@lading/runtime";
import type { ReadReportResponse, ReadReportResult } from "../models.ts";

/**
 * `GET /report`.
 *
 * @example
 * ```ts
 * const result = await readReport(responses);
 * ```
 */
export function readReport(
  client: Client,
  options?: CallOptions,
): ApiCall<ReadReportResponse | void, ReadReportResult> {
  return client.call(readReportPlan, undefined, options);
}

/** How `readReport` is sent and how its responses are read. */
export const readReportPlan: OperationPlan = {
  id: "readReport",
  method: "GET",
  path: "/report",
  responses: {
    200: ["application/json", "text/plain"],
    204: [],
    404: ["application/json"],
    409: [],
    "4XX": ["application/problem+json"],
    default: ["application/json"],
  },
};
