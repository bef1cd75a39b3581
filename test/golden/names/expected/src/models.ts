// Generated from specs/names/openapi.yaml by `npm run generate -- names`. Change the document, not this file.

import type { Success, Undocumented } from "@lading/runtime";

export interface ErrorModel {
  readonly constructor?: string | Object["constructor"];
  readonly "1st"?: string;
}

export type Foo_Bar = string;

export type FooBar = string;

export type FooBarModel = string;

export type _2fa = string;

export type BlobModel = string;

/** Every response of `delete`, narrowed by `ok` and `status`. */
export type DeleteResult = Success<200, ErrorModel> | Undocumented<200>;

/** Every response of `bUploadFile`, narrowed by `ok` and `status`. */
export type BUploadFileResult = Success<204, undefined> | Undocumented<204>;

/** Every response of `uploadFile`, narrowed by `ok` and `status`. */
export type UploadFileResult = Success<204, undefined> | Undocumented<204>;

/** Every response of `raw`, narrowed by `ok` and `status`. */
export type RawResult = Success<204, undefined> | Undocumented<204>;

/** Every response of `ubersichtZeigen`, narrowed by `ok` and `status`. */
export type UbersichtZeigenResult = Success<204, undefined> | Undocumented<204>;
