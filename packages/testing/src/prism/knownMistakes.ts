/**
 * What Prism is known to get wrong about a request, each with a document and a request that prove it. A test asks Prism about each
 * of them again: a mistake that is gone fails it, and what works around the mistake can go too.
 */
import type { JsonObject } from "../document/json.ts";

export interface KnownMistake {
  /** What Prism does. */
  readonly name: string;
  /** Why that is wrong. */
  readonly standard: string;
  readonly document: JsonObject;
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string;
  };
  /** `refuses` a valid request, or `accepts` an invalid one. */
  readonly verdict: "refuses" | "accepts";
}

const boundary = "multipart/form-data; boundary=b";

export const knownMistakes: readonly KnownMistake[] = [
  {
    name: "requires a readOnly property in a request's oneOf",
    standard: "https://spec.openapis.org/oas/v3.0.4#fixed-fields-20 (readOnly)",
    document: taking("application/json", {
      oneOf: [
        {
          type: "object",
          required: ["id", "name"],
          properties: { id: { type: "string", readOnly: true }, name: { type: "string" } },
        },
      ],
    }),
    request: json({ name: "cat" }),
    verdict: "refuses",
  },
  {
    name: "does not read a multipart list that is sent as a part for each item",
    standard: "https://spec.openapis.org/oas/v3.1.1#encoding-object",
    document: taking("multipart/form-data", {
      type: "object",
      properties: { tags: { type: "array", items: { type: "string" } } },
    }),
    request: multipart(["tags", "cat"], ["tags", "pet"]),
    verdict: "refuses",
  },
  {
    name: "does not read a multipart part that is an object as JSON",
    standard: "https://spec.openapis.org/oas/v3.1.1#encoding-object (contentType)",
    document: taking("multipart/form-data", {
      type: "object",
      properties: { pet: { type: "object", properties: { name: { type: "string" } } } },
    }),
    request: multipart(["pet", '{"name":"cat"}']),
    verdict: "refuses",
  },
  {
    name: "does not look at the media type of a part",
    standard: "https://spec.openapis.org/oas/v3.1.1#encoding-object (contentType)",
    document: taking(
      "multipart/form-data",
      { type: "object", properties: { name: { type: "string" } } },
      { name: { contentType: "image/png" } },
    ),
    request: multipart(["name", "cat"]),
    verdict: "accepts",
  },
  {
    name: "refuses a request because it cannot write the response's media type itself",
    standard: "https://spec.openapis.org/oas/v3.1.1#response-object (content)",
    document: {
      openapi: "3.1.0",
      info: { title: "Pets", version: "1" },
      paths: {
        "/pets": {
          get: {
            responses: {
              200: {
                description: "",
                content: { "text/event-stream": { schema: { type: "object" } } },
              },
            },
          },
        },
      },
    },
    request: { method: "GET", path: "/pets" },
    verdict: "refuses",
  },
  {
    name: "looks for an object under its own name where its properties are query parameters",
    standard:
      "https://spec.openapis.org/oas/v3.1.1#style-values (explode, whose default for form is true)",
    document: asking({ type: "object", properties: { size: { type: "integer" } } }),
    request: { method: "GET", path: "/pets?size=1" },
    verdict: "refuses",
  },
  {
    name: "judges only the last item of a list in the query",
    standard:
      "https://spec.openapis.org/oas/v3.1.1#style-values (explode, whose default for form is true)",
    document: asking({ type: "array", items: { type: "integer" } }),
    request: { method: "GET", path: "/pets?page=one&page=2" },
    verdict: "accepts",
  },
  {
    name: "does not look at cookies",
    standard: "https://spec.openapis.org/oas/v3.1.1#parameter-locations (cookie)",
    document: asking({ type: "integer" }, "cookie"),
    request: { method: "GET", path: "/pets", headers: { cookie: "page=one" } },
    verdict: "accepts",
  },
];

function taking(mediaType: string, schema: JsonObject, encoding?: JsonObject): JsonObject {
  const media = { schema, ...(encoding && { encoding }) };
  return {
    openapi: "3.1.0",
    info: { title: "Pets", version: "1" },
    paths: {
      "/pets": {
        post: {
          requestBody: { required: true, content: { [mediaType]: media } },
          responses: { 200: { description: "" } },
        },
      },
    },
  };
}

/** An API that requires the parameter `page`. */
function asking(schema: JsonObject, place: "query" | "cookie" = "query"): JsonObject {
  return {
    openapi: "3.1.0",
    info: { title: "Pets", version: "1" },
    paths: {
      "/pets": {
        get: {
          parameters: [{ name: "page", in: place, required: true, schema }],
          responses: { 200: { description: "" } },
        },
      },
    },
  };
}

function json(value: JsonObject): KnownMistake["request"] {
  const headers = { "content-type": "application/json" };
  return { method: "POST", path: "/pets", headers, body: JSON.stringify(value) };
}

function multipart(...parts: readonly (readonly [string, string])[]): KnownMistake["request"] {
  const texts = parts.map(
    ([name, value]) => `--b\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const headers = { "content-type": boundary };
  return { method: "POST", path: "/pets", headers, body: `${texts.join("")}--b--\r\n` };
}
