/** Where the document describes what an operation's request is made of: the schemas behind the model's plan. */
import {
  dereference,
  listOf,
  members,
  objectOf,
  referenced,
  type JsonObject,
} from "../../support/json.ts";
import { placedOperations, type PlacedOperation } from "../../support/prism/placedOperations.ts";
import { serverAddress } from "../../support/wire/serverAddress.ts";
import type { Operation } from "../../support/providers.ts";

/** The schemas of one operation's request. */
export interface DocumentedRequest {
  /** Of a parameter; `{}` where the document has none. */
  readonly parameter: (plan: { readonly in: string; readonly name: string }) => unknown;
  /** Of a body, by its media type as the document spells it. */
  readonly body: (mediaType: string) => unknown;
  /** It goes to a server of its own, which is said relatively: to the document, or to whatever `baseUrl` is. */
  readonly isMoved: boolean;
  /** No way in is made of credentials that a client can send by itself, as those of HTTP Digest are not. */
  readonly isClosed: boolean;
}

/** `undefined`: the document has no such operation under `paths` that Prism would know. */
export function documentedRequest(
  document: JsonObject,
  { plan }: Operation,
): DocumentedRequest | undefined {
  const placed = placedOperations(document).find(
    ({ path, method }) => method.toUpperCase() === plan.method && samePath(path, plan.path),
  );
  if (placed === undefined) return undefined;
  const parameters = parametersOf(document, placed);
  const body = dereference(document, placed.operation["requestBody"]);
  const owner = [placed.operation, placed.item].find((each) => listOf(each["servers"]).length > 0);
  return {
    isMoved: owner !== undefined && !/^https?:/i.test(serverAddress(owner)),
    isClosed: isClosed(document, placed.operation["security"] ?? document["security"]),
    parameter: ({ in: place, name }) => {
      const found = parameters.find((each) => each["in"] === place && each["name"] === name);
      const [content] = members(found?.["content"]);
      return (content ? content[1]["schema"] : found?.["schema"]) ?? {};
    },
    body: (mediaType) => objectOf(objectOf(body["content"])[mediaType])["schema"] ?? {},
  };
}

function isClosed(document: JsonObject, security: unknown): boolean {
  const schemes = objectOf(objectOf(document["components"])["securitySchemes"]);
  const isOurs = (name: string): boolean => {
    const { type, scheme } = dereference(document, schemes[name]);
    return type !== "mutualTLS" && (type !== "http" || /^(basic|bearer)$/i.test(String(scheme)));
  };
  const ways = listOf(security).map((way) => Object.keys(objectOf(way)));
  return ways.length > 0 && !ways.some((way) => way.every(isOurs));
}

/** A slash at the beginning may be missing in the document. */
function samePath(path: string, planned: string): boolean {
  return path === planned || `/${path}` === planned;
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
