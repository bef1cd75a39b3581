import { ApiRequestError } from "../errors.ts";

/** How many at once: a whole number from 1. Anything else would send nothing, or all, and is refused. */
export function checkConcurrency(concurrency: number, operation: string): number {
  if (Number.isInteger(concurrency) && concurrency >= 1) return concurrency;
  const problem = `concurrency must be a whole number from 1 and is ${String(concurrency)}`;
  throw new ApiRequestError(operation, problem, "concurrency");
}
