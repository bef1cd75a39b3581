/** A request as a server receives it, without a connection. */
import type { IncomingMessage } from "node:http";
import { Readable } from "node:stream";

/** One part of a form, as it is written on the wire. */
export interface SentPart {
  readonly name: string;
  readonly content: string;
  readonly filename?: string;
  readonly type?: string;
}

export interface RequestText {
  readonly to: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  readonly type?: string;
  readonly parts?: readonly SentPart[];
}

export function requestOf({
  to,
  method = "POST",
  headers = {},
  body,
  type,
  parts,
}: RequestText): IncomingMessage {
  const content = parts === undefined ? body : formText(parts);
  const contentType = parts === undefined ? type : "multipart/form-data; boundary=b";
  const all = {
    ...headers,
    ...(contentType !== undefined && { "content-type": contentType }),
    ...(content !== undefined && { "content-length": String(Buffer.byteLength(content)) }),
  };
  const stream = Readable.from(content === undefined ? [] : [Buffer.from(content)]);
  return Object.assign(stream, {
    url: to,
    method,
    headers: all,
    rawHeaders: Object.entries(all).flat(),
  }) as unknown as IncomingMessage;
}

function formText(parts: readonly SentPart[]): string {
  const written = parts.map(({ name, content, filename, type }) =>
    [
      "--b",
      `Content-Disposition: form-data; name="${name}"${filename === undefined ? "" : `; filename="${filename}"`}`,
      ...(type === undefined ? [] : [`Content-Type: ${type}`]),
      "",
      content,
      "",
    ].join("\r\n"),
  );
  return `${written.join("")}--b--\r\n`;
}
