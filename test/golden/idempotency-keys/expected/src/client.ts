// Generated from specs/idempotency-keys/openapi.yaml by `npm run generate -- idempotency-keys`. Change the document, not this file.

import {
  type ApiCall,
  type CallOptions,
  Client,
  type ClientOptions,
  type ItemStream,
  type KeyedCallOptions,
} from "@lading/runtime";
import type {
  ChangeOrderParams,
  ChangeOrderResult,
  CreateOrderParams,
  CreateOrderResult,
  ListOrdersResult,
  Order,
  SearchOrdersResult,
  WatchNewOrderResult,
} from "./models.ts";
import { changeOrder } from "./operations/changeOrder.ts";
import { createOrder } from "./operations/createOrder.ts";
import { listOrders } from "./operations/listOrders.ts";
import { searchOrders } from "./operations/searchOrders.ts";
import { watchNewOrder } from "./operations/watchNewOrder.ts";
import { provider } from "./provider.ts";

/** Options of `new Orders()`. */
export interface OrdersOptions extends ClientOptions {}

/** Orders. */
export class Orders extends Client<OrdersOptions> {
  constructor(options: OrdersOptions = {}) {
    super(provider, options);
  }

  /**
   * `GET /orders`.
   *
   * @example
   * ```ts
   * const result = await orders.listOrders();
   * ```
   */
  listOrders(options?: CallOptions): ApiCall<readonly Order[], ListOrdersResult> {
    return listOrders(this, options);
  }

  /**
   * Order something.
   *
   * @example
   * ```ts
   * const order = await orders.createOrder({ item: "…" });
   * ```
   */
  createOrder(
    params: CreateOrderParams,
    options?: KeyedCallOptions,
  ): ApiCall<Order, CreateOrderResult> {
    return createOrder(this, params, options);
  }

  /**
   * `POST /orders/search`.
   *
   * @example
   * ```ts
   * const result = await orders.searchOrders();
   * ```
   */
  searchOrders(options?: CallOptions): ApiCall<readonly Order[], SearchOrdersResult> {
    return searchOrders(this, options);
  }

  /**
   * `PATCH /orders/{id}`.
   *
   * @example
   * ```ts
   * await orders.changeOrder({ id: "…" });
   * ```
   */
  changeOrder(
    params: ChangeOrderParams,
    options?: KeyedCallOptions,
  ): ApiCall<void, ChangeOrderResult> {
    return changeOrder(this, params, options);
  }

  /**
   * `POST /orders/watch`.
   *
   * @example
   * ```ts
   * const items = await orders.watchNewOrder();
   * for await (const item of items) console.log(item);
   * ```
   */
  watchNewOrder(options?: KeyedCallOptions): ApiCall<ItemStream<Order>, WatchNewOrderResult> {
    return watchNewOrder(this, options);
  }
}
