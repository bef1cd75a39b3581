import type { GenerateOutcome } from "../options.ts";
import type { Done } from "./SetupOutcome.ts";

/** What was generated for one document; nothing after an error. */
export function describePackage(outcome: GenerateOutcome, provider: string): readonly Done[] {
  const summary = outcome.summary?.packages.find((each) => each.provider === provider);
  const api = outcome.models?.find((each) => each.provider === provider);
  if (summary === undefined || api === undefined) return [];
  const operations = api.operations.length;
  const note = [
    `class ${api.client.className}`,
    `${operations} ${operations === 1 ? "operation" : "operations"}`,
    `${summary.written.length} files`,
  ].join(", ");
  return [{ change: "created", path: `packages/${provider}`, note }];
}
