/** The transport of Node: `#transport` behind the condition `node`. */
// The modules as objects: libraries that replace their functions (nock, MSW, tracing) must see the requests. A named import
// would keep the original function.
import http, { type ClientRequest, type IncomingMessage } from "node:http";
import https from "node:https";
import type { Duplex } from "node:stream";
import { setImmediate } from "node:timers";
import { Refusal } from "../errors.ts";
import { nodeResponse } from "./nodeResponse.ts";
import { holdWriteErrors } from "./nodeSocket.ts";
import { nodeUpload, type NodeUpload } from "./nodeUpload.ts";
import { onAbort, reasonOf, throwIfAborted } from "../values/signals.ts";
import { bodySize } from "../files/bodySize.ts";
import type { Outgoing, Transport } from "./transport.ts";

/**
 * `node:http` and `node:https`: a body costs a fraction of the CPU time of `fetch` and constant memory, and an early response
 * is read. The client's `agent`, else Node's global one, keeps connections open.
 */
export const sendByPlatform: Transport = async (outgoing) => {
  for (;;) {
    const response = await attempt(outgoing);
    // Every further attempt uses up a closed connection or opens a new one, so the loop ends.
    if (response) return response;
  }
};

/** One request; `undefined` if its kept connection was closed, so that the request may be made again. */
function attempt(outgoing: Outgoing): Promise<Response | undefined> {
  const { signal, onActivity, onStage } = outgoing;
  throwIfAborted(signal);
  onActivity?.();
  const request = openRequest(outgoing);
  onStage?.("waiting");
  const upload = nodeUpload(request, outgoing);
  let isBegun = false;
  whenUsable(request, () => {
    isBegun = !request.destroyed;
    if (isBegun) upload.begin();
    if (isBegun) watchConnecting(request.socket, onStage);
  });
  return responseTo(request, { outgoing, upload, isBegun: () => isBegun });
}

/** Calls back when the request has a socket that is not known to be closed. */
function whenUsable(request: ClientRequest, begin: () => void): void {
  request.once("socket", (socket) => {
    holdWriteErrors(socket);
    // A kept connection may have been closed long ago. After two turns of the event loop this is known, before anything
    // is sent.
    if (request.reusedSocket) setImmediate(() => setImmediate(begin));
    else begin();
  });
}

interface Sending {
  readonly outgoing: Outgoing;
  readonly upload: NodeUpload;
  readonly isBegun: () => boolean;
}

function responseTo(
  request: ClientRequest,
  { outgoing: { method, url, signal }, upload, isBegun }: Sending,
): Promise<Response | undefined> {
  return new Promise((resolve, reject) => {
    const ignore = onAbort(signal, () => {
      reject(reasonOf(signal));
      request.destroy();
    });
    // Node may report an end and keep the request alive: the upload must not begin then, or it would read from the stream
    // that the next attempt sends.
    const repeat = (): void => {
      resolve(undefined);
      request.destroy();
    };
    request.once("close", () => {
      ignore();
      // For ends that are neither an error nor a response, such as a change of protocol (101).
      reject(new Error("the connection was closed without a response"));
    });
    request.once("response", (incoming: IncomingMessage) => {
      // Not the response to this request: the last bytes of an earlier call on a kept connection.
      if (!isBegun()) return repeat();
      ignore();
      const uploaded =
        incoming.statusCode < 300 ? upload.done : ceaseUpload(request, incoming, upload);
      try {
        resolve(nodeResponse(incoming, { method, url, signal, uploaded }));
      } catch (error) {
        // A status that a Response cannot have.
        reject(error);
        request.destroy();
      }
    });
    request.on("error", (error: Error) => {
      if (request.reusedSocket && !isBegun() && !signal.aborted) repeat();
      else reject(error);
    });
  });
}

/** Bytes that are written before the socket is connected stay in this process, and are not sent. */
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

/** An error or a redirect that arrives before the whole body was sent: the rest is not sent, and the connection cannot be reused. */
async function ceaseUpload(
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
    throw new Refusal(
      `the client option agent cannot make ${address.protocol} connections`,
      "agent",
    );
  }
}

/** The headers that `fetch` adds. A range refers to the stored bytes, so it is requested without a coding. */
function defaultHeaders({ range }: Outgoing["headers"]): Readonly<Record<string, string>> {
  const coding = range === undefined ? "gzip, br" : "identity";
  return { accept: "*/*", "accept-encoding": coding, "user-agent": "lading" };
}
