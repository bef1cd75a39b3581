// Generated from specs/error-codes/openapi.yaml by `npm run generate -- error-codes`. Change the document, not this file.

import type { ErrorStatus, Failure, Success, Undocumented } from "@lading/runtime";

/** Body of `listCats`'s response with the status 200. */
export interface ListCatsResponse {
  readonly error?:
    | {
        readonly code?: "none" | undefined;
      }
    | undefined;
}

/** Body of `listCats`'s response with the status 409. */
export interface ListCats409Response {
  readonly errors?:
    | readonly (
        | Conflict
        | {
            readonly [key: string]: unknown;
          }
      )[]
    | undefined;
}

/** Body of `listCats`'s response with the status default. */
export interface ListCatsDefaultResponse {
  readonly "error/code"?: string | undefined;
}

/** Body of the response `Limited`. */
export interface LimitedResponse {
  readonly "error/code"?: 4291 | null;
}

export interface Problem {
  readonly error?: Cause & {
    readonly text?: string;
  };
}

export interface Cause {
  readonly cause?: Cause;
  readonly code?: "no_such_cat" | "cat_asleep" | (string & {});
}

export interface Conflict {
  readonly reason?: "cat_taken";
}

/** Of another list: the name is taken. */
export const ErrorCodesErrorCode = ["no_such_cat"] as const;

export type ErrorCodesErrorCode = (typeof ErrorCodesErrorCode)[number];

/**
 * What went wrong, for programs.
 *
 * The `code` of an `ApiError`. The list is open: an API adds to it.
 */
export const ErrorCodesErrorCodeClient = [
  "no_such_cat",
  "cat_asleep",
  "cat_taken",
  "4291",
] as const;

export type ErrorCodesErrorCodeClient = (typeof ErrorCodesErrorCodeClient)[number] | (string & {});

/** Every response of `listCats`, narrowed by `ok` and `status`. */
export type ListCatsResult =
  | Success<200, ListCatsResponse>
  | Failure<400, Problem | string>
  | Failure<409, ListCats409Response>
  | Failure<429, LimitedResponse>
  | Failure<Exclude<ErrorStatus, 400 | 409 | 429>, ListCatsDefaultResponse>
  | Undocumented<200 | ErrorStatus>;
