/** A request byte by byte, which can be sent to several servers. */
import { once } from "node:events";
import {
  request as send,
  type Agent,
  type IncomingHttpHeaders,
  type IncomingMessage,
} from "node:http";

export interface RawRequest {
  readonly method: string;
  /** The path of the document's server, which comes before that of the operation. */
  readonly prefix: string;
  /** The operation's own, as sent. */
  readonly path: string;
  /** With its `?`; empty for none. */
  readonly query: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Left out: none is sent. */
  readonly body?: Buffer;
}

export interface RawResponse {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** The first header of that name; names have no case. */
export function headerOf({ headers }: RawRequest, wanted: string): string | undefined {
  return headers.find(([name]) => name.toLowerCase() === wanted)?.[1];
}

/** The request with another value of a header; `undefined`: without it. */
export function withHeader(
  request: RawRequest,
  wanted: string,
  value: string | undefined,
): RawRequest {
  const others = request.headers.filter(([name]) => name.toLowerCase() !== wanted.toLowerCase());
  return {
    ...request,
    headers: [...others, ...(value === undefined ? [] : [[wanted, value] as const])],
  };
}

export interface Target {
  readonly url: string;
  readonly agent: Agent;
  /** Does the server know the path of the document's server? */
  readonly isPrefixed: boolean;
  /** Is called with a request that is in flight. */
  readonly watch?: (request: ReturnType<typeof send>) => void;
}

/** Rejects when no response comes. */
export async function sendRaw(
  { method, prefix, path, query, headers, body }: RawRequest,
  { url, agent, isPrefixed, watch }: Target,
): Promise<RawResponse> {
  const { host } = new URL(url);
  // https://www.rfc-editor.org/rfc/rfc9110#section-8.6
  const isBare = body === undefined && !/^(POST|PUT|PATCH)$/.test(method);
  const length = isBare ? [] : ["content-length", String(body?.byteLength ?? 0)];
  const request = send({
    ...addressOf(url),
    method,
    path: (isPrefixed ? prefix : "") + path + query,
    headers: ["host", host, ...headers.flat(), ...length],
    agent,
  });
  watch?.(request);
  request.end(body);
  const [response] = (await once(request, "response")) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    body: Buffer.concat(chunks),
  };
}

function addressOf(url: string): { readonly host: string; readonly port: string } {
  const { hostname, port } = new URL(url);
  return { host: hostname, port };
}
