/** The golden case `idempotency-keys` against a shop with a memory: whatever happens on the way, each order is made once. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { Client } from "@lading/runtime";
import { oncePerKey, startFake, type FakeFault } from "@lading/testing/fakes";
import {
  createOrder,
  createOrderPlan,
} from "../golden/idempotency-keys/expected/src/operations/createOrder.ts";
import { provider } from "../golden/idempotency-keys/expected/src/provider.ts";
import { seededRandom } from "../support/faults/seededRandom.ts";

const document = join(import.meta.dirname, "../golden/idempotency-keys/openapi.yaml");

interface Order {
  readonly id: string;
  readonly item: string;
}

/** A shop whose first two responses to each order may be lost, late or errors. */
async function startShop(faultOf: () => FakeFault | undefined) {
  const shop = await startFake(document, {
    state: { orders: [] as Order[] },
    operations: {
      createOrder: oncePerKey("Idempotency-Key", orderFrom),
    },
    faults: ({ attempt }) => (attempt % 3 === 0 ? undefined : faultOf()),
  });
  return shop;
}

function orderFrom(
  { json }: { readonly json?: unknown },
  { orders }: { readonly orders: Order[] },
): { readonly status: number; readonly body: Order } {
  const order = { id: String(orders.length + 1), item: (json as { item: string }).item };
  orders.push(order);
  return { status: 201, body: order };
}

test("a response is lost: the order is made once, and its caller gets it", async () => {
  const shop = await startShop(() => ({ breaks: "after" }));
  const client = new Client(provider, { baseUrl: shop.url });
  expect(await createOrder(client, { item: "a cat" })).toEqual({ id: "1", item: "a cat" });
  const keys = shop.requests.map(({ headers }) => headers["idempotency-key"]);
  expect(keys).toHaveLength(3);
  expect(new Set(keys).size).toBe(1);
  expect(shop.state.orders).toEqual([{ id: "1", item: "a cat" }]);
  shop.verify();
  await shop.stop();
});

test("sent again without a key, the same order would be made three times", async () => {
  const shop = await startFake(document, {
    state: { orders: [] as Order[] },
    operations: { createOrder: orderFrom },
    judgesRequests: false,
    faults: ({ attempt }) => (attempt < 3 ? { breaks: "after" } : undefined),
  });
  const client = new Client(provider, { baseUrl: shop.url });
  await client.call({ ...createOrderPlan, replay: "safe" }, { item: "a cat" });
  expect(shop.state.orders).toHaveLength(3);
  await shop.stop();
});

test("40 orders, each under random faults: one order each", { timeout: 120_000 }, async () => {
  const random = seededRandom(20);
  const faults: readonly [undefined, ...FakeFault[]] = [
    undefined,
    { breaks: "before" },
    { breaks: "after" },
    { status: 500 },
    { status: 503, headers: { "retry-after": "0" } },
  ];
  const shop = await startShop(() => random.pick(faults));
  const client = new Client(provider, { baseUrl: shop.url });
  const items = Array.from({ length: 40 }, (_, index) => `item ${index}`);
  for (const item of items) expect(await createOrder(client, { item })).toMatchObject({ item });
  expect(shop.requests.length).toBeGreaterThan(items.length);
  expect(shop.state.orders.map(({ item }) => item)).toEqual(items);
  shop.verify();
  await shop.stop();
});

test("a caller that died repeats the call with the key that it stored", async () => {
  const shop = await startShop(() => undefined);
  const client = new Client(provider, { baseUrl: shop.url });
  const one = await createOrder(client, { item: "a cat" }, { idempotencyKey: "cart-7" });
  const other = await createOrder(client, { item: "a cat" }, { idempotencyKey: "cart-7" });
  expect(other).toEqual(one);
  expect(shop.state.orders).toHaveLength(1);
  await expect(
    createOrder(client, { item: "a dog" }, { idempotencyKey: "cart-7" }),
  ).rejects.toMatchObject({ status: 422 });
  await shop.stop();
});

test("while the first request is at work, the second one with its key is refused", async () => {
  let finish = (): void => undefined;
  const begun = new Promise<void>((resolve) => (finish = resolve));
  const shop = await startFake(document, {
    state: { orders: [] as Order[] },
    operations: {
      createOrder: oncePerKey("Idempotency-Key", async (request, state) => {
        await begun;
        return orderFrom(request, state);
      }),
    },
  });
  const client = new Client(provider, { baseUrl: shop.url });
  const options = { idempotencyKey: "cart-7", maxRetries: 0 };
  const first = createOrder(client, { item: "a cat" }, options);
  await expect.poll(() => shop.requests.length).toBe(1);
  const second = createOrder(client, { item: "a cat" }, options);
  await expect(second).rejects.toMatchObject({ status: 409 });
  finish();
  expect(await first).toEqual({ id: "1", item: "a cat" });
  await shop.stop();
});

test("a request without its key, and one that failed, are not remembered", async () => {
  const failures = [new Error("the database is away")];
  const shop = await startFake(document, {
    state: { orders: [] as Order[] },
    operations: {
      createOrder: oncePerKey("Idempotency-Key", (request, state) => {
        const failure = failures.pop();
        if (failure) throw failure;
        return orderFrom(request, state);
      }),
    },
  });
  const client = new Client(provider, { baseUrl: shop.url });
  await expect(client.call(createOrderPlan, { item: "a cat" })).rejects.toMatchObject({
    status: 400,
  });
  expect(await createOrder(client, { item: "a cat" })).toEqual({ id: "1", item: "a cat" });
  await shop.stop();
});

test("the header of the key is no parameter of the caller's", async () => {
  const client = new Client(provider);
  // @ts-expect-error -- it is the call option `idempotencyKey`
  const call = createOrder(client, { item: "a cat", "idempotency-key": "k" });
  await expect(call).rejects.toThrow("there is no parameter idempotency-key");
});
