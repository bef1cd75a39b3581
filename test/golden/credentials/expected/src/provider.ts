// Generated from specs/credentials/openapi.yaml by `npm run generate -- credentials`. Change the document, not this file.

import type { ProviderPlan } from "@lading/runtime";

/** The address of the API, its credentials, and where its errors have their messages. */
export const provider: ProviderPlan = {
  format: 1,
  name: "credentials",
  server: {
    url: "https://{region}.example.com/v2",
    variables: { region: { default: "eu", enum: ["eu", "us"] } },
  },
  security: {
    device: { type: "apiKey", in: "cookie", name: "device", value: "deviceKey" },
    login: { type: "basic", username: "privateKey" },
    seal: { type: "apiKey", in: "header", name: "Seal", value: "sealKey" },
    token: { type: "bearer", token: "accessToken" },
  },
  options: {
    privateKey: { env: "CREDENTIALS_PRIVATE_KEY", secret: true },
    accessToken: { env: "CREDENTIALS_ACCESS_TOKEN", secret: true },
    deviceKey: { env: "CREDENTIALS_DEVICE_KEY", secret: true },
    sealKey: { env: "CREDENTIALS_SEAL_KEY", secret: true },
    tenantId: { env: "CREDENTIALS_TENANT_ID" },
    region: { env: "CREDENTIALS_REGION" },
  },
};
