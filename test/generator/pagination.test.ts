/** The golden case `pagination` as its users call it, against a fake that pages as the document says. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseYaml } from "@redocly/openapi-core";
import { expect, expectTypeOf, onTestFinished, test } from "vitest";
import { Client, type Page } from "@lading/runtime";
import { pageOf, startFake, type Fake, type FakeRequest } from "@lading/testing/fakes";
import type {
  Order,
  OrderPage,
  SearchOrdersItem,
} from "../golden/pagination/expected/src/models.ts";
import { listCharges } from "../golden/pagination/expected/src/operations/listCharges.ts";
import { listEvents } from "../golden/pagination/expected/src/operations/listEvents.ts";
import { listIssues } from "../golden/pagination/expected/src/operations/listIssues.ts";
import { listMembers } from "../golden/pagination/expected/src/operations/listMembers.ts";
import { listOrders } from "../golden/pagination/expected/src/operations/listOrders.ts";
import { listTeams } from "../golden/pagination/expected/src/operations/listTeams.ts";
import { searchOrders } from "../golden/pagination/expected/src/operations/searchOrders.ts";
import { provider } from "../golden/pagination/expected/src/provider.ts";
import { collect } from "../runtime/pages/pagedApi.ts";

const path = join(import.meta.dirname, "../golden/pagination/openapi.yaml");
const document = parseYaml(readFileSync(path, "utf8")) as Record<string, unknown>;
const orders: readonly Order[] = Array.from({ length: 7 }, (_, index) => ({ id: `o${index}` }));
const names = orders.map(({ id }) => id);

async function fakeOf(faults = false): Promise<Fake<unknown>> {
  const page = (request: FakeRequest) => pageOf(request, orders, { size: 3 });
  let count = 0;
  const fake = await startFake(document, {
    state: undefined,
    operations: {
      listOrders: (request) => pageOf(request, orders, { size: 3, end: null }),
      searchOrders: page,
      listCharges: page,
      listMembers: page,
      listTeams: (request) => pageOf(request, names, { size: 100 }),
      listIssues: (request) => pageOf(request, orders, { size: 3, addressParameter: "page" }),
      listEvents: (request) => pageOf(request, orders, { size: 3, addressParameter: "page" }),
    },
    // Every second request meets a server that is not ready.
    ...(faults && {
      faults: () =>
        count++ % 2 === 0 ? { status: 503, headers: { "retry-after": "0" } } : undefined,
    }),
  });
  onTestFinished(fake.stop);
  return fake;
}

test.each([false, true])("each kind returns each item once; with faults: %s", async (faults) => {
  const fake = await fakeOf(faults);
  const client = new Client(provider, { baseUrl: fake.url });
  expect(await collect(listOrders(client, { status: "open" }).items())).toEqual(orders);
  expect(await collect(searchOrders(client, { text: "hat" }).items())).toEqual(orders);
  expect(await collect(listCharges(client).items())).toEqual(orders);
  expect(await collect(listMembers(client, { offset: "t1" }).items())).toEqual(orders);
  expect(await collect(listTeams(client, { per_page: 2 }).items())).toEqual(names);
  expect(await collect(listIssues(client, { owner: "a b", state: "open" }).items())).toEqual(
    orders,
  );
  expect(await collect(listEvents(client).items())).toEqual(orders);
  fake.verify();
  const counts = new Map<string, number>();
  for (const { operation } of fake.requests)
    counts.set(operation, (counts.get(operation) ?? 0) + 1);
  const times = faults ? 2 : 1;
  expect([...counts]).toEqual([
    ["listOrders", 3 * times],
    ["searchOrders", 3 * times],
    ["listCharges", 3 * times],
    ["listMembers", 3 * times],
    ["listTeams", 4 * times],
    ["listIssues", 3 * times],
    ["listEvents", 3 * times],
  ]);
  const states = fake.requests.filter(({ operation }) => operation === "listIssues");
  expect(new Set(states.map(({ query }) => query.getAll("state").join()))).toEqual(
    new Set(["open"]),
  );
});

test("a cursor that was never given out is refused", async () => {
  const fake = await fakeOf();
  const client = new Client(provider, { baseUrl: fake.url });
  await expect(listOrders(client, { cursor: "after-99" })).rejects.toMatchObject({ status: 400 });
  await expect(listCharges(client, { starting_after: "x" })).rejects.toMatchObject({ status: 400 });
});

test("items and pages have their types", () => {
  type Orders = ReturnType<typeof listOrders>;
  expectTypeOf<ReturnType<Orders["items"]>>().toEqualTypeOf<
    AsyncGenerator<Order, void, undefined>
  >();
  expectTypeOf<ReturnType<Orders["page"]>>().toEqualTypeOf<Promise<Page<Order, OrderPage>>>();
  expectTypeOf<Awaited<Orders>>().toEqualTypeOf<OrderPage>();
  expectTypeOf<ReturnType<ReturnType<typeof searchOrders>["items"]>>().toEqualTypeOf<
    AsyncGenerator<SearchOrdersItem, void, undefined>
  >();
  expectTypeOf<ReturnType<ReturnType<typeof listTeams>["items"]>>().toEqualTypeOf<
    AsyncGenerator<string, void, undefined>
  >();
  // @ts-expect-error the number is a number
  const wrong = (orders: Orders) => orders.items({ maxItems: "3" });
  expect(wrong).toBeInstanceOf(Function);
});
