/** Headers that define where a message and its parts begin and end: only the transport and the encoder may set them. */
import type { EncodedBody } from "../files/encodedBody.ts";
import { Refusal } from "../errors.ts";
import { essenceOf } from "../values/mediaTypes.ts";

/** RFC 9112 §6 and RFC 9110 §7.6, §10.1. */
const ownHeaders = [
  "content-length",
  "expect",
  "keep-alive",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
];

/**
 * Refuses headers of any source that contradict the length of the message or the boundary of its parts: a server would read
 * another message, or wait for more bytes.
 */
export function refuseFraming(
  headers: Readonly<Record<string, string>>,
  body: EncodedBody | undefined,
): void {
  const isClosing = /^(close|keep-alive)?$/i.test(headers["connection"] ?? "");
  const own = isClosing ? ownHeaders.find((name) => headers[name] !== undefined) : "connection";
  if (own !== undefined) {
    throw new Refusal(
      `the header ${own} belongs to the connection and cannot be set. Remove it from headers, defaultHeaders and hooks`,
      own,
    );
  }
  const type = headers["content-type"];
  const isParted = isMultipart(body?.contentType) || (body && isMultipart(type));
  if (isParted && type !== body?.contentType) throw changedType();
}

/** Is it the type of a body with parts? */
export function isMultipart(type: string | undefined): boolean {
  return type !== undefined && essenceOf(type).startsWith("multipart/");
}

/** The refusal of a Content-Type that would remove the boundary. */
export function changedType(): Refusal {
  return new Refusal(
    "the header content-type of a form cannot be set, since it has the boundary between the parts. Remove it from headers, " +
      "defaultHeaders and hooks; the option contentType chooses between several media types",
    "content-type",
  );
}
