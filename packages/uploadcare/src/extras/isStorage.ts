import type { Client } from "@lading/runtime";
import { serverOrigin } from "@lading/runtime/flows";
import { startMultipartUploadPlan } from "../operations/startMultipartUpload.ts";
import { uploadPartPlan } from "../operations/uploadPart.ts";

/** May parts be sent there: to the storage in the API's documentation, or, with a mock of the API, to one on its host? */
export function isStorage(client: Client, url: URL): boolean {
  const documented = serverOrigin(client, uploadPartPlan);
  const api = new URL(serverOrigin(client, startMultipartUploadPlan));
  return (
    url.origin === documented ||
    /^https:\/\/uploadcare\.s3(-accelerate|[.-][a-z]+-[a-z]+-\d)?\.amazonaws\.com$/.test(
      url.origin,
    ) ||
    (url.hostname === api.hostname && url.protocol === api.protocol)
  );
}
