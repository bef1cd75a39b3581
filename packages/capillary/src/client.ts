// Generated from specs/capillary/openapi.yaml by `npm run generate -- capillary`. Change the document, not this file.

import {
  type AllOrNone,
  type ApiCall,
  type CallOptions,
  Client,
  type ClientOptions,
  type CredentialSource,
} from "@lading/runtime";
import type {
  GenerateTokenParams,
  GenerateTokenResult,
  TokenResult,
  UploadFileParams,
  UploadFileResult,
  UploadResult,
} from "./models.ts";
import { generateToken } from "./operations/generateToken.ts";
import { uploadFile } from "./operations/uploadFile.ts";
import { provider } from "./provider.ts";

/** Options of `new Capillary()` that can each be left out. */
export interface CapillaryCommonOptions extends ClientOptions {
  /**
   * The `data.accessToken` of a generated token. It goes in this header, not in `Authorization`.
   *
   * A string, or a function that returns one; environment variable `CAPILLARY_ACCESS_TOKEN`.
   */
  readonly accessToken?: CredentialSource | undefined;
  /**
   * First label of the cluster's host, `eucrm` in `eucrm.cc.capillarytech.com`.
   *
   * Environment variable `CAPILLARY_CLUSTER`.
   *
   * @defaultValue `"eucrm"`
   */
  readonly cluster?: string | undefined;
}

/** The till's code as user name; the MD5 of the till's password, in lowercase hex, as password. */
export interface CapillaryTillCredentials {
  /** A string, or a function that returns one; environment variable `CAPILLARY_USERNAME`. */
  readonly username: CredentialSource;
  /** A string, or a function that returns one; environment variable `CAPILLARY_PASSWORD`. */
  readonly password: CredentialSource;
}

/** Options of `new Capillary()`. Pass credentials that belong together as a whole, or leave them to the environment. */
export type CapillaryOptions = CapillaryCommonOptions & AllOrNone<CapillaryTillCredentials>;

/**
 * Capillary File Service API.
 *
 * Uploads one image to the file service of a Capillary cluster, and generates the access token
 * that may take the place of a till's user name and password. There is no rate limit that
 * Capillary documents.
 *
 * @see https://docs.capillarytech.com/reference/apioverview
 */
export class Capillary extends Client<CapillaryOptions> {
  constructor(options: CapillaryOptions = {}) {
    super(provider, options);
  }

  /**
   * Upload an image to the file service.
   *
   * Stores one image under the given name; there is no batch. Another image under the same name is a
   * new version of it.
   *
   * The request's body is the image's bytes, with the image's content type. Without a body the file
   * service makes a placeholder for an image to come. The user needs the default access group.
   *
   * @example
   * ```ts
   * const uploadResult = await capillary.uploadFile({
   *   filename: "test.png",
   *   body: await fileFromPath("cat.png"),
   * });
   * ```
   *
   * @see https://docs.capillarytech.com/reference/post-images-to-file-service
   */
  uploadFile(
    params: UploadFileParams,
    options?: CallOptions,
  ): ApiCall<UploadResult, UploadFileResult> {
    return uploadFile(this, params, options);
  }

  /**
   * Generate an access token.
   *
   * Trades the key and the secret of an API client for an access token. Hand the token to the client
   * as `accessToken`; it is sent as the header `X-CAP-API-OAUTH-TOKEN`. After `ttlSeconds` it
   * expires; generate another one then.
   *
   * @example
   * ```ts
   * const tokenResult = await capillary.generateToken({
   *   key: "test_client_key",
   *   secret: "test_client_secret",
   * });
   * ```
   *
   * @see https://docs.capillarytech.com/reference/oauth
   */
  generateToken(
    params: GenerateTokenParams,
    options?: CallOptions,
  ): ApiCall<TokenResult, GenerateTokenResult> {
    return generateToken(this, params, options);
  }
}
