/** Was the fault that was drawn really reached? A call of which nothing arrived proves nothing about it. */
import type { CaseEvidence } from "./caseEvidence.ts";
import type { EndName } from "./callEnds.ts";
import { mayBeRepeated } from "./replayViolations.ts";

/** By the server's own record, or, where there was no server to reach, by the system's word for that. */
export function isFaultReached({ given, attempts, dropped, end }: CaseEvidence): boolean {
  if (given.before === "refused") return attempts.length === 0 && end.code === "ECONNREFUSED";
  const [first] = attempts;
  if (typeof given.before !== "object" || first) return first?.hasActed === true;
  return dropped > 0 && end.code !== undefined && staleCodes.includes(end.code);
}

/** How a request ends that was written to a connection that is gone. */
const staleCodes: readonly string[] = ["ECONNRESET", "EPIPE", "UND_ERR_SOCKET"];

/** What is wrong where a fault was not met. */
export function missedFaultViolations(evidence: CaseEvidence): readonly string[] {
  const { given, end } = evidence;
  // A busy machine may come to a short deadline first. The tally counts these, and bounds their share.
  const isOver = given.isShort && (end.name === "ApiTimeoutError" || end.name === "aborted");
  return isFaultReached(evidence) || isOver ? [] : ["the fault that was drawn was not met"];
}

/** How a call may end of which no request arrived: only where its circumstances explain that. */
export function unheardEnds(evidence: CaseEvidence): readonly EndName[] {
  const { given, dropped } = evidence;
  // node:http tells that a kept connection is gone before anything is sent, and takes another.
  const isStale = dropped > 0 && given.transport === "fetch" && !mayBeRepeated(evidence);
  return given.before === "refused" || isStale ? ["ApiConnectionError"] : [];
}
