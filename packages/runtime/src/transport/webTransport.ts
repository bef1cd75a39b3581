/** The transport of browsers, workers and Bun: `#transport` where Node's own is missing or not better than `fetch`. */
import { Refusal } from "../errors.ts";
import { fetchTransport } from "./fetchTransport.ts";
import type { Outgoing, Transport } from "./transport.ts";

/**
 * `fetch`, and XMLHttpRequest if upload progress is requested: the `fetch` of browsers does not report it.
 *
 * @see https://github.com/whatwg/fetch/issues/607
 */
export const sendByPlatform: Transport = async (outgoing) => {
  if (outgoing.agent) throw new Refusal("the client option agent works in Node only", "agent");
  const wantsXhr = outgoing.body && outgoing.onUploadProgress;
  if (wantsXhr && typeof XMLHttpRequest === "function" && !omitsOwnCookies(outgoing)) {
    // Loaded on demand: only uploads with progress need it.
    const { sendByXhr } = await import("./xhrTransport.ts");
    return sendByXhr(outgoing);
  }
  return fetchTransport((url, init) => globalThis.fetch(url, init))(outgoing);
};

/** XMLHttpRequest always sends cookies to the page's own origin; there, only `fetch` can omit them. */
function omitsOwnCookies({ url, credentials }: Outgoing): boolean {
  return credentials === "omit" && new URL(url).origin === globalThis.location?.origin;
}
