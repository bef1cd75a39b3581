import type { OperationPlan } from "@lading/runtime";
import { text } from "../document/document.ts";
import type { FoundOperation } from "../names/nameMethods.ts";

/** May the request be sent twice? As the document says; a list is read, whatever its method. */
export function buildReplay(
  { node, method }: FoundOperation,
  isPaged: boolean,
): OperationPlan["replay"] {
  const replay = text(node, "x-lading-replay");
  if (replay === "safe" || replay === "unsafe") return replay;
  return isPaged && method === "post" ? "safe" : undefined;
}
