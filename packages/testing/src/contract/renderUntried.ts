/** One line for each operation of which something could not be tried. */
import type { OperationCases } from "./ContractCase.ts";

export function renderUntried(operations: readonly OperationCases[]): readonly string[] {
  return operations.flatMap(({ operation, cases, untried }) => {
    if (untried.length === 0) return [];
    const counts = new Map<string, number>();
    for (const { what, reason } of untried) {
      const key = `${what}: ${reason}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const reasons = [...counts].map(([key, count]) =>
      count === 1 ? key : `${String(count)} × ${key}`,
    );
    return [`${operation}: ${String(cases.length)} tried; not tried: ${reasons.join("; ")}`];
  });
}
