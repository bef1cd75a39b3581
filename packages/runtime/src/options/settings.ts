import { Refusal, withOperationName } from "../errors.ts";
import type { ProviderPlan } from "../plan.ts";
import { ownPlan, ownProperties } from "../values/ownProperties.ts";
import { isGiven } from "../values/values.ts";
import { checkOptions } from "./checkOptions.ts";
import type { ClientOptions } from "./clientOptions.ts";
import type { Hook } from "./hooks.ts";
import { defaultLimits, limitsOf, type Limits } from "./limits.ts";
import { logOf, type Log } from "./logger.ts";
import type { Tokens } from "./tokens.ts";

/** A client's state. It lives in a WeakMap, where `util.inspect` and `JSON.stringify` do not look. */
export interface Settings extends Omit<ClientOptions, keyof Limits>, Limits {
  readonly provider: ProviderPlan;
  /** `undefined` without hooks. */
  readonly hooks: readonly Hook[] | undefined;
  readonly log: Log;
  /** Credentials that functions returned. */
  readonly tokens: Tokens;
  /** The options as they were given, for a changed copy of the client. */
  readonly given: { readonly [option: string]: unknown };
  /** The provider's own options: given, or from the environment. */
  readonly values: ReadonlyMap<string, unknown>;
  /** Values that no message may show. */
  readonly secrets: readonly string[];
}

/** Checks a client's options and adds those of the environment. Throws `ApiRequestError`. */
export function settingsFrom(plan: ProviderPlan, options: ClientOptions): Settings {
  const provider = ownPlan(plan);
  const given = ownProperties(options);
  return withOperationName(`${provider.name} client`, () => {
    checkOptions(provider, given);
    const { hooks } = given;
    return ownProperties({
      ...given,
      provider,
      given: ownProperties({ ...given }),
      ...ownValues(provider, given),
      tokens: new Map(),
      ...limitsOf(given, defaultLimits),
      hooks: hooks && hooks.length > 0 ? hooks : undefined,
      log: logFor(provider, given),
    });
  });
}

/** The provider's own options, given or from the environment, and which of their values are secret. */
function ownValues(
  provider: ProviderPlan,
  given: ClientOptions,
): Pick<Settings, "values" | "secrets"> {
  const values = new Map(Object.entries(given).filter(([, value]) => isGiven(value)));
  const secrets: string[] = [];
  for (const [name, plan] of Object.entries(provider.options ?? {})) {
    const value = values.get(name) ?? environmentVariable(plan.env);
    // Shells and CI systems set a missing variable to the empty string.
    if (value === "" || value === undefined) values.delete(name);
    else values.set(name, value);
    if (plan.secret && typeof value === "string" && value) {
      if (!given.dangerouslyAllowBrowser && isBrowser()) refuseSecret(name);
      secrets.push(value);
    }
  }
  return { values, secrets };
}

/** What is logged: as the option says, else as the environment does. */
function logFor({ name }: ProviderPlan, { logger, logLevel }: ClientOptions): Log {
  const variable = `${name.toUpperCase().replace(/[^A-Z0-9]+/g, "_")}_LOG`;
  return logOf(
    logLevel
      ? { logger, level: logLevel, source: "logLevel" }
      : { logger, level: environmentVariable(variable) || undefined, source: variable },
  );
}

/** `undefined` where there is no environment (browsers, workers), or where Deno does not allow access. */
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

/** A page, or a worker of one: everyone who opens it can read its secrets. */
function isBrowser(): boolean {
  const { document, importScripts } = globalThis as {
    readonly document?: unknown;
    readonly importScripts?: unknown;
  };
  return document !== undefined || typeof importScripts === "function";
}

function refuseSecret(option: string): never {
  throw new Refusal(
    `${option} is a secret, and everyone who opens the page could read it. Make the call on a server, give a function that fetches a short-lived value, or set dangerouslyAllowBrowser: true`,
    option,
  );
}
