// Generated from specs/names/openapi.yaml by `npm run generate -- names`. Change the document, not this file.

import {
  type ApiCall,
  type CallOptions,
  Client,
  type ClientOptions,
  type RawClient,
  createRawClient,
} from "@lading/runtime";
import type {
  BUploadFileResult,
  DeleteResult,
  ErrorModel,
  Raw_Result,
  UbersichtZeigenResult,
  UploadFileResult,
} from "./models.ts";
import { bUploadFile, bUploadFilePlan } from "./operations/bUploadFile.ts";
import { delete_, delete_Plan } from "./operations/delete_.ts";
import { raw_, raw_Plan } from "./operations/raw_.ts";
import { ubersichtZeigen, ubersichtZeigenPlan } from "./operations/ubersichtZeigen.ts";
import { uploadFile, uploadFilePlan } from "./operations/uploadFile.ts";
import { provider } from "./provider.ts";
import type { paths } from "./schema.ts";

/** Options of `new Names()`. */
export interface NamesOptions extends ClientOptions {}

/** Names. */
export class Names extends Client<NamesOptions> {
  /** The typed openapi-fetch client of this API, with the same credentials and transport. */
  readonly raw: RawClient<paths>;

  constructor(options: NamesOptions = {}) {
    super(provider, options);
    this.raw = createRawClient<paths>(this, [
      delete_Plan,
      bUploadFilePlan,
      uploadFilePlan,
      raw_Plan,
      ubersichtZeigenPlan,
    ]);
  }

  /**
   * `GET /a`.
   *
   * @example
   * ```ts
   * const errorModel = await names.delete();
   * ```
   */
  delete(options?: CallOptions): ApiCall<ErrorModel, DeleteResult> {
    return delete_(this, options);
  }

  /**
   * `GET /b`.
   *
   * @example
   * ```ts
   * await names.bUploadFile();
   * ```
   */
  bUploadFile(options?: CallOptions): ApiCall<void, BUploadFileResult> {
    return bUploadFile(this, options);
  }

  /**
   * `GET /c`.
   *
   * @example
   * ```ts
   * await names.uploadFile();
   * ```
   */
  uploadFile(options?: CallOptions): ApiCall<void, UploadFileResult> {
    return uploadFile(this, options);
  }

  /**
   * `GET /d`.
   *
   * @example
   * ```ts
   * await names.raw_();
   * ```
   */
  raw_(options?: CallOptions): ApiCall<void, Raw_Result> {
    return raw_(this, options);
  }

  /**
   * `GET /e`.
   *
   * @example
   * ```ts
   * await names.ubersichtZeigen();
   * ```
   */
  ubersichtZeigen(options?: CallOptions): ApiCall<void, UbersichtZeigenResult> {
    return ubersichtZeigen(this, options);
  }
}
