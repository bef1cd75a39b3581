/**
 * The program of the child process (`PrismProcess.ts`): mocks every document it is sent, each at a free loopback port, and
 * reports the addresses. It ends when the parent lets go of it, in whatever way the parent itself ends.
 */
import { createLogger } from "@stoplight/prism-core";
import { getHttpOperationsFromSpec } from "@stoplight/prism-http";
import { createServer } from "@stoplight/prism-http-server";
import type { PrismOrder, PrismReport, PrismTask } from "./PrismProcess.ts";

type Server = ReturnType<typeof createServer>;

const servers = new Map<number, Server>();

process.on("disconnect", () => process.exit(0));
// Prism throws outside of any promise: that request stays without a response, and all others still are to be judged.
process.on("uncaughtException", () => undefined);
process.on("message", (order: PrismOrder) => {
  if ("isOver" in order) end(order.number);
  else
    mock(order).then(
      (url) => report({ number: order.number, url }),
      (error: unknown) => report({ number: order.number, failure: String(error) }),
    );
});

function report(message: PrismReport): void {
  process.send?.(message);
}

async function mock({ number, document, isRelieved }: PrismTask): Promise<string> {
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
  servers.set(number, server);
  return server.listen(0, "127.0.0.1");
}

/** Kept connections end when the parent closes them. */
function end(number: number): void {
  void servers.get(number)?.close();
  servers.delete(number);
}
