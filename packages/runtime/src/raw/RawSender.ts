import type { EncodedBody } from "../files/encodedBody.ts";
import { ApiResponseError } from "../errors.ts";
import { headerSecrets } from "../messages/secretValues.ts";
import type { Settings } from "../options/settings.ts";
import type { OperationPlan } from "../plan.ts";
import { schemeNames } from "../request/requestSecrets.ts";
import type { WireRequest } from "../request/wireRequest.ts";
import type { Outcome } from "../response/receivedResponse.ts";
import type { AuthorizedRequest } from "../send/authorize.ts";
import { rebuilt, type Exchange } from "../send/exchange.ts";
import { sendWithRetries } from "../send/sendWithRetries.ts";
import type { Payload } from "../transport/fetchTransport.ts";
import type { Fetch } from "../transport/transport.ts";
import type { RawInit, RawResult } from "./rawInit.ts";

/** One call, encoded. */
export interface RawContext {
  readonly settings: Settings;
  readonly plan: OperationPlan;
  readonly init: RawInit;
  readonly wire: WireRequest;
  readonly schemes: AuthorizedRequest["schemes"];
  /** On the clock of `performance.now()`. */
  readonly until: number;
  readonly payload: Payload | undefined;
}

/** The runtime's half of one call: the `Request` and the `fetch` that openapi-fetch is given, and how to read its result. */
export class RawSender {
  /** Remembers what it constructs: while that is the request, no middleware has replaced it. */
  readonly Request: typeof Request;
  readonly #context: RawContext;
  readonly #readsItself: boolean;
  #built: Request | undefined;
  #outcome: Outcome | undefined;
  #given: Response | undefined;

  constructor(context: RawContext) {
    const { parseAs } = context.init;
    this.#context = context;
    this.#readsItself = parseAs !== undefined && parseAs !== "json";
    this.Request = new Proxy(Request, {
      construct: (target, [url, options]: [string, RequestInit]) =>
        (this.#built = new target(url, options)),
    });
  }

  async fetch(request: Request): Promise<Response> {
    const exchange = await this.#send(request);
    if (this.#readsItself && exchange.response.ok) return exchange.asResponse();
    this.#outcome = await exchange.outcome();
    const { result, failure } = this.#outcome;
    if (failure instanceof ApiResponseError && exchange.response.ok) throw failure;
    const isEmpty = result.ok && result.data === undefined;
    this.#given = isEmpty
      ? rebuilt(exchange.response, null)
      : await exchange.asResponse(result.status);
    return this.#given;
  }

  /** The result with the body read as the document says: openapi-fetch does not know ranges. */
  read(result: RawResult): RawResult {
    const outcome = this.#outcome;
    // openapi-fetch reads a response with which middleware has replaced ours.
    if (outcome?.result.ok && result.response === this.#given) {
      return { ...result, data: outcome.result.data };
    }
    return result.response.ok || result.error ? result : { ...result, error: outcome?.failure };
  }

  async #send(request: Request): Promise<Exchange> {
    const { settings, plan, init, wire, schemes, until } = this.#context;
    const { method, url } = request;
    const headers = Object.fromEntries(request.headers);
    // Middleware may have set some.
    wire.secrets.add(headerSecrets(headers, schemeNames(settings)));
    const isOurs = request === this.#built;
    const body = isOurs ? ownBody(request, this.#context) : await replacedBody(request);
    return sendWithRetries({
      settings,
      plan,
      schemes,
      until,
      limits: settings,
      maxRetries: settings.maxRetries,
      request: { ...wire, method, url, headers, body },
      signal: init.signal ?? undefined,
      isTaken: () => this.#readsItself,
      fetch: init.fetch && fetchOf(init.fetch),
    });
  }
}

/** Our own body, unless it is a stream: then it belongs to the `Request`. */
function ownBody({ body }: Request, { wire, payload }: RawContext): EncodedBody | undefined {
  if (!wire.body || !(payload?.content instanceof ReadableStream) || !body) return wire.body;
  return { ...wire.body, chunks: [{ content: body, size: payload.size }] };
}

/** The body of a `Request` with which middleware has replaced ours. */
async function replacedBody(request: Request): Promise<EncodedBody | undefined> {
  if (!request.body) return undefined;
  const content = await request.blob();
  const contentType = request.headers.get("content-type") ?? content.type;
  return { contentType, chunks: [{ content, size: content.size }] };
}

/** openapi-fetch's `fetch`, which takes a `Request`, as the runtime's. */
function fetchOf(fetch: (request: Request) => Promise<Response>): Fetch {
  return (url, init) => fetch(new Request(url, init));
}
