import type { IncomingMessage } from "node:http";
import { pipeline, type Readable } from "node:stream";
import { constants, createBrotliDecompress, createUnzip } from "node:zlib";
import { codingsOf, mostCodings } from "./contentCodings.ts";
import { reportBodyEnd } from "./observedResponse.ts";
import { onAbort, reasonOf } from "../values/signals.ts";

/** The request of a response. */
export interface ResponseContext {
  readonly method: string;
  readonly url: string;
  /** Ends the reading. */
  readonly signal: AbortSignal;
  /** Resolves when the sending has ended: was the whole request sent? */
  readonly uploaded: Promise<boolean>;
}

/**
 * A message of `node:http` as a `Response`: its body is a stream that reads from the network as the caller reads it, decoded
 * as in `fetch`.
 */
export function nodeResponse(incoming: IncomingMessage, context: ResponseContext): Response {
  const { statusCode: status, statusMessage: statusText } = incoming;
  const headers = headersOf(incoming);
  const isBodyless = context.method === "HEAD" || [204, 205, 304].includes(status);
  if (isBodyless) incoming.on("error", () => undefined).resume();
  const isWhole = isWholeAtEnd(incoming);
  const end = bodyEnd();
  const body = isBodyless
    ? null
    : new ReadableStream(
        new IncomingBody({ ...context, ...decoded(incoming, headers), isWhole, over: end.report }),
        { highWaterMark: readAhead },
      );
  const response = new Response(body, { status, statusText, headers });
  if (body) reportBodyEnd(response, end.subscribe);
  return Object.defineProperty(response, "url", {
    value: context.url.replace(/#.*/s, ""),
    configurable: true,
  });
}

/**
 * Checks that a response is complete whose end is that of the connection (https://www.rfc-editor.org/rfc/rfc9112#section-6.3).
 * Node's parser treats a reset as such an end; only the socket shows the difference. The socket of a mock (nock, MSW) shows
 * nothing, and there the parser's result counts.
 */
function isWholeAtEnd(incoming: IncomingMessage): () => boolean {
  const { headers, socket } = incoming;
  const isFramed = headers["content-length"] !== undefined || headers["transfer-encoding"];
  return () => Boolean(isFramed) || socket.readableEnded || (incoming.complete && !socket.errored);
}

/** Remembers the end for late subscribers. */
function bodyEnd(): {
  readonly report: () => void;
  readonly subscribe: (over: () => void) => void;
} {
  const waiting = new Set<() => void>();
  let isOver = false;
  return {
    report: () => {
      isOver = true;
      for (const over of waiting) over();
      waiting.clear();
    },
    subscribe: (over) => {
      if (isOver) over();
      else waiting.add(over);
    },
  };
}

function headersOf({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers();
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    headers.append(rawHeaders[at]!, rawHeaders[at + 1]!);
  }
  return headers;
}

/** A body without its codings. */
interface Decoded {
  readonly readable: Readable;
  /** Was there nothing to decode? An empty body is complete with any coding. */
  readonly isEmpty: () => boolean;
}

/** Decodes a response (https://www.rfc-editor.org/rfc/rfc9110#section-8.4.1). With an unknown coding it stays encoded. */
function decoded(incoming: IncomingMessage, headers: Headers): Decoded {
  const codings = codingsOf(headers);
  const known = codings.flatMap((coding) => decoders.get(coding) ?? []);
  if (codings.length === 0 || known.length < codings.length || known.length > mostCodings) {
    return { readable: incoming, isEmpty: () => false };
  }
  let isEmpty = true;
  incoming.once("data", () => (isEmpty = false));
  const steps = known.reverse().map((decoder) => decoder());
  const readable = pipeline([incoming, ...steps], () => undefined);
  return { readable, isEmpty: () => isEmpty && incoming.complete };
}

/** They decode piece by piece. A truncated body is an error, never a short body. */
const decoders: ReadonlyMap<string, () => Decoder> = new Map([
  ["gzip", unzip],
  ["x-gzip", unzip],
  ["deflate", unzip],
  ["br", () => createBrotliDecompress({ flush: constants.BROTLI_OPERATION_FLUSH })],
]);

type Decoder = ReturnType<typeof createUnzip>;

function unzip(): Decoder {
  return createUnzip({ flush: constants.Z_SYNC_FLUSH });
}

/** How much is read ahead of the caller, in bytes. */
const readAhead = 65_536;

interface StreamContext extends ResponseContext, Decoded {
  /** At the end of the body: is it complete? */
  readonly isWhole: () => boolean;
  /** Called once when the body has ended, failed or was cancelled. */
  readonly over: () => void;
}

/** The body as it arrives, piece by piece. */
class IncomingBody implements UnderlyingByteSource {
  readonly type = "bytes";
  readonly #context: StreamContext;
  #isOver = false;

  constructor(context: StreamContext) {
    this.#context = context;
  }

  start(controller: ReadableByteStreamController): void {
    const { readable, isEmpty, signal } = this.#context;
    const abort = (): void => this.#fail(controller, reasonOf(signal));
    if (signal.aborted) return abort();
    const end = (): void => this.#end(controller);
    readable.once("close", onAbort(signal, abort));
    readable.on("error", (error) => (isEmpty() ? end() : this.#fail(controller, error)));
    readable.on("data", (piece: Uint8Array) => {
      if (this.#isOver) return;
      // A copy: the stream transfers the memory, which Node's pieces share.
      controller.enqueue(new Uint8Array(piece));
      if ((controller.desiredSize ?? 0) <= 0) readable.pause();
    });
    readable.once("end", end);
    readable.pause();
  }

  pull(): void {
    this.#context.readable.resume();
  }

  cancel(): void {
    this.#leave();
    this.#context.readable.destroy();
  }

  /** A success that arrives early counts only when the whole request was sent. */
  #end(controller: ReadableByteStreamController): void {
    const { isWhole, uploaded } = this.#context;
    const fail = (problem: string): void => this.#fail(controller, new Error(problem));
    if (!isWhole()) return fail("the connection was reset before its end");
    void uploaded.then((isSent) => {
      if (this.#isOver) return;
      if (!isSent) return fail("the connection closed before all was sent");
      this.#leave();
      controller.close();
      controller.byobRequest?.respond(0);
    });
  }

  #fail(controller: ReadableByteStreamController, error: unknown): void {
    this.#leave();
    controller.error(error);
    this.#context.readable.destroy();
  }

  #leave(): void {
    this.#isOver = true;
    this.#context.over();
  }
}
