/** Runs the contract tests of a package without a test runner, operation by operation. */
import { startMock } from "../mock/startMock.ts";
import { contractCases } from "./contractCases.ts";
import { contractSource } from "./contractSource.ts";
import { reasonOf } from "./caseRequests.ts";
import type { Untried } from "./ContractCase.ts";
import { contractDocument, type GivenContract } from "./readContract.ts";
import { runCase } from "./runCase.ts";

/** What came of the cases of one operation. */
export interface OperationOutcome {
  /** Name of the method. */
  readonly operation: string;
  readonly passed: number;
  readonly failures: readonly { readonly title: string; readonly message: string }[];
  readonly untried: readonly Untried[];
}

/** Yields each operation as soon as it is done. */
export async function* runContract(
  contract: GivenContract,
  { seed = 1 }: { readonly seed?: number } = {},
): AsyncGenerator<OperationOutcome> {
  const source = contractSource(contract.api, await contractDocument(contract), seed);
  const mock = await startMock(contract.api);
  try {
    for (const { operation, cases, untried } of contractCases(source)) {
      const failures: { title: string; message: string }[] = [];
      for (const each of cases) {
        try {
          await runCase(each, { ...contract, source, mock });
        } catch (error) {
          failures.push({ title: each.title, message: reasonOf(error) });
          mock.reset();
        }
      }
      yield { operation, passed: cases.length - failures.length, failures, untried };
    }
  } finally {
    await mock.close();
  }
}
