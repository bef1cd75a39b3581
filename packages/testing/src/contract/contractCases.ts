/** Everything that a document promises about its operations, one case for each promise. */
import type { OperationPlan } from "@lading/runtime";
import type { JsonObject } from "../document/json.ts";
import { operationSchemas } from "../document/operationSchemas.ts";
import { mockedAddress } from "../view/prismView.ts";
import { shareHeader } from "./clientOptions.ts";
import { caseRequests } from "./caseRequests.ts";
import { caseResponses } from "./caseResponses.ts";
import type { CaseResponse, ContractCase, OperationCases, Untried } from "./ContractCase.ts";
import { isShadowed } from "./isShadowed.ts";
import type { ContractSource } from "./contractSource.ts";

/**
 * Of each operation: each request with each way to authenticate and the first success; each documented response after the
 * first request.
 */
export function contractCases(source: ContractSource): readonly OperationCases[] {
  return Object.entries(source.api.operations).map(([operation, description]) => {
    const { plan } = description;
    const reason = whyNotCalled(plan, source.document);
    if (reason !== undefined)
      return { operation, cases: [], untried: [{ what: "operation", reason }] };
    const { requests, untried: withoutRequest } = caseRequests(description, source);
    const { responses, untried: withoutResponse } = caseResponses(plan, source);
    const { ways, untried: withoutWay } = waysToAuthenticate(plan, source);
    const usual = responses.find(isSuccess) ?? responses[0] ?? undescribed(plan);
    const call = { operation, plan };
    const asked = ways.flatMap((schemes) =>
      requests.map((request) => ({
        title: [`request ${request.name}`, ...(schemes ?? [])].join(", "),
        ...call,
        request,
        response: usual,
        ...(schemes && { schemes }),
      })),
    );
    const [first] = asked;
    const answered = responses.flatMap((response): ContractCase[] =>
      first === undefined ? [] : [{ ...first, title: `response ${response.name}`, response }],
    );
    const untried: readonly Untried[] = [...withoutRequest, ...withoutResponse, ...withoutWay];
    return { operation, cases: [...asked, ...answered], untried };
  });
}

interface Ways {
  /** Security schemes of each; `undefined`: the operation needs none. */
  readonly ways: readonly (readonly string[] | undefined)[];
  readonly untried: readonly Untried[];
}

function waysToAuthenticate({ security = [] }: OperationPlan, source: ContractSource): Ways {
  if (security.length === 0) return { ways: [undefined], untried: [] };
  const ways = security.filter((schemes) => !shareHeader(schemes, source));
  const untried = { what: "request", reason: "two credentials in one header" } as const;
  return { ways, untried: ways.length < security.length ? [untried] : [] };
}

/** What the mock gives where the document describes no response, or none that can be made: the request is to be seen all the same. */
function undescribed({ streams }: OperationPlan): CaseResponse {
  const isStream = Object.keys(streams ?? {}).length > 0;
  const rest = isStream ? { value: [] } : { isMakeshift: true };
  return { name: "200", key: "200", status: 200, ...rest };
}

function isSuccess({ status }: CaseResponse): boolean {
  return status >= 200 && status < 300;
}

/** Why no call of the operation reaches a mock; `undefined` where it does. */
export function whyNotCalled(plan: OperationPlan, document: JsonObject): string | undefined {
  const placed = operationSchemas(document, plan);
  if (placed === undefined) return "not in the document";
  if (/^(TRACE|CONNECT)$/.test(plan.method)) return "a method that fetch does not send";
  // A presigned URL is the whole address, wherever that is.
  const isPresigned = plan.parameters?.some(({ absoluteUrl }) => absoluteUrl) ?? false;
  const isFixed = !isPresigned && /^https?:/i.test(plan.server?.url ?? "");
  if (isFixed || mockedAddress(document, placed) === undefined) return "on a server of its own";
  if (/[?#]|\}\{/.test(plan.path)) return "at an address that a mock cannot read";
  if (isShadowed(document, placed)) return "at the address of another operation";
  if (/^(GET|HEAD)$/.test(plan.method) && plan.bodyRequired)
    return "a body that fetch does not send with GET";
  return undefined;
}
