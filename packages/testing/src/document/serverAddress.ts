/** Where a document says that its API lives. */
import { listOf, objectOf, type JsonObject } from "./json.ts";

/** Where the mock serves the operations of the document's first server: `/v2` for `https://api.example.com/v2`. */
export function serverPrefix(document: JsonObject): string {
  return prefixOf(serverAddress(document));
}

/** The URL of the first server of a document, path or operation, its variables filled with their defaults. */
export function serverAddress(owner: JsonObject): string {
  const server = objectOf(listOf(owner["servers"])[0]);
  const variables = objectOf(server["variables"]);
  return String(server["url"] ?? "/").replaceAll(/\{([^}]+)\}/g, (_match, name: string) =>
    String(objectOf(variables[name])["default"] ?? name),
  );
}

const anywhere = "http://relative.invalid";

/** Where the address lives; the same made-up place for every address without an origin. */
export function originOf(address: string): string {
  return new URL(address, anywhere).origin;
}

/** The path that comes before the paths of the document; empty for none. */
export function prefixOf(address: string): string {
  return new URL(address, anywhere).pathname.replace(/\/$/, "");
}
