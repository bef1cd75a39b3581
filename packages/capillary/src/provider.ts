// Generated from specs/capillary/openapi.yaml by `npm run generate -- capillary`. Change the document, not this file.

import type { ProviderPlan } from "@lading/runtime";

/** The address of the API, its credentials, and where its errors have their messages. */
export const provider: ProviderPlan = {
  format: 1,
  name: "capillary",
  server: {
    url: "https://{cluster}.cc.capillarytech.com",
    variables: { cluster: { default: "eucrm" } },
  },
  security: {
    accessToken: {
      type: "apiKey",
      in: "header",
      name: "X-CAP-API-OAUTH-TOKEN",
      value: "accessToken",
    },
    till: { type: "basic", username: "username", password: "password" },
  },
  options: {
    username: { env: "CAPILLARY_USERNAME", secret: true },
    password: { env: "CAPILLARY_PASSWORD", secret: true },
    accessToken: { env: "CAPILLARY_ACCESS_TOKEN", secret: true },
    cluster: { env: "CAPILLARY_CLUSTER" },
  },
  errors: { message: ["/message", "/errors/0/message"], code: ["/code", "/errors/0/code"] },
};
