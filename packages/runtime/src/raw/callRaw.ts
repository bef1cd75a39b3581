/**
 * One call of the typed openapi-fetch client, encoded and sent by the runtime.
 *
 * openapi-fetch's own serializers JSON-encode every body that is not `FormData` and let a path value of `..` change the
 * address; here they are never used. It still builds a `Request`, which middleware sees and may change, and still parses
 * the response.
 */
import { authorize } from "../send/authorize.ts";
import { withOperationName } from "../errors.ts";
import { bodyInit, payloadOf } from "../transport/fetchTransport.ts";
import { RawSender } from "./RawSender.ts";
import type { RawInit, RawResult, SendRaw } from "./rawInit.ts";
import type { HeaderValues } from "../options/headerValues.ts";
import { nestedInputs } from "../request/inputs.ts";
import { bodyWithIntegers } from "../request/sentIntegers.ts";
import { releaseAll } from "../files/ownedStreams.ts";
import { abort, onAbort, reasonOf } from "../values/signals.ts";
import { isGiven, textOf } from "../values/values.ts";
import { bodyKindOf } from "../values/mediaTypes.ts";
import type { OperationPlan } from "../plan.ts";
import { checkBaseUrl } from "../options/checkOptions.ts";
import type { Settings } from "../options/settings.ts";
import { operationName, prepareRequest } from "../request/wireRequest.ts";

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
  const operation = operationName(client, plan);
  const settings = withOperationName(operation, () => atBaseUrl(client, init.baseUrl));
  const headers = { ...idempotencyHeader(plan, init), ...plainHeaders(init.headers) };
  const prepared = prepareRequest({
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
  const sender = new RawSender({ settings, plan, init, wire, schemes, until, payload });
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
    fetch: (request) => sender.fetch(request),
    signal,
  });
  return sender.read(result);
}

function atBaseUrl(settings: Settings, baseUrl: string | undefined): Settings {
  if (baseUrl === undefined) return settings;
  checkBaseUrl(baseUrl);
  return { ...settings, baseUrl };
}

/** No parameter of the plan: `keyedCall` sends one of its own. */
function idempotencyHeader({ idempotencyKey: name }: OperationPlan, init: RawInit): HeaderValues {
  const key = name === undefined ? undefined : init.params?.["header"]?.[name];
  return name === undefined || !isGiven(key) ? {} : { [name]: textOf(key, name) };
}

/** `HeadersInit` or a record, as a record. */
function plainHeaders(headers: RawInit["headers"]): HeaderValues | undefined {
  return headers && Symbol.iterator in headers ? Object.fromEntries(headers) : headers;
}

/** openapi-fetch would read text and images as JSON. It reads mixed types as text, which the runtime interprets. */
function parseAsOf({ responses, readings }: OperationPlan): string {
  const kinds = new Set(
    Object.keys(responses)
      .filter((status) => status.startsWith("2"))
      .flatMap((status) =>
        responses[status]!.map((type) => readings?.[status]?.[type] ?? bodyKindOf(type)),
      ),
  );
  if (kinds.size === 0) return "json";
  const [only] = kinds;
  if (kinds.size > 1 || only === "jsonOrText") return "text";
  return only === "binary" ? "blob" : only!;
}
