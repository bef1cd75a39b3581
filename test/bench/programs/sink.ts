/**
 * A server that takes whatever comes and responds with `{}`; it does as little as it can, in a process of its own.
 * Prints its port. `latency` is how long it thinks before each response, in milliseconds.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

const latency = Number(process.argv[2] ?? 0);
const server = createServer((request, response) => {
  request.resume();
  request.on("end", () => {
    setTimeout(() => {
      response.writeHead(200, { "content-type": "application/json", etag: '"0"' });
      response.end('{"fileId":"1","url":"https://example.com/1"}');
    }, latency);
  });
});
server.listen(0, "127.0.0.1", () => console.log((server.address() as AddressInfo).port));
process.on("disconnect", () => process.exit());
