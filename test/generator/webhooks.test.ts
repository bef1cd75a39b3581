/** The golden case `webhooks` as its users call it: what compiles is what comes. */
import { expect, test } from "vitest";
import {
  sign,
  unwrap,
  WebhookError,
  type ReceivedWebhook,
} from "../golden/webhooks/expected/src/webhooks.ts";

const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

/** A handler: every branch has its type. */
function described(webhook: ReceivedWebhook): string {
  switch (webhook.event) {
    case "order.paid":
      return `${webhook.payload.orderId} is paid: ${webhook.payload.cents * 2n}`;
    case "order.delivered":
    case "order.cancelled":
      // @ts-expect-error -- only a paid order has an amount
      void webhook.payload.cents;
      return `${webhook.payload.orderId} is ${webhook.payload.type}`;
    case undefined:
      // @ts-expect-error -- no one knows what it is
      void webhook.payload.orderId;
      return `${webhook.name} is new`;
  }
}

test("each event has its payload, and a new one breaks nothing", async () => {
  const paid = await sign(
    { event: "order.paid", payload: { type: "order.paid", orderId: "7", cents: 5n } },
    { secret },
  );
  expect(described(await unwrap(paid.body, paid.headers, { secret }))).toBe("7 is paid: 10");
  const ended = await sign(
    { event: "order.cancelled", payload: { type: "order.cancelled", orderId: "7" } },
    { secret },
  );
  expect(described(await unwrap(ended.body, new Headers(ended.headers), { secret }))).toBe(
    "7 is order.cancelled",
  );
  // @ts-expect-error -- the document does not describe it
  const refunded = await sign({ event: "", payload: { type: "order.refunded" } }, { secret });
  expect(described(await unwrap(refunded.body, refunded.headers, { secret }))).toBe(
    "order.refunded is new",
  );
});

test("what is not the API's is refused", async () => {
  const given = unwrap("{}", {}, { secret });
  await expect(given).rejects.toThrow(WebhookError);
  await expect(given).rejects.toMatchObject({ code: "missing-header" });
  // @ts-expect-error -- a parsed body has another signature
  await expect(unwrap({}, {}, { secret })).rejects.toMatchObject({ code: "body" });
  // @ts-expect-error -- a variable that may not be set is no secret
  await expect(unwrap("{}", {}, { secret: process.env["NOT_SET"] })).rejects.toMatchObject({
    code: "secret",
  });
});
