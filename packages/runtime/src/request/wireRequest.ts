import { absoluteUrl, expandPath, queryOf, serverUrl, shownUrl } from "./address.ts";
import { isCredentialName } from "../messages/credentialNames.ts";
import type { Credential } from "./credentials.ts";
import type { EncodedBody } from "../files/encodedBody.ts";
import type { CallSite } from "../errorFacts.ts";
import { withOperationName } from "../errors.ts";
import { expandParameter, percentEncode } from "./expandParameter.ts";
import { refuseFraming } from "./framingHeaders.ts";
import { typeByHeader } from "./typeByHeader.ts";
import type { OperationPlan, ParameterPlan } from "../plan.ts";
import type { PreparedRequest, RequestContext } from "./requestContext.ts";
import { requestBody } from "./body/requestBody.ts";
import { credentialSecrets, requestSecrets } from "./requestSecrets.ts";
import type { Secrets } from "../messages/secrets.ts";
import type { Settings } from "../options/settings.ts";
import { parameterValues, refuseMissing } from "./parameterValues.ts";
import { headersOf } from "./requestHeaders.ts";
import { isGiven, isRecord } from "../values/values.ts";

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

/** Provider and operation, as messages name them. */
export function operationName(settings: Settings, plan: OperationPlan): string {
  return `${settings.provider.name}.${plan.id}`;
}

/** Checks and encodes the values of a call. Throws `ApiRequestError`, which names everything that is missing. */
export function prepareRequest(context: RequestContext): PreparedRequest {
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
export function renewCredentials(
  request: WireRequest,
  credentials: readonly Credential[],
): WireRequest {
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
