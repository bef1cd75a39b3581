/** Contract tests outside of any test runner: what `lading test` is made of. */
export { importContract, type GivenContract } from "./contract/readContract.ts";
export { describeUntried } from "./contract/renderUntried.ts";
export { runContract, type OperationOutcome } from "./contract/runContract.ts";
