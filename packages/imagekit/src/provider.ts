// Generated from specs/imagekit/openapi.yaml by `npm run generate -- imagekit`. Change the document, not this file.

import type { ProviderPlan } from "@lading/runtime";

/** Where the API lives, what opens it, and where its errors keep their words. */
export const provider: ProviderPlan = {
  name: "imagekit",
  server: { url: "https://upload.imagekit.io" },
  security: { privateKey: { type: "basic", username: "privateKey" } },
  options: { privateKey: { env: "IMAGEKIT_PRIVATE_KEY", secret: true } },
  errors: { message: ["/message"] },
  throttle: { header: "X-RateLimit-Reset", unit: "milliseconds" },
};
