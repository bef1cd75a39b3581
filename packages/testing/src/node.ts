/** For tests that run in `node --test`. */
import { after, before, describe, test } from "node:test";
import { contractTestsWith, type ContractTests } from "./contract/defineContractTests.ts";

export type { ContractOptions, ContractTests } from "./contract/defineContractTests.ts";
export type { GivenContract } from "./contract/readContract.ts";

export const contractTests: ContractTests = contractTestsWith({
  describe: (name, body) => void describe(name, body),
  test: (name, body) => void test(name, body),
  beforeAll: before,
  afterAll: after,
});
