/** ImageKit as far as an upload needs it: a loopback server that says whether the file arrived. */
import { createServer } from "node:http";
import { once } from "node:events";

/** The bytes that every program uploads. */
export const content = "lading-consumer";

/** @returns {Promise<{ readonly url: string, readonly close: () => void }>} */
export async function startImageKit() {
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const piece of request) body += piece;
    // A browser asks first.
    const headers = {
      "access-control-allow-origin": "*",
      "access-control-allow-headers": "*",
      "content-type": "application/json",
    };
    const isRight =
      (request.headers["content-type"] ?? "").startsWith("multipart/form-data") &&
      body.includes(content);
    if (request.method === "OPTIONS") response.writeHead(204, headers).end();
    else if (!isRight)
      response.writeHead(400, headers).end('{"message": "The file did not arrive."}');
    else
      response
        .writeHead(200, headers)
        .end('{"fileId": "1", "url": "https://ik.example/arrived.jpg"}');
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}
