/** Defines the contract tests with any test runner. */
import type { OperationTypes } from "../api/ApiDescription.ts";
import type { Mock } from "../mock/Mock.ts";
import { startMock } from "../mock/startMock.ts";
import { contractCases } from "./contractCases.ts";
import { contractSource } from "./contractSource.ts";
import { contractDocument, importContract, type GivenContract } from "./readContract.ts";
import { renderUntried } from "./renderUntried.ts";
import { runCase } from "./runCase.ts";

/** What a test runner has to offer. */
export interface TestRunner {
  readonly describe: (name: string, body: () => void) => void;
  readonly test: (name: string, body: () => Promise<void>) => void;
  readonly beforeAll: (body: () => Promise<void>) => void;
  readonly afterAll: (body: () => Promise<void>) => void;
}

export interface ContractOptions {
  /** Of the samples. Default: 1. */
  readonly seed?: number;
  /** Prints a line. Default: `console.log`. */
  readonly print?: (line: string) => void;
}

/**
 * One test for each operation, documented status, example and way to authenticate, through the client. What could not be tried
 * is printed, one line for each operation. Await it at the top of a test file.
 *
 * @param given The `api` of a package's entry `./testing` and its client class; or the package's name.
 */
export type ContractTests = <Operations extends OperationTypes>(
  given: GivenContract<Operations> | string,
  options?: ContractOptions,
) => Promise<void>;

export function contractTestsWith(runner: TestRunner): ContractTests {
  return async (given, { seed = 1, print = console.log } = {}) => {
    const contract: GivenContract = typeof given === "string" ? await importContract(given) : given;
    const source = contractSource(contract.api, await contractDocument(contract), seed);
    const operations = contractCases(source);
    runner.describe(contract.api.name, () => {
      let mock: Mock;
      runner.beforeAll(async () => {
        mock = await startMock(contract.api);
      });
      runner.afterAll(async () => {
        await mock.close();
        for (const line of renderUntried(operations)) print(line);
      });
      for (const { cases } of operations)
        for (const each of cases)
          runner.test(`${each.operation}: ${each.title}`, () =>
            runCase(each, { ...contract, source, mock }),
          );
    });
  };
}
