/** Where a secret stands in a request, and what becomes of the request: the axes of `canaries.test.ts`. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { ClientOptions, OperationPlan, ParameterPlan, ProviderPlan } from "@lading/runtime";
import { bytesOf, operation } from "../support.ts";

/** One way to give a secret to a call. */
export interface Place {
  readonly plan?: Partial<OperationPlan>;
  readonly options?: ClientOptions;
  readonly params?: object;
  readonly headers?: { readonly [name: string]: string };
}

const json = "application/json";

export const provider: ProviderPlan = {
  name: "acme",
  server: { url: "https://api.acme.test" },
  security: {
    header: { type: "apiKey", in: "header", name: "X-Acme", value: "apiKey" },
    query: { type: "apiKey", in: "query", name: "acme", value: "apiKey" },
    cookie: { type: "apiKey", in: "cookie", name: "acme", value: "apiKey" },
    basic: { type: "basic", username: "user", password: "password" },
    bearer: { type: "bearer", token: "apiKey" },
  },
  options: {
    apiKey: { env: "ACME_API_KEY", secret: true },
    user: { env: "ACME_USER" },
    password: { env: "ACME_PASSWORD", secret: true },
  },
  errors: { message: ["/message"], code: ["/code"] },
};

export const plan = (change: Partial<OperationPlan> = {}): OperationPlan =>
  operation({
    id: "send",
    method: "POST",
    path: "/things",
    replay: "safe",
    responses: {
      200: [json],
      "4XX": [json, "application/xml", "text/plain"],
      "5XX": [json],
    },
    ...change,
  });

const scheme = (name: string, options: object): Place => ({
  plan: { security: [[name]] },
  options: options as ClientOptions,
});
const parameter = (change: Partial<ParameterPlan>, value: unknown): Place => ({
  plan: {
    parameters: [{ name: "grant", in: "query", ...change }],
    path: change.in === "path" ? "/things/{grant}" : "/things",
  },
  params: { [change.name ?? "grant"]: value },
});
const form = (name: string, secret: boolean, value: unknown, object?: "brackets"): Place => ({
  plan: {
    bodies: [
      {
        kind: "urlencoded",
        mediaType: "application/x-www-form-urlencoded",
        flat: true,
        fields: [
          {
            name,
            ...(secret && { secret: true }),
            ...(object && { object }),
          },
        ],
      },
    ],
  },
  params: { [name]: value },
});
const body = (value: unknown): Place => ({
  plan: { bodies: [{ kind: "json", mediaType: json }] },
  params: { body: value },
});

