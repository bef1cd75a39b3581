// Generated from specs/int64/openapi.yaml by `npm run generate -- int64`. Change the document, not this file.

import type { ResponseSchemas, StatusSchemas } from "@lading/runtime";
import {
  array,
  atLeast,
  divisibleBy,
  int64,
  integer,
  lazy,
  nullable,
  number,
  object,
  optional,
} from "@lading/runtime/schemas";
import type * as v from "valibot";
import type { Order, OrderId } from "./models.ts";

export type { ResponseSchemas, StatusSchemas } from "@lading/runtime";

/** Schema of `OrderId`. */
export const OrderIdSchema: v.GenericSchema<unknown, OrderId> = int64("bigint", atLeast(1));

/** Schema of `Order`. */
export const OrderSchema: v.GenericSchema<unknown, Order> = object({
  id: OrderIdSchema,
  count: optional(number(integer())),
  total: optional(nullable(int64("bigint", divisibleBy(5)))),
  parts: optional(array(lazy(() => OrderSchema))),
  byShop: optional(object({}, { rest: int64("bigint") })),
});

/** Responses of `saveOrder`, by status. */
export const saveOrderResponses: StatusSchemas = {
  200: OrderSchema,
  default: object({
    code: optional(int64("bigint", atLeast(1))),
  }),
};

/** Every response that can be validated: `new Int64({ validation: { schemas } })`. */
export const schemas: ResponseSchemas = {
  saveOrder: saveOrderResponses,
};
