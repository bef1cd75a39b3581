/**
 * One call of the typed openapi-fetch client, on our wire.
 *
 * openapi-fetch's own serializers JSON-encode every body that is no `FormData` and let a path value of `..` move the
 * request; here they are never reached. It still builds a `Request`, which middleware sees and may change, and still
 * parses the answer.
 */
import createClient, { type Middleware } from "openapi-fetch";
import { dressedRequest, type DressedRequest } from "../send/authorize.ts";
import type { EncodedBody } from "../files/encodedBody.ts";
import { ApiResponseError, naming } from "../errors.ts";
import { rebuilt } from "../send/exchange.ts";
import { bodyInit, payloadOf, type Payload } from "../transport/fetchTransport.ts";
import type { HeaderValues } from "../options/headerValues.ts";
import { nestedInputs } from "../request/inputs.ts";
import { bodyWithIntegers } from "../request/sentIntegers.ts";
import { releaseAll } from "../files/ownedStreams.ts";
import { abort, onAbort, reasonOf } from "../values/signals.ts";
import { kindOf } from "../values/mediaTypes.ts";
import type { Outcome } from "../response/outcome.ts";
import { persistentExchange } from "../send/retry.ts";
import type { OperationPlan } from "../plan.ts";
import type { Fetch } from "../transport/transport.ts";
import { checkBaseUrl, type Settings } from "../options/settings.ts";
import { schemeNames } from "../request/requestSecrets.ts";
import { headerSecrets } from "../messages/secretValues.ts";
import { operationName, preparedRequest, type WireRequest } from "../request/wireRequest.ts";

/** openapi-fetch's options of one call, as far as they matter here. */
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
  readonly schemes: DressedRequest["schemes"];
  /** On the clock of `performance.now()`. */
  readonly until: number;
  readonly payload: Payload | undefined;
}

/** openapi-fetch's answer, untyped. */
export interface RawAnswer {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

type Call = (method: string, path: string, init: RawInit) => Promise<RawAnswer>;

const call = createClient().request as unknown as Call;

/** Encodes, sends and reads one call. Rejects with the error family. */
export async function callRaw(
  client: Settings,
  plan: OperationPlan,
  init: RawInit,
): Promise<RawAnswer> {
  // A Request listens to its signal for as long as it lives, which nobody can end: it gets one of its own.
  const own = new AbortController();
  const { signal } = init;
  const ignore = signal && onAbort(signal, () => abort(own, reasonOf(signal)));
  try {
    return await sendRaw({ client, plan, init, signal: own.signal });
  } catch (error) {
    releaseAll(init.body, error);
    throw error;
  } finally {
    ignore?.();
  }
}

interface RawRequest {
  readonly client: Settings;
  readonly plan: OperationPlan;
  readonly init: RawInit;
  /** For openapi-fetch's `Request`. */
  readonly signal: AbortSignal;
}

async function sendRaw({ client, plan, init, signal }: RawRequest): Promise<RawAnswer> {
  const settings = naming(operationName(client, plan), () => atBaseUrl(client, init.baseUrl));
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
  const { request: wire, schemes } = await dressedRequest(prepared, waiting);
  const payload = wire.body && (await payloadOf(wire.body));
  const sender = senderOf({ settings, plan, init, wire, schemes, until, payload });
  const answer = await call(plan.method, plan.path, {
    ...init,
    ...(payload && wire.body && bodyInit(payload, wire.body)),
    // By now path values are in the URL and headers in `headers`; only for a path object is the serializer asked.
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
  return sender.read(answer);
}

/** One call's half on our side: the `fetch` that openapi-fetch is given, and what came of it. */
interface Sender extends Required<Pick<RawInit, "Request" | "fetch">> {
  /** The result with the body as the document says it is read: openapi-fetch knows no ranges. */
  readonly read: (answer: RawAnswer) => RawAnswer;
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
    const answer = await persistentExchange({
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
    if (readsItself && answer.response.ok) return answer.asResponse();
    outcome = await answer.outcome();
    const { result, failure } = outcome;
    if (failure instanceof ApiResponseError && answer.response.ok) throw failure;
    const isEmpty = result.ok && result.data === undefined;
    given = isEmpty ? rebuilt(answer.response, null) : await answer.asResponse(result.status);
    return given;
  };
  const read = (answer: RawAnswer): RawAnswer => {
    // A response that middleware put in the place of ours is read by openapi-fetch.
    if (outcome?.result.ok && answer.response === given) {
      return { ...answer, data: outcome.result.data };
    }
    return answer.response.ok || answer.error ? answer : { ...answer, error: outcome?.failure };
  };
  // openapi-fetch makes the request; that it is still this one tells that no middleware put another in its place.
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

/** Our own body, unless it is a stream: that belongs to the `Request` now. */
function ours({ body }: Request, { wire, payload }: RawContext): EncodedBody | undefined {
  if (!wire.body || !(payload?.content instanceof ReadableStream) || !body) return wire.body;
  return { ...wire.body, chunks: [{ content: body, size: payload.size }] };
}

/** The body of a `Request` that middleware put in the place of ours. */
async function replaced(request: Request): Promise<EncodedBody | undefined> {
  if (!request.body) return undefined;
  const content = await request.blob();
  const contentType = request.headers.get("content-type") ?? content.type;
  return { contentType, chunks: [{ content, size: content.size }] };
}

/** openapi-fetch's kind of `fetch` as the runtime's. */
function fetchOf(fetch: (request: Request) => Promise<Response>): Fetch {
  return (url, init) => fetch(new Request(url, init));
}

/** openapi-fetch would read text and pictures as JSON. A text is what it reads for certain: what it means is known here. */
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
