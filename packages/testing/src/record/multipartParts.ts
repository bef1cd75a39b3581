/** The parts of a multipart body, as busboy reads them, in their order on the wire. */
import type { IncomingHttpHeaders } from "node:http";
import busboy from "busboy";
import { sha256 } from "./sha256.ts";

/** One part of a form. */
export interface Part {
  readonly name: string;
  /** Left out: the part is no file. Kept as sent, with any folder in it. */
  readonly filename?: string;
  /** `text/plain` where the part names none. */
  readonly type: string;
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
  readonly content: Buffer;
  /** An archive did not keep the content; its `size` is -1 where that is not known either. */
  readonly isUnseen?: true;
  /** The part's own header lines, as sent. */
  readonly headers: readonly string[];
}

/** Reads a `multipart/form-data` body (RFC 7578). Rejects when it is malformed or cut short. */
export async function multipartParts(
  headers: IncomingHttpHeaders,
  body: Buffer,
): Promise<readonly Part[]> {
  const headerLines = partHeaders(headers["content-type"] ?? "", body);
  const contents = await readContents(headers, body);
  return contents.map((part, index) => ({
    ...part,
    size: part.content.byteLength,
    sha256: sha256(part.content),
    headers: headerLines[index] ?? [],
  }));
}

type Content = Pick<Part, "name" | "filename" | "type" | "content">;

function readContents(headers: IncomingHttpHeaders, body: Buffer): Promise<readonly Content[]> {
  return new Promise((resolve, reject) => {
    const limits = { fieldSize: Infinity, fileSize: Infinity };
    const form = busboy({ headers, defParamCharset: "utf8", preservePath: true, limits });
    const parts: (() => Content)[] = [];
    form.on("field", (name, text, { mimeType }) => {
      parts.push(() => ({ name, type: mimeType, content: Buffer.from(text) }));
    });
    form.on("file", (name, stream, { filename, mimeType }) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("error", reject);
      const named = typeof filename === "string" ? { filename } : {};
      parts.push(() => ({ name, ...named, type: mimeType, content: Buffer.concat(chunks) }));
    });
    form.on("error", reject);
    form.on("close", () => {
      resolve(parts.map((part) => part()));
    });
    form.end(body);
  });
}

/** The header lines of each part, which busboy does not show. */
function partHeaders(contentType: string, body: Buffer): readonly (readonly string[])[] {
  const boundary = /boundary="?([^";]+)/i.exec(contentType)?.[1] ?? "";
  const lines: string[][] = [];
  const delimiter = `--${boundary}\r\n`;
  for (let at = body.indexOf(delimiter); at >= 0; at = body.indexOf(delimiter, at + 1)) {
    const start = at + delimiter.length;
    const end = body.indexOf("\r\n\r\n", start);
    lines.push(body.subarray(start, end).toString("utf8").split("\r\n"));
  }
  return lines;
}
