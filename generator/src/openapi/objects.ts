/**
 * The objects of OpenAPI 3.0, 3.1 and 3.2 and of JSON Schema: which field leads to which object, and whose keys are the author's.
 * Fields that hold a text, a number or a boolean lead nowhere and are left out.
 */

/** An OpenAPI object, under the name that Redocly gives it. */
export type ObjectKind =
  | ("Root" | "Info" | "Contact" | "License" | "Server" | "ServerVariable" | "Components")
  | ("Paths" | "PathItem" | "Operation" | "Parameter" | "RequestBody" | "MediaType" | "Encoding")
  | ("Responses" | "Response" | "Callback" | "Example" | "Link" | "Header" | "Tag" | "ExternalDocs")
  | ("Schema" | "Discriminator" | "Xml" | "SecurityScheme" | "OAuthFlows" | "OAuthFlow")
  | "SecurityRequirement";

/** What stands under a key. */
export type Field =
  /** One object. */
  | { readonly holds: "object"; readonly of: ObjectKind }
  /** A list of objects. */
  | { readonly holds: "list"; readonly of: ObjectKind }
  /** A map whose keys are the author's: a property may be called `example`. Left out: the values are no objects. */
  | { readonly holds: "map"; readonly of?: ObjectKind }
  /** A value of the API's, in which nothing is a schema or a reference. */
  | { readonly holds: "value" };

/** What is known about one kind of object. */
export interface ObjectDefinition {
  readonly fields?: Readonly<Record<string, Field>>;
  /** Its keys are the author's, as those of a map are: what stands under each. */
  readonly entries?: Field;
  /** Keys with `x-` are the author's names, too, and no extensions. */
  readonly isClosed?: true;
}

const one = (of: ObjectKind): Field => ({ holds: "object", of });
const list = (of: ObjectKind): Field => ({ holds: "list", of });
const map = (of?: ObjectKind): Field => ({ holds: "map", ...(of !== undefined && { of }) });
const value: Field = { holds: "value" };

/** The methods of a path item, in the order of the standard. Version 3.2 adds `query`, and any other in `additionalOperations`. */
export const methods: readonly string[] =
  "get put post delete options head patch trace query".split(" ");

const parameter = {
  schema: one("Schema"),
  content: map("MediaType"),
  example: value,
  examples: map("Example"),
};

const encodings = {
  encoding: map("Encoding"),
  prefixEncoding: list("Encoding"),
  itemEncoding: one("Encoding"),
};

export const objects: Readonly<Record<ObjectKind, ObjectDefinition>> = {
  Root: {
    fields: {
      info: one("Info"),
      servers: list("Server"),
      paths: one("Paths"),
      webhooks: map("PathItem"),
      components: one("Components"),
      security: list("SecurityRequirement"),
      tags: list("Tag"),
      externalDocs: one("ExternalDocs"),
    },
  },
  Info: { fields: { contact: one("Contact"), license: one("License") } },
  Contact: {},
  License: {},
  Server: { fields: { variables: map("ServerVariable") } },
  ServerVariable: { fields: { enum: value, default: value } },
  Components: {
    fields: {
      schemas: map("Schema"),
      responses: map("Response"),
      parameters: map("Parameter"),
      examples: map("Example"),
      requestBodies: map("RequestBody"),
      headers: map("Header"),
      securitySchemes: map("SecurityScheme"),
      links: map("Link"),
      callbacks: map("Callback"),
      pathItems: map("PathItem"),
      mediaTypes: map("MediaType"),
    },
  },
  Paths: { entries: one("PathItem") },
  PathItem: {
    fields: {
      ...Object.fromEntries(methods.map((method) => [method, one("Operation")])),
      additionalOperations: map("Operation"),
      servers: list("Server"),
      parameters: list("Parameter"),
    },
  },
  Operation: {
    fields: {
      externalDocs: one("ExternalDocs"),
      parameters: list("Parameter"),
      requestBody: one("RequestBody"),
      responses: one("Responses"),
      callbacks: map("Callback"),
      security: list("SecurityRequirement"),
      servers: list("Server"),
    },
  },
  Parameter: { fields: parameter },
  Header: { fields: parameter },
  RequestBody: { fields: { content: map("MediaType") } },
  MediaType: {
    fields: {
      schema: one("Schema"),
      itemSchema: one("Schema"),
      example: value,
      examples: map("Example"),
      ...encodings,
    },
  },
  Encoding: { fields: { headers: map("Header"), ...encodings } },
  Responses: { entries: one("Response") },
  Response: {
    fields: { headers: map("Header"), content: map("MediaType"), links: map("Link") },
  },
  Callback: { entries: one("PathItem") },
  Example: { fields: { value, dataValue: value } },
  Link: { fields: { parameters: value, requestBody: value, server: one("Server") } },
  Tag: { fields: { externalDocs: one("ExternalDocs") } },
  ExternalDocs: {},
  Schema: {
    fields: {
      allOf: list("Schema"),
      anyOf: list("Schema"),
      oneOf: list("Schema"),
      prefixItems: list("Schema"),
      ...Object.fromEntries(
        (
          "not if then else items additionalItems unevaluatedItems contains itemSchema additionalProperties unevaluatedProperties " +
          "propertyNames contentSchema"
        )
          .split(" ")
          .map((key) => [key, one("Schema")]),
      ),
      ...Object.fromEntries(
        "properties patternProperties dependentSchemas dependencies $defs definitions"
          .split(" ")
          .map((key) => [key, map("Schema")]),
      ),
      discriminator: one("Discriminator"),
      xml: one("Xml"),
      externalDocs: one("ExternalDocs"),
      example: value,
      examples: value,
      default: value,
      enum: value,
      const: value,
    },
  },
  Discriminator: { fields: { mapping: map() } },
  Xml: {},
  SecurityScheme: { fields: { flows: one("OAuthFlows") } },
  OAuthFlows: {
    fields: Object.fromEntries(
      "implicit password clientCredentials authorizationCode deviceAuthorization"
        .split(" ")
        .map((key) => [key, one("OAuthFlow")]),
    ),
  },
  OAuthFlow: { fields: { scopes: map() } },
  SecurityRequirement: { entries: value, isClosed: true },
};
