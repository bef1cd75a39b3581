// Generated from specs/webhooks/openapi.yaml by `npm run generate -- webhooks`. Change the document, not this file.

/**
 * An order is paid.
 *
 * Body of the webhook `orderPaid`: the API sends it by POST.
 */
export type OrderPaidWebhook = OrderPaid;

/**
 * An order is delivered, or cancelled.
 *
 * Body of the webhook `orderEnded`: the API sends it by POST.
 */
export interface OrderEndedWebhook {
  readonly type: "order.delivered" | "order.cancelled";
  readonly orderId: string;
}

export interface OrderPaid {
  readonly type: "order.paid";
  readonly orderId: string;
  readonly cents: bigint;
}
