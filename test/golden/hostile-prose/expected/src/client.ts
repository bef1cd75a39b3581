// Generated from specs/hostile-prose/openapi.yaml by `npm run generate -- hostile-prose`. Change the document, not this file.

import { type ApiCall, type CallOptions, Client, type ClientOptions } from "@lading/runtime";
import type {
  Evil,
  FGlobalThisPWN1FunctionGParams,
  FGlobalThisPWN1FunctionGResult,
} from "./models.ts";
import { fGlobalThisPWN1FunctionG } from "./operations/fGlobalThisPWN1FunctionG.ts";
import { provider } from "./provider.ts";

/** Options of `new HostileProse()`. */
export interface HostileProseOptions extends ClientOptions {}

/**
 * x *\/ globalThis.PWN=1; /*.
 *
 * *\/ } globalThis.PWN=1; { @internal
 *
 * globalThis.PWN=2 *\/
 */
export class HostileProse extends Client<HostileProseOptions> {
  constructor(options: HostileProseOptions = {}) {
    super(provider, options);
  }

  /**
   * *\/ globalThis.PWN=1; /*.
   *
   * @example
   * ```ts
   * const evil = await hostileProse.fGlobalThisPWN1FunctionG();
   * ```
   */
  fGlobalThisPWN1FunctionG(
    params?: FGlobalThisPWN1FunctionGParams,
    options?: CallOptions,
  ): ApiCall<Evil, FGlobalThisPWN1FunctionGResult> {
    return fGlobalThisPWN1FunctionG(this, params, options);
  }
}
