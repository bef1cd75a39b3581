// Generated from specs/credentials/openapi.yaml by `npm run generate -- credentials`. Change the document, not this file.

import {
  type ApiCall,
  type CallOptions,
  Client,
  type ClientOptions,
  type RawClient,
  createRawClient,
} from "@lading/runtime";
import type { IsOpenResult, OpenBoxResult } from "./models.ts";
import { isOpen, isOpenPlan } from "./operations/isOpen.ts";
import { openBox, openBoxPlan } from "./operations/openBox.ts";
import { provider } from "./provider.ts";
import type { paths } from "./schema.ts";

/** Options of `new SafeBox()`. */
export type SafeBoxOptions = ClientOptions & {
  /**
   * Whose box.
   *
   * Environment variable `CREDENTIALS_TENANT_ID`.
   */
  readonly tenantId?: number;
  /**
   * Where the data lives.
   *
   * Environment variable `CREDENTIALS_REGION`.
   *
   * @defaultValue `"eu"`
   */
  readonly region?: "eu" | "us";
} & (
    | {
        /** Environment variable `CREDENTIALS_PRIVATE_KEY`. */
        readonly privateKey: string;
        readonly accessToken?: never;
        readonly deviceKey?: never;
      }
    | {
        /** Environment variable `CREDENTIALS_ACCESS_TOKEN`. */
        readonly accessToken: string;
        /** Environment variable `CREDENTIALS_DEVICE_KEY`. */
        readonly deviceKey: string;
        readonly privateKey?: never;
      }
    | {
        readonly privateKey?: never;
        readonly accessToken?: never;
        readonly deviceKey?: never;
      }
  );

/** Credentials. */
export class SafeBox extends Client<SafeBoxOptions> {
  /** The typed openapi-fetch client of this API, with the same credentials and transport. */
  readonly raw: RawClient<paths>;

  constructor(options: SafeBoxOptions = {}) {
    super(provider, options);
    this.raw = createRawClient<paths>(this, [isOpenPlan, openBoxPlan]);
  }

  isOpen(options?: CallOptions): ApiCall<void, IsOpenResult> {
    return isOpen(this, options);
  }

  openBox(options?: CallOptions): ApiCall<void, OpenBoxResult> {
    return openBox(this, options);
  }
}
