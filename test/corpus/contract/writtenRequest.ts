/** A request written by hand from what the standard asks for: no part of the product has touched it. */
import { type IncomingHttpHeaders } from "node:http";
import { type Exchange, type JsonObject, multipartParts, sha256 } from "@lading/testing/internal";
import { jpeg, sampleFile, png } from "@lading/testing/internal";
import { acceptText } from "../standard/expectedAccept.ts";
import { expectedForm, partText } from "../standard/expectedForm.ts";
import type { ExpectedRequest, MeantBody } from "../standard/expectedRequest.ts";

export interface WrittenOptions {
  readonly expected: ExpectedRequest;
  /** One way in: schemes by their names. */
  readonly security: ReadonlyMap<string, JsonObject> | undefined;
  /** The path of the server's URL. */
  readonly prefix: string;
  /** Headers that the client sent: those alone are taken of which no document decides. */
  readonly sent: IncomingHttpHeaders;
}

/** Headers of which no document decides: `fetch` sends them. */
const decidedElsewhere = ["accept-encoding", "accept-language", "user-agent"];

function httpHeaders(sent: IncomingHttpHeaders): IncomingHttpHeaders {
  const given = decidedElsewhere.flatMap((name) => (name in sent ? [[name, sent[name]]] : []));
  return Object.fromEntries(given) as IncomingHttpHeaders;
}

/** As the recorder would have seen it. */
export async function writtenRequest(options: WrittenOptions): Promise<Exchange> {
  const { expected, prefix, sent } = options;
  const credentials = withCredentials(options);
  const body = expected.body && (await writtenBody(expected.body));
  const bytes = Buffer.from(body?.bytes ?? []);
  const headers: IncomingHttpHeaders = {
    ...httpHeaders(sent),
    accept: acceptText(expected.accept),
    ...credentials.headers,
    ...(body && { "content-type": body.type, "content-length": String(bytes.byteLength) }),
  };
  const isForm = body !== undefined && /^multipart\/form-data/i.test(body.type);
  const { query } = credentials;
  return {
    arrivedAt: new Date(0),
    method: expected.method,
    path: prefix + expected.path,
    query: query.length > 0 ? `?${query.join("&")}` : "",
    headers,
    rawHeaders: [],
    framing: body ? "length" : "none",
    body: bytes,
    sha256: sha256(bytes),
    violations: [],
    ...(isForm && { parts: await multipartParts(headers, bytes) }),
  };
}

interface Written {
  readonly headers: IncomingHttpHeaders;
  readonly query: readonly string[];
}

function withCredentials({ expected, security }: WrittenOptions): Written {
  const headers: Record<string, string> = Object.fromEntries(expected.headers);
  const query = [...expected.query];
  const cookies = [...expected.cookies];
  for (const { type, scheme, in: place, name } of security?.values() ?? []) {
    const key = String(name);
    const isBasic = /^basic$/i.test(String(scheme));
    if (type !== "apiKey")
      headers["authorization"] = isBasic ? "Basic dGVzdDp0ZXN0" : "Bearer test";
    else if (place === "query") query.push(`${encodeURIComponent(key)}=test`);
    else if (place === "cookie") cookies.push(`${key}=test`);
    else headers[key.toLowerCase()] = "test";
  }
  if (cookies.length > 0) headers["cookie"] = cookies.join("; ");
  return { headers, query };
}

interface Bytes {
  readonly type: string;
  readonly bytes: Uint8Array;
}

async function writtenBody({ mediaType, media, value }: MeantBody): Promise<Bytes> {
  const type = mediaType.replace("*/*", "application/octet-stream").replace("*", "cat");
  const isObject = typeof value === "object" && value !== null;
  const file = isObject && "$file" in value ? value["$file"] : undefined;
  if (typeof file === "string") return { type, bytes: file.endsWith(".png") ? png : jpeg };
  if (/^application\/x-www-form-urlencoded/i.test(mediaType)) {
    const parts = expectedForm({ media, value, hasStyles: true });
    const pairs = parts.map(({ name, content }) => [name, partText(content)]);
    return { type, bytes: Buffer.from(new URLSearchParams(pairs).toString()) };
  }
  if (!/^multipart\//i.test(mediaType)) {
    const isText = typeof value === "string" && !/[/+]json\b/i.test(mediaType);
    return { type, bytes: Buffer.from(isText ? value : JSON.stringify(value)) };
  }
  const form = new FormData();
  for (const { name, content } of expectedForm({ media, value, hasStyles: false })) {
    if ("file" in content) form.append(name, sampleFile(content.file));
    else form.append(name, partText(content));
  }
  const written = new Response(form);
  const bytes = new Uint8Array(await written.arrayBuffer());
  return { type: written.headers.get("content-type") ?? mediaType, bytes };
}
