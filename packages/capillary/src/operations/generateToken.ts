// Generated from specs/capillary/openapi.yaml by `npm run generate -- capillary`. Change the document, not this file.

import {
  type ApiCall,
  type CallOptions,
  type Client,
  type OperationPlan,
  encodeJson,
} from "@lading/runtime";
import type { GenerateTokenParams, GenerateTokenResult, TokenResult } from "../models.ts";

/**
 * Generate an access token.
 *
 * Trades the key and the secret of an API client for an access token. Hand the token to the client
 * as `accessToken`; it is sent as the header `X-CAP-API-OAUTH-TOKEN`. After `ttlSeconds` it
 * expires; generate another one then.
 *
 * @example
 * ```ts
 * const tokenResult = await generateToken(capillary, {
 *   key: "test_client_key",
 *   secret: "test_client_secret",
 * });
 * ```
 *
 * @see https://docs.capillarytech.com/reference/oauth
 */
export function generateToken(
  client: Client,
  params: GenerateTokenParams,
  options?: CallOptions,
): ApiCall<TokenResult, GenerateTokenResult> {
  return client.call(generateTokenPlan, params, options);
}

/** How `generateToken` is sent and how its responses are read. */
export const generateTokenPlan: OperationPlan = {
  id: "generateToken",
  method: "POST",
  path: "/v3/oauth/token/generate",
  bodies: [
    {
      kind: "json",
      encode: encodeJson,
      mediaType: "application/json",
      properties: ["key", "secret"],
      flat: true,
      fields: [{ name: "secret", secret: true }],
    },
  ],
  bodyRequired: true,
  replay: "safe",
  responses: { 200: ["application/json"], 400: ["application/json"], 401: ["application/json"] },
};
