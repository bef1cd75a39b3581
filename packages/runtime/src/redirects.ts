import { holdsStream, type Outgoing, type Transport } from "./transport.ts";

/** What decides whether a redirect may be followed, beside the request itself. */
export interface RedirectRules {
  /** Does the document describe an answer of this status? Then it is an answer. */
  readonly isDocumented: (status: number) => boolean;
  /** Does the body hold options of the client, which only the API's own origin may see? */
  readonly carriesOptions: boolean;
  /** What no other origin may see. */
  readonly secrets: readonly string[];
}

/** A request whose answer may be a redirect. */
export interface RedirectedRequest {
  readonly outgoing: Outgoing;
  /** Its answer. */
  readonly first: Response;
  /** Sends what it leads to. */
  readonly send: Transport;
  readonly rules: RedirectRules;
}

/** An answer, at the end of all redirects that could be followed. */
export interface Arrival {
  readonly response: Response;
  /** Why the last one was not. */
  readonly refusal?: string | undefined;
}

const mostRedirects = 5;

/**
 * Follows the redirects of a request: any of a GET or HEAD, of others 307 and 308 alone, which repeat the
 * request as it is, and only where its body can be sent again.
 *
 * On the way to another origin all headers stay behind but those that say what the body is and what may be answered.
 * No redirect leads from https to http.
 *
 * @see https://fetch.spec.whatwg.org/#http-redirect-fetch
 */
export async function followRedirects(redirected: RedirectedRequest): Promise<Arrival> {
  const { outgoing, first, send, rules } = redirected;
  let current = outgoing;
  let response = first;
  for (let followed = 0; ; followed++) {
    const location = response.headers.get("location");
    const isRedirect = [301, 302, 303, 307, 308].includes(response.status);
    if (!isRedirect || location === null || rules.isDocumented(response.status)) {
      return { response: followed > 0 ? marked(response) : response };
    }
    const next =
      followed < mostRedirects
        ? nextHop(current, { status: response.status, location }, rules)
        : `the API redirects more than ${mostRedirects} times`;
    if (typeof next === "string") return { response, refusal: next };
    await response.body?.cancel();
    current = next;
    response = await send(current);
  }
}

function marked(response: Response): Response {
  return Object.defineProperty(response, "redirected", { value: true });
}

/** The request to make next, or why there is none. */
function nextHop(
  outgoing: Outgoing,
  { status, location }: { readonly status: number; readonly location: string },
  rules: RedirectRules,
): Outgoing | string {
  const { method, url, body } = outgoing;
  if (!URL.canParse(location, url)) return "its address cannot be read";
  const from = new URL(url);
  const to = new URL(location, url);
  const isRead = method === "GET" || method === "HEAD";
  if (!/^https?:$/.test(to.protocol)) return `it leads to ${to.protocol}`;
  if (to.username || to.password) return "its address holds a user name";
  if (from.protocol === "https:" && to.protocol === "http:") return "it leads from https to http";
  if (!isRead && status < 307) return `after a ${status}, ${method} would become GET`;
  if (body && holdsStream(body)) return "the body holds a stream, which can be sent once";
  if (from.origin === to.origin) return { ...outgoing, url: to.href };
  if (body && rules.carriesOptions) {
    return `the body holds options of the client, and ${to.origin} is another origin`;
  }
  const shown = [to.href, decoded(to.href)];
  if (
    rules.secrets.some((secret) => secret.length > 3 && shown.some((text) => text.includes(secret)))
  ) {
    return `its address holds a credential, and ${to.origin} is another origin`;
  }
  return { ...outgoing, url: to.href, headers: harmless(outgoing.headers) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return text;
  }
}

/** Everything else may be a credential: an API key's header has any name. */
const harmlessHeaders =
  "accept accept-encoding accept-language content-encoding content-language content-type range user-agent".split(
    " ",
  );

function harmless(headers: Outgoing["headers"]): Outgoing["headers"] {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => harmlessHeaders.includes(name)),
  );
}
