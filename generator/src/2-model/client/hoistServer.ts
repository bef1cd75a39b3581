/** Which server is the client's, and which are an operation's own. */
import type { ServerPlan } from "@lading/runtime";
import type { Context } from "../context.ts";
import type { Operation } from "../model.ts";
import type { BuiltOperation } from "../operations/buildOperation.ts";
import { buildServer } from "./buildServer.ts";

export interface HoistedServer {
  /** What `baseUrl` takes the place of. */
  readonly server: ServerPlan;
  readonly operations: readonly Operation[];
}

/**
 * A server that every operation names for itself is the client's: many a document says at each path what it could say once, and
 * who moves the client to another address means all of them. One that repeats the document's is none of its own, either.
 */
export function hoistServer(context: Context, built: readonly BuiltOperation[]): HoistedServer {
  const said = buildServer(context, context.document.root) ?? { url: "" };
  const operations = built.map(({ operation }) => operation);
  const texts = new Set(operations.map(({ plan }) => textOf(plan.server ?? said)));
  const [only] = texts.size === 1 ? operations : [];
  const common = only?.plan.server;
  // What is relative goes under the document's server, and takes no server's place.
  const server = common !== undefined && /^https?:/i.test(common.url) ? common : said;
  return {
    server,
    operations: operations.map((operation) => {
      const { server: own, ...plan } = operation.plan;
      const isShared = own === undefined || textOf(own) === textOf(server);
      return isShared ? { ...operation, plan } : operation;
    }),
  };
}

function textOf(server: ServerPlan): string {
  return JSON.stringify(server);
}
