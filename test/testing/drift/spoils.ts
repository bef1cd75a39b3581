/** How traffic and documents are spoilt. */
import type { DeviationKind } from "@lading/testing/drift";
import { objectOf, type JsonObject, type Reply } from "@lading/testing/internal";
import type { SentRequest, Spoil } from "./spoiltTraffic.ts";

export interface SpoiltCase {
  readonly title: string;
  readonly spoil: Spoil;
  /** Kinds and places, in the order of the entries. */
  readonly found: readonly (readonly [DeviationKind, string])[];
}

type WholeReply = Parameters<NonNullable<Spoil["reply"]>>[0];

/** Changes requests of one path. */
export function sending(path: string, change: (sent: SentRequest) => Partial<SentRequest>): Spoil {
  return { request: (sent) => (sent.url.pathname === path ? change(sent) : {}) };
}

/** Changes replies of one path. */
export function replying(path: string, change: (reply: WholeReply) => Reply): Spoil {
  return { reply: (reply, at) => (at === path ? { ...reply, ...change(reply) } : reply) };
}

/** Changes the JSON of replies of one path. */
export function returning(path: string, change: (value: JsonObject) => unknown): Spoil {
  return replying(path, ({ body }) => ({
    body: JSON.stringify(change(JSON.parse(String(body)) as JsonObject)),
  }));
}

export function query(
  change: (params: URLSearchParams) => void,
): (sent: SentRequest) => { url: URL } {
  return ({ url }) => {
    const changed = new URL(url);
    change(changed.searchParams);
    return { url: changed };
  };
}

/** Another part before all others. */
export function part(head: string, content: string): (sent: SentRequest) => { body: string } {
  return ({ body }) => {
    const delimiter = body.slice(0, body.indexOf("\r\n"));
    const added = `${delimiter}\r\nContent-Disposition: form-data; ${head}\r\n\r\n${content}\r\n`;
    return { body: added + body };
  };
}

/** The parts without one. */
export function withoutPart(name: string): (sent: SentRequest) => { body: string } {
  return ({ body }) => {
    const delimiter = body.slice(0, body.indexOf("\r\n"));
    const parts = body.split(delimiter);
    return { body: parts.filter((each) => !each.includes(`name="${name}"`)).join(delimiter) };
  };
}

export function header(
  name: string,
  value: string | undefined,
): (sent: SentRequest) => { headers: Headers } {
  return ({ headers }) => {
    const changed = new Headers(headers);
    if (value === undefined) changed.delete(name);
    else changed.set(name, value);
    return { headers: changed };
  };
}

/** The document with another schema. */
export function withSchema(name: string, change: (schema: JsonObject) => JsonObject): Spoil {
  return {
    document: (document) => {
      const components = objectOf(document["components"]);
      const schemas = objectOf(components["schemas"]);
      const changed = { ...schemas, [name]: change(objectOf(schemas[name])) };
      return { ...document, components: { ...components, schemas: changed } };
    },
  };
}

/** The document with further fields at a path. */
export function edited(
  document: JsonObject,
  [key, ...path]: readonly string[],
  fields: JsonObject,
): JsonObject {
  if (key === undefined) return { ...document, ...fields };
  return { ...document, [key]: edited(objectOf(document[key]), path, fields) };
}
