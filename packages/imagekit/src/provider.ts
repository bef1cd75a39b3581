// Generated from specs/imagekit/openapi.yaml by `npm run generate -- imagekit`. Change the document, not this file.

import type { ProviderPlan } from "@lading/runtime";

/** The address of the API, its credentials, and where its errors have their messages. */
export const provider: ProviderPlan = {
  format: 1,
  name: "imagekit",
  server: { url: "https://upload.imagekit.io" },
  security: { privateKey: { type: "basic", username: "privateKey" } },
  options: { privateKey: { env: "IMAGEKIT_PRIVATE_KEY", secret: true } },
  errors: { message: ["/message"] },
  throttle: { header: "X-RateLimit-Reset", unit: "milliseconds" },
};
