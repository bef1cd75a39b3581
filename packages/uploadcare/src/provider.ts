// Generated from specs/uploadcare/openapi.yaml by `npm run generate -- uploadcare`. Change the document, not this file.

import type { ProviderPlan } from "@lading/runtime";

/** Where the API lives, what opens it, and where its errors keep their words. */
export const provider: ProviderPlan = {
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
