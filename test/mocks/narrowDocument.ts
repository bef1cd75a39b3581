/** A document of those operations alone that a run calls: Prism takes minutes for the largest documents. */
import { isObject, objectOf, type JsonObject } from "@lading/testing/internal";
import type { SentRequest } from "./sentRequests.ts";

const kept = ["openapi", "jsonSchemaDialect", "info", "servers", "security"];

/** Responses are left out, of which no one asks here. A document whose paths are referred to stays as it is. */
export function narrowDocument(document: JsonObject, sent: readonly SentRequest[]): JsonObject {
  if (JSON.stringify(document).includes('"#/paths/')) return document;
  const items = new Map<string, JsonObject>();
  for (const { operation } of sent) {
    const { path, method, item, operation: described } = operation.placed;
    const bare = { ...described, responses: { 200: { description: "Any" } } };
    items.set(path, { ...(items.get(path) ?? withoutOperations(item)), [method]: bare });
  }
  const paths = Object.fromEntries(items);
  const rest = kept.flatMap((key) => (document[key] === undefined ? [] : [[key, document[key]]]));
  return { ...Object.fromEntries(rest), paths, components: usedComponents(document, paths) };
}

function withoutOperations(item: JsonObject): JsonObject {
  const shared = ["parameters", "servers"].filter((key) => item[key] !== undefined);
  return Object.fromEntries(shared.map((key) => [key, item[key]]));
}

/** What the paths refer to, directly or not; and the security schemes, which are named without a reference. */
function usedComponents(document: JsonObject, paths: JsonObject): JsonObject {
  const components = objectOf(document["components"]);
  const used: Record<string, Record<string, unknown>> = {};
  const open: unknown[] = [paths];
  const seen = new Set<string>();
  while (open.length > 0) {
    for (const reference of referencesIn(open.pop())) {
      const [kind = "", name = ""] = reference.split("/").slice(2, 4).map(unescaped);
      const value = objectOf(components[kind])[name];
      if (seen.has(`${kind} ${name}`) || value === undefined) continue;
      seen.add(`${kind} ${name}`);
      (used[kind] ??= {})[name] = value;
      open.push(value);
    }
  }
  const schemes = components["securitySchemes"];
  return { ...used, ...(schemes !== undefined && { securitySchemes: schemes }) };
}

function unescaped(key: string): string {
  return decodeURIComponent(key).replaceAll("~1", "/").replaceAll("~0", "~");
}

/** Also those of discriminators, which are values of a mapping. */
function referencesIn(value: unknown): readonly string[] {
  const found: string[] = [];
  const visit = (each: unknown): void => {
    if (typeof each === "string" && each.startsWith("#/components/")) found.push(each);
    else if (Array.isArray(each)) each.forEach(visit);
    else if (isObject(each)) Object.values(each).forEach(visit);
  };
  visit(value);
  return found;
}
