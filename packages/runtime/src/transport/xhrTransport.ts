import { collectedBody } from "./collectedBody.ts";
import type { Outgoing, Transport } from "./transport.ts";
import { onAbort, reasonOf, throwIfAborted } from "../values/signals.ts";

/**
 * Sends by `XMLHttpRequest`, the only API of browsers that reports upload progress. As with `fetch`, cookies are sent to
 * another origin if `credentials` is `include`, and forbidden headers are omitted.
 *
 * Two things differ from `fetch`:
 * - A stream is collected before it is sent (`collectedBody`).
 * - The browser itself follows redirects. A response from another address is refused, but the request was sent there.
 *
 * Listening for progress makes every request to another origin a preflighted one, which the API must allow by CORS.
 *
 * @see https://xhr.spec.whatwg.org/
 */
export const sendByXhr: Transport = async (outgoing) => {
  const { method, url, headers, body, signal, credentials } = outgoing;
  const content = body && (await collectedBody(body, signal));
  throwIfAborted(signal);
  const xhr = new XMLHttpRequest();
  xhr.open(method, url);
  xhr.responseType = "blob";
  xhr.withCredentials = credentials === "include";
  // A Request drops forbidden headers; XMLHttpRequest would log an error for each.
  new Request(url, { headers }).headers.forEach((value, name) => xhr.setRequestHeader(name, value));
  const received = bodyOf(xhr, outgoing);
  const begun = new Promise<void>((resolve) => {
    xhr.onreadystatechange = () => {
      if (xhr.readyState === XMLHttpRequest.HEADERS_RECEIVED) resolve();
    };
  });
  xhr.send(content);
  await Promise.race([begun, received]);
  if (xhr.responseURL === url.replace(/#.*/s, "")) return responseOf(xhr, received);
  xhr.abort();
  throw new TypeError("the browser followed a redirect");
};

/** Resolves with the complete body of the response. */
function bodyOf(
  xhr: XMLHttpRequest,
  { signal, onActivity, onUploadProgress }: Outgoing,
): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      reject(reasonOf(signal));
      xhr.abort();
    };
    xhr.onloadend = onAbort(signal, abort);
    xhr.onload = () => resolve(xhr.response as Blob);
    xhr.onerror = () => reject(new TypeError("XMLHttpRequest failed"));
    if (!onUploadProgress) return;
    const report = ({ loaded, total }: ProgressEvent): void => {
      onActivity?.();
      onUploadProgress({ loaded, total });
    };
    xhr.upload.onloadstart = xhr.upload.onprogress = xhr.upload.onload = report;
  });
}

/** The head of a response; its body follows when it is complete. */
function responseOf(xhr: XMLHttpRequest, received: Promise<Blob>): Response {
  const { status, statusText } = xhr;
  const lines = xhr.getAllResponseHeaders().split("\r\n").filter(Boolean);
  const headers = lines.map((line) => line.split(/:\s*(.*)/s, 2) as [string, string]);
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        reader ??= (await received).stream().getReader();
        const { done, value } = await reader.read();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: () => xhr.abort(),
    },
    // If no one reads the body, its failure is not reported.
    { highWaterMark: 0 },
  );
  received.catch(() => undefined);
  const isBodyless = [204, 205, 304].includes(status);
  const response = new Response(isBodyless ? null : body, { status, statusText, headers });
  return Object.defineProperty(response, "url", { value: xhr.responseURL, configurable: true });
}
