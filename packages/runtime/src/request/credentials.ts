import { Refusal } from "../errors.ts";
import type { OperationPlan, SecuritySchemePlan } from "../plan.ts";
import type { Settings } from "../options/settings.ts";
import { tokenOf } from "../options/tokens.ts";
import { givenEntries } from "../values/values.ts";

/** One credential on the wire: a header, a query parameter or a cookie. */
export interface Credential {
  readonly in: "header" | "query" | "cookie";
  readonly name: string;
  readonly value: string;
  /** The values in it that functions returned, by client option. */
  readonly tokens?: ReadonlyMap<string, string>;
}

/**
 * The security schemes of one call: the first alternative whose credentials are all there. Those of the constructor come before
 * those of the environment. None if the operation needs no credentials.
 */
export function chosenSchemes(
  settings: Settings,
  plan: OperationPlan,
): readonly SecuritySchemePlan[] {
  const alternatives = plan.security ?? [];
  if (alternatives.length === 0) return [];
  const given = new Set(givenEntries(settings.given).map(([name]) => name));
  const whole = alternatives.filter((schemes) =>
    optionNames(schemes, settings).every((name) => settings.values.has(name)),
  );
  const rank = (schemes: readonly string[]): number =>
    schemes.length === 0
      ? 2
      : optionNames(schemes, settings).every((name) => given.has(name))
        ? 0
        : 1;
  const [chosen] = whole.sort((one, other) => rank(one) - rank(other));
  if (chosen) return chosen.map((scheme) => schemeNamed(scheme, settings));
  throw new Refusal(`a credential is missing. ${credentialAdvice(settings, plan)}`);
}

/**
 * The credentials of schemes; a promise if a function has to be called. `refused`: credentials that the API has refused,
 * whose functions are called for a new value.
 */
export function credentialsOf(
  settings: Settings,
  schemes: readonly SecuritySchemePlan[],
  refused: readonly Credential[] = [],
): readonly Credential[] | Promise<readonly Credential[]> {
  const isAsked = schemes.some((scheme) =>
    optionsOf(scheme).some((option) => typeof settings.values.get(option) === "function"),
  );
  if (!isAsked)
    return schemes.map((scheme) => credentialOf(scheme, (name) => settings.values.get(name)));
  const refusedTokens = new Map(refused.flatMap(({ tokens = [] }) => [...tokens]));
  return Promise.all(
    schemes.map(async (scheme) => {
      const tokens = new Map<string, string>();
      for (const option of optionsOf(scheme)) {
        if (typeof settings.values.get(option) !== "function") continue;
        const value = await tokenOf({ settings, option, refused: refusedTokens.get(option) });
        tokens.set(option, value);
      }
      const valueOf = (name: string): unknown => tokens.get(name) ?? settings.values.get(name);
      return { ...credentialOf(scheme, valueOf), tokens };
    }),
  );
}

/** How to give the credentials of an operation: options and environment variables of every alternative. */
export function credentialAdvice(settings: Settings, plan: OperationPlan): string {
  const env = (name: string): string => settings.provider.options?.[name]?.env ?? name;
  const ways = (plan.security ?? [])
    .filter((schemes) => schemes.length > 0)
    .map((schemes) => optionNames(schemes, settings).map((name) => `${name} (${env(name)})`))
    .map((names) => names.join(" and "));
  return ways.length > 0
    ? `Give the client ${ways.join(", or ")}; in brackets the environment variable`
    : "";
}

function schemeNamed(name: string, settings: Settings): SecuritySchemePlan {
  const scheme = settings.provider.security?.[name];
  if (!scheme) throw new Refusal(`the plan has no security scheme ${name}`);
  return scheme;
}

function optionNames(schemes: readonly string[], settings: Settings): string[] {
  return schemes.flatMap((name) => optionsOf(schemeNamed(name, settings)));
}

/** The client options that a scheme needs. */
function optionsOf(scheme: SecuritySchemePlan): readonly string[] {
  if (scheme.type === "bearer") return [scheme.token];
  if (scheme.type === "apiKey") return [scheme.value];
  return scheme.password === undefined ? [scheme.username] : [scheme.username, scheme.password];
}

function credentialOf(
  scheme: SecuritySchemePlan,
  valueOf: (option: string) => unknown,
): Credential {
  const text = (option: string, forbidden: RegExp): string => {
    const value = valueOf(option);
    if (typeof value === "string" && !forbidden.test(value)) return value;
    throw new Refusal(
      `the client option ${option} must be a string without line breaks, spaces or other characters that a credential cannot have`,
      option,
    );
  };
  if (scheme.type === "basic") {
    // RFC 7617 §2: no colon in the user name, no control character in either part; UTF-8 is allowed.
    const user = text(scheme.username, /[\p{Cc}:]/u);
    const password = scheme.password === undefined ? "" : text(scheme.password, /\p{Cc}/u);
    return authorization(`Basic ${base64(`${user}:${password}`)}`);
  }
  if (scheme.type === "bearer")
    return authorization(`Bearer ${text(scheme.token, /[^\x21-\x7e]/)}`);
  const forbidden = {
    header: /[^\x20-\x7e]|^ | $/,
    query: /\p{Cc}/u,
    cookie: /[^\x21-\x7e]|[",;\\]/,
  };
  return { in: scheme.in, name: scheme.name, value: text(scheme.value, forbidden[scheme.in]) };
}

function authorization(value: string): Credential {
  return { in: "header", name: "Authorization", value };
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
