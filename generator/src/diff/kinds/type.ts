/** Changes of types: what callers pass (input), and what they read (output). */
import { major, minor, patch, type Kind } from "./kind.ts";

export type TypeKind =
  | "type-removed"
  | "type-renamed"
  | "type-added"
  | "values-removed"
  | "values-added"
  | "input-removed"
  | "input-added"
  | "input-added-required"
  | "input-required"
  | "input-optional"
  | "input-narrowed"
  | "input-widened"
  | "input-value-removed"
  | "input-value-added"
  | "output-removed"
  | "output-added"
  | "output-optional"
  | "output-required"
  | "output-changed"
  | "output-narrowed"
  | "output-value-removed"
  | "output-value-added"
  | "output-variant-removed"
  | "output-variant-added"
  | "property-deprecated";

/** What a fix of TypeScript's own would not tell. */
const newBranch = "A `switch` over every value needs a branch for it.";

export const typeKinds: Readonly<Record<TypeKind, Kind>> = {
  "type-removed": major("The type `{name}` is removed.", "Stop importing it."),
  "type-renamed": major("The type `{name}` is now called `{now}`.", "Import `{now}` instead."),
  "type-added": minor("The type `{name}` is new."),
  "values-removed": major(
    "`{name}` is a type alone: the list of its values is gone.",
    "Write the values yourself.",
  ),
  "values-added": minor("`{name}` is also a list of its values."),
  "input-removed": major("`{path}` of `{name}` is removed.", "Stop passing it."),
  "input-added": minor("`{name}` has a new property, `{path}`.", "Pass it where it is wanted."),
  "input-added-required": major("`{name}` requires a new property, `{path}`.", "Pass it."),
  "input-required": major("`{path}` of `{name}` may no longer be left out.", "Pass it."),
  "input-optional": minor("`{path}` of `{name}` may be left out."),
  "input-narrowed": major("{path} takes {now}, no longer {before}.", "Pass {now}."),
  "input-widened": minor("{path} takes {now}, not only {before}."),
  "input-value-removed": major("{path} no longer takes {before}.", "Pass {now}."),
  "input-value-added": minor("{path} also takes {now}."),
  "output-removed": major("`{path}` of `{name}` is removed.", "Stop reading it."),
  "output-added": minor("`{name}` has a new property, `{path}`."),
  "output-optional": major(
    "`{path}` of `{name}` may be missing.",
    "Handle `undefined` where you read it.",
  ),
  "output-required": minor("`{path}` of `{name}` is always there."),
  "output-changed": major("{path} is {now}, no longer {before}.", "Handle {now}."),
  "output-narrowed": minor("{path} is {now}, where it was {before}."),
  "output-value-removed": major("{path} is never {before} any more.", "Remove the comparison."),
  "output-value-added": { ...minor("{path} may be {now}.", newBranch), exhaustive: true },
  "output-variant-removed": major("{path} is never {before} any more.", "Remove its branch."),
  "output-variant-added": { ...minor("{path} may be {now}.", newBranch), exhaustive: true },
  "property-deprecated": patch("`{path}` of `{name}` is deprecated.", "Plan to do without it."),
};
