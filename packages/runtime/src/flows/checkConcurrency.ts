import { ApiRequestError } from "../errors.ts";

/** Checks how many run at once: a whole number from 1. Anything else would send nothing, or everything. */
export function checkConcurrency(concurrency: number, operation: string): number {
  if (Number.isInteger(concurrency) && concurrency >= 1) return concurrency;
  const problem = `concurrency must be a whole number from 1 and is ${String(concurrency)}`;
  throw new ApiRequestError(operation, problem, "concurrency");
}
