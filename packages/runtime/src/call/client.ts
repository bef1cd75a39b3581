import { ApiCall } from "./apiCall.ts";
import { authorize } from "../send/authorize.ts";
import { Refusal, withOperationName } from "../errors.ts";
import type { Exchange } from "../send/exchange.ts";
import { checkExtra, type Extra } from "../request/extra.ts";
import type { OpenStream } from "../send/sendContext.ts";
import type { HeaderValues } from "../options/headerValues.ts";
import { releaseAll } from "../files/ownedStreams.ts";
import { flatInputs } from "../request/inputs.ts";
import { sendWithRetries } from "../send/sendWithRetries.ts";
import { ownPlan, ownProperties } from "../values/ownProperties.ts";
import type { OperationPlan, ProviderPlan } from "../plan.ts";
import type { OnUploadProgress } from "../values/progress.ts";
import { withIntegers } from "../request/sentIntegers.ts";
import type { ClientOptions } from "../options/clientOptions.ts";
import { limitsOf, type LimitOptions } from "../options/limits.ts";
import { settingsFrom, type Settings } from "../options/settings.ts";
import { operationName, prepareRequest } from "../request/wireRequest.ts";
import { throwIfAborted } from "../values/signals.ts";

/** The options of one call. */
export interface CallOptions extends LimitOptions {
  /** Ends the call; it rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Added to all other headers, or replacing them. `null` removes a header. */
  readonly headers?: HeaderValues | undefined;
  /** The media type to send where the operation has several, or the Content-Type of a raw body. */
  readonly contentType?: string | undefined;
  /** What the document does not describe: further query parameters, headers and properties of the body. */
  readonly extra?: Extra | undefined;
  /** Called with how much of the request's body has been sent. An error that it throws ends the call. */
  readonly onUploadProgress?: OnUploadProgress | undefined;
}

/** The type keeps the list complete. */
const callOptions: Readonly<Record<keyof CallOptions, true>> = {
  signal: true,
  timeout: true,
  totalTimeout: true,
  streamTimeout: true,
  maxRetries: true,
  headers: true,
  contentType: true,
  extra: true,
  onUploadProgress: true,
  maxResponseSize: true,
  maxErrorSize: true,
  maxItemSize: true,
};

/**
 * Refuses an option that does not exist. An operation without parameters takes its options first, so a caller that treats all
 * operations alike passes parameters there: that is no reason to fail. Returns the warning for that case.
 */
function checkOptions(
  options: CallOptions,
  { parameters, bodies }: OperationPlan,
): string | undefined {
  const unknown = Object.keys(options).find((name) => !Object.hasOwn(callOptions, name));
  if (unknown === undefined) return undefined;
  const known = Object.keys(callOptions).join(", ");
  const problem = `there is no call option ${unknown}. The options: ${known}`;
  if (parameters !== undefined || bodies !== undefined) throw new Refusal(problem, unknown);
  return `${problem}. The operation takes no parameters: ${unknown} is not sent`;
}

const settingsByClient: WeakMap<object, Settings> = new WeakMap();

/** The state behind a client, for the modules of the runtime. */
export function settingsOf(client: Client): Settings {
  return settingsByClient.get(client)!;
}

/**
 * Base of every generated client. It has only two methods, because operations share the namespace.
 *
 * The constructor throws `ApiRequestError` for an option that does not exist or is invalid.
 */
export class Client<
  Options extends ClientOptions = ClientOptions & { readonly [option: string]: unknown },
> {
  constructor(provider: ProviderPlan, options: ClientOptions = {}) {
    settingsByClient.set(this, settingsFrom(provider, options));
  }

  /** Sends one operation. Generated functions call it, and supply the types. */
  call<Data, Result>(
    plan: OperationPlan,
    params?: object,
    options?: CallOptions,
  ): ApiCall<Data, Result> {
    return new ApiCall(senderOf(this, { plan, params, options }));
  }

  /** A client of the same class with some options changed; this one does not change. */
  withOptions(options: Partial<Options>): this {
    const Same = this.constructor as new (options: object) => this;
    return new Same({ ...settingsOf(this).given, ...options });
  }
}

/** One call of an operation. */
export interface OperationCall {
  readonly plan: OperationPlan;
  readonly params?: object | undefined;
  readonly options?: CallOptions | undefined;
}

interface OpenedCall extends OperationCall {
  /** Left out where no response is a stream, so that its code is not in the bundle. */
  readonly openStream?: OpenStream;
}

/** How a call is sent: what an `ApiCall` is made of. */
export function senderOf(
  client: Client,
  call: OpenedCall,
): (isTaken: () => boolean) => Promise<Exchange> {
  const settings = settingsOf(client);
  const { options = {}, ...rest } = call;
  const own = ownProperties({
    ...rest,
    plan: ownPlan(call.plan),
    options: ownProperties(options),
  });
  return (isTaken) =>
    send(settings, own, isTaken).catch((error: unknown) => {
      releaseAll(call.params, error);
      throw error;
    });
}

async function send(
  settings: Settings,
  { plan, params, options = {}, openStream }: OpenedCall,
  isTaken: () => boolean,
): Promise<Exchange> {
  const { signal, contentType, onUploadProgress } = options;
  throwIfAborted(signal);
  const operation = operationName(settings, plan);
  const remark = withOperationName(operation, () => checkOptions(options, plan));
  const limits = withOperationName(operation, () => limitsOf(options, settings));
  const extra = withOperationName(operation, () => checkExtra(settings, plan, options.extra));
  const inputs = withOperationName(operation, () => flatInputs(plan, withIntegers(plan, params)));
  const headers = { ...options.headers, ...extra?.headers };
  const prepared = prepareRequest({ settings, plan, inputs, headers, contentType, extra });
  const until = performance.now() + limits.totalTimeout;
  const { request, schemes } = await authorize(prepared, { signal, limits, until });
  if (remark !== undefined) settings.log.warn?.(request, remark);
  return sendWithRetries({
    settings,
    plan,
    request,
    schemes,
    limits,
    maxRetries: limits.maxRetries,
    until,
    signal,
    onUploadProgress,
    isTaken,
    openStream,
  });
}
