// Generated from specs/pagination/openapi.yaml by `npm run generate -- pagination`. Change the document, not this file.

import type { ProviderPlan } from "@lading/runtime";

/** The address of the API, its credentials, and where its errors have their messages. */
export const provider: ProviderPlan = {
  format: 1,
  name: "pagination",
  server: { url: "https://api.example.com/v1" },
};
