// Generated from specs/body-namesake/openapi.yaml by `npm run generate -- body-namesake`. Change the document, not this file.

import type { Success, Undocumented } from "@lading/runtime";

/**
 * Parameters of `renameFile`.
 *
 * One object with the path, query and header parameters, under their names on the wire, and the
 * body as `body`.
 */
export interface RenameFileParams {
  readonly name: string;
  readonly body: {
    readonly name: string;
  };
}

/**
 * Parameters of `createBatch`.
 *
 * One object with the path, query and header parameters, under their names on the wire, and the
 * body as `body`.
 */
export interface CreateBatchParams {
  readonly body?: readonly string[] | undefined;
}

/** Every response of `renameFile`, narrowed by `ok` and `status`. */
export type RenameFileResult = Success<204, undefined> | Undocumented<204>;

/** Every response of `createBatch`, narrowed by `ok` and `status`. */
export type CreateBatchResult = Success<204, undefined> | Undocumented<204>;
