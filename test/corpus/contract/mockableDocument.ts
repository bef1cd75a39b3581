/** A document as Prism can mock it: within itself, and asking of requests only what their senders write. */
import { dereference, isObject, objectOf, type JsonObject } from "../../support/json.ts";

/** `undefined`: its references leave it, and Prism would follow them, through the network too. */
export function mockableDocument(document: JsonObject): JsonObject | undefined {
  const contained = mapped(document, (value) =>
    Object.fromEntries(
      Object.entries(value).filter(([key, each]) => !(isForeign(key) && leavesItself(each))),
    ),
  );
  if (leavesItself(contained)) return undefined;
  return mapped(contained, (value) => withoutServerMembers(document, value));
}

/** Examples and extensions: references there are their authors' own. */
function isForeign(key: string): boolean {
  return key.startsWith("x-") || key === "value" || key === "example";
}

function leavesItself(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(leavesItself);
  if (!isObject(value)) return false;
  const { $ref: reference } = value;
  if (typeof reference === "string" && !reference.startsWith("#")) return true;
  return Object.values(value).some(leavesItself);
}

/** Prism asks requests for `readOnly` members that are required, which OpenAPI asks of answers alone. */
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
