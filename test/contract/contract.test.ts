/**
 * Every promise of every document, kept by the generated client: each example request is sent, each documented response
 * is read. A folder under `specs/` is all it takes to be tested here.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  awaitedOutcome,
  expectedOutcome,
  resultOutcome,
  type CaseCall,
} from "../support/contract/contractCall.ts";
import {
  responseCases,
  hiddenErrorCases,
  requestCases,
  type ContractCase,
} from "../support/contract/contractCases.ts";
import { defects, spoiltFetch } from "../support/contract/defects.ts";
import { documentCount } from "../support/contract/documentCount.ts";
import { startMocks, type Mocks } from "../support/contract/mocks.ts";
import { objectOf, prismView } from "@lading/testing/internal";
import { readProviders } from "../support/providers.ts";
import { titled } from "../support/titled.ts";
import { uncompilable } from "../support/prism/uncompilable.ts";

const providers = await readProviders();
let mocks: Mocks;

beforeAll(async () => {
  mocks = await startMocks(providers);
});

afterAll(async () => {
  await mocks.stop();
});

test("there are providers", () => {
  expect(providers).not.toEqual([]);
});

describe.each(titled(providers, ({ name }) => name))("%s", (_name, provider) => {
  const callOf = (given: ContractCase): CaseCall => ({ provider, mock: mocks.of(provider), given });

  test("Prism can check every schema of the document", async () => {
    expect(await uncompilable(prismView(provider.document))).toEqual([]);
  });

  test("no example of the document is left out", () => {
    expect({
      requests: requestCases(provider).length,
      responses: responseCases(provider).length,
    }).toEqual(documentCount(provider.document));
  });

  const cases = [...requestCases(provider), ...responseCases(provider)];
  test.each(titled(cases, ({ title }) => title))("%s", async (_title, given) => {
    const call = callOf(given);
    expect(await resultOutcome(call)).toEqual(expectedOutcome(call));
    expect(await awaitedOutcome(call)).toEqual(expectedOutcome(call));
  });

  const hidden = hiddenErrorCases(provider);
  test.each(titled(hidden, ({ given }) => given.title))("%s", async (_title, { given, sentAs }) => {
    const call = { ...callOf(given), sentAs };
    expect(await resultOutcome(call)).toEqual(expectedOutcome(call));
    expect(await awaitedOutcome(call)).toEqual(expectedOutcome(call));
  });

  test("an API that reports errors with a 200 documents one", () => {
    const { insideSuccess } = objectOf(provider.document["x-lading-errors"]);
    expect(hidden.length > 0).toBe(insideSuccess !== undefined);
  });

  const spoilt = provider.api.operations.flatMap((operation) =>
    defects
      .filter((defect) => defect.applies(operation, provider))
      .map((defect) => ({ title: `${operation.name}: notices ${defect.name}`, operation, defect })),
  );
  test.each(titled(spoilt, ({ title }) => title))("%s", async (_title, { operation, defect }) => {
    const given = cases.find((each) => each.operation === operation);
    if (given === undefined) throw new Error("The operation has no example request.");
    const call = { ...callOf(given), fetch: spoiltFetch(defect, operation) };
    expect((await resultOutcome(call)).violations).not.toEqual([]);
  });
});
