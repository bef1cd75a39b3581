// Generated from specs/streams/openapi.yaml by `npm run generate -- streams`. Change the document, not this file.

import type { ProviderPlan } from "@lading/runtime";

/** Where the API lives, what opens it, and where its errors keep their words. */
export const provider: ProviderPlan = {
  name: "streams",
  server: { url: "https://api.example.com" },
};
