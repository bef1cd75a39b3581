// Run by contractTests.test.ts with `node --test`, as a user's own file would be.
import { contractTests } from "@lading/testing/node";

await contractTests("@lading/capillary");
