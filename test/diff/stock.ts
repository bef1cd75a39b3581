import type { ObjectKind } from "lading/internal";

const media = { schema: { type: "string" } };
const response = { description: "Added." };
const operation = { operationId: "addedOperation", responses: { "204": response } };

/** One of each kind that refers to nothing else: for documents that have none. */
export const stock: Readonly<Partial<Record<ObjectKind, Record<string, unknown>>>> = {
  Contact: { name: "Cat" },
  License: { name: "MIT", identifier: "MIT" },
  Server: { url: "https://added.example/v9" },
  ServerVariable: { default: "added" },
  PathItem: { get: operation },
  Operation: operation,
  Parameter: { name: "added", in: "query", schema: { type: "string" } },
  RequestBody: { content: { "application/json": media } },
  MediaType: media,
  Encoding: { style: "form", explode: false },
  Responses: { "204": response },
  Response: response,
  Callback: { "{$request.query.added}": { post: { responses: { "204": response } } } },
  Example: { value: "added" },
  Link: { operationId: "addedOperation" },
  Header: { schema: { type: "string" } },
  Tag: { name: "added" },
  ExternalDocs: { url: "https://added.example" },
  Schema: { type: "object", properties: { added: { type: "boolean" } } },
  Discriminator: { propertyName: "added" },
  Xml: { name: "added" },
  SecurityScheme: { type: "http", scheme: "bearer" },
  OAuthFlows: {},
  OAuthFlow: { tokenUrl: "https://added.example/token", scopes: {} },
  SecurityRequirement: {},
};
