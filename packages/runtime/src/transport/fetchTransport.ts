/** Requests through a `fetch`: the platform's, or the one a user handed in. */
import type { EncodedBody } from "../files/encodedBody.ts";
import type { OnUploadProgress, UploadProgress } from "../values/progress.ts";
import { ownProperties } from "../values/ownProperties.ts";
import { bodySize, isBlobPart, isShort, type Fetch, type Transport } from "./transport.ts";

/** A body in the form that `fetch` takes. */
export interface Payload {
  readonly content: string | Blob | ReadableStream<Uint8Array>;
  /** In bytes, where known. */
  readonly size: number | undefined;
}

/** `RequestInit` with the member that streams need and TypeScript's DOM library lacks. */
export type StreamingRequestInit = RequestInit & { duplex?: "half" };

/**
 * Sends through a `fetch`. Redirects are never left to it: it takes only `Authorization` off on the way to another
 * origin, and an API key in any other header would go along.
 */
export function fetchTransport(fetch: Fetch): Transport {
  return async (outgoing) => {
    const { method, url, headers, body, signal, credentials } = outgoing;
    const { onActivity, onUploadProgress } = outgoing;
    const init = ownProperties<StreamingRequestInit>({
      method,
      headers,
      signal,
      redirect: "manual",
      ...(credentials && { credentials }),
    });
    if (!body) {
      const answering = outgoing.isPoll ? fetchFresh(fetch, url, init) : fetch(url, init);
      return timely(answering, signal);
    }
    // Of browsers, only Chromium sends a stream, and only over HTTP/2; the others send "[object ReadableStream]".
    const plain =
      !isServer() && !body.chunks.every(isBlobPart)
        ? await collectedPayload(body, signal)
        : await payloadOf(body, isServer() ? onActivity : undefined);
    if (isServer() && plain.content instanceof ReadableStream) onActivity?.();
    const tell =
      onUploadProgress &&
      ((progress: UploadProgress): void => {
        // Of its beginning and its end alone, browsers do tell.
        if (isServer()) onActivity?.();
        onUploadProgress(progress);
      });
    const payload = await observed(plain, body, tell);
    // Undici sends a stream of known length as it is instead of in chunks; browsers ignore the header.
    const sized = payload.content instanceof ReadableStream && payload.size !== undefined;
    const framed = sized ? { ...headers, "content-length": String(payload.size) } : headers;
    const whole = { ...init, ...bodyInit(payload, body), headers: framed };
    return timely(fetch(url, ownProperties(whole)), signal);
  };
}

/**
 * Past all caches: a framework's may keep a GET for good (Next.js), and a poll would see its first answer for ever. Older
 * workers of Cloudflare know no such option, and refuse a request that has it before it is sent.
 */
async function fetchFresh(fetch: Fetch, url: string, init: RequestInit): Promise<Response> {
  if (!takesCacheMode()) return fetch(url, init);
  try {
    return await fetch(url, ownProperties<RequestInit>({ ...init, cache: "no-store" }));
  } catch (error) {
    const words = error instanceof Error ? error.message : "";
    if (!/\bcache\b.*not implemented|unsupported cache mode/i.test(words)) throw error;
    return fetch(url, init);
  }
}

function takesCacheMode(): boolean {
  try {
    return new Request("https://localhost/", { cache: "no-store" }) instanceof Request;
  } catch {
    return false;
  }
}

/** A `fetch` that did not heed its signal answers too late: nobody will read it. */
async function timely(answering: Promise<Response>, signal: AbortSignal): Promise<Response> {
  const response = await answering;
  if (signal.aborted) response.body?.cancel?.().catch(() => undefined);
  return response;
}

/**
 * What goes with a body. Undici copies a whole body for a redirect to come unless redirects are errors and there is
 * no window; of a short one that costs little, and its redirects can be followed. Others copy nothing; Cloudflare's workers know no such `redirect`, and in browsers it hides what went wrong.
 */
export function bodyInit({ content }: Payload, whole: EncodedBody): StreamingRequestInit {
  const init: StreamingRequestInit = {
    body: content,
    redirect: !isShort(whole) && isServer() && !isCloudflare() ? "error" : "manual",
    window: null,
  };
  return content instanceof ReadableStream ? { ...init, duplex: "half" } : init;
}

function isCloudflare(): boolean {
  return globalThis.navigator?.userAgent === "Cloudflare-Workers";
}

async function collectedPayload(body: EncodedBody, signal: AbortSignal): Promise<Payload> {
  const { collectedBody } = await import("./collectedBody.ts");
  const content = await collectedBody(body, signal);
  return { content, size: content.size };
}

/** A body in one piece: text, one composed `Blob` (memory stays constant), or a stream where there is a stream in it. */
export async function payloadOf(body: EncodedBody, onPull?: () => void): Promise<Payload> {
  const { chunks } = body;
  const [only] = chunks;
  const size = bodySize(body);
  if (chunks.length === 1 && typeof only?.content === "string")
    return { content: only.content, size };
  if (chunks.every(isBlobPart)) {
    const blob = new Blob(chunks.map(({ content }) => content));
    // Bun loses file-backed blobs inside a composed one, and says nothing.
    if (blob.size === size) return { content: blob, size };
  }
  const { streamedBody } = await import("./streamedBody.ts");
  return { content: streamedBody(body, onPull), size };
}

/** Where nobody tells how far a body is, it goes as a stream that counts what is taken from it. */
async function observed(
  payload: Payload,
  body: EncodedBody,
  onUploadProgress: OnUploadProgress | undefined,
): Promise<Payload> {
  if (!onUploadProgress) return payload;
  const { content, size } = payload;
  onUploadProgress({ loaded: 0, total: size });
  if (isServer()) {
    const { watchedBody } = await import("./streamedBody.ts");
    return { content: watchedBody(body, onUploadProgress), size };
  }
  // The fetch of browsers sends no stream over HTTP/1.1, or none at all: there, beginning and end must do.
  if (size !== undefined && !(content instanceof ReadableStream)) {
    onUploadProgress({ loaded: size, total: size });
  }
  return payload;
}

function isServer(): boolean {
  const { process } = globalThis as { process?: { versions?: { node?: string } } };
  return process?.versions?.node !== undefined || isCloudflare();
}
