/** A client that someone wrote by hand: it sends whatever it is told, right or wrong. */
import { once } from "node:events";
import { request } from "node:http";

const boundary = "b";

/**
 * @param {string} origin
 * @param {import("../../../testing/judge/rightRequests.js").SentRequest} sent
 * @returns {Promise<number>} The status.
 */
export async function sendRequest(origin, { to, method = "POST", headers, body, type, parts }) {
  const content = parts === undefined ? body : formText(parts);
  const contentType = parts === undefined ? type : `multipart/form-data; boundary=${boundary}`;
  const sending = request(new URL(to, origin), {
    method,
    headers: {
      ...headers,
      ...(contentType !== undefined && { "content-type": contentType }),
      ...(content !== undefined && { "content-length": Buffer.byteLength(content) }),
    },
  });
  sending.end(content);
  const [response] = await once(sending, "response");
  await response.resume().toArray();
  return response.statusCode;
}

function formText(parts) {
  const written = parts.map(({ name, content, filename, type }) =>
    [
      `--${boundary}`,
      `Content-Disposition: form-data; name="${name}"${filename === undefined ? "" : `; filename="${filename}"`}`,
      ...(type === undefined ? [] : [`Content-Type: ${type}`]),
      "",
      content,
      "",
    ].join("\r\n"),
  );
  return `${written.join("")}--${boundary}--\r\n`;
}
