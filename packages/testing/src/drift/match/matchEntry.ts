import type { MockedOperation } from "../../document/mockedOperations.ts";
import { matchRoute } from "../../judge/matchRoute.ts";
import type { Finding } from "../../judge/Violation.ts";
import type { TrafficEntry } from "../read/TrafficEntry.ts";
import type { ApiRoutes, ServerRoutes } from "./apiRoutes.ts";

/** What an API makes of an entry; `undefined`: the entry is for someone else. */
export type Match =
  { readonly operation: MockedOperation } | { readonly finding: Finding } | undefined;

export function matchEntry(routes: ApiRoutes, entry: TrafficEntry): Match {
  const { url, exchange } = entry;
  const there = joined(
    routes.servers.filter(
      ({ isOrigin, prefix }) => isOrigin(url.origin) && isBelow(prefix, url.pathname),
    ),
  );
  const route = there.length === 0 ? undefined : matchRoute(there, exchange);
  if (route !== undefined && "operation" in route) return route;
  const presigned = presignedOperation(routes, entry);
  return presigned === undefined ? route : { operation: presigned };
}

function joined(servers: readonly ServerRoutes[]): readonly MockedOperation[] {
  return servers.flatMap(({ operations }) => operations);
}

/** Variables in the prefix stand for any segment. */
function isBelow(prefix: string, path: string): boolean {
  const wanted = prefix.split("/");
  const found = path.split("/");
  return wanted.every((segment, index) => segment.includes("{") || segment === found[index]);
}

/** The archive may name the operation; else the host is the document's own example of it. */
function presignedOperation(
  { presigned }: ApiRoutes,
  { operation, url, exchange }: TrafficEntry,
): MockedOperation | undefined {
  const ofMethod = joined(presigned).filter(({ method }) => method === exchange.method);
  const named = ofMethod.find(({ name }) => operation?.endsWith(`.${name}`));
  if (named !== undefined) return named;
  return joined(presigned.filter(({ isOrigin }) => isOrigin(url.origin))).find((each) =>
    ofMethod.includes(each),
  );
}
