/** Requests through `fetch`: the platform's, or a user's. */
import type { EncodedBody } from "../files/encodedBody.ts";
import type { UploadProgress } from "../values/progress.ts";
import { ownProperties } from "../values/ownProperties.ts";
import { bodySize, isBlobPart, isShort } from "../files/bodySize.ts";
import type { BodyObservers } from "./streamedBody.ts";
import type { Fetch, Transport } from "./transport.ts";

/** A body that `fetch` accepts. */
export interface Payload {
  readonly content: string | Blob | ReadableStream<Uint8Array>;
  /** In bytes, where known. */
  readonly size: number | undefined;
}

/** `RequestInit` with the property that streams need and TypeScript's DOM library lacks. */
export type StreamingRequestInit = RequestInit & { duplex?: "half" };

/**
 * Sends through `fetch`. It does not follow redirects: towards another origin it removes only `Authorization`, and an API key
 * in another header would be sent along.
 */
export function fetchTransport(fetch: Fetch): Transport {
  return async (outgoing) => {
    const { method, url, headers, body, signal, credentials } = outgoing;
    const { onActivity, onUploadProgress, onPiece } = outgoing;
    const init = ownProperties<StreamingRequestInit>({
      method,
      headers,
      signal,
      redirect: "manual",
      ...(credentials && { credentials }),
    });
    if (!body) {
      const pending = outgoing.isPoll ? fetchFresh(fetch, url, init) : fetch(url, init);
      return timely(pending, signal);
    }
    // In browsers, only Chromium sends a stream, and only over HTTP/2; the others send "[object ReadableStream]".
    const plain =
      !isServer() && !body.chunks.every(isBlobPart)
        ? await collectedPayload(body, signal)
        : await payloadOf(body, isServer() ? onActivity : undefined);
    if (isServer() && plain.content instanceof ReadableStream) onActivity?.();
    const report =
      onUploadProgress &&
      ((progress: UploadProgress): void => {
        // Browsers report only the beginning and the end.
        if (isServer()) onActivity?.();
        onUploadProgress(progress);
      });
    const payload = await observed(plain, body, {
      onUploadProgress: report,
      onPiece:
        onPiece &&
        ((piece) => {
          onActivity?.();
          onPiece(piece);
        }),
    });
    // With this header, undici sends a stream without chunked encoding; browsers ignore it.
    const sized = payload.content instanceof ReadableStream && payload.size !== undefined;
    const framed = sized ? { ...headers, "content-length": String(payload.size) } : headers;
    const whole = { ...init, ...bodyInit(payload, body), headers: framed };
    return timely(fetch(url, ownProperties(whole)), signal);
  };
}

/**
 * Bypasses all caches: that of a framework may keep a GET forever (Next.js), and a poll would always get its first response.
 * Older workers of Cloudflare do not have this option, and refuse a request with it before it is sent.
 */
async function fetchFresh(fetch: Fetch, url: string, init: RequestInit): Promise<Response> {
  if (!takesCacheMode()) return fetch(url, init);
  try {
    return await fetch(url, ownProperties<RequestInit>({ ...init, cache: "no-store" }));
  } catch (error) {
    const message = error instanceof Error ? error.message : "";
    if (!/\bcache\b.*not implemented|unsupported cache mode/i.test(message)) throw error;
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

/** Releases the response of a `fetch` that did not observe its signal: no one will read it. */
async function timely(pending: Promise<Response>, signal: AbortSignal): Promise<Response> {
  const response = await pending;
  if (signal.aborted) response.body?.cancel?.().catch(() => undefined);
  return response;
}

/**
 * The options for a body. Undici keeps a copy of the whole body for a possible redirect, unless redirects are errors and there
 * is no window; a copy of a short body costs little, and its redirects can be followed. Other platforms keep no copy;
 * Cloudflare's workers do not have `redirect: "error"`, and in browsers it hides the cause of a failure.
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

/** A body in one piece: text, one composed `Blob` (memory stays constant), or a stream if it contains a stream. */
export async function payloadOf(body: EncodedBody, onPull?: () => void): Promise<Payload> {
  const { chunks } = body;
  const [only] = chunks;
  const size = bodySize(body);
  if (chunks.length === 1 && typeof only?.content === "string")
    return { content: only.content, size };
  if (chunks.every(isBlobPart)) {
    const blob = new Blob(chunks.map(({ content }) => content));
    // Bun silently loses file-backed blobs inside a composed one.
    if (blob.size === size) return { content: blob, size };
  }
  const { streamedBody } = await import("./streamedBody.ts");
  return { content: streamedBody(body, onPull), size };
}

/** `fetch` does not report upload progress, so the body is sent as a stream that reports what is read from it. */
async function observed(
  payload: Payload,
  body: EncodedBody,
  observers: BodyObservers,
): Promise<Payload> {
  const { onUploadProgress, onPiece } = observers;
  if (!onUploadProgress && !onPiece) return payload;
  const { content, size } = payload;
  onUploadProgress?.({ loaded: 0, total: size });
  if (isServer() && (onUploadProgress || typeof content !== "string")) {
    const { watchedBody } = await import("./streamedBody.ts");
    return { content: watchedBody(body, observers), size };
  }
  if (typeof content === "string") onPiece?.(new TextEncoder().encode(content));
  // Browsers cannot stream over HTTP/1.1, or not at all: there only beginning and end are reported.
  if (size !== undefined && !(content instanceof ReadableStream)) {
    onUploadProgress?.({ loaded: size, total: size });
  }
  return payload;
}

function isServer(): boolean {
  const { process } = globalThis as { process?: { versions?: { node?: string } } };
  return process?.versions?.node !== undefined || isCloudflare();
}
