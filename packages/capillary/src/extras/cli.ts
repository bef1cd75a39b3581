import { runUploadCommand } from "@lading/runtime/cli";
import type { UploadResult } from "../models.ts";
import { Capillary } from "./client.ts";
import { generatedToken } from "./token.ts";

await runUploadCommand<UploadResult>({
  packageName: "@lading/capillary",
  needs: [
    ["CAPILLARY_ACCESS_TOKEN"],
    ["CAPILLARY_USERNAME", "CAPILLARY_PASSWORD"],
    ["CAPILLARY_CLIENT_KEY", "CAPILLARY_CLIENT_SECRET"],
  ],
  variables: { CAPILLARY_CLUSTER: "first label of the cluster's host, eucrm unless it is set" },
  start: ({ baseUrl, variables }) => {
    // The client finds the other credentials by itself.
    const key = variables.get("CAPILLARY_CLIENT_KEY");
    const hasOthers =
      variables.has("CAPILLARY_ACCESS_TOKEN") || variables.has("CAPILLARY_USERNAME");
    const isIssued = key !== undefined && !hasOthers;
    const capillary = new Capillary({
      baseUrl,
      ...(isIssued && { accessToken: generatedToken({ baseUrl }) }),
    });
    return (file, { signal, onUploadProgress }) =>
      capillary.upload(file, { signal, onUploadProgress });
  },
  summaryOf: ({ file, message }) => file?.file_handle ?? message,
});
