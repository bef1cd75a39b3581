/** What the recorder responds with: by the first segment of the path, which a scenario puts into its `baseUrl`. */

/** A scenario that is kept waiting is ended by its own doing. */
const never = new Promise(() => undefined);

/** The request as it came, for the caller to compare with what it meant to send. */
function echo({ method, path, query, headers, framing, sha256, body, parts, violations }) {
  return {
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      method,
      path,
      query,
      type: headers["content-type"],
      length: headers["content-length"],
      framing,
      size: body.byteLength,
      sha256,
      parts: parts?.map(({ content: _content, headers: _headers, ...part }) => part),
      violations,
    }),
  };
}

function json(status, value, headers = {}) {
  return {
    status,
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(value),
  };
}

/**
 * Responds to a recorded request.
 *
 * @param {() => readonly object[]} exchanges Every request so far.
 */
export function responder(exchanges) {
  return (exchange) => {
    switch (exchange.path.split("/")[1]) {
      case "deny":
        return json(403, { message: "No entry.", help: "Ask." });
      case "move":
        return json(302, {}, { location: "/elsewhere" });
      case "html":
        return { headers: { "content-type": "text/html" }, body: "<h1>Hello</h1>" };
      case "hang":
        return never;
      case "seen":
        return json(
          200,
          exchanges().map(({ path, violations }) => ({ path, violations })),
        );
      default:
        return echo(exchange);
    }
  };
}
