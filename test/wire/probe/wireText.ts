/** A recorded request as text, to be compared with one written by hand. */
import type { Exchange, Part } from "@lading/testing/internal";

/** Headers that the document decides; HTTP clients differ in the others. */
const decided = /^(content-type|transfer-encoding|cookie|x-.*)$/;

/** Request line, decided headers by name, an empty line, the body; the boundary is spelled `B`. */
export function wireText({ method, path, query, headers, body }: Exchange): string {
  const boundary = boundaryOf(headers["content-type"]);
  const fields = Object.entries(headers)
    .filter(([name]) => decided.test(name))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => `${name}: ${String(value)}`);
  const text = [`${method} ${path}${query}`, ...fields, "", body.toString("utf8")].join("\r\n");
  return boundary === undefined ? text : text.replaceAll(boundary, "B");
}

/** A form composed anew from what an independent parser read: nothing can be hidden from the one that the other sees. */
export function composedForm(parts: readonly Part[]): string {
  const heads = parts.map(({ name, filename, type, headers }) => {
    const file = filename === undefined ? "" : `; filename="${filename}"`;
    // The parser says text/plain where nothing is said.
    const typed = headers.length > 1 ? `\r\nContent-Type: ${type}` : "";
    return `Content-Disposition: form-data; name="${name}"${file}${typed}`;
  });
  const sections = parts.map(({ content }, index) => [heads[index], "", content.toString("utf8")]);
  return [...sections.map((section) => ["--B", ...section].join("\r\n")), "--B--", ""].join("\r\n");
}

/** The boundary that a Content-Type names. */
export function boundaryOf(contentType: string | undefined): string | undefined {
  return /boundary=(.+)$/.exec(contentType ?? "")?.[1];
}
