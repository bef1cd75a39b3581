// Generated from specs/credentials/openapi.yaml by `npm run generate -- credentials`. Change the document, not this file.

import {
  type AllOrNone,
  type ApiCall,
  type CallOptions,
  Client,
  type ClientOptions,
  type CredentialSource,
} from "@lading/runtime";
import type { IsOpenResult, OpenBoxResult } from "./models.ts";
import { isOpen } from "./operations/isOpen.ts";
import { openBox } from "./operations/openBox.ts";
import { provider } from "./provider.ts";

/** Options of `new SafeBox()` that can each be left out. */
export interface SafeBoxCommonOptions extends ClientOptions {
  /** A string, or a function that returns one; environment variable `CREDENTIALS_PRIVATE_KEY`. */
  readonly privateKey?: CredentialSource | undefined;
  /**
   * Whose box.
   *
   * Environment variable `CREDENTIALS_TENANT_ID`.
   */
  readonly tenantId?: number | undefined;
  /**
   * Where the data lives.
   *
   * Environment variable `CREDENTIALS_REGION`.
   *
   * @defaultValue `"eu"`
   */
  readonly region?: "eu" | "us" | undefined;
}

/** What `token` and `device` ask for together. */
export interface SafeBoxTokenAndDeviceCredentials {
  /** A string, or a function that returns one; environment variable `CREDENTIALS_ACCESS_TOKEN`. */
  readonly accessToken: CredentialSource;
  /**
   * Of a known device.
   *
   * A string, or a function that returns one; environment variable `CREDENTIALS_DEVICE_KEY`.
   */
  readonly deviceKey: CredentialSource;
}

/** What `token` and `seal` ask for together. */
export interface SafeBoxTokenAndSealCredentials {
  /** A string, or a function that returns one; environment variable `CREDENTIALS_ACCESS_TOKEN`. */
  readonly accessToken: CredentialSource;
  /**
   * Broken after an hour.
   *
   * A string, or a function that returns one; environment variable `CREDENTIALS_SEAL_KEY`.
   */
  readonly sealKey: CredentialSource;
}

/** Options of `new SafeBox()`. Pass credentials that belong together as a whole, or leave them to the environment. */
export type SafeBoxOptions = SafeBoxCommonOptions &
  AllOrNone<
    | SafeBoxTokenAndDeviceCredentials
    | SafeBoxTokenAndSealCredentials
    | (SafeBoxTokenAndDeviceCredentials & SafeBoxTokenAndSealCredentials)
  >;

/** Credentials. */
export class SafeBox extends Client<SafeBoxOptions> {
  constructor(options: SafeBoxOptions = {}) {
    super(provider, options);
  }

  /**
   * `GET /open`.
   *
   * @example
   * ```ts
   * await credentials.isOpen();
   * ```
   */
  isOpen(options?: CallOptions): ApiCall<void, IsOpenResult> {
    return isOpen(this, options);
  }

  /**
   * `GET /box`.
   *
   * @example
   * ```ts
   * await credentials.openBox();
   * ```
   */
  openBox(options?: CallOptions): ApiCall<void, OpenBoxResult> {
    return openBox(this, options);
  }
}
