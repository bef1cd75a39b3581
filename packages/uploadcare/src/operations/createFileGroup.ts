// Generated from specs/uploadcare/openapi.yaml by `npm run generate -- uploadcare`. Change the document, not this file.

import {
  type ApiCall,
  type CallOptions,
  type Client,
  type OperationPlan,
  encodeMultipart,
} from "@lading/runtime";
import type { CreateFileGroupParams, CreateFileGroupResult, GroupInfo } from "../models.ts";

/**
 * Put files into a group.
 *
 * Makes a group of files that are uploaded already, to show them together in a gallery, say. Group
 * and files belong to the same project. A group never changes: to add or remove a file, make
 * another.
 *
 * @example
 * ```ts
 * const groupInfo = await createFileGroup(uploadcare, {
 *   files: [
 *     "d6d34fa9-addd-472c-868d-2e5c105f9fcd",
 *     "b1026315-8116-4632-8364-607e64fca723/-/resize/x800/",
 *   ],
 * });
 * ```
 *
 * @see https://uploadcare.com/api-refs/upload-api/#tag/Groups/operation/createFilesGroup
 */
export function createFileGroup(
  client: Client,
  params: CreateFileGroupParams,
  options?: CallOptions,
): ApiCall<GroupInfo, CreateFileGroupResult> {
  return client.call(createFileGroupPlan, params, options);
}

/** How `createFileGroup` is sent and how its responses are read. */
export const createFileGroupPlan: OperationPlan = {
  id: "createFileGroup",
  method: "POST",
  path: "/group/",
  parameters: [{ name: "jsonerrors", in: "query", fallback: 1 }],
  bodies: [
    {
      kind: "multipart",
      encode: encodeMultipart,
      mediaType: "multipart/form-data",
      flat: true,
      fields: [
        { name: "pub_key", required: true, option: "publicKey" },
        { name: "files", required: true, array: "indices" },
        { name: "signature", secret: true },
        { name: "expire" },
        { name: "source" },
      ],
      closed: true,
    },
  ],
  bodyRequired: true,
  responses: {
    200: ["application/json"],
    400: ["application/json", "text/plain"],
    403: ["application/json", "text/plain"],
    405: ["application/json", "text/plain"],
    429: ["application/json", "text/plain"],
    500: ["application/json", "text/plain"],
  },
};
