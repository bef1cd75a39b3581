/** Holds a request against its operation: credentials, parameters, headers and body. */
import type { JsonObject } from "../../document/json.ts";
import type { MockedOperation } from "../../document/mockedOperations.ts";
import { followed } from "../../document/pointer.ts";
import type { Judge } from "../../judge/createJudge.ts";
import type { Finding } from "../../judge/Violation.ts";
import type { Exchange } from "../../record/exchange.ts";
import { isRedacted } from "../read/isRedacted.ts";
import type { ValueRules } from "../values/judgeValue.ts";
import type { EntryDeviation } from "./Deviation.ts";
import { judgePath } from "./judgePath.ts";
import { judgeSentBody } from "./judgeSentBody.ts";
import { isHidden, withCredentials } from "./judgeSentCredentials.ts";
import { judgeSentHeaders } from "./judgeSentHeaders.ts";
import { capitalized } from "./valueDeviations.ts";

export interface RequestRules {
  readonly values: ValueRules;
  readonly judge: Judge;
  /** Exports without sensitive data hold none at all: then none is missing. */
  readonly areCredentialsKnown: boolean;
}

export function judgeRequest(
  { values, judge, areCredentialsKnown }: RequestRules,
  operation: MockedOperation,
  exchange: Exchange,
): readonly EntryDeviation[] {
  const { root } = values;
  const verdicts = withCredentials(root, exchange).map((each) => judge(operation, each).findings);
  const of = (place: string): readonly Finding[] =>
    (verdicts[0] ?? []).filter((finding) => finding.place[0] === place);
  const lacksCredentials = verdicts.every((all) => all.some(isOfCredentials));
  const parameters = ["query", "header", "cookie"].flatMap(of);
  return [
    ...(areCredentialsKnown && lacksCredentials ? of("credentials").map(credentials) : []),
    ...parameters
      .filter((finding) => isSeen(finding, exchange, areCredentialsKnown))
      .map((finding) => ofParameter(root, finding, exchange)),
    ...judgePath(values, operation, exchange.path),
    ...judgeSentHeaders(root, operation, exchange),
    ...judgeSentBody(values, { operation, exchange }, of("body")),
  ];
}

function isOfCredentials({ place }: Finding): boolean {
  return place[0] === "credentials";
}

function credentials({ pointer, message }: Finding): EntryDeviation {
  return { kind: "credentials-missing", pointer, name: "", what: `${capitalized(message)}.` };
}

const kindsOfParameter = {
  unknown: "query-undescribed",
  missing: "parameter-missing",
  wrong: "parameter-differs",
} as const;

function ofParameter(
  root: JsonObject,
  { kind, pointer, message, place: [, name = ""] }: Finding,
  { query }: Exchange,
): EntryDeviation {
  const what = `${capitalized(message)}.`;
  const sent = new URLSearchParams(query).getAll(name);
  return {
    kind: kindsOfParameter[kind],
    pointer: followed(root, pointer),
    name,
    what,
    ...(kind === "unknown" && { value: sent.length > 1 ? sent : sent[0], valueName: name }),
  };
}

/** A value that was taken out is no other value, and exports may leave out all cookies. */
function isSeen(
  { kind, place: [place, name = ""] }: Finding,
  { query, headers }: Exchange,
  areCredentialsKnown: boolean,
): boolean {
  const { cookie } = headers;
  if (place === "cookie" && kind === "missing")
    return cookie === undefined ? areCredentialsKnown : !isHidden(cookie);
  if (kind !== "wrong") return true;
  const sent =
    place === "query"
      ? new URLSearchParams(query).getAll(name)
      : [String(headers[place === "cookie" ? place : name.toLowerCase()])];
  return !sent.some(isRedacted);
}
