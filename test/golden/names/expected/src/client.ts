// Generated from specs/names/openapi.yaml by `npm run generate -- names`. Change the document, not this file.

import { type ApiCall, type CallOptions, Client, type ClientOptions } from "@lading/runtime";
import type {
  BUploadFileResult,
  DeleteResult,
  ErrorModel,
  RawResult,
  UbersichtZeigenResult,
  UploadFileResult,
} from "./models.ts";
import { bUploadFile } from "./operations/bUploadFile.ts";
import { delete_ } from "./operations/delete_.ts";
import { raw } from "./operations/raw.ts";
import { ubersichtZeigen } from "./operations/ubersichtZeigen.ts";
import { uploadFile } from "./operations/uploadFile.ts";
import { provider } from "./provider.ts";

/** Options of `new Names()`. */
export interface NamesOptions extends ClientOptions {}

/** Names. */
export class Names extends Client<NamesOptions> {
  constructor(options: NamesOptions = {}) {
    super(provider, options);
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
   * await names.raw();
   * ```
   */
  raw(options?: CallOptions): ApiCall<void, RawResult> {
    return raw(this, options);
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
