// Generated from specs/procore/openapi.yaml by `npm run generate -- procore`. Change the document, not this file.

import type { ProviderPlan } from "@lading/runtime";

/** The address of the API, its credentials, and where its errors have their messages. */
export const provider: ProviderPlan = {
  format: 1,
  name: "procore",
  server: { url: "https://api.procore.com" },
  security: { procoreOAuth: { type: "bearer", token: "accessToken" } },
  options: {
    accessToken: { env: "PROCORE_ACCESS_TOKEN", secret: true },
    companyId: { env: "PROCORE_COMPANY_ID" },
  },
  errors: {
    message: ["/error/message", "/message", "/errors", "/errors/0"],
    code: ["/error/code"],
  },
  throttle: { header: "X-Rate-Limit-Reset", unit: "epoch-seconds" },
};
