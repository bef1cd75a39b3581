import { ApiCall } from "./apiCall.ts";
import { dressedRequest } from "./dressedRequest.ts";
import { naming } from "./errors.ts";
import type { Exchange } from "./exchange.ts";
import type { HeaderValues } from "./headerValues.ts";
import { flatInputs } from "./inputs.ts";
import { persistentExchange } from "./persistentExchange.ts";
import type { OperationPlan, ProviderPlan } from "./plan.ts";
import type { OnUploadProgress } from "./progress.ts";
import { limitsOf, settingsFrom, type ClientOptions, type Settings } from "./settings.ts";
import { operationName, preparedRequest } from "./wireRequest.ts";

/** What one call may ask for. */
export interface CallOptions {
  /** Ends the call; it rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Longest wait for an answer in milliseconds, counted from the last bytes that went out. Default: the client's. */
  readonly timeout?: number | undefined;
  /** Longest duration in milliseconds, all attempts and the waits between them included. Default: the client's. */
  readonly totalTimeout?: number | undefined;
  /** How often the call is made again. Default: the client's. */
  readonly maxRetries?: number | undefined;
  /** Sent on top of all others. `null` takes a header away. */
  readonly headers?: HeaderValues | undefined;
  /** Which of several request media types to send, or the Content-Type of a raw body. */
  readonly contentType?: string | undefined;
  /** Told how much of the request's body is on its way. What it throws ends the call. */
  readonly onUploadProgress?: OnUploadProgress | undefined;
}

const settingsByClient: WeakMap<object, Settings> = new WeakMap();

/** The state behind a client, for the modules of the runtime. */
export function settingsOf(client: Client): Settings {
  return settingsByClient.get(client)!;
}

/**
 * Base of every generated client. It has two members only, because operations share the namespace.
 *
 * The constructor throws `ApiRequestError` for an option that does not exist or cannot work.
 */
export class Client<
  Options extends ClientOptions = ClientOptions & { readonly [option: string]: unknown },
> {
  constructor(provider: ProviderPlan, options: ClientOptions = {}) {
    settingsByClient.set(this, settingsFrom(provider, options));
  }

  /** Sends one operation. Generated functions call it, and give the types. */
  call<Data, Result>(
    plan: OperationPlan,
    params?: object,
    options: CallOptions = {},
  ): ApiCall<Data, Result> {
    const settings = settingsOf(this);
    return new ApiCall((isTaken) => send({ settings, plan, params, options, isTaken }));
  }

  /** A client of the same class with some options changed; this one stays as it is. */
  withOptions(options: Partial<Options>): this {
    const Same = this.constructor as new (options: object) => this;
    return new Same({ ...settingsOf(this).given, ...options });
  }
}

interface SentCall {
  readonly settings: Settings;
  readonly plan: OperationPlan;
  readonly params: object | undefined;
  readonly options: CallOptions;
  readonly isTaken: () => boolean;
}

async function send({ settings, plan, params, options, isTaken }: SentCall): Promise<Exchange> {
  const { signal, headers, contentType, onUploadProgress } = options;
  signal?.throwIfAborted();
  const operation = operationName(settings, plan);
  const limits = naming(operation, () => limitsOf(options, settings));
  const inputs = naming(operation, () => flatInputs(plan, params));
  const prepared = preparedRequest({ settings, plan, inputs, headers, contentType });
  const until = performance.now() + limits.totalTimeout;
  const dressed = await dressedRequest(prepared, { signal, limits, until });
  return persistentExchange({
    ...{ settings, plan, limits, until, signal, onUploadProgress, isTaken },
    ...{ maxRetries: limits.maxRetries, ...dressed },
  });
}
