// Generated from specs/other-peoples/openapi.yaml by `npm run generate -- other-peoples`. Change the document, not this file.

import type { ProviderPlan } from "@lading/runtime";

/** Where the API lives, what opens it, and where its errors keep their words. */
export const provider: ProviderPlan = {
  name: "other-peoples",
  server: { url: "https://api.example/v1" },
  security: {
    digest: { type: "apiKey", in: "header", name: "Authorization", value: "authorization" },
  },
  options: { authorization: { env: "OTHER_PEOPLES_AUTHORIZATION", secret: true } },
};
