import type { EncodedBody } from "../../files/encodedBody.ts";
import type { UploadableFile } from "../../files/fileInput.ts";
import type { FormPart } from "./formParts.ts";
import { headerText } from "./headerText.ts";
import { essenceOf, typeOfName } from "../../values/mediaTypes.ts";
import { bytesOf } from "./textBody.ts";

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
  const type = isText
    ? (contentType ?? textType)
    : headerText(typeOfFile(value, contentType), name);
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
  return `; type="${headerText(essenceOf(own), root.name)}"`;
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
