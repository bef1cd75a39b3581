/**
 * The copy of a body that Prism gets to see.
 *
 * Prism reads bodies as UTF-8 text, up to 10 MB, keeps one value for each part name and throws on some file names. So
 * bytes go as a placeholder, names and texts go percent-encoded (Prism decodes them), and a name that comes again is
 * numbered. What was really sent is in the recorded exchange.
 */
import { randomUUID } from "node:crypto";
import type { Part } from "../record/multipartParts.ts";
import { sha256 } from "../record/sha256.ts";

/** A pattern that fits what stands for a file of one of the media types (ranges such as `image/*` included). */
export function placeholderPattern(mediaTypes: readonly string[] = ["*/*"]): string {
  const types = mediaTypes.map((type) =>
    type.replaceAll(/[.+]/g, "\\$&").replaceAll("*", "[^;/]+"),
  );
  return `^file:(${types.join("|")});sha256=`;
}

/** Between a part's name and the number of its repetition: the third `tag` is `tag#3`. */
export const repeatMark = "#";

/** A body and its Content-Type. */
export interface SafeBody {
  readonly contentType: string | undefined;
  readonly content: Buffer;
}

/** A form with the same names and texts, and placeholders for its files. */
export function safeForm(parts: readonly Part[]): SafeBody {
  const boundary = `copy-${randomUUID()}`;
  const seen = new Map<string, number>();
  const copies = parts.map((part) => {
    const count = (seen.get(part.name) ?? 0) + 1;
    seen.set(part.name, count);
    const name = count === 1 ? part.name : `${part.name}${repeatMark}${String(count)}`;
    const text = part.filename === undefined ? part.content.toString() : placeholder(part);
    return [
      `--${boundary}`,
      `Content-Disposition: form-data; name="${encodeURIComponent(name)}"`,
      "",
      encodeURIComponent(text),
      "",
    ].join("\r\n");
  });
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    content: Buffer.from(`${copies.join("")}--${boundary}--\r\n`),
  };
}

/** Text as it is, bytes as a placeholder. An empty body that has a Content-Type is a body, of no bytes. */
export function safeContent(contentType: string | undefined, content: Buffer): SafeBody {
  const isText = /json|xml|urlencoded|^text\//i.test(contentType ?? "");
  const isNothing = contentType === undefined && content.byteLength === 0;
  if (isText || isNothing) return { contentType, content };
  return { contentType, content: Buffer.from(placeholder({ content, type: contentType ?? "" })) };
}

function placeholder({ content, type }: Pick<Part, "content" | "type">): string {
  return `file:${type};sha256=${sha256(content)}`;
}
