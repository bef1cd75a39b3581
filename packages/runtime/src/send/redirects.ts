import type { EncodedBody } from "../files/encodedBody.ts";
import { holdsStream } from "../files/bodySize.ts";
import type { Outgoing, Transport } from "../transport/transport.ts";

/** What decides whether a redirect may be followed, besides the request itself. */
export interface RedirectRules {
  /** Does the document describe a response of this status? Then the call ends with it. */
  readonly isDocumented: (status: number) => boolean;
  /** Does the body contain client options or secret fields, which only the API's own origin may see? */
  readonly carriesOptions: boolean;
  /** Values that no other origin may see. */
  readonly secrets: readonly string[];
}

/** A request whose response may be a redirect. */
export interface RedirectedRequest {
  readonly outgoing: Outgoing;
  /** Its response. */
  readonly first: Response;
  /** Sends the next request. */
  readonly send: Transport;
  readonly rules: RedirectRules;
}

/** The response after all redirects that could be followed. */
export interface Arrival {
  readonly response: Response;
  /** Why the last redirect was not followed. */
  readonly refusal?: string | undefined;
}

const mostRedirects = 5;

/** Longest piece of a body that is searched for secrets, in bytes. */
const longestText = 1_048_576;

/**
 * Follows the redirects of a request as Fetch does, which changes the method of a POST after 301 and 302, and of all but GET
 * and HEAD after 303. A POST is not followed after 301 and 302: its body would be lost silently. Where the method is kept,
 * the body is kept too, if it can be sent again.
 *
 * Another origin gets only the headers that describe the body and the accepted responses, and never a body that contains a
 * secret. Redirects from https to http are not followed.
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
  if (!URL.canParse(location, outgoing.url)) return "its address is not a valid URL";
  const from = new URL(outgoing.url);
  const to = new URL(location, from);
  if (!/^https?:$/.test(to.protocol)) return `its address has the scheme ${to.protocol}`;
  if (to.username || to.password) return "its address contains a user name";
  if (from.protocol === "https:" && to.protocol === "http:") return "it goes from https to http";
  if (outgoing.method === "POST" && status < 303) {
    return `after a ${status}, POST would become GET`;
  }
  const next = { ...(status === 303 ? read(outgoing) : outgoing), url: to.href };
  if (next.body && holdsStream(next.body)) {
    return "the body contains a stream, which can be sent only once";
  }
  if (from.origin === to.origin) return next;
  const secret = secretTo(next, rules);
  if (secret) return `${secret}, and ${to.origin} is another origin`;
  return { ...next, headers: harmless(next.headers), credentials: undefined };
}

/** "See Other" is the address of the result: it is read with GET, without a body. */
function read(outgoing: Outgoing): Outgoing {
  if (outgoing.method === "GET" || outgoing.method === "HEAD") return outgoing;
  const headers = Object.entries(outgoing.headers).filter(([name]) => !name.startsWith("content-"));
  return { ...outgoing, method: "GET", body: undefined, headers: Object.fromEntries(headers) };
}

/** The part of a request that another origin may not see, in words. */
function secretTo({ url, body }: Outgoing, rules: RedirectRules): string | undefined {
  if (body && rules.carriesOptions) return "the body contains options of the client";
  // Shorter ones occur in any text by chance.
  const secrets = rules.secrets.filter((secret) => secret.length > 3);
  const isIn = (text: string): boolean =>
    [text, decoded(text)].some((shown) =>
      secrets.some((secret) => shown.includes(secret) || shown.includes(inJson(secret))),
    );
  if (isIn(url)) return "its address contains a credential";
  return body && textsOf(body).some(isIn) ? "the body contains a secret" : undefined;
}

function inJson(secret: string): string {
  return JSON.stringify(secret).slice(1, -1);
}

/** The texts of a body; longer content is a file. */
function textsOf({ chunks }: EncodedBody): string[] {
  return chunks.flatMap(({ content }) => {
    if (typeof content === "string") return [content];
    const isText = ArrayBuffer.isView(content) && content.byteLength <= longestText;
    return isText ? [new TextDecoder().decode(content)] : [];
  });
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
