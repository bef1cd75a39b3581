// Generated from specs/uploadcare/openapi.yaml by `npm run generate -- uploadcare`. Change the document, not this file.

import type { ProviderPlan } from "@lading/runtime";

/** The address of the API, its credentials, and where its errors have their messages. */
export const provider: ProviderPlan = {
  format: 1,
  name: "uploadcare",
  server: { url: "https://upload.uploadcare.com" },
  options: { publicKey: { env: "UPLOADCARE_PUBLIC_KEY" } },
  errors: {
    message: ["/error/content"],
    code: ["/error/error_code"],
    status: "/error/status_code",
    insideSuccess: "/error/status_code",
  },
};
