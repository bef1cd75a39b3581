/**
 * One call of the typed openapi-fetch client, encoded and sent by the runtime.
 *
 * openapi-fetch's own serializers JSON-encode every body that is not `FormData` and let a path value of `..` change the
 * address; here they are never used. It still builds a `Request`, which middleware sees and may change, and still parses
 * the response.
 */
import type { Middleware } from "openapi-fetch";
import { authorize, type AuthorizedRequest } from "../send/authorize.ts";
import type { EncodedBody } from "../files/encodedBody.ts";
import { ApiResponseError, withOperationName } from "../errors.ts";
import { rebuilt } from "../send/exchange.ts";
import { bodyInit, payloadOf, type Payload } from "../transport/fetchTransport.ts";
import type { HeaderValues } from "../options/headerValues.ts";
import { nestedInputs } from "../request/inputs.ts";
import { bodyWithIntegers } from "../request/sentIntegers.ts";
import { releaseAll } from "../files/ownedStreams.ts";
import { abort, onAbort, reasonOf } from "../values/signals.ts";
import { kindOf } from "../values/mediaTypes.ts";
import type { Outcome } from "../response/outcome.ts";
import { sendWithRetries } from "../send/retry.ts";
import type { OperationPlan } from "../plan.ts";
import type { Fetch } from "../transport/transport.ts";
import { checkBaseUrl, type Settings } from "../options/settings.ts";
import { schemeNames } from "../request/requestSecrets.ts";
import { headerSecrets } from "../messages/secretValues.ts";
import { operationName, preparedRequest, type WireRequest } from "../request/wireRequest.ts";

/** Those options of an openapi-fetch call that matter here. */
export interface RawInit {
  readonly params?: { readonly [place: string]: { readonly [name: string]: unknown } | undefined };
  readonly body?: unknown;
  readonly headers?: HeaderValues | Iterable<readonly [string, string]>;
  readonly baseUrl?: string;
  readonly parseAs?: string;
  readonly signal?: AbortSignal | null | undefined;
  readonly middleware?: readonly Middleware[];
  readonly fetch?: (request: Request) => Promise<Response>;
  readonly Request?: typeof Request;
  readonly pathSerializer?: () => string;
  readonly querySerializer?: () => string;
  readonly bodySerializer?: (body: unknown) => unknown;
}

/** One call, encoded. */
interface RawContext {
  readonly settings: Settings;
  readonly plan: OperationPlan;
  readonly init: RawInit;
  readonly wire: WireRequest;
  readonly schemes: AuthorizedRequest["schemes"];
  /** On the clock of `performance.now()`. */
  readonly until: number;
  readonly payload: Payload | undefined;
}

