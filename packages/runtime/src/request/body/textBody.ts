import type { EncodedBody } from "../../files/encodedBody.ts";

/** Text with a media type. */
export function textBody(contentType: string, text: string): EncodedBody {
  return { contentType, chunks: [{ content: text, size: bytesOf(text).size }] };
}

/** Text as UTF-8. */
export function bytesOf(text: string): { content: Uint8Array<ArrayBuffer>; size: number } {
  const content = new TextEncoder().encode(text);
  return { content, size: content.length };
}
