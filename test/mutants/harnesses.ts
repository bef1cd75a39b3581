/** The proofs that have a list of defects to catch. */
import type { Harness } from "./Defect.ts";
import * as campaignOverFetch from "./harness/campaignOverFetch.ts";
import * as campaignOverNode from "./harness/campaignOverNode.ts";
import * as contract from "./harness/contract.ts";
import * as corpus from "./harness/corpus.ts";
import * as diffProof from "./harness/diffProof.ts";
import * as drift from "./harness/drift.ts";
import * as faultsOverFetch from "./harness/faultsOverFetch.ts";
import * as faultsOverNode from "./harness/faultsOverNode.ts";
import * as fuzz from "./harness/fuzz.ts";
import * as golden from "./harness/golden.ts";
import * as readme from "./harness/readme.ts";
import * as soak from "./harness/soak.ts";
import * as types from "./harness/types.ts";
import * as wire from "./harness/wire.ts";

/** By name: quick ones first. */
export const harnesses: Readonly<Record<string, Harness>> = {
  golden,
  fuzz,
  faultsOverNode,
  faultsOverFetch,
  campaignOverNode,
  campaignOverFetch,
  wire,
  contract,
  drift,
  types,
  readme,
  soak,
  diffProof,
  corpus,
};
