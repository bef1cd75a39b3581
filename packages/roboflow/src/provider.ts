// Generated from specs/roboflow/openapi.yaml by `npm run generate -- roboflow`. Change the document, not this file.

import type { ProviderPlan } from "@lading/runtime";

/** The address of the API, its credentials, and where its errors have their messages. */
export const provider: ProviderPlan = {
  format: 1,
  name: "roboflow",
  server: { url: "https://api.roboflow.com" },
  security: { apiKey: { type: "bearer", token: "apiKey" } },
  options: { apiKey: { env: "ROBOFLOW_API_KEY", secret: true } },
  errors: { message: ["/error"] },
};
