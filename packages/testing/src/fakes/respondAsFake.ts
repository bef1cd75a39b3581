import { setTimeout } from "node:timers/promises";
import type { MockedOperation } from "../document/mockedOperations.ts";
import { matchRoute } from "../judge/matchRoute.ts";
import { violationText, type Violation } from "../judge/Violation.ts";
import { corsHeaders } from "../mock/gate.ts";
import type { Exchange } from "../record/exchange.ts";
import type { Reply } from "../record/startRecorder.ts";
import { encodedBody, usualType } from "../reply/encodedBody.ts";
import type { FakeReply, FakeRequest } from "./Fake.ts";
import type { FakeFault } from "./FakeFault.ts";
import type { FakePlan } from "./FakePlan.ts";
import { fakeRequest } from "./fakeRequest.ts";

/** Responds to a request, and writes down what breaks the document. */
export async function respondAsFake<State>(
  plan: FakePlan<State>,
  exchange: Exchange,
  fault: FakeFault,
): Promise<Reply> {
  const { known, options, requests, violations } = plan;
  if (fault.delay !== undefined) await setTimeout(fault.delay);
  const route = matchRoute(known, exchange);
  const sending: Sending = { exchange, common: { ...options.headers, ...fault.headers } };
  if (!("operation" in route)) {
    violations.push(violationText(route.finding));
    return encoded(problem(404, route.finding.message), sending);
  }
  const { operation } = route;
  const judged = {
    operation: operation.name,
    violations: requestViolations(plan, operation, exchange),
  };
  const request = fakeRequest({ exchange, operation, judged, fault });
  requests.push(request);
  const reply = await replyTo(plan, request);
  const { status = 200, documentedStatus = status, body } = reply;
  // A refused request may break the document: that is why it was refused.
  if (documentedStatus < 400) violations.push(...request.violations.map(violationText));
  const sent = encoded(reply, sending);
  // What a fault or a missing operation responds is not the author's.
  if (fault.status === undefined && plan.written.has(operation.name)) {
    const headers = sent.headers ?? {};
    const wrong = plan.judgeReply(operation, { status: documentedStatus, headers, body });
    const { name, pointer } = operation;
    violations.push(
      ...wrong.map((message) => violationText({ operation: name, pointer, message })),
    );
  }
  return sent;
}

function requestViolations<State>(
  { options: { judgesRequests = true }, judgeRequest }: FakePlan<State>,
  operation: MockedOperation,
  exchange: Exchange,
): readonly Violation[] {
  if (!judgesRequests) return [];
  return judgeRequest(operation, exchange).findings.map(({ pointer, message }) => ({
    operation: operation.name,
    pointer,
    message,
  }));
}

async function replyTo<State>(
  { options, written, violations }: FakePlan<State>,
  request: FakeRequest,
): Promise<FakeReply> {
  const instead = await options.before?.(request, options.state);
  if (instead !== undefined) return instead;
  const { fault, operation: name } = request;
  if (fault.status !== undefined) return problem(fault.status, "This fault was asked for.");
  const reply = await written.get(name)?.(request, options.state);
  if (reply !== undefined) return reply;
  const message = `${name}: the fake does not have this operation. Write it in operations`;
  violations.push(message);
  return problem(501, message);
}

function problem(status: number, detail: string): FakeReply {
  const headers = { "content-type": "application/problem+json" };
  return { status, headers, body: { status, detail } };
}

/** What a reply is sent with. */
interface Sending {
  readonly exchange: Exchange;
  /** Headers of every response. */
  readonly common: Readonly<Record<string, string>>;
}

function encoded(
  { status = 200, headers = {}, body }: FakeReply,
  { exchange, common }: Sending,
): Reply {
  const own = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const type = own["content-type"] ?? (body === undefined ? undefined : usualType(body));
  const all = { ...(type !== undefined && { "content-type": type }), ...common, ...own };
  return {
    status,
    headers: { ...corsHeaders(exchange.headers, Object.keys(all)), ...all },
    body: encodedBody(body, type ?? ""),
  };
}
