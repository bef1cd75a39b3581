/** Reads what is to be mocked, and serves it in front of Prism. */
import { Agent } from "node:http";
import type { OperationTypes } from "../api/ApiDescription.ts";
import { mockedOperations, namedOperation } from "../document/mockedOperations.ts";
import type { Fault } from "../faults/Fault.ts";
import { FaultQueue, type FaultOptions } from "../faults/FaultQueue.ts";
import type { MockedOperation } from "../document/mockedOperations.ts";
import { serverPrefix } from "../document/serverAddress.ts";
import type { JsonObject } from "../document/json.ts";
import { harOfExchanges } from "../har/harOfExchanges.ts";
import { isJudged } from "../judge/judgeBody.ts";
import { matchRoute } from "../judge/matchRoute.ts";
import type { SharedPrism } from "../prism/startPrism.ts";
import type { Exchange } from "../record/exchange.ts";
import { startRecorder } from "../record/startRecorder.ts";
import { createReplies, type Replies } from "../reply/createReplies.ts";
import type { MockReply, ReplyOptions } from "../reply/MockReply.ts";
import { schemaFit } from "../samples/schemaFit.ts";
import { prismView } from "../view/prismView.ts";
import { createResponder, type Responder } from "./createResponder.ts";
import { gate } from "./gate.ts";
import type { Mock, MockOptions, MockSource } from "./Mock.ts";
import type { Judged } from "./MockRequest.ts";
import { readSource } from "./readSource.ts";
import { requestLog, type RequestLog } from "./requestLog.ts";
import { VerificationError } from "./VerificationError.ts";

/** A document that is read, and not yet served. */
export interface PreparedMock<Operations extends OperationTypes> {
  /** The document as Prism takes it. */
  readonly view: JsonObject;
  /** Rejects when the port is taken. */
  readonly serve: (prism: SharedPrism, options: MockOptions) => Promise<Mock<Operations>>;
}

/** Rejects when the source is no document. */
export async function prepareMock<Operations extends OperationTypes>(
  source: MockSource<Operations>,
): Promise<PreparedMock<Operations>> {
  const { document, api } = await readSource(source);
  const plan: MockPlan = {
    document,
    operations: mockedOperations(document, api),
    replies: createReplies({ root: document, fits: schemaFit(document, "response") }),
    faults: new FaultQueue(),
  };
  return {
    view: prismView(document, { isJudged }),
    serve: async (prism, options) =>
      mockOf<Operations>(plan, await startServers(plan, prism, options)),
  };
}

/** What a mock consists of before anything runs. */
interface MockPlan {
  readonly document: JsonObject;
  readonly operations: readonly MockedOperation[];
  readonly replies: Replies;
  readonly faults: FaultQueue;
}

interface Servers {
  readonly origin: string;
  readonly exchanges: readonly Exchange[];
  readonly log: RequestLog;
  readonly responder: Responder;
  readonly stop: () => Promise<void>;
}

async function startServers(
  { document, operations, replies, faults }: MockPlan,
  prism: SharedPrism,
  { onRequest, ...options }: MockOptions,
): Promise<Servers> {
  const agent = new Agent({ keepAlive: true });
  const judged: Judged[] = [];
  const responder = createResponder({
    root: document,
    operations,
    replies,
    agent,
    prismUrl: prism.url,
    judged: (index, verdict) => (judged[index] = verdict),
  });
  const findFault = (head: Exchange): Fault | undefined => {
    const route = matchRoute(operations, head);
    return "operation" in route ? faults.take(route.operation.name) : undefined;
  };
  const onEnd = (index: number, milliseconds: number): void => {
    const request = log.requestAt(index);
    if (request !== undefined) onRequest?.(request, milliseconds);
  };
  const recorder = await startRecorder(responder.reply, { ...options, findFault, onEnd, gate });
  const log = requestLog(recorder.exchanges, judged, operations);
  const stop = async (): Promise<void> => {
    await recorder.stop();
    agent.destroy();
    await prism.stop();
  };
  return { origin: recorder.url, exchanges: recorder.exchanges, log, responder, stop };
}

function mockOf<Operations extends OperationTypes>(
  { document, operations, replies, faults }: MockPlan,
  { origin, exchanges, log, responder, stop }: Servers,
): Mock<Operations> {
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => (closing ??= stop());
  return {
    url: origin + serverPrefix(document),
    origin,
    document,
    get requests() {
      return log.requests() as Mock<Operations>["requests"];
    },
    reply: (name: string, reply: MockReply, options?: ReplyOptions) => {
      replies.add(namedOperation(operations, name), reply, options);
    },
    fault: (name: string, fault: Fault, options?: FaultOptions) => {
      faults.add(namedOperation(operations, name).name, fault, options);
    },
    verify: async () => {
      await responder.settled();
      const all = log.requests();
      if (all.some(({ violations }) => violations.length > 0)) throw new VerificationError(all);
    },
    har: () => harOfExchanges(exchanges, { url: origin, document }),
    reset: () => {
      log.forget();
      replies.clear();
      faults.clear();
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}
