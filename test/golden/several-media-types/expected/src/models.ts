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
 * One object with the path, query and header parameters and the fields of the body, under their
 * names on the wire.
 */
export type CreateImageParams = CreateImageJsonParams | CreateImageFormParams;

/**
 * Parameters of `replaceImage`.
 *
 * One object with the path, query and header parameters, under their names on the wire, and the
 * body as `body`.
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
 * One object with the path, query and header parameters and the fields of the body, under their
 * names on the wire.
 */
export type ChangeImageParams = ChangeImageJsonParams | ChangeImageBodylessParams;

/**
 * Parameters of `patchThing`.
 *
 * One object with the path, query and header parameters, under their names on the wire, and the
 * body as `body`.
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
