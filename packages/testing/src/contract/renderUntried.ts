/** What could not be tried, in words: one line for each operation. */
import type { OperationCases, Untried } from "./ContractCase.ts";

export function renderUntried(operations: readonly OperationCases[]): readonly string[] {
  return operations.flatMap(({ operation, cases, untried }) =>
    untried.length === 0
      ? []
      : [`${operation}: ${String(cases.length)} tried; ${describeUntried(untried)}`],
  );
}

/** `not tried: 2 × response: a stream of items`. */
export function describeUntried(untried: readonly Untried[]): string {
  const counts = new Map<string, number>();
  for (const { what, reason } of untried) {
    const key = `${what}: ${reason}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const reasons = [...counts].map(([key, count]) =>
    count === 1 ? key : `${String(count)} × ${key}`,
  );
  return `not tried: ${reasons.join("; ")}`;
}
