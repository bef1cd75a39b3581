import type { IncomingMessage } from "node:http";
import { pipeline, type Readable } from "node:stream";
import { constants, createBrotliDecompress, createUnzip } from "node:zlib";
import { codingsOf, mostCodings } from "./contentCodings.ts";
import { tellsItsEnd } from "./observedResponse.ts";
import { onAbort, reasonOf } from "../values/signals.ts";

/** What an answer belongs to. */
export interface AnswerContext {
  readonly method: string;
  readonly url: string;
  /** Ends the reading. */
  readonly signal: AbortSignal;
  /** Did the whole request go out, once it is over? */
  readonly uploaded: Promise<boolean>;
}

/**
 * What `node:http` received as a `Response`: its body is a stream that is read from the network as it is read by the
 * caller, decoded as `fetch` decodes it.
 */
export function nodeAnswer(incoming: IncomingMessage, context: AnswerContext): Response {
  const { statusCode: status, statusMessage: statusText } = incoming;
  const headers = headersOf(incoming);
  const isBodyless = context.method === "HEAD" || [204, 205, 304].includes(status);
  if (isBodyless) incoming.on("error", () => undefined).resume();
  const isWhole = isWholeAtEnd(incoming);
  const end = endOfBody();
  const body = isBodyless
    ? null
    : bodyStream({ ...context, ...decoded(incoming, headers), isWhole, over: end.tell });
  const response = new Response(body, { status, statusText, headers });
  if (body) tellsItsEnd(response, end.subscribe);
  return Object.defineProperty(response, "url", {
    value: context.url.replace(/#.*/s, ""),
    configurable: true,
  });
}

/**
 * An answer of which only the connection's end tells the end (https://www.rfc-editor.org/rfc/rfc9112#section-6.3) is
 * whole when that end was said. Node's parser takes a reset for one, of which only the socket tells; the socket of a mock
 * (nock, MSW) tells of nothing, and there the parser's word is good.
 */
function isWholeAtEnd(incoming: IncomingMessage): () => boolean {
  const { headers, socket } = incoming;
  const isFramed = headers["content-length"] !== undefined || headers["transfer-encoding"];
  return () => Boolean(isFramed) || socket.readableEnded || (incoming.complete && !socket.errored);
}

/** Remembers an end for those who ask late. */
function endOfBody(): {
  readonly tell: () => void;
  readonly subscribe: (over: () => void) => void;
} {
  const waiting = new Set<() => void>();
  let isOver = false;
  return {
    tell: () => {
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
  /** Was there nothing to decode? No bytes at all are a whole body under any coding. */
  readonly isEmpty: () => boolean;
}

/** Undoes the codings of a response (https://www.rfc-editor.org/rfc/rfc9110#section-8.4.1). One that is unknown stays. */
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

/** Piece by piece as they come in. A body that is cut short is an error, never a short body. */
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

interface StreamContext extends AnswerContext, Decoded {
  /** At the end of the body: is it all there is? */
  readonly isWhole: () => boolean;
  /** Told once when the body is read to its end, broke off, or was let go. */
  readonly over: () => void;
}

function bodyStream(context: StreamContext): ReadableStream {
  const { readable, isEmpty, signal, uploaded, isWhole } = context;
  let isOver = false;
  const over = (): void => {
    isOver = true;
    context.over();
  };
  const source: UnderlyingByteSource = {
    type: "bytes",
    start(controller) {
      const fail = (error: unknown): void => {
        over();
        controller.error(error);
        readable.destroy();
      };
      const abort = (): void => fail(reasonOf(signal));
      if (signal.aborted) return abort();
      readable.once("close", onAbort(signal, abort));
      readable.on("error", (error) => (isEmpty() ? end() : fail(error)));
      readable.on("data", (piece: Uint8Array) => {
        if (isOver) return;
        // A copy: the stream takes the memory away, and Node's pieces share theirs.
        controller.enqueue(new Uint8Array(piece));
        if ((controller.desiredSize ?? 0) <= 0) readable.pause();
      });
      // A success that is told early stands only once the whole request is out.
      const end = (): void => {
        if (!isWhole()) return fail(new Error("the connection was reset before its end"));
        void uploaded.then((isSent) => {
          if (isOver) return;
          if (!isSent) return fail(new Error("the connection broke off before all was sent"));
          over();
          controller.close();
          controller.byobRequest?.respond(0);
        });
      };
      readable.once("end", end);
      readable.pause();
    },
    pull: () => void readable.resume(),
    cancel: () => {
      over();
      readable.destroy();
    },
  };
  return new ReadableStream(source, { highWaterMark: readAhead });
}
