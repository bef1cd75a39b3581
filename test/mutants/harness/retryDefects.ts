/** What is wrong with retries is wrong over every transport. */
import type { Defect } from "../Defect.ts";

export const retryDefects: readonly Defect[] = [
  {
    name: "a client that never tries again",
    file: "nextStep.ts",
    find: "retries >= call.maxRetries",
    replace: "retries >= call.maxRetries * 0",
  },
  {
    name: "a client that tries again too often",
    file: "nextStep.ts",
    find: "retries >= call.maxRetries",
    replace: "retries >= call.maxRetries * 2",
  },
  {
    name: "a client that repeats what must not be repeated",
    file: "decideRetry.ts",
    find: 'return "unsafe";',
    replace: 'return "allowed";',
  },
];
