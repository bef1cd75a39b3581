/** Where the document describes what an operation's request is made of, and whether this harness can send it at all. */
import {
  dereference,
  type JsonObject,
  listOf,
  members,
  objectOf,
  originOf,
  type PlacedOperation,
  placedOperations,
  referenced,
  serverAddress,
} from "@lading/testing/internal";
import type { DocumentedOperation } from "../standard/readOperations.ts";

/** The schemas of one operation's request. */
export interface DocumentedRequest {
  /** Of a parameter; `{}` where the document has none. */
  readonly parameter: (plan: { readonly in: string; readonly name: string }) => unknown;
  /** Of a body, by its media type as the document spells it. */
  readonly body: (mediaType: string) => unknown;
  /** It names an absolute server of its own, which a client's `baseUrl` does not move. */
  readonly hasOwnServer: boolean;
  /** Alternatives of security schemes, each as it is described, by their names. */
  readonly security: readonly ReadonlyMap<string, JsonObject>[];
}

/** Or why no request of the operation can be sent. */
export function documentedRequest(
  document: JsonObject,
  { method, path }: DocumentedOperation,
): DocumentedRequest | string {
  const placed = placedOperations(document).find(
    (each) => each.method.toUpperCase() === method && each.path === path,
  );
  if (placed === undefined || method === "TRACE")
    return "of a method that Prism does not know, or fetch does not send";
  const owner = [placed.operation, placed.item].find((each) => listOf(each["servers"]).length > 0);
  if (owner !== undefined) {
    const address = serverAddress(owner);
    if (!/^https?:/i.test(address)) return "on a relative server of their own";
    if (originOf(address) !== originOf(serverAddress(document))) return "on another server";
  }
  const security = securityOf(document, placed.operation["security"] ?? document["security"]);
  const open = security.filter((way) => [...way.values()].every(isOurs));
  if (security.length > 0 && open.length === 0)
    return "with credentials that only their caller can send";
  const parameters = parametersOf(document, placed);
  const body = dereference(document, placed.operation["requestBody"]);
  return {
    hasOwnServer: owner !== undefined,
    security: open,
    parameter: ({ in: place, name }) => {
      const found = parameters.find((each) => each["in"] === place && each["name"] === name);
      const [content] = members(found?.["content"]);
      return (content ? content[1]["schema"] : found?.["schema"]) ?? {};
    },
    body: (mediaType) =>
      dereference(document, objectOf(body["content"])[mediaType])["schema"] ?? {},
  };
}

function securityOf(
  document: JsonObject,
  security: unknown,
): readonly ReadonlyMap<string, JsonObject>[] {
  const schemes = objectOf(objectOf(document["components"])["securitySchemes"]);
  return listOf(security).map(
    (way) =>
      new Map(
        Object.keys(objectOf(way)).map((name) => [name, dereference(document, schemes[name])]),
      ),
  );
}

/** A client can send it by itself, as it cannot what HTTP Digest asks for. */
function isOurs({ type, scheme }: JsonObject): boolean {
  return type !== "mutualTLS" && (type !== "http" || /^(basic|bearer)$/i.test(String(scheme)));
}

/** Those of the operation come first: they replace those of its path. */
function parametersOf(
  document: JsonObject,
  { item, operation }: PlacedOperation,
): readonly JsonObject[] {
  return [operation, item]
    .flatMap((owner) => listOf(owner["parameters"]))
    .map((parameter) => referenced(document, parameter));
}
