/** Archives as browsers and proxies write them, of one small API. */
import { writeFileSync } from "node:fs";
import { findDrift, type Drift } from "@lading/testing/drift";
import type { JsonObject } from "@lading/testing/internal";
import { newFile } from "./spoiltTraffic.ts";

const text = { type: "string" };

/** Pets, and their photos. */
export const document: JsonObject = {
  openapi: "3.1.0",
  info: { title: "Pets", version: "1" },
  servers: [{ url: "https://{region}.pets.example/v2", variables: { region: { default: "eu" } } }],
  security: [{ key: [] }],
  paths: {
    "/pets/{id}": {
      get: {
        operationId: "getPet",
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "integer" } }],
        responses: {
          "200": {
            description: "A pet.",
            content: { "application/json": { schema: { $ref: "#/components/schemas/Pet" } } },
          },
          "4XX": { description: "No pet." },
        },
      },
    },
    "/pets": {
      post: {
        operationId: "addPet",
        requestBody: {
          content: { "application/json": { schema: { $ref: "#/components/schemas/Pet" } } },
        },
        responses: { "201": { description: "Added." } },
      },
    },
    "/photos": {
      post: {
        operationId: "addPhoto",
        requestBody: { content: { "multipart/form-data": { schema: photo() } } },
        responses: { "201": { description: "Added." } },
      },
    },
    "/search": {
      post: {
        operationId: "search",
        requestBody: {
          content: {
            "application/x-www-form-urlencoded": { schema: { ...photo(), required: [] } },
          },
        },
        responses: { "200": { description: "Found.", content: { "image/png": {} } } },
      },
    },
  },
  components: {
    securitySchemes: { key: { type: "http", scheme: "bearer" } },
    schemas: { Pet: { type: "object", required: ["name"], properties: { name: text } } },
  },
};

function photo(): JsonObject {
  return {
    type: "object",
    required: ["title", "file"],
    properties: { title: text, age: { type: "integer" }, file: { ...text, format: "binary" } },
  };
}

export const base = "https://eu.pets.example/v2";
const authorization = { name: "Authorization", value: "Bearer abc" };

/** An entry; fields that a program writes go into `rest`. */
export interface GivenEntry {
  readonly method?: string;
  readonly url?: string;
  readonly headers?: readonly JsonObject[];
  readonly postData?: JsonObject;
  readonly status?: number;
  readonly type?: string;
  readonly content?: JsonObject;
  readonly rest?: JsonObject;
}

export function entry(given: GivenEntry = {}): JsonObject {
  const { method = "GET", url = `${base}/pets/1`, headers = [authorization], postData } = given;
  const { status = 200, type = "application/json", content = {}, rest = {} } = given;
  return {
    startedDateTime: "2026-11-28T16:00:00.000Z",
    request: { method, url, headers, ...(postData && { postData }) },
    response: {
      status,
      headers: type === "" ? [] : [{ name: "Content-Type", value: type }],
      content: { size: 0, mimeType: type, ...content },
    },
    ...rest,
  };
}

/** A pet that fits. */
export const rightPet: JsonObject = { size: 14, text: '{"name":"Tom"}' };

/** What drifts of an archive of these entries. */
export async function driftOfEntries(
  entries: readonly unknown[],
  creator: JsonObject = { name: "WebInspector", version: "537.36" },
): Promise<Drift> {
  const path = newFile("traffic.har");
  writeFileSync(path, JSON.stringify({ log: { version: "1.2", creator, entries } }));
  return findDrift({ path, apis: [{ name: "pets", document }] });
}
