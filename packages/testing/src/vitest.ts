/** For tests that run in vitest. */
import { afterAll, beforeAll, describe, test } from "vitest";
import { contractTestsWith, type ContractTests } from "./contract/defineContractTests.ts";

export type { ContractOptions, ContractTests } from "./contract/defineContractTests.ts";
export type { GivenContract } from "./contract/readContract.ts";
export { mockTest, type MockFixture } from "./vitest/mockTest.ts";

export const contractTests: ContractTests = contractTestsWith({
  describe,
  test,
  beforeAll,
  afterAll,
});
