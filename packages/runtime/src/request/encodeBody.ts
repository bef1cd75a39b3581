/** Bodies as bytes: text, forms (RFC 7578, WHATWG urlencoded) and raw content. */
import { Refusal } from "../refusal.ts";
import type { EncodedBody } from "../files/encodedBody.ts";
import { uploadableFile, type UploadableFile } from "../files/fileInput.ts";
import type { FormPart } from "./formParts.ts";
import { covers, essenceOf, typeOfName } from "../values/mediaTypes.ts";
import { checkFile } from "./preflight.ts";

/** Text with a media type. */
export function textBody(contentType: string, text: string): EncodedBody {
  return { contentType, chunks: [{ content: text, size: bytesOf(text).size }] };
}

/**
 * `multipart/form-data` and other multipart types. `FormData` is not used: it cannot send a JSON part without a file name, and
 * does not know the length of a body with a stream.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7578
 * @see https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data
 */
export function multipartBody(mediaType: string, parts: readonly FormPart[]): EncodedBody {
  const random = crypto.getRandomValues(new Uint8Array(16));
  const boundary = `lading-${[...random].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
  const type = essenceOf(mediaType);
  const textType = type === "multipart/form-data" ? undefined : "text/plain;charset=UTF-8";
  const chunks = parts.flatMap((part) => [
    bytesOf(`--${boundary}\r\n${partHead(part, textType)}\r\n\r\n`),
    typeof part.value === "string" ? bytesOf(part.value) : part.value,
    bytesOf("\r\n"),
  ]);
  return {
    contentType: `${type}; boundary=${boundary}${rootType(type, parts[0])}`,
    chunks: [...chunks, bytesOf(`--${boundary}--\r\n`)],
  };
}

/** `textType`: for text without a type, which is UTF-8 in a form, but ASCII in other multipart bodies (RFC 2046 §5.1). */
function partHead(
  { name, value, contentType, headers = {} }: FormPart,
  textType: string | undefined,
): string {
  const isText = typeof value === "string";
  const fileName = isText ? "" : `; filename=${quote(value.name || name)}`;
  const type = isText ? (contentType ?? textType) : header(typeOfFile(value, contentType), name);
  return [
    `Content-Disposition: form-data; name=${quote(name)}${fileName}`,
    ...(type ? [`Content-Type: ${type}`] : []),
    ...Object.entries(headers).map((line) => line.join(": ")),
  ].join("\r\n");
}

/** `multipart/related` names the type of its first part (https://www.rfc-editor.org/rfc/rfc2387#section-3.1). */
function rootType(type: string, root: FormPart | undefined): string {
  if (type !== "multipart/related" || !root) return "";
  const { value, contentType } = root;
  const own =
    typeof value === "string" ? (contentType ?? "text/plain") : typeOfFile(value, contentType);
  return `; type="${header(essenceOf(own), root.name)}"`;
}

/**
 * Like browsers and curl: UTF-8 unencoded, quotes and line breaks percent-encoded, `%` and `\` unchanged. In addition, other
 * control characters, at which parsers fail, and a `\` at the end, which many parse as an escape of the closing quote, are
 * percent-encoded: otherwise the part would be lost.
 */
function quote(text: string): string {
  const escaped = text.replace(
    /["\0-\x08\n-\x1f\x7f]|\\$/g,
    (found) => `%${found.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );
  return `"${escaped}"`;
}

/** A file's media type: its own, else that of its name, else the document's if that is a single type. */
function typeOfFile(file: UploadableFile, planned: string | undefined): string {
  const concrete = planned && !/[*,]/.test(planned) ? planned : undefined;
  return file.type || typeOfName(file.name ?? "") || concrete || "application/octet-stream";
}

function header(value: string, parameter: string): string {
  if (/^[\x20-\x7e]+$/.test(value)) return value;
  throw new Refusal(`${parameter} has a media type that a header cannot have`, parameter);
}

/** `application/x-www-form-urlencoded` (https://url.spec.whatwg.org/#urlencoded-serializing). */
export function urlencodedBody(mediaType: string, parts: readonly FormPart[]): EncodedBody {
  const form = new URLSearchParams();
  for (const { name, value } of parts) {
    if (typeof value !== "string") {
      throw new Refusal(
        `${name} is a file, which a body of type ${mediaType} cannot contain`,
        name,
      );
    }
    form.append(name, value);
  }
  return textBody(mediaType, form.toString());
}

/** What decides a raw body's Content-Type, and its largest size. */
export interface RawBodyRequest {
  /** The type that the call asks for. */
  readonly asked: string | undefined;
  /** The document's media type or range. */
  readonly planned: string;
  /** The file name in the request's path. */
  readonly named: string | undefined;
  readonly maxSize: number | undefined;
}

/** A file as the whole body. */
export function rawBody(value: unknown, types: RawBodyRequest): EncodedBody {
  const file = uploadableFile(value, "body");
  checkFile(file, types, "body");
  const own = file.type || typeOfName(file.name ?? "") || typeOfName(types.named ?? "") || "";
  // A single media type of the document is fixed; within a range, the file decides.
  const planned = covers(types.planned, own) ? undefined : types.planned;
  const contentType = planned && !/[*,]/.test(planned) ? planned : own;
  const stated = header(types.asked ?? (contentType || "application/octet-stream"), "body");
  refuseUnbounded(stated);
  return { contentType: stated, chunks: [file] };
}

/** A multipart body cannot be parsed without its boundary (https://www.rfc-editor.org/rfc/rfc2046#section-5.1.1). */
function refuseUnbounded(contentType: string): void {
  if (!/^multipart\//i.test(contentType) || /;\s*boundary=/i.test(contentType)) return;
  throw new Refusal(
    `a body of type ${essenceOf(contentType)} is sent as you encoded it. Give its boundary with the option contentType ` +
      `("${essenceOf(contentType)}; boundary=…")`,
    "contentType",
  );
}

function bytesOf(text: string): { content: Uint8Array<ArrayBuffer>; size: number } {
  const content = new TextEncoder().encode(text);
  return { content, size: content.length };
}
