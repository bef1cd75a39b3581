/** Was a request repeated that must not be? */
import { isOneShot } from "./bodyKinds.ts";
import type { Attempt } from "@lading/testing/internal";
import type { WireFault } from "@lading/testing/internal";
import type { CaseEvidence } from "./caseEvidence.ts";
import { expectedEnds } from "./expectedEnds.ts";
import { mostAttempts } from "./retryOptions.ts";

/** What is wrong with the requests of a call, taken together. */
export function replayViolations(evidence: CaseEvidence): readonly string[] {
  const { given, attempts } = evidence;
  const accepted = attempts.filter(({ bytes }) => bytes > 0);
  const violations = accepted
    .slice(1)
    .flatMap((later, index) => repetitionViolations(accepted[index], later, evidence));
  const { method, id } = given.operation.plan;
  if (mustRepeat(evidence, accepted)) {
    return [
      ...violations,
      `${method} was not sent again after ${JSON.stringify(accepted.at(-1)?.fault)}, but ended as ${endWords(evidence)}`,
    ];
  }
  if (accepted.length <= mostAttempts) return violations;
  return [
    ...violations,
    `${String(accepted.length)} requests were made for one ${method} of ${id}`,
  ];
}

function endWords({ end: { name, status, words } }: CaseEvidence): string {
  return words ?? `${name} ${String(status)}`;
}

function repetitionViolations(
  earlier: Attempt | undefined,
  later: Attempt,
  evidence: CaseEvidence,
): readonly string[] {
  if (!earlier) return [];
  const { given, content } = evidence;
  const what = `${given.operation.plan.method} was sent again after ${JSON.stringify(earlier.fault)}`;
  const isConsumed = content !== undefined && isOneShot(given.body.kind) && earlier.bodyBytes > 0;
  return [
    ...(isFinal(earlier.fault, evidence) && !given.isShort
      ? [`${what}, which was its response`]
      : []),
    ...(isSafe(evidence) || isRefusal(earlier.fault) ? [] : [`${what}, against its replay rule`]),
    ...(isConsumed && later.bodyBytes > 0 ? [`${what}, though its stream was consumed`] : []),
  ];
}

/** Did the call end with a response that asks for another attempt, which rule and body would have allowed? */
function mustRepeat(evidence: CaseEvidence, accepted: readonly Attempt[]): boolean {
  const { given, end, content, attempts } = evidence;
  const fault = accepted.at(-1)?.fault;
  // Sent early, a response may be lost; a deadline may come before it.
  if (fault?.kind !== "storm" || fault.early || given.isShort) return false;
  // A connection that broke before a byte came was an attempt too, and so was one that never came here.
  if (Math.max(attempts.length, end.attempts ?? 0) >= mostAttempts) return false;
  // A kept connection that was gone was an attempt too, of which nothing came here.
  if (typeof given.before === "object" && given.transport === "fetch") return false;
  // So was one on a connection that an early response ended; a result does not say how many attempts there were.
  const hasEarly = attempts.some((each) => "early" in each.fault && each.fault.early !== undefined);
  if (hasEarly && end.attempts === undefined && given.transport === "fetch") return false;
  if (end.name === "aborted" || (content !== undefined && isOneShot(given.body.kind))) return false;
  const { status, wait } = fault;
  const isLong = wait !== undefined && wait.form !== "nonsense" && wait.seconds > 60;
  const says = wait?.form === "seconds" || wait?.form === "date";
  return !isLong && (isSafe(evidence) || status === 429 || (status === 503 && says));
}

/** Do the operation's replay rule and the body allow another attempt, whatever became of the first? */
export function mayBeRepeated(evidence: CaseEvidence): boolean {
  const { content, given } = evidence;
  return isSafe(evidence) && !(content !== undefined && isOneShot(given.body.kind));
}

const repeatable = ["GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE"];

function isSafe({ given }: CaseEvidence): boolean {
  const { method, replay } = given.operation.plan;
  return replay === undefined ? repeatable.includes(method) : replay === "safe";
}

/** Is it a whole response of success, right or wrong, that a repetition does not make better? */
function isFinal(fault: WireFault, { given, upstream }: CaseEvidence): boolean {
  if (fault.kind === "storm") return false;
  const ends = expectedEnds(fault, { transport: given.transport, upstream });
  return ends.every((end) => end === "success" || end === "ApiResponseError");
}

/** After these responses nothing was done. */
function isRefusal(fault: WireFault): boolean {
  if (fault.kind !== "storm") return false;
  const { status, wait } = fault;
  return status === 429 || (status === 503 && wait !== undefined && wait.form !== "nonsense");
}
