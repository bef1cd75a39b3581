/** A document from its file. Synchronous, so that a sample is a plain value. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { isObject, type JsonObject } from "./json.ts";

const documents = new Map<string, JsonObject>();

/** Reads a document, once. Throws when there is none, or when it is neither YAML nor JSON. */
export function readDocument(url: URL): JsonObject {
  const known = documents.get(url.href);
  if (known !== undefined) return known;
  const text = readFileSync(url, "utf8");
  // JSON is YAML, but its own parser is many times as fast.
  const document: unknown = text.trimStart().startsWith("{")
    ? JSON.parse(text)
    : parse(text, { maxAliasCount: -1 });
  if (!isObject(document)) throw new Error(`${url.href} is not an OpenAPI document.`);
  documents.set(url.href, document);
  return document;
}
