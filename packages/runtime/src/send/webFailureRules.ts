import type { FailureRule } from "./failureRule.ts";

/** Browsers and workers have no codes for failures. */
export const platformRules: readonly FailureRule[] = [];
