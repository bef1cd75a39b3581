/** Everything that a document promises about its operations, one case for each promise. */
import type { OperationPlan } from "@lading/runtime";
import type { JsonObject } from "../document/json.ts";
import { operationSchemas } from "../document/operationSchemas.ts";
import { caseRequests } from "./caseRequests.ts";
import { caseResponses } from "./caseResponses.ts";
import type { CaseResponse, ContractCase, OperationCases, Untried } from "./ContractCase.ts";
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
    const [request] = requests;
    const usual = responses.find(isSuccess) ?? responses[0] ?? undescribed(plan);
    const ways =
      plan.security === undefined || plan.security.length === 0 ? [undefined] : plan.security;
    const asked = ways.flatMap((schemes) =>
      requests.map((each) => ({
        title: [`request ${each.name}`, ...(schemes ?? [])].join(", "),
        operation,
        plan,
        request: each,
        response: usual,
        ...(schemes && { schemes }),
      })),
    );
    const answered = responses.flatMap((response): ContractCase[] =>
      request === undefined
        ? []
        : [
            {
              title: `response ${response.name}`,
              operation,
              plan,
              request,
              response,
              ...(ways[0] && { schemes: ways[0] }),
            },
          ],
    );
    const untried: readonly Untried[] = [...withoutRequest, ...withoutResponse];
    return { operation, cases: [...asked, ...answered], untried };
  });
}

/** What the mock gives where the document describes no response: the request is to be seen all the same. */
function undescribed({ streams }: OperationPlan): CaseResponse {
  const isStream = Object.keys(streams ?? {}).length > 0;
  return { name: "200", key: "200", status: 200, ...(isStream && { value: [] }) };
}

function isSuccess({ status }: CaseResponse): boolean {
  return status >= 200 && status < 300;
}

/** Why no call of the operation reaches a mock; `undefined` where it does. */
export function whyNotCalled(plan: OperationPlan, document: JsonObject): string | undefined {
  if (operationSchemas(document, plan) === undefined) return "not in the document";
  if (/^(TRACE|CONNECT)$/.test(plan.method)) return "a method that fetch does not send";
  // A presigned URL is the whole address, wherever that is.
  const isPresigned = plan.parameters?.some(({ absoluteUrl }) => absoluteUrl) ?? false;
  if (!isPresigned && /^https?:/i.test(plan.server?.url ?? "")) return "on a server of its own";
  if (/^(GET|HEAD)$/.test(plan.method) && plan.bodyRequired)
    return "a body that fetch does not send with GET";
  return undefined;
}
