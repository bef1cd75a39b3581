import { collectedBody } from "./collectedBody.ts";
import type { Outgoing, Transport } from "./transport.ts";
import { onAbort, reasonOf, throwIfAborted } from "../values/signals.ts";

/**
 * Sends by `XMLHttpRequest`, the one way in which a browser tells how far an upload is. To another origin cookies go
 * along where `credentials` is `include`, and headers that browsers keep to themselves are left out: both as by `fetch`.
 *
 * Two things differ from `fetch`, because XMLHttpRequest knows no other way:
 * - A stream is collected before it is sent (`collectedBody`).
 * - The browser follows redirects by itself. An answer from another address is refused, but the request has been there.
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
  // A Request takes no forbidden header; XMLHttpRequest would complain of it on the console.
  new Request(url, { headers }).headers.forEach((value, name) => xhr.setRequestHeader(name, value));
  const answer = answerOf(xhr, outgoing);
  const begun = new Promise<void>((resolve) => {
    xhr.onreadystatechange = () => {
      if (xhr.readyState === XMLHttpRequest.HEADERS_RECEIVED) resolve();
    };
  });
  xhr.send(content);
  await Promise.race([begun, answer]);
  if (xhr.responseURL === url.replace(/#.*/s, "")) return responseOf(xhr, answer);
  xhr.abort();
  throw new TypeError("the browser followed a redirect");
};

/** The answer's whole body, or why there is none. */
function answerOf(
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

/** The head of an answer; its body comes once it is whole. */
function responseOf(xhr: XMLHttpRequest, answer: Promise<Blob>): Response {
  const { status, statusText } = xhr;
  const lines = xhr.getAllResponseHeaders().split("\r\n").filter(Boolean);
  const headers = lines.map((line) => line.split(/:\s*(.*)/s, 2) as [string, string]);
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        reader ??= (await answer).stream().getReader();
        const { done, value } = await reader.read();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: () => xhr.abort(),
    },
    // An answer that nobody reads may break off without anybody hearing of it.
    { highWaterMark: 0 },
  );
  answer.catch(() => undefined);
  const isBodyless = [204, 205, 304].includes(status);
  const response = new Response(isBodyless ? null : body, { status, statusText, headers });
  return Object.defineProperty(response, "url", { value: xhr.responseURL, configurable: true });
}
