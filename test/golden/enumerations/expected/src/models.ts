// Generated from specs/enumerations/openapi.yaml by `npm run generate -- enumerations`. Change the document, not this file.

import type { Success, Undocumented } from "@lading/runtime";

/**
 * Parameters of `listPets`.
 *
 * One object with the path, query and header parameters, under their names on the wire.
 */
export interface ListPetsParams {
  /**
   * Where a pet stands.
   *
   * - `"available"`: Available
   * - `"pending"`: Pending: Someone asked for it.
   * - `"available"`: Again
   * - `"so\\ld"`: Sold: No longer *\/ here.
   */
  readonly status?: PetStatus | undefined;
}

export interface Pet {
  /**
   * Where a pet stands.
   *
   * - `"available"`: Available
   * - `"pending"`: Pending: Someone asked for it.
   * - `"available"`: Again
   * - `"so\\ld"`: Sold: No longer *\/ here.
   */
  readonly status?: PetStatus;
  readonly size?: "small" | "large";
}

/**
 * Where a pet stands.
 *
 * - `"available"`: Available
 * - `"pending"`: Pending: Someone asked for it.
 * - `"available"`: Again
 * - `"so\\ld"`: Sold: No longer *\/ here.
 */
export const PetStatus = ["available", "pending", "so\\ld"] as const;

export type PetStatus = (typeof PetStatus)[number];

export const OpenStatus = ["on", "off"] as const;

export type OpenStatus = (typeof OpenStatus)[number] | (string & {});

export const MaybeColour = ["rosé\u2028", "App\\Models\\Red", "it's", "`${x}`", null] as const;

export type MaybeColour = (typeof MaybeColour)[number];

export const OldMaybe = ["yes", null] as const;

export type OldMaybe = (typeof OldMaybe)[number];

export const Mixed = [1, "1", -0.5, true, null, 1e21] as const;

export type Mixed = (typeof Mixed)[number];

/**
 * - `0`: Low
 * - `1`: High: Wakes someone.
 */
export const Level = [0, 1] as const;

export type Level = (typeof Level)[number];

export const Always = ["always"] as const;

export type Always = (typeof Always)[number];

export type Nothing = null;

export type Flag = boolean;

/**
 * - `[0,0]`: Origin: Origin.
 * - `{"x":1}`: Right: Right of it.
 */
export type Coordinates =
  | readonly [0, 0]
  | {
      readonly x: 1;
    };

export type AnyStatus = PetStatus | "lost";

export const ApiErrorModel = ["a"] as const;

export type ApiErrorModel = (typeof ApiErrorModel)[number];

export const EnumerationsModel = ["b"] as const;

export type EnumerationsModel = (typeof EnumerationsModel)[number];

export const ListPets = ["c"] as const;

export type ListPets = (typeof ListPets)[number];

/** Every response of `listPets`, narrowed by `ok` and `status`. */
export type ListPetsResult = Success<200, readonly Pet[]> | Undocumented<200>;
