/** Starts a mock: Prism responds, and the judge in front of it sees every request as it was on the wire. */
import { Agent } from "node:http";
import type { OperationTypes } from "../api/ApiDescription.ts";
import { mockedOperations, namedOperation } from "../document/mockedOperations.ts";
import type { Fault } from "../faults/Fault.ts";
import { FaultQueue, type FaultOptions } from "../faults/FaultQueue.ts";
import type { MockedOperation } from "../document/mockedOperations.ts";
import { serverPrefix } from "../document/serverAddress.ts";
import type { JsonObject } from "../document/json.ts";
import { matchRoute } from "../judge/matchRoute.ts";
import { startPrism } from "../prism/startPrism.ts";
import type { Exchange } from "../record/exchange.ts";
import { startRecorder, type Recorder } from "../record/startRecorder.ts";
import { createReplies, type Replies } from "../reply/createReplies.ts";
import type { MockReply, ReplyOptions } from "../reply/MockReply.ts";
import { schemaFit } from "../samples/schemaFit.ts";
import { prismView } from "../view/prismView.ts";
import { createResponder, type Responder } from "./createResponder.ts";
import { gate } from "./gate.ts";
import type { Mock, MockOptions, MockSource } from "./Mock.ts";
import type { Judged } from "./MockRequest.ts";
import { checkPrismVersions } from "./prismVersions.ts";
import { readSource } from "./readSource.ts";
import { requestLog } from "./requestLog.ts";
import { VerificationError } from "./VerificationError.ts";

/** Rejects when the source is no document, when Prism cannot mock it, and when the port is taken. */
export async function startMock<Operations extends OperationTypes = OperationTypes>(
  source: MockSource<Operations>,
  options: MockOptions = {},
): Promise<Mock<Operations>> {
  checkPrismVersions();
  const { document, api } = await readSource(source);
  const plan: MockPlan = {
    document,
    operations: mockedOperations(document, api),
    replies: createReplies({ root: document, fits: schemaFit(document, "response") }),
    faults: new FaultQueue(),
    judged: [],
  };
  return mockOf(plan, await startServers(plan, options));
}

/** What a mock consists of before anything runs. */
interface MockPlan {
  readonly document: JsonObject;
  readonly operations: readonly MockedOperation[];
  readonly replies: Replies;
  readonly faults: FaultQueue;
  /** By the index of the exchange. */
  readonly judged: Judged[];
}

interface Servers {
  readonly recorder: Recorder;
  readonly responder: Responder;
  readonly stop: () => Promise<void>;
}

async function startServers(plan: MockPlan, options: MockOptions): Promise<Servers> {
  const { document, operations, replies, faults, judged } = plan;
  const prism = await startPrism([prismView(document)]);
  const agent = new Agent({ keepAlive: true });
  const responder = createResponder({
    root: document,
    operations,
    replies,
    agent,
    prismUrl: prism.urls[0] ?? "",
    judged: (index, verdict) => (judged[index] = verdict),
  });
  const findFault = (head: Exchange): Fault | undefined => {
    const route = matchRoute(operations, head);
    return "operation" in route ? faults.take(route.operation.name) : undefined;
  };
  try {
    const recorder = await startRecorder(responder.reply, { ...options, findFault, gate });
    const stop = async (): Promise<void> => {
      await recorder.stop();
      agent.destroy();
      await prism.stop();
    };
    return { recorder, responder, stop };
  } catch (error) {
    await prism.stop();
    throw error;
  }
}

function mockOf<Operations extends OperationTypes>(
  { document, operations, replies, faults, judged }: MockPlan,
  { recorder, responder, stop }: Servers,
): Mock<Operations> {
  const log = requestLog(recorder.exchanges, judged, operations);
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => (closing ??= stop());
  return {
    url: recorder.url + serverPrefix(document),
    origin: recorder.url,
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
    reset: () => {
      log.forget();
      replies.clear();
      faults.clear();
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}
