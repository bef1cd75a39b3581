/** A client under test, observed through a handed-in `fetch` or a real loopback server. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import { Client, type ClientOptions, type OperationPlan, type ProviderPlan } from "@lading/runtime";
import { withEveryEncoder } from "../support/withEveryEncoder.ts";

/** A request as `fetch` was asked for it. */
export interface Sent {
  readonly url: string;
  readonly init: RequestInit;
  readonly headers: Headers;
  /** The body's bytes, decoded as UTF-8. */
  readonly text: string;
}

/** A small provider: a secret key in a header, a plain `companyId`, errors under `/message`. */
export const acme: ProviderPlan = {
  name: "acme",
  server: { url: "https://api.acme.test" },
  security: { key: { type: "apiKey", in: "header", name: "X-Key", value: "apiKey" } },
  options: { apiKey: { env: "ACME_API_KEY", secret: true }, companyId: { env: "ACME_COMPANY_ID" } },
  errors: { message: ["/message", "/error/message"], code: ["/code"] },
};

/** An operation with defaults: `GET /things`, responded to with JSON. Its bodies have encoders, as if it were generated. */
export function operation(plan: Partial<OperationPlan> = {}): OperationPlan {
  return withEveryEncoder({
    id: "listThings",
    method: "GET",
    path: "/things",
    responses: { 200: ["application/json"], 404: ["application/json"] },
    ...plan,
  });
}

/** Calls one operation and gives what went to `fetch`. */
export async function sentBy(
  plan: Partial<OperationPlan>,
  params: object = {},
  options: ClientOptions & { readonly [option: string]: unknown } = {},
  provider: ProviderPlan = acme,
): Promise<Sent> {
  const { fetch, sent } = recordingFetch(() => Response.json({}));
  await new Client(provider, { fetch, ...options }).call(operation(plan), params);
  return sent[0]!;
}

/** Calls one operation that must not reach `fetch`, and gives the error. */
export async function refusalOf(
  plan: Partial<OperationPlan>,
  params: object = {},
  options: ClientOptions & { readonly [option: string]: unknown } = {},
): Promise<Error> {
  const { fetch, sent } = recordingFetch(() => Response.json({}));
  const client = new Client(acme, { fetch, ...options });
  const error = await client.call(operation(plan), params).then(
    () => new Error("was not refused"),
    (reason: unknown) => reason as Error,
  );
  if (sent.length > 0) throw new Error("something was sent");
  return error;
}

/** A `fetch` that records, and responds with what `response` makes. */
export function recordingFetch(response: (sent: Sent) => Response | Promise<Response>): {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly sent: Sent[];
} {
  const sent: Sent[] = [];
  return {
    sent,
    fetch: async (url, init) => {
      const text = init.body ? await new Response(init.body).text() : "";
      const request = { url, init, headers: new Headers(init.headers), text };
      sent.push(request);
      return response(request);
    },
  };
}

/** A client whose every call is made once and gets `response`. */
export function respondingWith(
  response: () => Response | Promise<Response>,
  provider = acme,
): Client {
  return new Client(provider, { fetch: recordingFetch(response).fetch, maxRetries: 0 });
}

/** A server on a free loopback port, stopped when the test ends. */
export async function startServer(
  listener: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<{ readonly url: string; readonly server: Server }> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

/** The whole body of a request. */
export async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
