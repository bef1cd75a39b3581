/** Requests spoilt on purpose, to see that the harness notices. */
import type { Operation, Provider } from "../providers.ts";

/** A request before it is sent. */
export interface Sent {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: Uint8Array<ArrayBuffer> | undefined;
}

/** One way to spoil a request. */
export interface Defect {
  readonly name: string;
  /** Can this operation's first example request be spoilt so? */
  readonly applies: (operation: Operation, provider: Provider) => boolean;
  readonly spoil: (sent: Sent, operation: Operation) => Sent | Promise<Sent>;
}

/** A `fetch` that spoils what it is given, then sends it. */
export function spoiltFetch(
  { spoil }: Defect,
  operation: Operation,
): (url: string, init: RequestInit) => Promise<Response> {
  return async (address, init) => {
    const request = new Request(address, init);
    const bytes = new Uint8Array(await request.arrayBuffer());
    const body = request.body === null ? undefined : bytes;
    const { method, headers } = request;
    const { url, ...spoilt } = await spoil({ url: address, method, headers, body }, operation);
    return fetch(url, spoilt as RequestInit);
  };
}

/** Every way to spoil a request. */
export const defects: readonly Defect[] = [
  {
    name: "a part under another name",
    applies: hasTextPart,
    spoil: (sent, operation) =>
      withParts(sent, (name) => [name === textPart(operation) ? `${name}_` : name]),
  },
  {
    name: "a required part left out",
    applies: hasTextPart,
    spoil: (sent, operation) =>
      withParts(sent, (name) => (name === textPart(operation) ? [] : [name])),
  },
  {
    name: "a part sent twice",
    applies: hasTextPart,
    spoil: (sent, operation) =>
      withParts(sent, (name) => (name === textPart(operation) ? [name, name] : [name])),
  },
  {
    name: "another Content-Type",
    applies: sendsBody,
    spoil: (sent) => withHeader(sent, "content-type", "text/css"),
  },
  {
    name: "no Content-Type",
    applies: sendsBody,
    spoil: (sent) => withHeader(sent, "content-type"),
  },
  {
    name: "no credentials",
    applies: sendsAuthorization,
    spoil: (sent) => withHeader(sent, "authorization"),
  },
  {
    name: "another path",
    applies: () => true,
    spoil: (sent) => ({ ...sent, url: sent.url.replace(/\?|$/, "/elsewhere$&") }),
  },
];

function sendsBody({ plan }: Operation): boolean {
  return plan.bodyRequired === true;
}

function sendsAuthorization({ plan }: Operation, { api }: Provider): boolean {
  const [schemes = [], ...others] = plan.security ?? [];
  // Where a call may go without any, no one misses them.
  if (others.some((way) => way.length === 0)) return false;
  return schemes.some((scheme) => api.client.plan.security?.[scheme]?.type !== "apiKey");
}

function hasTextPart(operation: Operation): boolean {
  return textPart(operation) !== undefined;
}

/** The first required part that is spelled as it is named. */
function textPart({ plan }: Operation): string | undefined {
  const [body] = plan.bodies ?? [];
  if (body?.kind !== "multipart") return undefined;
  return body.fields.find(
    ({ required, partName, object, array }) => required && !(partName ?? object ?? array),
  )?.name;
}

/** The form again, each part under the names that `rename` gives for its own. */
async function withParts(sent: Sent, rename: (name: string) => readonly string[]): Promise<Sent> {
  const form = await new Response(sent.body, { headers: sent.headers }).formData();
  const spoilt = new FormData();
  for (const [name, value] of form) for (const other of rename(name)) spoilt.append(other, value);
  const encoded = new Response(spoilt);
  const contentType = encoded.headers.get("content-type") ?? "";
  const body = new Uint8Array(await encoded.arrayBuffer());
  return { ...withHeader(sent, "content-type", contentType), body };
}

/** Without a value: the header is left out. */
function withHeader(sent: Sent, name: string, value?: string): Sent {
  const headers = new Headers(sent.headers);
  headers.delete("content-length");
  if (value === undefined) headers.delete(name);
  else headers.set(name, value);
  return { ...sent, headers };
}
