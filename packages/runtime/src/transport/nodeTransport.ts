/** The transport of Node: `#transport` behind the condition `node`. */
// The modules as objects: who replaces a function of theirs (nock, MSW, tracing) is to see the requests. A named import
// would keep the function of the moment of loading.
import http, { type ClientRequest, type IncomingMessage } from "node:http";
import https from "node:https";
import type { Duplex } from "node:stream";
import { setImmediate } from "node:timers";
import { Refusal } from "../errors.ts";
import { nodeAnswer } from "./nodeResponse.ts";
import { holdWriteErrors } from "./nodeSocket.ts";
import { nodeUpload, type NodeUpload } from "./nodeUpload.ts";
import { onAbort, reasonOf, throwIfAborted } from "../values/signals.ts";
import { bodySize, type Outgoing, type Transport } from "./transport.ts";

/**
 * `node:http` and `node:https`: a body costs a fraction of what it costs through `fetch`, its memory is constant, and
 * an early answer is heard. Connections are kept open by the client's `agent`, else by Node's own global one.
 */
export const sendByPlatform: Transport = async (outgoing) => {
  for (;;) {
    const response = await attempt(outgoing);
    // Every further attempt uses up a connection that is gone, or opens one of its own: there is an end to it.
    if (response) return response;
  }
};

/** One request; `undefined` when its kept connection turned out to be gone, and the request may be made again. */
function attempt(outgoing: Outgoing): Promise<Response | undefined> {
  const { method, url, signal, onActivity, onStage } = outgoing;
  throwIfAborted(signal);
  onActivity?.();
  const request = openRequest(outgoing);
  onStage?.("waiting");
  const upload = nodeUpload(request, outgoing);
  let isBegun = false;
  const begin = (): void => {
    isBegun = !request.destroyed;
    if (isBegun) upload.begin();
    if (isBegun) watchConnecting(request.socket, onStage);
  };
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      reject(reasonOf(signal));
      request.destroy();
    };
    // Node may tell of an end and let the request live on: what has not begun must not begin then, or it would take from
    // the stream that the next attempt sends.
    const repeat = (): void => {
      resolve(undefined);
      request.destroy();
    };
    const ignore = onAbort(signal, abort);
    request.once("close", () => {
      ignore();
      // For the ways to end that are neither error nor answer, such as a change of protocol (101).
      reject(new Error("the connection was closed without an answer"));
    });
    request.once("socket", (socket) => {
      holdWriteErrors(socket);
      // A kept connection may have been closed long ago. Two turns of the event loop, and the news is here before
      // anything is sent.
      if (request.reusedSocket) setImmediate(() => setImmediate(begin));
      else begin();
    });
    request.once("response", (incoming: IncomingMessage) => {
      // An answer to nothing that was asked: the last bytes of an earlier call, on a kept connection.
      if (!isBegun) return repeat();
      ignore();
      const uploaded = incoming.statusCode < 300 ? upload.done : refused(request, incoming, upload);
      try {
        resolve(nodeAnswer(incoming, { method, url, signal, uploaded }));
      } catch (error) {
        // A status that no Response can have.
        reject(error);
        request.destroy();
      }
    });
    request.on("error", (error: Error) => {
      if (request.reusedSocket && !isBegun && !signal.aborted) repeat();
      else reject(error);
    });
  });
}

/** What is written before a socket is connected waits in this process: nothing of it has been sent. */
function watchConnecting(socket: Duplex | null, onStage: Outgoing["onStage"]): void {
  const { connecting, secureConnecting, encrypted } = (socket ?? {}) as {
    readonly connecting?: boolean;
    readonly secureConnecting?: boolean;
    readonly encrypted?: boolean;
  };
  const isConnecting = connecting === true || secureConnecting === true;
  onStage?.(isConnecting ? "connecting" : "sending");
  if (isConnecting)
    socket?.once(encrypted ? "secureConnect" : "connect", () => onStage?.("sending"));
}

/** An error or a redirect that is told before the whole body is out: the rest stays here, the connection is of no further use. */
async function refused(
  request: ClientRequest,
  incoming: IncomingMessage,
  upload: NodeUpload,
): Promise<boolean> {
  upload.cease();
  incoming.once("end", () => {
    if (!request.writableFinished) request.destroy();
  });
  return true;
}

function openRequest({ method, url, headers, body, agent }: Outgoing): ClientRequest {
  const address = new URL(url);
  const size = body && bodySize(body);
  const framing: Record<string, string> = !body
    ? {}
    : size === undefined
      ? { "transfer-encoding": "chunked" }
      : { "content-length": String(size) };
  const options = {
    method,
    headers: { ...defaultHeaders(headers), ...headers, ...framing },
    agent,
  };
  try {
    return (address.protocol === "https:" ? https : http).request(address, options);
  } catch (error) {
    const { code } = error as { readonly code?: unknown };
    if (!agent || !/^ERR_INVALID_(PROTOCOL|ARG_TYPE)$/.test(String(code))) throw error;
    throw new Refusal(`the client option agent makes no ${address.protocol} connections`, "agent");
  }
}

/** What `fetch` sends of itself. A range of bytes is one of the bytes as they are stored. */
function defaultHeaders({ range }: Outgoing["headers"]): Readonly<Record<string, string>> {
  const coding = range === undefined ? "gzip, br" : "identity";
  return { accept: "*/*", "accept-encoding": coding, "user-agent": "lading" };
}
