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

/** Every answer of `delete`, told apart by `ok` and `status`. */
export type DeleteResult = Success<200, ErrorModel> | Undocumented<200>;

/** Every answer of `bUploadFile`, told apart by `ok` and `status`. */
export type BUploadFileResult = Success<204, undefined> | Undocumented<204>;

/** Every answer of `uploadFile`, told apart by `ok` and `status`. */
export type UploadFileResult = Success<204, undefined> | Undocumented<204>;

/** Every answer of `raw_`, told apart by `ok` and `status`. */
export type Raw_Result = Success<204, undefined> | Undocumented<204>;

/** Every answer of `ubersichtZeigen`, told apart by `ok` and `status`. */
export type UbersichtZeigenResult = Success<204, undefined> | Undocumented<204>;
