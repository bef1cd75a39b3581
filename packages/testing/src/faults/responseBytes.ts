/** Responses as they go on the wire. */
import { STATUS_CODES } from "node:http";
import type { Framing } from "./WireFault.ts";

/** A response before it is bytes. */
export interface CannedResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** A response's bytes: what says how long it is, and what is in it. */
export interface ResponseBytes {
  readonly head: Buffer;
  readonly body: Buffer;
}

/** A response, framed (https://www.rfc-editor.org/rfc/rfc9112#section-6.3). */
export function responseBytes(response: CannedResponse, framing: Framing): ResponseBytes {
  const { status, headers, body } = response;
  const framed = {
    length: { "content-length": String(body.byteLength) },
    chunked: { "transfer-encoding": "chunked" },
    close: { connection: "close" },
  }[framing];
  return {
    head: headBytes(status, { ...headers, ...framed }),
    body: framing === "chunked" ? chunked(body) : body,
  };
}

/** Status line and headers, with the empty line after them. */
export function headBytes(status: number, headers: CannedResponse["headers"]): Buffer {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const reason = STATUS_CODES[status] ?? "";
  return Buffer.from(`HTTP/1.1 ${String(status)} ${reason}\r\n${lines.join("")}\r\n`, "latin1");
}

/** In two chunks, so that there is a border to break at. */
function chunked(body: Buffer): Buffer {
  const middle = body.byteLength >> 1;
  const pieces = [body.subarray(0, middle), body.subarray(middle)].filter(
    (piece) => piece.byteLength > 0,
  );
  return Buffer.concat([
    ...pieces.flatMap((piece) => [
      Buffer.from(`${piece.byteLength.toString(16)}\r\n`),
      piece,
      Buffer.from("\r\n"),
    ]),
    Buffer.from("0\r\n\r\n"),
  ]);
}
