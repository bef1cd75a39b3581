import { ApiCall } from "./apiCall.ts";
import { startDeadline } from "./deadline.ts";
import { naming } from "./errors.ts";
import { exchange, type Exchange } from "./exchange.ts";
import { flatInputs } from "./inputs.ts";
import type { OperationPlan, ProviderPlan } from "./plan.ts";
import type { OnUploadProgress } from "./progress.ts";
import {
  checkTimeout,
  settingsFrom,
  type ClientOptions,
  type HeaderValues,
  type Settings,
} from "./settings.ts";
import { operationName, wireRequest } from "./wireRequest.ts";

/** What one call may ask for. */
export interface CallOptions {
  /** Ends the call; it rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Longest duration in milliseconds, the reading of the answer included. Default: the client's. */
  readonly timeout?: number | undefined;
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
    return new ApiCall(() => send(settings, plan, params, options));
  }

  /** A client of the same class with some options changed; this one stays as it is. */
  withOptions(options: Partial<Options>): this {
    const Same = this.constructor as new (options: object) => this;
    return new Same({ ...settingsOf(this).given, ...options });
  }
}

async function send(
  client: Settings,
  plan: OperationPlan,
  params: object | undefined,
  options: CallOptions,
): Promise<Exchange> {
  const { signal, headers, contentType, onUploadProgress } = options;
  signal?.throwIfAborted();
  const operation = operationName(client, plan);
  const settings = naming(operation, () => ({
    ...client,
    timeout: checkTimeout(options.timeout ?? client.timeout),
  }));
  const inputs = naming(operation, () => flatInputs(plan, params));
  const request = wireRequest({ settings, plan, inputs, headers, contentType });
  const deadline = startDeadline(settings.timeout, signal);
  return exchange({ settings, plan, request, deadline, signal, onUploadProgress });
}
