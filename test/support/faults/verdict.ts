/** The oracle: everything that is wrong with how a faulty call ended. */
import { isDeepStrictEqual } from "node:util";
import { callHeader, type CaseEvidence } from "./caseEvidence.ts";
import { hiddenStatus } from "./apiUpstream.ts";
import { expectedEnds } from "./expectedEnds.ts";
import { isSlow, type Storm } from "@lading/testing/internal";
import type { Attempt } from "@lading/testing/internal";
import { missedFaultViolations, unheardEnds } from "./faultReached.ts";
import type { EndName } from "./callEnds.ts";
import { replayViolations } from "./replayViolations.ts";
import { mostAttempts } from "./retryOptions.ts";

/** In sentences; empty when all is right. */
export function verdict(evidence: CaseEvidence): readonly string[] {
  return [
    ...endViolations(evidence),
    ...missedFaultViolations(evidence),
    ...successViolations(evidence),
    ...errorViolations(evidence),
    ...requestViolations(evidence),
    ...replayViolations(evidence),
    ...durationViolations(evidence),
  ];
}

/** Is it the right kind of end? */
function endViolations(evidence: CaseEvidence): readonly string[] {
  const { end } = evidence;
  const allowed = allowedEnds(evidence);
  if (allowed.includes(end.name)) return [];
  const words = end.words === undefined ? "" : `: ${end.words}`;
  const wanted = allowed.length > 0 ? `instead of ${allowed.join(" or ")}` : "without a request";
  return [`ended as ${end.name} ${wanted}${words}`];
}

function allowedEnds(evidence: CaseEvidence): readonly EndName[] {
  const { given, attempts, upstream } = evidence;
  const last = attempts.at(-1);
  const deadline: readonly EndName[] = given.isShort ? ["ApiTimeoutError"] : [];
  if (!last) return [...unheardEnds(evidence), ...deadline];
  const ends = expectedEnds(last.fault, { transport: given.transport, upstream });
  // A busy machine may come to the deadline before the caller comes to give up.
  const isGivenUp = given.isAborted && isSlow(last.fault);
  return [...(isGivenUp ? (["aborted"] as const) : ends), ...deadline];
}

/** Nothing is reported as done that is not. */
function successViolations({ end, attempts, responses, given }: CaseEvidence): readonly string[] {
  if (end.name !== "success") return [];
  const last = attempts.at(-1);
  const right = last && responses.get(last);
  if (!right) return ["reported a success without any response"];
  const text = right.response.body.toString();
  const data = text === "" ? undefined : (JSON.parse(text) as unknown);
  // A known limit of undici: it takes an early success, and breaks the request off once the response is read.
  const isCut = last.fault.kind === "earlyResponse" && given.transport === "fetch";
  return [
    ...(last.isWhole || isCut
      ? []
      : [`reported a success after ${String(last.bytes)} bytes of its request`]),
    ...(end.mark === right.mark ? [] : [`took ${end.mark ?? "no response"} for ${right.mark}`]),
    ...(isDeepStrictEqual(end.data, data) ? [] : ["gave other data than the response holds"]),
  ];
}

/** The error tells what the API said. */
function errorViolations({ end, attempts, given }: CaseEvidence): readonly string[] {
  const fault = attempts.at(-1)?.fault;
  if (!/^Api(Response)?Error$/.test(end.name) || !fault) return [];
  if (fault.kind === "wrongBody" && fault.body === "failure")
    return statusViolations(end.status, hiddenStatus);
  if (fault.kind !== "storm") return [];
  return [
    ...statusViolations(end.status, fault.status),
    ...(given.reading === "awaited" ? waitViolations(end.retryAfter, fault) : []),
  ];
}

function statusViolations(status: number | undefined, wanted: number): readonly string[] {
  return status === wanted ? [] : [`has the status ${String(status)} instead of ${String(wanted)}`];
}

/** Moments are reported in whole seconds, and some time passes. */
function waitViolations(reported: number | undefined, { wait }: Storm): readonly string[] {
  const isRight =
    wait === undefined || wait.form === "nonsense"
      ? reported === undefined
      : wait.form === "throttle"
        ? true
        : reported !== undefined &&
          Math.abs(reported - wait.seconds) <= (wait.form === "date" ? 2 : 0);
  return isRight ? [] : [`says to wait ${String(reported)} s after ${JSON.stringify(wait)}`];
}

/** Every request is this call's own, and is what it was asked to send. */
function requestViolations({ attempts, id, content }: CaseEvidence): readonly string[] {
  return attempts.flatMap(({ request, isWhole }: Attempt) => {
    if (!request) return [];
    const own = request.headers.get(callHeader);
    const isRight = !isWhole || !content || request.body.includes(Buffer.from(content));
    return [
      ...(own === id ? [] : [`a request of the call ${own ?? "without id"} came in during ${id}`]),
      ...(isRight ? [] : ["a whole request does not hold the file"]),
    ];
  });
}

/** What a busy machine may take longer, in milliseconds. */
const patience = 5_000;

function durationViolations({ end, given: { timeout } }: CaseEvidence): readonly string[] {
  if (end.name === "ApiTimeoutError" && end.duration < timeout - 10) return ["timed out too early"];
  const limit = timeout * mostAttempts + patience;
  return end.duration <= limit ? [] : [`ended after ${String(Math.round(end.duration))} ms`];
}
