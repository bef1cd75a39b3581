/** What a server says so that pages of other origins may use it (https://fetch.spec.whatwg.org/#http-cors-protocol). */
import type { Replier } from "@lading/testing/internal";

/** Allows any page any request, and lets it see every header. `Authorization` is the one that `*` does not cover. */
export const openToPages: Readonly<Record<string, string>> = {
  "access-control-allow-origin": "*",
  "access-control-allow-methods": "*",
  "access-control-allow-headers": "*, authorization",
  "access-control-expose-headers": "*",
};

/** Responds to the browser's question beforehand, and leaves every other request to `reply`. */
export function openReplier(reply: Replier): Replier {
  return async (exchange, index) => {
    if (exchange.method === "OPTIONS") return { status: 204, headers: openToPages };
    const response = await reply(exchange, index);
    return { ...response, headers: { ...response.headers, ...openToPages } };
  };
}
