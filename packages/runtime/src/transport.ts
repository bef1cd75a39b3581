/** The seam to the network: a request in, a `Response` out. */
import type { Chunk, EncodedBody } from "./encodedBody.ts";
import { streamBytes } from "./fileInput.ts";
import type { Fetch } from "./settings.ts";

/** What a transport sends. */
export interface Outgoing {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Payload | undefined;
  readonly signal: AbortSignal;
}

/** A body in the form that `fetch` takes. */
export interface Payload {
  readonly content: string | Blob | ReadableStream<Uint8Array>;
  /** In bytes, where known. */
  readonly size: number | undefined;
}

/** `RequestInit` with the member that streams need and TypeScript's DOM library lacks. */
export type StreamingRequestInit = RequestInit & { duplex?: "half" };

/**
 * What goes with a body. Undici copies the whole body for a redirect to come unless redirects are errors and there is
 * no window. Cloudflare's workers know no such `redirect`, and copy nothing.
 */
export function bodyInit({ content }: Payload): StreamingRequestInit {
  const isWorker = globalThis.navigator?.userAgent === "Cloudflare-Workers";
  const init: StreamingRequestInit = {
    body: content,
    redirect: isWorker ? "manual" : "error",
    window: null,
  };
  return content instanceof ReadableStream ? { ...init, duplex: "half" } : init;
}

/**
 * Sends through a `fetch`. Redirects are never followed: `fetch` takes only `Authorization` off on the way to another
 * origin, and an API key in any other header would go along.
 */
export async function sendByFetch(outgoing: Outgoing, fetch: Fetch): Promise<Response> {
  const { method, url, signal, body } = outgoing;
  const init: StreamingRequestInit = {
    method,
    headers: outgoing.headers,
    signal,
    redirect: "manual",
  };
  if (!body) return fetch(url, init);
  // Undici sends a stream of known length as it is instead of in chunks; browsers ignore the header.
  const sized = body.content instanceof ReadableStream && body.size !== undefined;
  const headers = sized
    ? { ...outgoing.headers, "content-length": String(body.size) }
    : outgoing.headers;
  return fetch(url, { ...init, ...bodyInit(body), headers });
}

/** A body in one piece: text, one composed `Blob` (memory stays constant), or a stream where there is a stream in it. */
export function payloadOf({ chunks }: EncodedBody): Payload {
  const [only] = chunks;
  const size = chunks.reduce<number | undefined>(
    (total, chunk) =>
      total === undefined || chunk.size === undefined ? undefined : total + chunk.size,
    0,
  );
  if (chunks.length === 1 && typeof only?.content === "string")
    return { content: only.content, size };
  const contents = chunks.map(({ content }) => content);
  if (contents.every(isBlobPart)) {
    const blob = new Blob(contents as BlobPart[]);
    // Bun loses file-backed blobs inside a composed one, and says nothing.
    if (blob.size === size) return { content: blob, size };
  }
  return { content: streamOf(chunks), size };
}

function isBlobPart(content: Chunk["content"]): content is string | Blob | Uint8Array {
  return typeof content === "string" || ArrayBuffer.isView(content) || "arrayBuffer" in content;
}

function streamOf(chunks: readonly Chunk[]): ReadableStream<Uint8Array> {
  const bytes = allBytes(chunks);
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await bytes.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await bytes.return(undefined);
      },
    },
    // Nothing is read ahead of the network.
    { highWaterMark: 0 },
  );
}

async function* allBytes(chunks: readonly Chunk[]): AsyncGenerator<Uint8Array> {
  for (const { content } of chunks) {
    if (typeof content === "string") yield new TextEncoder().encode(content);
    else if (ArrayBuffer.isView(content)) yield content;
    else yield* streamBytes("arrayBuffer" in content ? content.stream() : content);
  }
}