/** Every place, for a secret in the letters that a place can carry: `plain` has none that are escaped. */
export const places = (secret: string, plain: string): Readonly<Record<string, Place>> => ({
  "an API key in a header": scheme("header", { apiKey: secret }),
  "an API key in the query": scheme("query", { apiKey: secret }),
  "an API key in a cookie": scheme("cookie", { apiKey: plain }),
  "a bearer token": scheme("bearer", { apiKey: plain }),
  "a token that a function gives": scheme("header", { apiKey: async () => secret }),
  "a password": scheme("basic", { user: "ann", password: secret }),
  "a default header": { options: { defaultHeaders: { "X-Auth-Token": secret } } },
  "a default header of the scheme's name": { options: { defaultHeaders: { "x-acme": secret } } },
  "a default parameter": { options: { defaultQuery: { access_token: secret } } },
  "default parameters": { options: { defaultQuery: { api_key: ["first-of-two", secret] } } },
  "a header of the call": { headers: { "X-Api-Key": secret } },
  "Authorization of the call": { headers: { authorization: `Bearer ${plain}` } },
  "Basic by hand": { headers: { authorization: `Basic ${btoa(`ann:${secret}`)}` } },
  "a cookie by hand": { headers: { cookie: `theme=dark; session=${plain}` } },
  "a signature by hand": { headers: { authorization: `ACME4 Credential=me, Signature=${plain}` } },
  "a header that a hook sets": {
    options: { hooks: [(_, send) => send({ "x-signature": secret })] },
  },
  "a secret parameter": parameter({ secret: true }, secret),
  "a parameter of a credential's name": parameter({ name: "signature" }, secret),
  "a secret list": parameter({ secret: true }, ["first-of-two", secret]),
  "a secret list in one value": parameter({ secret: true, explode: false }, [secret, "second"]),
  "a secret object": parameter({ secret: true, style: "deepObject" }, { inner: secret }),
  "a secret object whose keys are parameters": parameter({ secret: true }, { inner: secret }),
  "secret JSON": parameter({ secret: true, json: true }, { inner: [secret] }),
  "a secret header": parameter({ secret: true, in: "header" }, secret),
  "a secret cookie": parameter({ secret: true, in: "cookie" }, secret),
  "a secret of a path": parameter({ secret: true, in: "path" }, secret),
  "a secret field": form("grant", true, secret),
  "a field of a credential's name": form("client_secret", false, secret),
  "a secret object of a form": form("grant", true, { inner: [secret] }, "brackets"),
  "a password in a JSON body": body({ user: { password: secret } }),
  "a list of secrets in a JSON body": body({
    tokens_: 1,
    secrets_: 2,
    secret: ["first-of-two", secret],
  }),
  "a presigned address in a JSON body": body({
    from: `https://files.test/a?X-Amz-Signature=${plain}`,
  }),
});

/** How an exchange ends, seen from the server, which says back all that it got. */
export const ends: Readonly<
  Record<string, (request: IncomingMessage, response: ServerResponse) => unknown>
> = {
  "a success": (_, response) => send(response, 200, json, "{}"),
  "4xx in JSON": async (request, response) =>
    send(
      response,
      400,
      json,
      JSON.stringify({ message: await echoed(request), code: await echoed(request) }),
    ),
  "4xx in JSON of another shape": async (request, response) =>
    send(response, 422, json, JSON.stringify({ errors: [await echoed(request)] })),
  "4xx in XML": async (request, response) =>
    send(
      response,
      403,
      "application/xml",
      `<Error><Got>${escapedXml(await echoed(request))}</Got></Error>`,
    ),
  "4xx in text": async (request, response) =>
    send(response, 404, "text/plain", await echoed(request)),
  "4xx in base64": async (request, response) =>
    send(response, 404, "text/plain", Buffer.from(await echoed(request)).toString("base64")),
  "5xx that is tried again": async (request, response) =>
    send(response, 503, json, JSON.stringify({ message: await echoed(request) })),
  "an invalid response": async (request, response) =>
    send(response, 200, json, `no JSON: ${await echoed(request)}`),
  "no JSON where a page is": async (request, response) =>
    send(response, 502, "text/html", `<p>${escapedXml(await echoed(request))}</p>`),
  "a broken connection": (request) => request.socket.destroy(),
  "a broken response": (_, response) => {
    response.writeHead(200, { "content-type": json, "content-length": "10" }).write("{");
    setImmediate(() => response.destroy());
  },
  "a timeout": () => undefined,
  "a redirect": (request, response) => {
    response.setHeader("location", `http://other.acme.test${request.url ?? ""}`);
    send(response, 302, "text/plain", "");
  },
};

/** The request line, the headers, and the body, each also as it was before it was encoded. */
async function echoed(request: IncomingMessage): Promise<string> {
  const bodies = read.get(request) ?? bytesOf(request);
  read.set(request, bodies);
  const lines = [request.url ?? "", ...request.rawHeaders, (await bodies).toString()];
  return lines.flatMap((line) => [line, decoded(line)]).join("\n");
}

const read = new WeakMap<IncomingMessage, Promise<Buffer>>();

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return text;
  }
}

function escapedXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&#34;");
}

function send(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, { "content-type": type }).end(text);
}
