/** The request of an entry. Programs write bodies in three ways: as text, as fields, or not at all. */
import type { Redaction } from "@lading/runtime/redaction";
import { listOf, objectOf, type JsonObject } from "../../document/json.ts";
import type { Exchange } from "../../record/exchange.ts";
import { multipartParts, type Part } from "../../record/multipartParts.ts";
import { sha256 } from "../../record/sha256.ts";
import { isRedacted } from "./isRedacted.ts";
import { headersOf } from "./headersOf.ts";

interface ReadRequest {
  readonly request: JsonObject;
  readonly method: string;
  readonly url: URL;
}

export async function readRequest(
  { request, method, url }: ReadRequest,
  redaction: Redaction,
): Promise<Exchange> {
  const posted = objectOf(request["postData"]);
  const { mimeType } = posted;
  const own = headersOf(request);
  // Firefox lists no Content-Type of forms that it writes itself.
  const isTyped = own["content-type"] !== undefined || typeof mimeType !== "string";
  const all = isTyped || mimeType === "" ? own : { ...own, "content-type": mimeType };
  const headers = redactedHeaders(all, redaction);
  const type = headers["content-type"] ?? "";
  return {
    arrivedAt: new Date(0),
    method,
    path: url.pathname,
    query: queryOf(url, redaction),
    headers,
    rawHeaders: Object.entries(headers),
    framing: "none",
    ...(await bodyOf({ request, posted, type }, redaction)),
    violations: [],
  };
}

/** Of credentials, the scheme and the names of cookies stay: these are described. */
function redactedHeaders(
  headers: Readonly<Record<string, string>>,
  redaction: Redaction,
): Readonly<Record<string, string>> {
  const entries = Object.entries(headers).map(([name, value]) => {
    if (name === "authorization") return [name, value.replace(/(?<=^\S+ ).*|^\S*$/s, "***")];
    if (name === "cookie") return [name, value.replaceAll(/=[^;]*/g, "=***")];
    return [name, redaction.header(name, value)];
  });
  return Object.fromEntries(entries) as Readonly<Record<string, string>>;
}

/** Without the values of what looks like a credential. */
function queryOf(url: URL, redaction: Redaction): string {
  const shown = redaction.address(url.href).replace(/#.*/s, "");
  const mark = shown.indexOf("?");
  return mark < 0 ? "" : shown.slice(mark);
}

interface Posted {
  readonly request: JsonObject;
  readonly posted: JsonObject;
  readonly type: string;
}

type Body = Pick<Exchange, "body" | "sha256" | "parts" | "isUnseen">;

async function bodyOf(given: Posted, redaction: Redaction): Promise<Body> {
  const { posted, type, request } = given;
  const text = textOf(posted);
  const params = listOf(posted["params"]).map(objectOf);
  if (/^multipart\/form-data/i.test(type)) {
    const parts =
      (text !== undefined && (await partsOfText(given, text))) || params.map(partOfParam);
    if (parts.length > 0) return { ...whole("-"), parts: parts.map(redactedPart(redaction)) };
  } else if (text !== undefined) {
    return whole(/urlencoded/i.test(type) ? redactedFields(text, redaction) : text);
  } else if (params.length > 0) {
    const fields = params.map(({ name, value }) => [String(name), String(value ?? "")]);
    return whole(redactedFields(new URLSearchParams(fields).toString(), redaction));
  }
  const { "content-length": length = "0" } = headersOf(request);
  const isThere =
    Number(request["bodySize"]) > 0 || Number(length) > 0 || Number(posted["_size"]) > 0;
  return isThere ? { ...whole(""), isUnseen: true } : whole("");
}

function textOf({ text, encoding }: JsonObject): string | undefined {
  if (typeof text !== "string" || text === "") return undefined;
  return encoding === "base64" ? Buffer.from(text, "base64").toString("latin1") : text;
}

function whole(text: string): Body {
  const body = Buffer.from(text);
  return { body, sha256: sha256(body) };
}

function redactedFields(text: string, redaction: Redaction): string {
  const fields = [...new URLSearchParams(text)];
  return new URLSearchParams(
    fields.map(([name, value]) => [name, redaction.field(name, value)]),
  ).toString();
}

/** `undefined` for a body that was cut, or one that lost its boundary. */
async function partsOfText(
  { posted, type }: Posted,
  text: string,
): Promise<readonly Part[] | undefined> {
  const isBytes = posted["encoding"] === "base64";
  const body = Buffer.from(text, isBytes ? "latin1" : "utf8");
  try {
    const parts = await multipartParts({ "content-type": type }, body);
    // The bytes of a file do not survive as text, and browsers leave them out.
    return parts.map((part) =>
      part.filename === undefined || isBytes ? part : { ...part, size: -1, isUnseen: true },
    );
  } catch {
    return undefined;
  }
}

function partOfParam({ name, value, fileName, contentType, _size: size }: JsonObject): Part {
  const content = Buffer.from(typeof value === "string" ? value : "");
  const type = typeof contentType === "string" ? contentType : undefined;
  return {
    name: String(name),
    ...(typeof fileName === "string" && fileName !== "" && { filename: fileName }),
    type: type ?? "text/plain",
    size: typeof size === "number" ? size : -1,
    sha256: sha256(content),
    content,
    headers: type === undefined ? [] : [`content-type: ${type}`],
    ...(typeof value !== "string" && { isUnseen: true }),
  };
}

/** A value under a credential's name is there, and no one sees it. */
function redactedPart(redaction: Redaction): (part: Part) => Part {
  return (part) => {
    if (part.filename !== undefined || part.isUnseen) return part;
    const text = redaction.field(part.name, part.content.toString());
    return isRedacted(text) ? { ...part, content: Buffer.from("***"), isUnseen: true } : part;
  };
}
