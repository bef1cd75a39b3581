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
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly type?: string;
  readonly parts?: readonly SentPart[];
}

/** The body, and the header that says what it is. */
export function bodyOf({ body, type, parts }: RequestText): {
  readonly content: string | Uint8Array<ArrayBuffer> | undefined;
  readonly headers: Readonly<Record<string, string>>;
} {
  const contentType = parts === undefined ? type : "multipart/form-data; boundary=b";
  return {
    content: parts === undefined ? body : formText(parts),
    headers: contentType === undefined ? {} : { "content-type": contentType },
  };
}

export function requestOf(text: RequestText): IncomingMessage {
  const { to, method = "POST" } = text;
  const { content, headers } = bodyOf(text);
  const all = {
    ...text.headers,
    ...headers,
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
