// Generated from specs/idempotency-keys/openapi.yaml by `npm run generate -- idempotency-keys`. Change the document, not this file.

import type { ProviderPlan } from "@lading/runtime";

/** The address of the API, its credentials, and where its errors have their messages. */
export const provider: ProviderPlan = {
  format: 1,
  name: "idempotency-keys",
  server: { url: "https://orders.test" },
};
