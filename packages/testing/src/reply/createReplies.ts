/** The replies that a test has asked for, operation by operation. */
import type { MockedOperation } from "../document/mockedOperations.ts";
import { refuseUnknownKeys } from "../api/refuseUnknownKeys.ts";
import type { Reply } from "../record/startRecorder.ts";
import { documentedReply, type ReplySource } from "./documentedReply.ts";
import { encodedBody, usualType } from "./encodedBody.ts";
import type { MockReply, ReplyOptions } from "./MockReply.ts";

export interface Replies {
  readonly add: (operation: MockedOperation, reply: MockReply, options?: ReplyOptions) => void;
  /** The reply for the next request of the operation; `undefined`: the test has not asked for any. */
  readonly take: (operation: MockedOperation) => Reply | undefined;
  readonly clear: () => void;
}

interface Queue {
  readonly once: Reply[];
  always?: Reply;
}

export function createReplies(source: Omit<ReplySource, "operation">): Replies {
  const queues = new Map<MockedOperation, Queue>();
  return {
    add: (operation, reply, options = {}) => {
      checkReply(operation, reply, options);
      const { times = "once", undocumented = false } = options;
      const made = undocumented
        ? plainReply(reply)
        : documentedReply(reply, { ...source, operation });
      const queue = queues.get(operation) ?? { once: [] };
      queues.set(operation, queue);
      if (times === "once") queue.once.push(made);
      else queue.always = made;
    },
    take: (operation) => {
      const queue = queues.get(operation);
      return queue?.once.shift() ?? queue?.always;
    },
    clear: () => queues.clear(),
  };
}

/** Throws where a reply, or its options, have what means nothing. */
function checkReply({ name }: MockedOperation, reply: MockReply, options: ReplyOptions): void {
  const keys = ["status", "headers", "body", "example", "mediaType"];
  refuseUnknownKeys(reply, keys, { owner: `A reply of ${name} has`, taker: "A reply takes" });
  if (typeof reply.status !== "number")
    throw new Error(`A reply of ${name} has no status. Set it to a number, such as 200.`);
  const owner = `The options of a reply of ${name} have`;
  refuseUnknownKeys(options, ["times", "undocumented"], { owner, taker: "They take" });
  const { times = "once" } = options;
  if (times !== "once" && times !== "always")
    throw new Error(
      `A reply of ${name} cannot be given ${String(times)} times. Set times to "once" or "always".`,
    );
}

function plainReply({ status, headers = {}, body, mediaType = usualType(body) }: MockReply): Reply {
  if (body === undefined) return { status, headers };
  return {
    status,
    headers: { "content-type": mediaType, ...headers },
    body: encodedBody(body, mediaType),
  };
}
