/** Reads documents. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { isObject, type JsonObject } from "./json.ts";

const documents = new Map<string, JsonObject>();

/** Reads a document, once. Synchronous, so that a sample is a plain value. Throws when there is none, or none of OpenAPI. */
export function readDocument(url: URL): JsonObject {
  const known = documents.get(url.href);
  if (known !== undefined) return known;
  const document = parseDocument(readFileSync(url, "utf8"), url.href);
  documents.set(url.href, document);
  return document;
}

/** @param source What a message calls it. */
export function parseDocument(text: string, source: string): JsonObject {
  // YAML reads JSON too, several times as slowly.
  const document: unknown = text.trimStart().startsWith("{")
    ? JSON.parse(text)
    : parse(text, { maxAliasCount: -1 });
  if (isObject(document) && typeof document["openapi"] === "string") return document;
  throw new Error(`${source} is no OpenAPI document: it has no \`openapi: 3.…\`.`);
}
