import { WebhookError } from "./WebhookError.ts";

/** The headers of a request: those of `fetch`, or Node's record. Names have no case. */
export type WebhookHeaders =
  Pick<Headers, "get"> | { readonly [name: string]: string | readonly string[] | undefined };

/** Every value of a header, in the order of the request. `Headers` join those of one name by `, `. */
export function headerValues(headers: WebhookHeaders, name: string): readonly string[] {
  if (isHeaders(headers)) {
    const value = headers.get(name);
    return value === null ? [] : [value];
  }
  const wanted = name.toLowerCase();
  const values = Object.entries(headers).flatMap(([key, value]) =>
    key.toLowerCase() === wanted ? (value ?? []) : [],
  );
  return values;
}

/** The one value of a header: with two, no one knows which is signed. */
export function headerValue(headers: WebhookHeaders, name: string): string {
  const values = headerValues(headers, name);
  if (values.length > 1)
    throw new WebhookError("invalid-header", `The header ${name} comes ${values.length} times.`);
  const [value] = values;
  if (value === undefined || value === "") throw missingHeader(name);
  return value;
}

export function missingHeader(name: string): WebhookError {
  return new WebhookError(
    "missing-header",
    `The request has no header ${name}. It is no webhook of the API, or something on the way here removed the header.`,
  );
}

function isHeaders(headers: WebhookHeaders): headers is Pick<Headers, "get"> {
  return typeof headers.get === "function";
}
