// Generated from specs/int64/openapi.yaml by `npm run generate -- int64`. Change the document, not this file.

import type { ErrorStatus, Failure, Success, Undocumented } from "@lading/runtime";

/**
 * Parameters of `saveOrder`.
 *
 * One object with the path, query and header parameters, under their names on the wire, and the
 * body as `body`.
 */
export interface SaveOrderParams {
  /** At least 1. */
  readonly id: OrderId;
  readonly body: Order;
}

/** Body of `saveOrder`'s response with the status default. */
export interface SaveOrderDefaultResponse {
  /** At least 1. */
  readonly code?: bigint | undefined;
}

/** At least 1. */
export type OrderId = bigint;

export interface Order {
  /** At least 1. */
  readonly id: OrderId;
  readonly count?: number | undefined;
  /** A multiple of 5. */
  readonly total?: bigint | null | undefined;
  readonly parts?: readonly Order[] | undefined;
  readonly byShop?:
    | {
        readonly [key: string]: bigint;
      }
    | undefined;
}

/** Every response of `saveOrder`, narrowed by `ok` and `status`. */
export type SaveOrderResult =
  | Success<200, Order>
  | Failure<ErrorStatus, SaveOrderDefaultResponse>
  | Undocumented<200 | ErrorStatus>;
