/** What clients and mocks exchange in contract tests is what the document says: nothing of it is drift. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { startMock } from "@lading/testing";
import { findDrift } from "@lading/testing/drift";
import { recordHar, writeHar } from "@lading/testing/har";
import { contractCases, contractSource, runCase } from "@lading/testing/internal";
import type { GivenContract } from "@lading/testing/vitest";
import { readProviders } from "../../support/providers.ts";

const providers = await readProviders();

test("there are providers", () => {
  expect(providers).not.toEqual([]);
});

test.each(providers)(
  "$name: of contract tests, nothing drifts",
  async ({ name, document, api }) => {
    const [entry, exported] = await Promise.all([
      import(`${api.packageName}/testing`) as Promise<Pick<GivenContract, "api">>,
      import(api.packageName) as Promise<Readonly<Record<string, GivenContract["client"]>>>,
    ]);
    const client = exported[api.client.className]!;
    const folder = mkdtempSync(join(tmpdir(), "lading-drift-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const mock = await startMock(entry.api);
    onTestFinished(() => mock.close());
    const source = contractSource(entry.api, document, 1);
    const har = recordHar(join(folder, "client.har"));
    const cases = contractCases(source)
      .flatMap((operation) => operation.cases)
      .filter(({ response }) => !response.isMakeshift);
    for (const each of cases)
      await runCase(each, { source, client, mock, options: { hooks: [har] } });
    await har.close();
    writeHar(join(folder, "mock.har"), mock.har());

    for (const file of ["client.har", "mock.har"]) {
      const drift = await findDrift({
        path: join(folder, file),
        apis: [{ name, document }],
        bases: [mock.url],
      });
      expect(drift.apis[0]?.deviations).toEqual([]);
      // Each case is sent twice, and presigned addresses of a mock's traffic name no operation.
      expect(drift).toMatchObject({ read: 2 * cases.length, otherHosts: 0 });
      expect(drift.matched).toBe(2 * cases.length);
    }
  },
);
