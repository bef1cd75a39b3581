// Generated from specs/read-write/openapi.yaml by `npm run generate -- read-write`. Change the document, not this file.

import type { Success, Undocumented } from "@lading/runtime";

/**
 * Parameters of `replaceTeams`.
 *
 * One object with the path, query and header parameters and the fields of the body, under their
 * names on the wire.
 */
export interface ReplaceTeamsParams {
  readonly teams: readonly TeamInput_[];
}

/**
 * Parameters of `createUser`.
 *
 * One object with the path, query and header parameters and the fields of the body, under their
 * names on the wire.
 */
export type CreateUserParams = UserInput;

/** Parameters of `login`, sent as JSON. */
export type LoginJsonParams = Login;

/** Parameters of `login`, without a body. */
export interface LoginBodylessParams {
  readonly name?: undefined;
  readonly password?: undefined;
}

/**
 * Parameters of `login`.
 *
 * One object with the path, query and header parameters and the fields of the body, under their
 * names on the wire.
 */
export type LoginParams = LoginJsonParams | LoginBodylessParams;

/** A person who may log in. */
export interface User extends Stored {
  readonly name: string;
  readonly revision?: Revision;
  readonly address?: Address;
  readonly teams?: {
    readonly [key: string]: Team;
  };
  readonly manager?: Someone;
  /** Format `date-time`. */
  readonly createdAt: string;
}

/**
 * A person who may log in.
 *
 * `User` as requests take it.
 */
export interface UserInput {
  readonly name: string;
  readonly password: string;
  readonly teams?:
    | {
        readonly [key: string]: TeamInput_;
      }
    | undefined;
  readonly manager?: SomeoneInput | undefined;
}

export interface Stored {
  readonly id: string;
  /** Format `date-time`. */
  readonly createdAt?: string;
}

/** `Stored` as requests take it. */
export type StoredInput = {
  readonly [key: string]: unknown;
};

export type Revision = number;

export interface Team {
  readonly name: string;
  readonly members?: readonly User[];
}

/** `Team` as requests take it. */
export interface TeamInput_ {
  readonly name: string;
}

export type Someone = User | Team;

/** `Someone` as requests take it. */
export type SomeoneInput = UserInput | TeamInput_;

export type Alias = Team;

export interface Address {
  readonly city?: string | undefined;
}

export interface Login {
  readonly name: string;
  readonly password: string;
}

export interface TeamInput {
  readonly other?: boolean;
}

/** Every response of `replaceTeams`, narrowed by `ok` and `status`. */
export type ReplaceTeamsResult = Success<200, readonly Team[]> | Undocumented<200>;

/** Every response of `createUser`, narrowed by `ok` and `status`. */
export type CreateUserResult = Success<200, User> | Undocumented<200>;

/** Every response of `login`, narrowed by `ok` and `status`. */
export type LoginResult = Success<200, Address> | Undocumented<200>;
