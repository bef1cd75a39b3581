import type { EncodedBody } from "../files/encodedBody.ts";
import { headerLine } from "../options/headerValues.ts";
import type { ParameterPlan } from "../plan.ts";
import { acceptOf } from "./accept.ts";
import type { Credential } from "./credentials.ts";
import { expandParameter } from "./expandParameter.ts";
import type { RequestContext } from "./requestContext.ts";

/** Later ones win: defaults, parameters, credentials, Content-Type, the call's own headers. */
export function headersOf(
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
