import { isCredentialName, isSecretField } from "../messages/credentialNames.ts";
import type { Credential } from "./credentials.ts";
import type { HeaderValues } from "../options/headerValues.ts";
import type { Inputs } from "./inputs.ts";
import type { OperationPlan, ParameterPlan } from "../plan.ts";
import { Secrets } from "../messages/secrets.ts";
import {
  addressSecrets,
  headerSecrets,
  leavesOf,
  querySecrets,
  secretsIn,
} from "../messages/secretValues.ts";
import type { Settings } from "../options/settings.ts";
import { isRecord } from "../values/values.ts";

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
