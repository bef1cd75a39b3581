/** What lading's own proofs share with the generator. It may change with every release. */
export type { Comparison } from "./diff/change.ts";
export { diff } from "./diff/diff.ts";
export { objects, type Field, type ObjectKind } from "./openapi/objects.ts";
export { walk } from "./openapi/walk.ts";
