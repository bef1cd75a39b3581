/** What a mock does with a request: find its operation, judge it, and respond. */
import type { Agent } from "node:http";
import type { JsonObject } from "../document/json.ts";
import type { MockedOperation } from "../document/mockedOperations.ts";
import { createJudge } from "../judge/createJudge.ts";
import { isJudged } from "../judge/judgeBody.ts";
import { matchRoute } from "../judge/matchRoute.ts";
import type { Finding, Violation } from "../judge/Violation.ts";
import { withPrism } from "../judge/withPrism.ts";
import type { PrismReply } from "../prism/askPrism.ts";
import { rememberReplies } from "../prism/rememberReplies.ts";
import type { Exchange } from "../record/exchange.ts";
import type { Replier, Reply } from "../record/startRecorder.ts";
import type { Replies } from "../reply/createReplies.ts";
import { defaultStatus, documentedReply } from "../reply/documentedReply.ts";
import { schemaFit } from "../samples/schemaFit.ts";
import { requestMediaTypes } from "../view/prismView.ts";
import { corsHeaders } from "./gate.ts";
import type { Judged } from "./MockRequest.ts";
import { problemReply } from "./problemReply.ts";

export interface ResponderOptions {
  readonly root: JsonObject;
  readonly operations: readonly MockedOperation[];
  readonly replies: Replies;
  readonly prismUrl: string;
  readonly agent: Agent;
  /** Is told what is wrong with the request of that index. */
  readonly judged: (index: number, judged: Judged) => void;
}

export interface Responder {
  readonly reply: Replier;
  /** Resolves when no request is in flight. */
  readonly settled: () => Promise<void>;
}

export function createResponder(options: ResponderOptions): Responder {
  const { root, operations, judged } = options;
  const judge = createJudge(root, schemaFit(root));
  const ask = quietAsk(options);

  const respond = async (exchange: Exchange, index: number): Promise<Reply> => {
    const route = matchRoute(operations, exchange);
    if ("finding" in route) {
      judged(index, { violations: [withoutPlace(route.finding)] });
      return problemReply([route.finding]);
    }
    const { operation } = route;
    const asked = ask(exchange, operation);
    const verdict = judge(operation, exchange);
    const prism = await asked;
    const findings = withPrism(verdict, { root, operation, found: prism?.found ?? [] });
    const { name } = operation;
    const violations = findings.map((each) => ({ operation: name, ...withoutPlace(each) }));
    judged(index, { operation: name, violations });
    const wanted = options.replies.take(operation);
    if (wanted !== undefined) return wanted;
    const wrong = [...unreadable(exchange), ...findings];
    if (wrong.length > 0) return problemReply(wrong);
    return prism !== undefined && prism.found.length === 0 ? prism : ownReply(operation, root);
  };

  return tracked(respond);
}

/** Knows which requests are in flight, and lets pages read what goes back. */
function tracked(respond: (exchange: Exchange, index: number) => Promise<Reply>): Responder {
  const inFlight = new Set<Promise<Reply>>();
  return {
    reply: async (exchange, index) => {
      const reply = respond(exchange, index);
      inFlight.add(reply);
      try {
        return readable(exchange, await reply);
      } finally {
        inFlight.delete(reply);
      }
    },
    settled: async () => {
      await Promise.allSettled(inFlight);
    },
  };
}

/** What the recorder noticed before any judge: a form that ends early, a body without a type. */
function unreadable({ violations }: Exchange): readonly Finding[] {
  return violations.map((message) => ({ kind: "wrong", place: ["body"], pointer: "", message }));
}

/** Prism throws at some requests, and then never responds: the judge's word stands alone. */
function quietAsk({ root, prismUrl, agent }: ResponderOptions): Ask {
  const ask = rememberReplies();
  return async (exchange, { placed }) => {
    const withoutBody = requestMediaTypes(root, placed.operation).every(isJudged);
    try {
      return await ask({ exchange, prismUrl, agent, want: {}, withoutBody });
    } catch {
      return undefined;
    }
  };
}

type Ask = (exchange: Exchange, operation: MockedOperation) => Promise<PrismReply | undefined>;

/** Where Prism is wrong about the request, or does not respond. */
function ownReply(operation: MockedOperation, root: JsonObject): Reply {
  const fits = schemaFit(root, "response");
  return documentedReply({ status: defaultStatus(operation) }, { root, operation, fits });
}

function withoutPlace({ pointer, message }: Finding): Omit<Violation, "operation"> {
  return { pointer, message };
}

/** Without the findings, which are the mock's own, and so that a page can read it. */
function readable(exchange: Exchange, { status = 200, headers = {}, body }: Reply): Reply {
  const { "sl-violations": _violations, ...shown } = headers;
  const cors = corsHeaders(exchange.headers, Object.keys(shown));
  return { status, headers: { ...shown, ...cors }, ...(body !== undefined && { body }) };
}
