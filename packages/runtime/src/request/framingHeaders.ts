/** Headers by which a message's beginning, parts and end are found: what sends the message says them, and no one else. */
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
 * Refuses headers, from wherever they come, that say otherwise than the message how long it is or where its parts end: a
 * server would read another message, or wait for the rest of one.
 */
export function refuseFraming(
  headers: Readonly<Record<string, string>>,
  body: EncodedBody | undefined,
): void {
  const isClosing = /^(close|keep-alive)?$/i.test(headers["connection"] ?? "");
  const own = isClosing ? ownHeaders.find((name) => headers[name] !== undefined) : "connection";
  if (own !== undefined) {
    throw new Refusal(
      `the header ${own} is the connection's own and cannot be given: leave it out of headers, defaultHeaders and hooks`,
      own,
    );
  }
  const type = headers["content-type"];
  const isParted = isMultipart(body?.contentType) || (body && isMultipart(type));
  if (isParted && type !== body?.contentType) throw changedType();
}

/** Is it the type of a body that has parts? */
export function isMultipart(type: string | undefined): boolean {
  return type !== undefined && essenceOf(type).startsWith("multipart/");
}

/** A Content-Type that would take the boundary away. */
export function changedType(): Refusal {
  return new Refusal(
    "the header content-type is the form's own and cannot be given: it names the boundary between the parts. Leave it out of " +
      "headers, defaultHeaders and hooks; which of several media types to send, the option contentType says",
    "content-type",
  );
}
