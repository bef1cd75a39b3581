/** Every example of every document passes the mock: the judge, too, allows what is right. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startMock, type Mock } from "../../../packages/testing/src/index.ts";
import { testClient } from "../../support/contract/testClient.ts";
import { testParams } from "../../support/contract/testParams.ts";
import { readProviders } from "../../support/providers.ts";

describe.each(await readProviders())("$name", (provider) => {
  let mock: Mock;

  beforeAll(async () => {
    mock = await startMock(provider.api.source);
  });

  afterAll(() => mock.close());

  const cases = provider.api.operations.flatMap((operation) =>
    operation.requests.map((request) => ({ operation, request })),
  );

  test.each(cases)("$operation.name: $request.name", async ({ operation, request }) => {
    mock.reset();
    const client = await testClient(provider, { baseUrl: mock.url });
    const params = testParams({ operation, request, mockUrl: mock.origin });
    const result = await client[operation.name]?.(params).result();
    await mock.verify();
    expect(result).toMatchObject({ ok: true });
    expect(mock.requests.map((each) => each.operation)).toEqual([operation.plan.id]);
  });
});
