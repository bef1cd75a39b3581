// Generated from specs/idempotency-keys/openapi.yaml by `npm run generate -- idempotency-keys`. Change the document, not this file.

import type { ItemStream, Success, Undocumented } from "@lading/runtime";

/**
 * Parameters of `createOrder`.
 *
 * One object with the path, query and header parameters and the fields of the body, under their
 * names on the wire.
 */
export interface CreateOrderParams {
  readonly item: string;
}

/**
 * Parameters of `changeOrder`.
 *
 * One object with the path, query and header parameters, under their names on the wire.
 */
export interface ChangeOrderParams {
  readonly id: string;
}

export interface Order {
  readonly id: string;
  readonly item: string;
}

/** Every response of `listOrders`, narrowed by `ok` and `status`. */
export type ListOrdersResult = Success<200, readonly Order[]> | Undocumented<200>;

/** Every response of `createOrder`, narrowed by `ok` and `status`. */
export type CreateOrderResult = Success<201, Order> | Undocumented<201>;

/** Every response of `searchOrders`, narrowed by `ok` and `status`. */
export type SearchOrdersResult = Success<200, readonly Order[]> | Undocumented<200>;

/** Every response of `changeOrder`, narrowed by `ok` and `status`. */
export type ChangeOrderResult = Success<204, undefined> | Undocumented<204>;

/** Every response of `watchNewOrder`, narrowed by `ok` and `status`. */
export type WatchNewOrderResult = Success<200, ItemStream<Order>> | Undocumented<200>;
