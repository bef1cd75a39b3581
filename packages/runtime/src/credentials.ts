import { Refusal } from "./errors.ts";
import type { OperationPlan, SecuritySchemePlan } from "./plan.ts";
import type { Settings } from "./settings.ts";
import { givenEntries } from "./values.ts";

/** One credential on its way: a header, a query parameter or a cookie. */
export interface Credential {
  readonly in: "header" | "query" | "cookie";
  readonly name: string;
  readonly value: string;
}

/**
 * The credentials of one call: the first alternative that is whole, where one that was given to the constructor
 * comes before one that the environment has to complete. Nothing is sent if the operation asks for nothing.
 */
export function credentialsFor(settings: Settings, plan: OperationPlan): Credential[] {
  const alternatives = plan.security ?? [];
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
  if (chosen) return chosen.map((scheme) => credentialOf(schemeNamed(scheme, settings), settings));
  if (alternatives.length === 0) return [];
  throw new Refusal(`a credential is missing. ${credentialAdvice(settings, plan)}`);
}

/** How to give the credentials that an operation accepts: options and environment variables of every alternative. */
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
  if (!scheme) throw new Refusal(`the plan names no security scheme ${name}`);
  return scheme;
}

function optionNames(schemes: readonly string[], settings: Settings): string[] {
  return schemes.flatMap((name) => {
    const scheme = schemeNamed(name, settings);
    if (scheme.type === "basic") {
      return scheme.password === undefined ? [scheme.username] : [scheme.username, scheme.password];
    }
    return [scheme.type === "bearer" ? scheme.token : scheme.value];
  });
}

function credentialOf(scheme: SecuritySchemePlan, settings: Settings): Credential {
  const text = (option: string, forbidden: RegExp): string => {
    const value = settings.values.get(option);
    if (typeof value === "string" && !forbidden.test(value)) return value;
    throw new Refusal(
      `the client option ${option} must be text that a request can carry: look for a line break, a space or a letter that does not belong`,
      option,
    );
  };
  if (scheme.type === "basic") {
    // RFC 7617 §2: the user name holds no colon, neither part a control character; UTF-8 is fine.
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
