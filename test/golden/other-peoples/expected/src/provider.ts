// Generated from specs/other-peoples/openapi.yaml by `npm run generate -- other-peoples`. Change the document, not this file.

import type { ProviderPlan } from "@lading/runtime";

/** The address of the API, its credentials, and where its errors have their messages. */
export const provider: ProviderPlan = {
  format: 1,
  name: "other-peoples",
  server: { url: "https://api.example/v1" },
  security: {
    digest: { type: "apiKey", in: "header", name: "Authorization", value: "authorization" },
  },
  options: { authorization: { env: "OTHER_PEOPLES_AUTHORIZATION", secret: true } },
};
