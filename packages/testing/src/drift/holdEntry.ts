/** What one entry shows of the API that it is for. */
import { objectOf } from "../document/json.ts";
import { responseKey } from "../document/documentedResponse.ts";
import type { MockedOperation } from "../document/mockedOperations.ts";
import { judgeRequest, type RequestRules } from "./judge/judgeRequest.ts";
import { judgeResponse } from "./judge/judgeResponse.ts";
import type { ApiRoutes } from "./match/apiRoutes.ts";
import type { Match } from "./match/matchEntry.ts";
import { isAsset, undescribedOperation } from "./match/unmatched.ts";
import type { TrafficEntry, TrafficResponse } from "./read/TrafficEntry.ts";
import type { DriftLog } from "./report/DriftLog.ts";
import type { Tally } from "./report/Tally.ts";
import type { ValueRules } from "./values/judgeValue.ts";

/** An API, and what traffic has shown of it so far. */
export interface HeldApi {
  readonly name: string;
  readonly routes: ApiRoutes;
  readonly requests: RequestRules;
  readonly responses: ValueRules;
  readonly log: DriftLog;
  matched: number;
}

interface Held {
  readonly entry: TrafficEntry;
  readonly match: NonNullable<Match>;
  readonly tally: Tally;
}

export function holdEntry(api: HeldApi, { entry, match, tally }: Held): void {
  const { exchange, response, number } = entry;
  if ("finding" in match) {
    const reason = whyNoOperation(entry);
    if (reason !== undefined) return tally.skip(reason);
    return api.log.add({ entry: number, side: "request" }, [
      undescribedOperation(entry, match.finding),
    ]);
  }
  api.matched += 1;
  if (response === undefined) return tally.skip("had no response");
  const { operation } = match;
  if (isRedirect(operation, response)) return tally.skip("was redirected, or not modified");
  const { name } = operation;
  const verdict = judgeResponse(api.responses, operation, response);
  const { status, deviations } = verdict;
  api.log.add({ entry: number, operation: name, side: "response", status }, deviations);
  if (verdict.isUnseen) tally.skip("had a response whose body the archive does not have");
  // A refused request may break the document: that is why it was refused.
  if (status >= 400) return tally.skip("was refused, so that only the response was judged");
  if (exchange.isUnseen) tally.skip("had a request whose body the archive does not have");
  const found = judgeRequest(api.requests, operation, exchange);
  api.log.add({ entry: number, operation: name, side: "request" }, found);
}

/** What no document describes. */
function whyNoOperation(entry: TrafficEntry): string | undefined {
  const { exchange, response } = entry;
  const { method, headers } = exchange;
  if (method === "OPTIONS" && headers["access-control-request-method"] !== undefined)
    return "was a preflight of a browser (CORS)";
  if (isAsset(entry)) return "was a page, or a part of one";
  if (response === undefined) return "had no response";
  const isUnknown = response.status === 404 || response.status === 405;
  return isUnknown ? "called an operation that the API does not know either" : undefined;
}

/** The request that follows is an entry of its own. */
function isRedirect({ placed }: MockedOperation, { status }: TrafficResponse): boolean {
  if (status < 300 || status > 399) return status < 200;
  return responseKey(objectOf(placed.operation["responses"]), status) === undefined;
}
