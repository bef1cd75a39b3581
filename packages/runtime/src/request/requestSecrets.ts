import { isCredentialName, isSecretField } from "../messages/credentialNames.ts";
import type { Credential } from "./credentials.ts";
import type { HeaderValues } from "../options/headerValues.ts";
import type { Inputs } from "./inputs.ts";
import type { OperationPlan, ParameterPlan } from "../plan.ts";
import { Secrets } from "../messages/secrets.ts";
import { addressSecrets, headerSecrets, leavesOf, querySecrets } from "../messages/secretValues.ts";
import type { Settings } from "../options/settings.ts";
import { isRecord, tagOf } from "../values/values.ts";

/** The values of a call that may contain secrets. */
interface CallValues {
  readonly settings: Settings;
  readonly plan: OperationPlan;
  readonly inputs: Inputs;
  readonly headers?: HeaderValues | undefined;
  readonly values: ReadonlyMap<ParameterPlan, unknown>;
}

/**
 * The secret values of one request: those that the document calls secret, credentials, values with a credential's name in
 * headers, query and body, and presigned addresses. Collected only when something is to be shown.
 */
export function requestSecrets(prepared: CallValues, credentials: readonly Credential[]): Secrets {
  return new Secrets(() => {
    const { settings, headers } = prepared;
    const own = schemeNames(settings);
    return [
      ...settings.secrets,
      ...credentialSecrets(credentials),
      ...headerSecrets(settings.defaultHeaders, own),
      ...headerSecrets(headers, own),
      ...querySecrets(settings.defaultQuery, own),
      ...parameterSecrets(prepared),
      ...bodySecrets(prepared),
    ];
  });
}

/** The values of credentials, and those that functions returned. */
export function credentialSecrets(credentials: readonly Credential[]): string[] {
  return credentials.flatMap(({ value, tokens }) => [
    value,
    ...headerSecrets({ authorization: value }),
    ...(tokens?.values() ?? []),
  ]);
}

/** The headers, parameters and cookies with the API's credentials, in lower case. */
export function schemeNames({ provider }: Settings): ReadonlySet<string> {
  const schemes = Object.values(provider.security ?? {});
  return new Set(
    schemes.flatMap((scheme) => (scheme.type === "apiKey" ? [scheme.name.toLowerCase()] : [])),
  );
}

function parameterSecrets({ values }: CallValues): string[] {
  return [...values].flatMap(([{ name, in: place, secret, absoluteUrl }, value]) => {
    if (absoluteUrl) return addressSecrets(String(value), true);
    const isSecret = secret ?? (place === "path" ? isSecretField(name) : isCredentialName(name));
    return isSecret ? leavesOf(value) : secretsIn(value);
  });
}

/** The secrets of the body, under each of the operation's bodies. */
function bodySecrets({ plan, inputs }: CallValues): string[] {
  return (plan.bodies ?? []).flatMap((body) => {
    const fields = "fields" in body ? (body.fields ?? []) : [];
    const value = inputs.body(body);
    const named = fields.filter(({ secret }) => secret).map(({ name }) => name);
    const marked = isRecord(value) ? named.map((name) => value[name]) : [];
    return [...marked.flatMap((each) => leavesOf(each)), ...secretsIn(value)];
  });
}

/** No secret is deeper. */
const deepest = 8;

/** Values with a credential's name, and the secrets of addresses, anywhere in a value. */
function secretsIn(value: unknown, depth = 0): string[] {
  if (typeof value === "string" || tagOf(value) === "URL") return addressSecrets(String(value));
  if (depth > deepest) return [];
  if (Array.isArray(value)) return value.flatMap((item) => secretsIn(item, depth + 1));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, item]) =>
    isSecretField(name) ? leavesOf(item) : secretsIn(item, depth + 1),
  );
}