/** openapi-fetch's result, untyped. */
export interface RawResult {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

/** openapi-fetch's `request`, untyped. */
export type SendRaw = (method: string, path: string, init: RawInit) => Promise<RawResult>;

/** One call of a raw client. */
export interface RawCall {
  readonly client: Settings;
  readonly plan: OperationPlan;
  readonly init: RawInit;
  readonly send: SendRaw;
}

/** Encodes, sends and reads one call. Rejects with a `LadingError`. */
export async function callRaw(call: RawCall): Promise<RawResult> {
  // A Request listens to its signal for as long as it exists, which nothing can end: it gets a signal of its own.
  const own = new AbortController();
  const { signal, body } = call.init;
  const ignore = signal && onAbort(signal, () => abort(own, reasonOf(signal)));
  try {
    return await sendRaw(call, own.signal);
  } catch (error) {
    releaseAll(body, error);
    throw error;
  } finally {
    ignore?.();
  }
}

/** `signal` is for openapi-fetch's `Request`. */
async function sendRaw(
  { client, plan, init, send }: RawCall,
  signal: AbortSignal,
): Promise<RawResult> {
  const settings = withOperationName(operationName(client, plan), () =>
    atBaseUrl(client, init.baseUrl),
  );
  const headers = plainHeaders(init.headers);
  const prepared = preparedRequest({
    settings,
    plan,
    headers,
    inputs: nestedInputs({
      ...init,
      body: bodyWithIntegers(plan, init.body),
    }),
    contentType: undefined,
  });
  const until = performance.now() + settings.totalTimeout;
  const waiting = { signal: init.signal ?? undefined, limits: settings, until };
  const { request: wire, schemes } = await authorize(prepared, waiting);
  const payload = wire.body && (await payloadOf(wire.body));
  const sender = senderOf({ settings, plan, init, wire, schemes, until, payload });
  const result = await send(plan.method, plan.path, {
    ...init,
    ...(payload && wire.body && bodyInit(payload, wire.body)),
    // Path values are already in the URL and headers in `headers`; openapi-fetch calls the serializer only if there is a path object.
    params: { ...init.params, path: { ...init.params?.["path"] }, header: undefined },
    headers: wire.headers,
    parseAs: init.parseAs ?? parseAsOf(plan),
    pathSerializer: () => wire.url,
    querySerializer: () => "",
    bodySerializer: (body) => body,
    body: payload?.content,
    Request: sender.Request,
    fetch: sender.fetch,
    signal,
  });
  return sender.read(result);
}

/** The runtime's half of one call: the `fetch` that openapi-fetch is given, and how to read its result. */
interface Sender extends Required<Pick<RawInit, "Request" | "fetch">> {
  /** The result with the body read as the document says: openapi-fetch does not know ranges. */
  readonly read: (result: RawResult) => RawResult;
}

function senderOf(context: RawContext): Sender {
  const { settings, plan, init, wire, schemes, until } = context;
  const signal = init.signal ?? undefined;
  const readsItself = init.parseAs !== undefined && init.parseAs !== "json";
  let built: Request | undefined;
  let outcome: Outcome | undefined;
  let given: Response | undefined;
  const fetch = async (request: Request): Promise<Response> => {
    const { method, url } = request;
    const headers = Object.fromEntries(request.headers);
    const sent = { ...wire, method, url, headers };
    // Middleware may have set some.
    wire.secrets.add(headerSecrets(headers, schemeNames(settings)));
    const exchange = await sendWithRetries({
      settings,
      plan,
      schemes,
      until,
      limits: settings,
      maxRetries: settings.maxRetries,
      request: {
        ...sent,
        body: request === built ? ours(request, context) : await replaced(request),
      },
      signal,
      isTaken: () => readsItself,
      fetch: init.fetch && fetchOf(init.fetch),
    });
    if (readsItself && exchange.response.ok) return exchange.asResponse();
    outcome = await exchange.outcome();
    const { result, failure } = outcome;
    if (failure instanceof ApiResponseError && exchange.response.ok) throw failure;
    const isEmpty = result.ok && result.data === undefined;
    given = isEmpty ? rebuilt(exchange.response, null) : await exchange.asResponse(result.status);
    return given;
  };
  const read = (result: RawResult): RawResult => {
    // openapi-fetch reads a response with which middleware has replaced ours.
    if (outcome?.result.ok && result.response === given) {
      return { ...result, data: outcome.result.data };
    }
    return result.response.ok || result.error ? result : { ...result, error: outcome?.failure };
  };
  // openapi-fetch makes the request: while it is the same object, no middleware has replaced it.
  const Remembering = new Proxy(Request, {
    construct: (target, [url, options]: [string, RequestInit]) =>
      (built = new target(url, options)),
  });
  return { fetch, Request: Remembering, read };
}

function atBaseUrl(settings: Settings, baseUrl: string | undefined): Settings {
  if (baseUrl === undefined) return settings;
  checkBaseUrl(baseUrl);
  return { ...settings, baseUrl };
}

/** `HeadersInit` or a record, as a record. */
function plainHeaders(headers: RawInit["headers"]): HeaderValues | undefined {
  return headers && Symbol.iterator in headers ? Object.fromEntries(headers) : headers;
}

/** Our own body, unless it is a stream: then it belongs to the `Request`. */
function ours({ body }: Request, { wire, payload }: RawContext): EncodedBody | undefined {
  if (!wire.body || !(payload?.content instanceof ReadableStream) || !body) return wire.body;
  return { ...wire.body, chunks: [{ content: body, size: payload.size }] };
}

/** The body of a `Request` with which middleware has replaced ours. */
async function replaced(request: Request): Promise<EncodedBody | undefined> {
  if (!request.body) return undefined;
  const content = await request.blob();
  const contentType = request.headers.get("content-type") ?? content.type;
  return { contentType, chunks: [{ content, size: content.size }] };
}

/** openapi-fetch's `fetch`, which takes a `Request`, as the runtime's. */
function fetchOf(fetch: (request: Request) => Promise<Response>): Fetch {
  return (url, init) => fetch(new Request(url, init));
}

/** openapi-fetch would read text and images as JSON. It reads mixed types as text, which the runtime interprets. */
function parseAsOf({ responses, readings }: OperationPlan): string {
  const kinds = new Set(
    Object.keys(responses)
      .filter((status) => status.startsWith("2"))
      .flatMap((status) =>
        responses[status]!.map((type) => readings?.[status]?.[type] ?? kindOf(type)),
      ),
  );
  if (kinds.size === 0) return "json";
  const [only] = kinds;
  if (kinds.size > 1 || only === "jsonOrText") return "text";
  return only === "binary" ? "blob" : only!;
}
