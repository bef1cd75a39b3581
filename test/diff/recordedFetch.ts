/** A `fetch` that notes the request, byte for byte but for what changes with every call, and gives one response. */

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export function recordedFetch(sent: string[], response: Response): Fetch {
  return async (url, init) => {
    const { method = "GET", headers, body } = init;
    const bytes = Buffer.from(await new Response(body).arrayBuffer()).toString("latin1");
    const lines = [...new Headers(headers)].filter(
      ([name, value]) => !isVersion(name) && !isKey(value),
    );
    const [, boundary = ""] =
      /boundary="?([^";]+)/.exec(new Headers(headers).get("content-type") ?? "") ?? [];
    const text = [
      `${method} ${sortedQuery(String(url))}`,
      ...lines.map(([name, value]) => `${name}: ${value}`),
      "",
      isForm(lines) ? sortedPairs(bytes) : bytes,
    ].join("\n");
    sent.push(boundary === "" ? text : text.replaceAll(boundary, "boundary"));
    return response.clone();
  };
}

/** The version of the client is another in each package. */
function isVersion(name: string): boolean {
  return name === "user-agent";
}

/** An idempotency key that the client made up is another in each call. */
function isKey(value: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
}

/** Pairs of a query and of a form mean the same in any order: `lading diff` names another order, and does not call it a break. */
function sortedQuery(url: string): string {
  const [path = "", query] = url.split("?");
  return query === undefined ? path : `${path}?${sortedPairs(query)}`;
}

function isForm(headers: readonly (readonly [string, string])[]): boolean {
  return headers.some(([name, value]) => name === "content-type" && /urlencoded/.test(value));
}

/** Pairs of one name keep their order. */
function sortedPairs(text: string): string {
  const nameOf = (pair: string): string => pair.split("=")[0] ?? "";
  return text
    .split("&")
    .toSorted((one, other) => nameOf(one).localeCompare(nameOf(other), "en"))
    .join("&");
}
