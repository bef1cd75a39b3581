/**
 * Every promise of every document, kept by the generated client: each example request is sent, each documented response
 * is read, as a user's own contract tests do it. A folder under `specs/` is all it takes to be tested here.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startMock, type Mock } from "@lading/testing";
import {
  concreteStatus,
  contractCases,
  contractSource,
  objectOf,
  prismView,
  readPointer,
  runCase,
  type CaseRun,
  type ContractCase,
} from "@lading/testing/internal";
import { contractTests, type GivenContract } from "@lading/testing/vitest";
import { defects, spoiltFetch } from "../support/contract/defects.ts";
import { documentCount } from "../support/contract/documentCount.ts";
import { uncompilable } from "../support/prism/uncompilable.ts";
import { readProviders, type Provider } from "../support/providers.ts";
import { titled } from "../support/titled.ts";

const providers = await readProviders();

test("there are providers", () => {
  expect(providers).not.toEqual([]);
});

for (const provider of providers) {
  const contract = await contractOf(provider);
  await contractTests(contract);
  describeHarness(provider, contract);
}

async function contractOf({ api }: Provider): Promise<GivenContract> {
  const [entry, exported] = await Promise.all([
    import(`${api.packageName}/testing`) as Promise<Pick<GivenContract, "api">>,
    import(api.packageName) as Promise<Readonly<Record<string, GivenContract["client"]>>>,
  ]);
  const client = exported[api.client.className];
  if (client === undefined) throw new Error(`${api.packageName} has no ${api.client.className}.`);
  return { api: entry.api, client };
}

/** What holds the contract tests themselves: nothing is left out, and what is wrong is noticed. */
function describeHarness(provider: Provider, contract: GivenContract): void {
  const { document, name } = provider;
  const source = contractSource(contract.api, document, 1);
  const operations = contractCases(source);
  const cases = operations.flatMap((operation) => operation.cases);
  let mock: Mock;
  const run = (): CaseRun => ({ ...contract, source, mock });

  describe(`${name}: the harness`, () => {
    beforeAll(async () => {
      mock = await startMock(contract.api);
    });

    afterAll(() => mock.close());

    test("Prism can check every schema of the document", async () => {
      expect(await uncompilable(prismView(document))).toEqual([]);
    });

    test("no example of the document is left out", () => {
      const count = (kind: string): number =>
        cases.filter(({ title }) => title.startsWith(kind)).length;
      const counted = { requests: count("request "), responses: count("response ") };
      expect(counted).toEqual(documentCount(document));
      expect(operations.flatMap(({ untried }) => untried)).toEqual([]);
    });

    const hidden = hiddenErrors(provider, cases);
    test.each(titled(hidden, ({ operation, title }) => `${operation}: ${title}`))(
      "%s",
      (_title, given) => runCase(given, run()),
    );

    test("an API that reports errors with a 200 documents one", () => {
      const { insideSuccess } = objectOf(document["x-lading-errors"]);
      expect(hidden.length > 0).toBe(insideSuccess !== undefined);
    });

    const spoilt = provider.api.operations.flatMap((operation) =>
      defects
        .filter((defect) => defect.applies(operation, provider))
        .map((defect) => ({ operation, defect })),
    );
    test.each(titled(spoilt, ({ operation, defect }) => `${operation.name}: ${defect.name}`))(
      "%s is noticed",
      async (_title, { operation, defect }) => {
        const given = cases.find((each) => each.operation === operation.name);
        if (given === undefined) throw new Error("The operation has no example request.");
        const options = { fetch: spoiltFetch(defect, operation) };
        const violation = new RegExp(`^${operation.name}: |^request: |is one of no operation`, "m");
        await expect(runCase(given, { ...run(), options })).rejects.toThrow(violation);
      },
    );

    test("a response that is read as another is noticed", async () => {
      const given = cases.find(({ response }) => response.body !== undefined);
      if (given === undefined) throw new Error("The document has no response with a body.");
      const fetchAnother = async (url: string, init: RequestInit): Promise<Response> => {
        const { status, headers } = await fetch(url, init);
        return Response.json({ another: true }, { status, headers });
      };
      const options = { fetch: fetchAnother };
      await expect(runCase(given, { ...run(), options })).rejects.toThrow("was expected");
    });
  });
}

/** Of an API that also reports errors with a 200, each documented error that says so itself, as if it arrived with one. */
function hiddenErrors(
  { document, api }: Provider,
  cases: readonly ContractCase[],
): readonly ContractCase[] {
  const { insideSuccess } = objectOf(document["x-lading-errors"]);
  if (typeof insideSuccess !== "string") return [];
  return cases.flatMap((given) => {
    const { title, operation, response } = given;
    const { responses = [] } = api.operations.find(({ name }) => name === operation) ?? {};
    const success = responses.find(({ ok }) => ok)?.status ?? "";
    const status = concreteStatus(success, [success]);
    const isHidden =
      response.status >= 300 && readPointer(response.body?.value, insideSuccess) != null;
    if (!isHidden || !title.startsWith("response ") || status === undefined) return [];
    return [
      {
        ...given,
        title: `${title}, sent with ${String(status)}`,
        response: { ...response, status },
      },
    ];
  });
}
