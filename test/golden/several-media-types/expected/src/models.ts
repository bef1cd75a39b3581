// Generated from specs/several-media-types/openapi.yaml by `npm run generate -- several-media-types`. Change the document, not this file.

import type { FileInput, Success, Undocumented } from "@lading/runtime";

/** Parameters of `createImage`, sent as JSON. */
export interface CreateImageJsonParams {
  readonly url: string;
  readonly file?: undefined;
}

/** Parameters of `createImage`, sent as a multipart form. */
export interface CreateImageFormParams {
  readonly file: FileInput;
  readonly url?: undefined;
}

/**
 * Parameters of `createImage`.
 *
 * Path, query and header parameters and the fields of the body stand side by side, under their
 * names on the wire.
 */
export type CreateImageParams = CreateImageJsonParams | CreateImageFormParams;

/**
 * Parameters of `replaceImage`.
 *
 * Path, query and header parameters stand under their names on the wire, the request's body under
 * `body`.
 */
export interface ReplaceImageParams {
  readonly id: number;
  readonly body?: FileInput | string | undefined;
}

/** Parameters of `changeImage`, sent as JSON. */
export interface ChangeImageJsonParams {
  readonly id: number;
  readonly title: string;
}

/** Parameters of `changeImage`, without a body. */
export interface ChangeImageBodylessParams {
  readonly id: number;
  readonly title?: undefined;
}

/**
 * Parameters of `changeImage`.
 *
 * Path, query and header parameters and the fields of the body stand side by side, under their
 * names on the wire.
 */
export type ChangeImageParams = ChangeImageJsonParams | ChangeImageBodylessParams;

/**
 * Parameters of `patchThing`.
 *
 * Path, query and header parameters stand under their names on the wire, the request's body under
 * `body`.
 */
export interface PatchThingParams {
  readonly body: {
    readonly [key: string]: unknown;
  };
}

/** Every response of `createImage`, narrowed by `ok` and `status`. */
export type CreateImageResult = Success<204, undefined> | Undocumented<204>;

/** Every response of `replaceImage`, narrowed by `ok` and `status`. */
export type ReplaceImageResult = Success<204, undefined> | Undocumented<204>;

/** Every response of `changeImage`, narrowed by `ok` and `status`. */
export type ChangeImageResult = Success<204, undefined> | Undocumented<204>;

/** Every response of `patchThing`, narrowed by `ok` and `status`. */
export type PatchThingResult = Success<204, undefined> | Undocumented<204>;
