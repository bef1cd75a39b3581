/**
 * The child process behind `prism.ts`: mocks every document it is sent, each on a free loopback port, and reports the
 * addresses. It ends when the parent lets go of it, in whatever way the parent itself ends.
 */
import { createLogger } from "@stoplight/prism-core";
import { getHttpOperationsFromSpec } from "@stoplight/prism-http";
import { createServer } from "@stoplight/prism-http-server";
import type { JsonObject } from "../document/json.ts";
import type { PrismResponse, PrismOrder } from "./startPrism.ts";

process.on("disconnect", () => process.exit(0));
// Prism throws outside of any promise: that request stays without a response, and all others still are to be judged.
process.on("uncaughtException", () => undefined);
process.on("message", (order: PrismOrder) => {
  Promise.all(order.documents.map((document) => mock(document, order))).then(
    (urls) => response({ urls }),
    (error: unknown) => response({ failure: String(error) }),
  );
});

function response(message: PrismResponse): void {
  process.send?.(message);
}

async function mock(document: JsonObject, { isRelieved }: PrismOrder): Promise<string> {
  const operations = await getHttpOperationsFromSpec(document);
  const server = createServer(operations, {
    cors: false,
    config: {
      isProxy: false,
      checkSecurity: !isRelieved,
      validateRequest: true,
      validateResponse: !isRelieved,
      errors: false,
      upstreamProxy: undefined,
      mock: { dynamic: false, ignoreExamples: false },
    },
    components: { logger: createLogger("prism", { level: "silent" }) },
  });
  return server.listen(0, "127.0.0.1");
}
