/** The entry `@lading/testing/drift`: recorded traffic, held against documents. */
export type { DeviationClass, DeviationKind } from "./drift/judge/Deviation.ts";
export { findDrift } from "./drift/findDrift.ts";
export { HarError } from "./drift/read/readHar.ts";
export type * from "./drift/report/Drift.ts";
export { printSchema } from "./drift/propose/inferSchema.ts";
export type { Action } from "./drift/propose/actionsFor.ts";
export {
  proposeOverlay,
  type Overlay,
  type Proposal,
  type ProposalOptions,
} from "./drift/propose/proposeOverlay.ts";
export { writeProposal } from "./drift/propose/writeProposal.ts";
