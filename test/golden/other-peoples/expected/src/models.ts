// Generated from specs/other-peoples/openapi.yaml by `npm run generate -- other-peoples`. Change the document, not this file.

import type { Failure, FileInput, Success, Undocumented } from "@lading/runtime";

/**
 * Parameters of `getPetsById`.
 *
 * One object with the path, query and header parameters, under their names on the wire.
 */
export interface GetPetsByIdParams {
  readonly id: string;
  readonly queryId?: number | undefined;
}

/** Parameters of `petsClone`, sent as JSON. */
export interface PetsCloneJsonParams extends Pet {
  readonly id: string;
}

/** Parameters of `petsClone`, without a body. */
export interface PetsCloneBodylessParams {
  readonly id: string;
  readonly name?: undefined;
  readonly picture?: undefined;
  readonly parents?: undefined;
  readonly tags?: undefined;
  readonly mother?: undefined;
}

/**
 * Parameters of `petsClone`.
 *
 * One object with the path, query and header parameters and the fields of the body, under their
 * names on the wire.
 */
export type PetsCloneParams = PetsCloneJsonParams | PetsCloneBodylessParams;

/**
 * Parameters of `uploadsClone`.
 *
 * One object with the path, query and header parameters, under their names on the wire, and the
 * body as `body`.
 */
export interface UploadsCloneParams {
  readonly body?: FileInput | undefined;
}

export interface Pet {
  readonly name: string;
  readonly picture?: string | undefined;
  /** At most 2 items. */
  readonly parents?: readonly [Pet, Pet] | undefined;
  readonly tags?: unknown;
  readonly mother?: Pet | null | undefined;
}

/** Every response of `getPetsById`, narrowed by `ok` and `status`. */
export type GetPetsByIdResult =
  Success<200, undefined> | Failure<404, unknown> | Undocumented<200 | 404>;

/** Every response of `petsClone`, narrowed by `ok` and `status`. */
export type PetsCloneResult = Success<201, undefined> | Undocumented<201>;

/** Every response of `uploadsClone`, narrowed by `ok` and `status`. */
export type UploadsCloneResult = Success<202, undefined> | Undocumented<202>;
