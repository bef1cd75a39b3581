/**
 * The documents as they stand, under Prism's own command: what a user gets from `prism mock`. The other contract tests
 * give Prism a form of the documents that it checks harder; this one shows that users need no such thing.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startPrismCommand, type PrismCommand } from "../support/prism/prismCommand.ts";
import { readProviders } from "../support/providers.ts";
import { testClient } from "../support/contract/testClient.ts";
import { testParams } from "../support/contract/testParams.ts";

describe.each(await readProviders())("$name", (provider) => {
  let prism: PrismCommand;

  beforeAll(async () => {
    prism = await startPrismCommand(provider.api.source);
  });

  afterAll(() => prism.stop());

  const cases = provider.api.operations.flatMap((operation) =>
    operation.requests.map((request) => ({ operation, request })),
  );

  test.each(cases)("$operation.name: $request.name", async ({ operation, request }) => {
    const client = await testClient(provider, { baseUrl: prism.url });
    const params = testParams({ operation, request, mockUrl: prism.url });
    const result = await client[operation.name]?.(params).result();
    expect(result).toMatchObject({ ok: true });
  });
});

test("a document that Prism cannot mock is reported", async () => {
  await expect(startPrismCommand("specs/nowhere/openapi.yaml")).rejects.toThrow(
    "Prism did not start",
  );
});
