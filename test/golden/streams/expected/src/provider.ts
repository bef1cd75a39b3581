// Generated from specs/streams/openapi.yaml by `npm run generate -- streams`. Change the document, not this file.

import type { ProviderPlan } from "@lading/runtime";

/** The address of the API, its credentials, and where its errors have their messages. */
export const provider: ProviderPlan = {
  format: 1,
  name: "streams",
  server: { url: "https://api.example.com" },
};
