/** One attempt: chooses the transport, runs the hooks and follows redirects. */
import { isToOwnOrigin, shownUrl } from "../request/address.ts";
import { Exchange } from "./exchange.ts";
import { fetchTransport } from "../transport/fetchTransport.ts";
import { refuseFraming } from "../request/framingHeaders.ts";
import type { HeaderValues } from "../options/headerValues.ts";
import { throughHooks, type HookedAttempt } from "../options/hooks.ts";
import type { WireObserver } from "../options/wireObserver.ts";
import type { Arrival, RedirectRules } from "./redirects.ts";
import { replacedFetch } from "../transport/replacedFetch.ts";
import { schemeNames } from "../request/requestSecrets.ts";
import { headerSecrets } from "../messages/secretValues.ts";
import type { SendContext } from "./sendContext.ts";
import type { Outgoing, Transport } from "../transport/transport.ts";
import type { WireRequest } from "../request/wireRequest.ts";
import { sendByPlatform } from "#transport";
import { isPollSignal, throwIfAborted } from "../values/signals.ts";

/** A user's `fetch` comes first, then the platform's best transport. */
function transportFor({ settings, fetch }: SendContext): Transport {
  const own = fetch ?? settings.fetch;
  if (own) return fetchTransport(own);
  // Only Node's own transport uses the agent.
  const replaced = settings.agent ? undefined : replacedFetch();
  return replaced ? fetchTransport(replaced) : sendByPlatform;
}

async function observed(
  send: Transport,
  context: SendContext,
  observers: readonly WireObserver[],
): Promise<Transport> {
  if (observers.length === 0) return send;
  const { observedTransport } = await import("./observedTransport.ts");
  return observedTransport(send, context, observers);
}

/** Sends a request once and waits for the head of its response. Rejects with the original error. */
export async function sendAttempt(context: SendContext): Promise<Exchange> {
  const { settings, request, deadline, signal } = context;
  try {
    throwIfAborted(signal);
    const outgoing = outgoingOf(context);
    const observers: WireObserver[] = [];
    let refusal: string | undefined;
    const sendOnce = async (sent: Outgoing): Promise<Response> => {
      const send = await observed(transportFor(context), context, observers);
      const arrival = await sendAndFollow(sent, send, context);
      ({ refusal } = arrival);
      return withShownUrl(arrival.response, request);
    };
    const arrived = settings.hooks
      ? throughHooks(settings.hooks, hookedAttempt(context, outgoing, observers), sendOnce)
      : sendOnce(outgoing);
    const response = await deadline.race(arrived);
    throwIfAborted(deadline.signal);
    // A browser hides the response of a redirect.
    if (response.type !== "opaqueredirect") return new Exchange(context, response, refusal);
    throw new TypeError("unexpected redirect");
  } catch (error) {
    deadline.stop();
    throw error;
  }
}

function outgoingOf(context: SendContext): Outgoing {
  const { settings, request, deadline, signal, plan } = context;
  return {
    method: request.method,
    url: request.url,
    headers: request.headers,
    body: request.body,
    signal: deadline.signal,
    onActivity: () => deadline.touch(),
    onStage: (stage) => void (context.trace.stage = stage),
    onUploadProgress: context.report,
    agent: settings.agent,
    credentials: credentialsFor(context),
    isPoll: plan.poll === true || isPollSignal(signal),
  };
}

async function sendAndFollow(
  sent: Outgoing,
  send: Transport,
  context: SendContext,
): Promise<Arrival> {
  // Hooks, and middleware of openapi-fetch, may have changed the headers.
  refuseFraming(sent.headers, sent.body);
  const first = await send(sent);
  if (!isRedirect(first)) return { response: first };
  // Few APIs redirect, and browsers hide the address, so the code is loaded on demand.
  const { followRedirects } = await import("./redirects.ts");
  return followRedirects({ outgoing: sent, first, send, rules: redirectRules(context) });
}

/** Cookies are only for the client's own server. */
function credentialsFor({ settings, plan, request }: SendContext): Outgoing["credentials"] {
  const { credentials } = settings;
  return credentials && isToOwnOrigin(settings, plan, request.url) ? credentials : undefined;
}

function hookedAttempt(
  { settings, request, attempt }: SendContext,
  outgoing: Outgoing,
  observers: WireObserver[],
): HookedAttempt {
  const onHeaders = (headers: HeaderValues): void =>
    request.secrets.add(headerSecrets(headers, schemeNames(settings)));
  const onObserver = (observer: WireObserver): void => void observers.push(observer);
  return { outgoing, attempt, request, onHeaders, onObserver };
}

/** Makes a response safe to print: `util.inspect` shows its URL, which may contain credentials. */
function withShownUrl(response: Response, { secrets, isHidden }: WireRequest): Response {
  const { url } = response;
  const get = (): string => secrets.redact(shownUrl(url, isHidden));
  return Object.defineProperty(withOpenUrl(response), "url", { get, configurable: true });
}

/** Next.js fixes the address of each response in its edge runtime: there, a copy can have another. */
function withOpenUrl(response: Response): Response {
  const isFixed = Object.getOwnPropertyDescriptor(response, "url")?.configurable === false;
  return isFixed ? new Response(response.body, response) : response;
}

function isRedirect({ status, headers }: Response): boolean {
  return [301, 302, 303, 307, 308].includes(status) && headers.has("location");
}

function redirectRules({ plan, request: { secrets } }: SendContext): RedirectRules {
  const fields = (plan.bodies ?? []).flatMap((body) =>
    "fields" in body ? (body.fields ?? []) : [],
  );
  return {
    isDocumented: (status) => plan.responses[status] !== undefined || "3XX" in plan.responses,
    carriesOptions: fields.some(({ option, secret }) => option !== undefined || secret),
    secrets: secrets.values,
  };
}
