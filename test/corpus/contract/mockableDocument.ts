/** A document as Prism can mock it: within itself, and asking of requests only what their senders write. */
import {
  dereference,
  isObject,
  type JsonObject,
  members,
  objectOf,
  readPointer,
} from "@lading/testing/internal";

export function mockableDocument(document: JsonObject): JsonObject | undefined {
  const contained = containedDocument(document);
  if (contained === undefined) return undefined;
  return withResponses(mapped(contained, (value) => withoutServerMembers(document, value)));
}

/** `undefined`: its references leave it, and Prism would follow them, through the network too. */
export function containedDocument(document: JsonObject): JsonObject | undefined {
  const contained = mapped(document, (value) =>
    Object.fromEntries(
      Object.entries(value).filter(
        ([key, each]) => !(isForeign(key) && refers(each, (to) => !isInside(document, to))),
      ),
    ),
  );
  return refers(contained, (to) => !to.startsWith("#")) ? undefined : contained;
}

/**
 * Operations that are references are written out, which Prism knows of paths alone. One that describes no response gets an
 * empty 200, without which Prism would not respond at all.
 */
function withResponses(document: JsonObject): JsonObject {
  const paths = members(document["paths"]).map(([path, item]) => {
    const operations = Object.entries(item).map(([key, value]) => {
      if (!methods.has(key) || !isObject(value)) return [key, value];
      const operation = dereference(document, value);
      const isSilent = !hasMembers(operation["responses"]);
      return [key, { ...operation, ...(isSilent && { responses: anyResponse }) }];
    });
    return [path, Object.fromEntries(operations)];
  });
  return { ...document, paths: Object.fromEntries(paths) };
}

const anyResponse = { "200": { description: "Any" } };

const methods = new Set(["get", "put", "post", "delete", "options", "head", "patch"]);

function hasMembers(value: unknown): boolean {
  return Object.keys(objectOf(value)).length > 0;
}

/** Without what makes Prism throw at every request: relative servers, of which it reads nothing else, and paths without a slash. */
export function plainDocument({ servers: _servers, ...document }: JsonObject): JsonObject {
  const paths = members(document["paths"]).map(([path, { servers: _own, ...item }]) => {
    const operations = Object.entries(item).map(([key, value]) => {
      if (!isObject(value)) return [key, value];
      const { servers: _operations, ...operation } = value;
      return [key, operation];
    });
    return [path.replace(/^(?!\/)/, "/"), Object.fromEntries(operations)];
  });
  return { ...document, paths: Object.fromEntries(paths) };
}

/** Examples and extensions: references there are their authors' own. */
function isForeign(key: string): boolean {
  return key.startsWith("x-") || key === "value" || key === "example";
}

function refers(value: unknown, isMeant: (reference: string) => boolean): boolean {
  if (Array.isArray(value)) return value.some((each) => refers(each, isMeant));
  if (!isObject(value)) return false;
  const { $ref: reference } = value;
  if (typeof reference === "string" && isMeant(reference)) return true;
  return Object.values(value).some((each) => refers(each, isMeant));
}

function isInside(document: JsonObject, reference: string): boolean {
  if (!reference.startsWith("#")) return false;
  return readPointer(document, decodeURIComponent(reference.slice(1))) !== undefined;
}

/** Prism asks requests for `readOnly` members that are required, which OpenAPI asks of responses alone. */
function withoutServerMembers(document: JsonObject, value: JsonObject): JsonObject {
  const { required, properties } = value;
  if (!Array.isArray(required) || !isObject(properties)) return value;
  const isServers = (name: unknown): boolean => {
    const member = objectOf(properties[String(name)]);
    return member["readOnly"] === true || dereference(document, member)["readOnly"] === true;
  };
  return { ...value, required: required.filter((name) => !isServers(name)) };
}

/** A copy in which every object, from the outermost on, is what `change` makes of it. */
function mapped(value: JsonObject, change: (value: JsonObject) => JsonObject): JsonObject {
  const each = (inner: unknown): unknown => {
    if (Array.isArray(inner)) return inner.map(each);
    return isObject(inner) ? mapped(inner, change) : inner;
  };
  return Object.fromEntries(
    Object.entries(change(value)).map(([key, inner]) => [key, each(inner)]),
  );
}
