/** All operations of a document. */
import type { Context } from "../context.ts";
import { buildOperation, type BuiltOperation, type Found } from "./buildOperation.ts";
import { tryOperation } from "./tryOperation.ts";

export interface BuiltOperations {
  readonly built: readonly BuiltOperation[];
  /** JSON pointers of those that had to be left out. */
  readonly leftOut: readonly string[];
}

/** With `allowPartial`, an operation that is not supported is left out with a warning. */
export function buildOperations(
  context: Context,
  all: readonly Found[],
  allowPartial: boolean,
): BuiltOperations {
  const attempts = all.map((found) => ({
    pointer: found.node.pointer,
    built: allowPartial ? tryOperation(context, found) : buildOperation(context, found),
  }));
  return {
    built: attempts.flatMap(({ built }) => built ?? []),
    leftOut: attempts.flatMap(({ pointer, built }) => (built === undefined ? [pointer] : [])),
  };
}
