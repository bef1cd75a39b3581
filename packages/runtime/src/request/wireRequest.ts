import { acceptOf } from "./accept.ts";
import { absoluteUrl, expandPath, queryOf, serverUrl, shownUrl } from "./address.ts";
import { isCredentialName } from "../messages/credentialNames.ts";
import type { Credential } from "./credentials.ts";
import type { EncodedBody } from "../files/encodedBody.ts";
import { withOperationName, Refusal, type CallSite } from "../errors.ts";
import { expandParameter, isSentAsJson, percentEncode } from "./expansion.ts";
import type { Extra } from "./extra.ts";
import { refuseFraming } from "./framingHeaders.ts";
import { typeByHeader } from "./typeByHeader.ts";
import { headerLine, type HeaderValues } from "../options/headerValues.ts";
import { callerName, type Inputs } from "./inputs.ts";
import type { OperationPlan, ParameterPlan } from "../plan.ts";
import { requestBody } from "./requestBody.ts";
import { credentialSecrets, requestSecrets } from "./requestSecrets.ts";
import type { Secrets } from "../messages/secrets.ts";
import type { Settings } from "../options/settings.ts";
import { nothingIn } from "./preflight.ts";
import { givenEntries, givenItems, isGiven, isRecord } from "../values/values.ts";

/** One request: what the transport sends, and what errors may show. */
export interface WireRequest {
  readonly method: string;
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: EncodedBody | undefined;
  readonly credentials: readonly Credential[];
  readonly site: CallSite;
  /** Values that no message may show. */
  readonly secrets: Secrets;
  /** Is the value of this query parameter hidden in messages? */
  readonly isHidden: (name: string) => boolean;
}

/** The client's settings, and the values of one call. */
export interface RequestContext {
  readonly settings: Settings;
  readonly plan: OperationPlan;
  readonly inputs: Inputs;
  readonly contentType?: string | undefined;
  readonly headers?: HeaderValues | undefined;
  /** Already checked; its headers are among `headers`. */
  readonly extra?: Extra | undefined;
}

/** Provider and operation, as messages name them. */
export function operationName(settings: Settings, plan: OperationPlan): string {
  return `${settings.provider.name}.${plan.id}`;
}

/** A request without its credentials. */
export interface PreparedRequest extends RequestContext {
  readonly values: ReadonlyMap<ParameterPlan, unknown>;
  readonly body: EncodedBody | undefined;
  /** The parameter that is the whole address: a presigned URL, which is a permission itself and belongs to another host. */
  readonly whole: ParameterPlan | undefined;
}

/** Checks and encodes the values of a call. Throws `ApiRequestError`, which names everything that is missing. */
export function preparedRequest(context: RequestContext): PreparedRequest {
  const { settings, plan, inputs, extra } = context;
  return withOperationName(operationName(settings, plan), () => {
    const missing: string[] = [];
    const contentType = context.contentType ?? typeByHeader(context);
    const values = parameterValues(context, missing);
    const body = requestBody({
      settings,
      plan,
      inputs,
      contentType,
      missing,
      extra: extra?.body,
    });
    refuseMissing(missing);
    const whole = plan.parameters?.find((parameter) => parameter.absoluteUrl);
    return { ...context, contentType, values, body, whole };
  });
}

/** Builds the URL and the headers. Throws `ApiRequestError`. A presigned URL gets nothing of the client's. */
export function wireRequest(
  prepared: PreparedRequest,
  credentials: readonly Credential[],
): WireRequest {
  const { settings, plan, values, body, whole } = prepared;
  const operation = operationName(settings, plan);
  return withOperationName(operation, () => {
    const url = whole
      ? absoluteUrl(values.get(whole), whole.name)
      : addressOf(prepared, values, credentials);
    const headers = headersOf(prepared, values, { credentials, body, bare: whole !== undefined });
    refuseFraming(headers, body);
    const isHidden = hiddenNames(prepared, credentials);
    return {
      method: plan.method,
      url,
      headers,
      body,
      credentials,
      secrets: requestSecrets(prepared, credentials),
      isHidden,
      site: { operation, method: plan.method, url: shownUrl(url, isHidden) },
    };
  });
}

/** The same request with new credentials in place of the old ones. */
export function renewed(request: WireRequest, credentials: readonly Credential[]): WireRequest {
  let { url } = request;
  const headers = { ...request.headers };
  for (const [index, old] of request.credentials.entries()) {
    const { value } = credentials[index]!;
    const header = old.in === "cookie" ? "cookie" : old.name.toLowerCase();
    if (old.in === "query") {
      const name = percentEncode(old.name);
      url = url.replace(
        `${name}=${percentEncode(old.value)}`,
        () => `${name}=${percentEncode(value)}`,
      );
    } else if (headers[header] !== undefined) {
      headers[header] = headers[header].replace(old.value, () => value);
    }
  }
  request.secrets.add(credentialSecrets(credentials));
  return { ...request, url, headers, credentials };
}

