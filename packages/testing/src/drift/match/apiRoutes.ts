/** Where an API lives, according to its document, and which operations are there. */
import { dereference, listOf, objectOf, type JsonObject } from "../../document/json.ts";
import { operationAt, type MockedOperation } from "../../document/mockedOperations.ts";
import { placedOperations, type PlacedOperation } from "../../document/placedOperations.ts";
import { originOf, prefixOf, serverAddress, serverPrefix } from "../../document/serverAddress.ts";
import { takesAbsoluteUrl } from "../../view/prismView.ts";

/** The operations of one server. */
export interface ServerRoutes {
  /** Does the server live there? */
  readonly isOrigin: (origin: string) => boolean;
  /** The path before all paths of the document; its variables are open. */
  readonly prefix: string;
  readonly operations: readonly MockedOperation[];
}

export interface ApiRoutes {
  readonly servers: readonly ServerRoutes[];
  /** Operations that take a whole URL: any path of these hosts. */
  readonly presigned: readonly ServerRoutes[];
}

export interface RouteOptions {
  /** Addresses that stand for the document's first server: a proxy, a mock. */
  readonly bases: readonly string[];
  /** A document that names no host may be served by any. */
  readonly takesAnyHost: boolean;
}

export function apiRoutes(document: JsonObject, options: RouteOptions): ApiRoutes {
  const all = placedOperations(document);
  const presigned = all.filter((placed) => takesAbsoluteUrl(document, placed));
  const others = all.filter((placed) => !presigned.includes(placed));
  return {
    servers: [
      ...all.flatMap((placed) => rebased(document, placed, options.bases)),
      ...served(document, others, options),
    ],
    presigned: served(document, presigned, { ...options, takesAnyHost: false }),
  };
}

function served(
  document: JsonObject,
  all: readonly PlacedOperation[],
  { takesAnyHost }: RouteOptions,
): readonly ServerRoutes[] {
  const groups = new Map<string, PlacedOperation[]>();
  for (const placed of all)
    for (const url of serverUrls(document, placed))
      groups.set(url, [...(groups.get(url) ?? []), placed]);
  return [...groups].map(([url, group]) => {
    const { isOrigin, prefix } = serverOf(url, takesAnyHost);
    return { isOrigin, prefix, operations: group.map((each) => atPrefix(each, prefix)) };
  });
}

/** An operation's own servers, else those of its path, else those of the document. */
function serverUrls(document: JsonObject, { operation, item }: PlacedOperation): readonly string[] {
  const own = [operation, item, document].find((owner) => listOf(owner["servers"]).length > 0);
  const servers = own === undefined ? [{ url: "/" }] : listOf(own["servers"]).map(objectOf);
  return servers.map((server) => String(dereference(document, server)["url"] ?? "/"));
}

function atPrefix(placed: PlacedOperation, prefix: string): MockedOperation {
  return operationAt(placed, prefix + placed.path.replace(/^(?!\/)/, "/"));
}

const origin = /^https?:\/\/[^/]*/i;

/** Variables of a host stand for any text; those of its path are parameters to the matcher. */
function serverOf(url: string, takesAnyHost: boolean): Omit<ServerRoutes, "operations"> {
  const host = origin.exec(url)?.[0];
  const prefix = (host === undefined ? url : url.slice(host.length))
    .replace(/[?#].*/, "")
    .replace(/\/$/, "")
    .replace(/^(?=[^/])/, "/");
  if (host === undefined) return { isOrigin: () => takesAnyHost, prefix };
  const source = host
    .split(/\{[^}]*\}/)
    .map((text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("[^/]*");
  const pattern = new RegExp(`^${source.replace(/^https?/i, "https?")}(:80|:443)?$`, "i");
  return { isOrigin: (found) => pattern.test(found), prefix };
}

/** An operation as a base address serves it, which takes the place of the document's first server. */
function rebased(
  document: JsonObject,
  placed: PlacedOperation,
  bases: readonly string[],
): readonly ServerRoutes[] {
  // A mock serves what takes a whole URL at its own root.
  if (takesAbsoluteUrl(document, placed))
    return bases.map((base) => {
      const { origin: host } = new URL(base);
      const isOrigin = (found: string): boolean => found === host;
      return { isOrigin, prefix: "", operations: [atPrefix(placed, "")] };
    });
  const own = [placed.operation, placed.item].find((each) => listOf(each["servers"]).length > 0);
  const address = serverAddress(own ?? document);
  if (originOf(address) !== originOf(serverAddress(document))) return [];
  const first = serverPrefix(document);
  return bases.map((base) => {
    const { origin: host, pathname } = new URL(base);
    const path = pathname.replace(/\/$/, "");
    const stem = path.endsWith(first) ? path.slice(0, path.length - first.length) : path;
    const prefix = own === undefined ? path : stem + prefixOf(address);
    return {
      isOrigin: (found: string) => found === host,
      prefix,
      operations: [atPrefix(placed, prefix)],
    };
  });
}
