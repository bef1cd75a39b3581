/** What happens to a request before it counts: requests for other hosts are refused, and preflights of pages are answered. */
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";

/** `true`: it has responded. */
export function gate(request: IncomingMessage, response: ServerResponse): boolean {
  const { headers, method } = request;
  if (!isLoopback(headers.host ?? "")) {
    // A page whose host name now leads to this machine must not read from it (DNS rebinding).
    const detail = `This mock serves the loopback interface, not ${String(headers.host)}.`;
    response.writeHead(421, { "content-type": "text/plain", connection: "close" }).end(detail);
    return true;
  }
  if (method !== "OPTIONS" || headers["access-control-request-method"] === undefined) return false;
  response.writeHead(204, preflightHeaders(headers)).end();
  return true;
}

function isLoopback(host: string): boolean {
  return /^(127(\.\d{1,3}){3}|localhost|[\w-]+\.localhost|\[::1\])(:\d+)?$/i.test(host);
}

/** Whatever the page asks for: the judge says afterwards what the document allows. */
function preflightHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  return {
    ...corsHeaders(headers, []),
    "access-control-allow-methods": headers["access-control-request-method"] ?? "",
    "access-control-allow-headers": String(headers["access-control-request-headers"] ?? ""),
    "access-control-allow-private-network": "true",
    "access-control-max-age": "600",
  };
}

/** What lets a page read a response with these headers; nothing for other callers. */
export function corsHeaders(
  { origin }: IncomingHttpHeaders,
  exposed: readonly string[],
): Record<string, string> {
  if (origin === undefined) return {};
  return {
    "access-control-allow-origin": origin,
    "access-control-allow-credentials": "true",
    vary: "origin",
    ...(exposed.length > 0 && { "access-control-expose-headers": exposed.join(", ") }),
  };
}