/** The values to send, by parameter: the caller's, else the client option's, else the fallback. */
function parameterValues(
  { settings, plan, inputs }: RequestContext,
  missing: string[],
): Map<ParameterPlan, unknown> {
  const values = new Map<ParameterPlan, unknown>();
  for (const parameter of plan.parameters ?? []) {
    const { option, fallback } = parameter;
    const name = callerName(parameter);
    const value =
      inputs.parameter(parameter) ?? (option && settings.values.get(option)) ?? fallback;
    if (parameter.required && !isSentAsJson(parameter, value) && isEmpty(value))
      throw nothingIn(value, name);
    if (isGiven(value)) values.set(parameter, value);
    else if (parameter.required || parameter.in === "path") {
      missing.push(option ? `${name} (the client option ${optionHint(settings, option)})` : name);
    }
  }
  return values;
}

/** No style sends anything for such a value. */
function isEmpty(value: unknown): boolean {
  return Array.isArray(value)
    ? givenItems(value, "").length === 0
    : isRecord(value) && givenEntries(value).length === 0;
}

function optionHint(settings: Settings, option: string): string {
  const env = settings.provider.options?.[option]?.env;
  return env ? `${option} or the environment variable ${env}` : option;
}

function refuseMissing(missing: readonly string[]): void {
  if (missing.length === 0) return;
  throw new Refusal(
    `${missing.join(", ")} ${missing.length > 1 ? "are" : "is"} missing`,
    missing[0],
  );
}

function addressOf(
  context: RequestContext,
  values: ReadonlyMap<ParameterPlan, unknown>,
  credentials: readonly Credential[],
): string {
  const { settings, plan } = context;
  const pieces = new Map<string, string>();
  for (const [parameter, value] of values) {
    const text = parameter.in === "query" && expandParameter(parameter, value);
    if (text) pieces.set(parameter.name, text);
  }
  for (const [name, value] of Object.entries(context.extra?.query ?? {})) {
    if (!isGiven(value)) continue;
    const style = isRecord(value) ? "deepObject" : "form";
    pieces.set(name, expandParameter({ name, in: "query", style }, value) ?? "");
  }
  for (const { in: place, name, value } of credentials) {
    if (place === "query") pieces.set(name, `${percentEncode(name)}=${percentEncode(value)}`);
  }
  // The document's path may have a query, which is kept, or a fragment, which is never sent.
  const [path = ""] = expandPath(plan, (parameter) => values.get(parameter)).split("#", 1);
  const query = queryOf(pieces, settings);
  const separator = path.includes("?") ? "&" : "?";
  return new URL(serverUrl(settings, plan) + path + (query && `${separator}${query}`)).href;
}

/** The names whose values messages hide: all of a presigned URL, and those that the client adds by default. */
function hiddenNames(
  { settings, plan, extra }: RequestContext,
  credentials: readonly Credential[],
): (name: string) => boolean {
  const parameters = plan.parameters ?? [];
  if (parameters.some((parameter) => parameter.absoluteUrl)) return () => true;
  const filled = parameters.filter(
    ({ option, secret }) => secret || (option && settings.provider.options?.[option]?.secret),
  );
  const names = [...credentials, ...filled].map(({ name }) => name);
  const added = [settings.defaultQuery, extra?.query].flatMap((query) => Object.keys(query ?? {}));
  const hidden = new Set([...names, ...added]);
  return (name) => hidden.has(name) || isCredentialName(name);
}

/** Later ones win: defaults, parameters, credentials, Content-Type, the call's own headers. */
function headersOf(
  context: RequestContext,
  values: ReadonlyMap<ParameterPlan, unknown>,
  parts: {
    readonly credentials: readonly Credential[];
    readonly body: EncodedBody | undefined;
    /** Without anything of the client's. */
    readonly bare: boolean;
  },
): Record<string, string> {
  const headers = new Map<string, string>();
  const cookies: string[] = [];
  const add = (name: string, value: string | null | undefined): void => {
    if (value === null) headers.delete(name.toLowerCase());
    else if (value !== undefined) headers.set(...headerLine(name, value));
  };
  add("Accept", acceptOf(context.plan));
  if (!parts.bare)
    for (const pair of Object.entries(context.settings.defaultHeaders ?? {})) add(...pair);
  for (const [parameter, value] of values) {
    if (parts.bare && parameter.option) continue;
    const text = expandParameter(parameter, value);
    if (parameter.in === "header") add(parameter.name, text);
    if (parameter.in === "cookie" && text) cookies.push(text);
  }
  for (const { in: place, name, value } of parts.credentials) {
    if (place === "header") add(name, value);
    if (place === "cookie") cookies.push(`${name}=${value}`);
  }
  if (cookies.length > 0) add("Cookie", cookies.join("; "));
  add("Content-Type", parts.body?.contentType);
  for (const [name, value] of Object.entries(context.headers ?? {})) {
    // A given Content-Type has already chosen the body, whose own type is more exact: a range is not the type of a body.
    const isDone = typeof value === "string" && name.toLowerCase() === "content-type";
    if (!(isDone && parts.body)) add(name, value);
  }
  return Object.fromEntries(headers);
}
