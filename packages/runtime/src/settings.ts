import { naming, Refusal } from "./errors.ts";
import type { ProviderPlan } from "./plan.ts";
import type { HttpAgent } from "./transport.ts";
import { describe, isGiven } from "./values.ts";

/** A `fetch`, as much of it as the runtime uses. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** A value in the query: an array repeats the name. */
export type QueryValue =
  string | number | boolean | readonly (string | number | boolean)[] | undefined;

/** Headers to send. `null` takes a default header away. */
export interface HeaderValues {
  readonly [name: string]: string | null | undefined;
}

/** What every generated client takes, beside its own credentials and options. */
export interface ClientOptions {
  /** Where the API lives, if not where its document says: an absolute URL, with a path prefix or not. */
  readonly baseUrl?: string | undefined;
  /** Longest duration of a call in milliseconds, the reading of its answer included. Default: 60,000. */
  readonly timeout?: number | undefined;
  /** Used for every request instead of the platform's own ways. */
  readonly fetch?: Fetch | undefined;
  /**
   * In Node, the `http.Agent` or `https.Agent` that makes the connections: for proxies, private certificate authorities,
   * client certificates. Default: one that keeps connections open, shared by all clients of the process.
   */
  readonly agent?: HttpAgent | undefined;
  /** Sent with every request, except to absolute (presigned) URLs. */
  readonly defaultHeaders?: HeaderValues | undefined;
  /** Added to every request's query, except to absolute (presigned) URLs; a call's own parameter wins. */
  readonly defaultQuery?: { readonly [name: string]: QueryValue } | undefined;
}

/** A client's state. It lives in a WeakMap, where `util.inspect` and `JSON.stringify` do not look. */
export interface Settings extends ClientOptions {
  readonly provider: ProviderPlan;
  readonly timeout: number;
  /** The options as they were given, to make a changed copy from. */
  readonly given: { readonly [option: string]: unknown };
  /** The provider's own options: given, or from the environment. */
  readonly values: ReadonlyMap<string, unknown>;
  /** Values that no message may show. */
  readonly secrets: readonly string[];
}

const commonOptions = ["baseUrl", "timeout", "fetch", "agent", "defaultHeaders", "defaultQuery"];

/** Checks a client's options and fills in what the environment knows. Throws `ApiRequestError`. */
export function settingsFrom(provider: ProviderPlan, given: ClientOptions): Settings {
  return naming(`${provider.name} client`, () => {
    const plans = provider.options ?? {};
    refuseUnknownOptions(provider, given);
    const values = new Map(Object.entries(given).filter(([, value]) => isGiven(value)));
    const secrets: string[] = [];
    for (const [name, plan] of Object.entries(plans)) {
      const value = values.get(name) ?? environmentVariable(plan.env);
      // An empty variable is how shells and CI systems spell a missing one.
      if (value === "" || value === undefined) values.delete(name);
      else values.set(name, value);
      if (plan.secret && value) secrets.push(String(value));
    }
    if (given.baseUrl !== undefined) checkBaseUrl(given.baseUrl);
    if (given.agent !== undefined) checkAgent(given);
    const timeout = checkTimeout(given.timeout ?? 60_000);
    return { ...given, provider, given: { ...given }, timeout, values, secrets };
  });
}

function refuseUnknownOptions(provider: ProviderPlan, given: ClientOptions): void {
  const known = new Set([
    ...Object.keys(provider.options ?? {}),
    ...Object.keys(provider.server.variables ?? {}),
    ...commonOptions,
  ]);
  const unknown = Object.keys(given).find((name) => !known.has(name));
  if (unknown !== undefined) {
    throw new Refusal(
      `there is no option ${unknown}. The options: ${[...known].join(", ")}`,
      unknown,
    );
  }
}

/** `undefined` where there is no environment (browsers, workers), or where Deno does not let us look. */
function environmentVariable(name: string): string | undefined {
  const { process } = globalThis as {
    process?: { env?: { readonly [name: string]: string | undefined } };
  };
  try {
    return process?.env?.[name];
  } catch {
    return undefined;
  }
}

/** Milliseconds above 0; `Infinity` for no limit. */
export function checkTimeout(timeout: number): number {
  if (typeof timeout === "number" && timeout > 0) return timeout;
  throw new Refusal(
    `timeout must be a number of milliseconds above 0 and is ${typeof timeout === "number" ? timeout : describe(timeout)}`,
    "timeout",
  );
}

function checkAgent({ agent, fetch }: ClientOptions): void {
  if (typeof agent?.destroy !== "function") {
    throw new Refusal(
      `agent must be an http.Agent or https.Agent and is ${describe(agent)}`,
      "agent",
    );
  }
  if (fetch)
    throw new Refusal("agent would not be used: the option fetch makes the connections", "agent");
}

/** The URL is left out of the message: it may hold a password. */
export function checkBaseUrl(baseUrl: string): void {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  const plain = url && /^https?:$/.test(url.protocol) && !/[?#]/.test(baseUrl);
  if (!plain || url.username || url.password) {
    throw new Refusal(
      "baseUrl must be an absolute http(s) URL without user name, query or fragment, such as https://api.example.com/prefix",
      "baseUrl",
    );
  }
}
