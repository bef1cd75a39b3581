/** The transport of browsers, workers and Bun: `#transport` wherever Node's own is missing or no better than `fetch`. */
import { Refusal } from "../errors.ts";
import { fetchTransport } from "./fetchTransport.ts";
import type { Outgoing, Transport } from "./transport.ts";

/**
 * `fetch`, and XMLHttpRequest for who wants to see an upload's progress: the `fetch` of browsers tells nothing of it.
 *
 * @see https://github.com/whatwg/fetch/issues/607
 */
export const sendByPlatform: Transport = async (outgoing) => {
  if (outgoing.agent) throw new Refusal("the client option agent works in Node only", "agent");
  const wantsXhr = outgoing.body && outgoing.onUploadProgress;
  if (wantsXhr && typeof XMLHttpRequest === "function" && !omitsOwnCookies(outgoing)) {
    // Who watches no upload does not load it.
    const { sendByXhr } = await import("./xhrTransport.ts");
    return sendByXhr(outgoing);
  }
  return fetchTransport((url, init) => globalThis.fetch(url, init))(outgoing);
};

/** To the page's own origin XMLHttpRequest always sends cookies; there, `fetch` alone can leave them out. */
function omitsOwnCookies({ url, credentials }: Outgoing): boolean {
  return credentials === "omit" && new URL(url).origin === globalThis.location?.origin;
}
