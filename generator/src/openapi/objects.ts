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

interface ObjectRule {
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

const objects: Readonly<Record<ObjectKind, ObjectRule>> = {
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
      ...{ example: value, examples: value, default: value, enum: value, const: value },
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

/** What an object of the document is. */
export interface Role {
  /** Of a map: what its values are. Left out where nobody has said it. */
  readonly kind?: ObjectKind | undefined;
  /** It is a map of such objects. */
  readonly isMap: boolean;
}

/** The fields of objects of which nobody has said what they are: a file that is a part of a document, say. The first meaning counts. */
const fieldsOfAny: ReadonlyMap<string, Field> = new Map(
  [objects.Schema, ...Object.values(objects), objects.Components]
    .flatMap(({ fields = {} }) => Object.entries(fields))
    .toReversed(),
);

const fieldsOf: ReadonlyMap<string, ReadonlyMap<string, Field>> = new Map(
  Object.entries(objects).map(([kind, { fields = {} }]) => [kind, new Map(Object.entries(fields))]),
);

/**
 * What stands under a key, `undefined` where no version of OpenAPI says it. Keywords keep their meaning in objects that do not have them:
 * what is misplaced is reported elsewhere, and is no less a schema.
 */
export function fieldAt({ kind, isMap }: Role, key: string): Field | undefined {
  if (isMap) return kind && { holds: "object", of: kind };
  if (isExtension(kind, key)) return value;
  if (kind === undefined) return fieldsOfAny.get(key);
  return fieldsOf.get(kind)?.get(key) ?? objects[kind].entries ?? fieldsOfAny.get(key);
}

/** Is the key of such an object an extension's? Keys of a map never are: `x-request-id` is a header there. */
export function isExtension(kind: ObjectKind | undefined, key: string): boolean {
  return key.startsWith("x-") && (kind === undefined || objects[kind].isClosed !== true);
}

/** Are the keys names of the author's, each for one more object? */
export function hasNames({ kind, isMap }: Role): boolean {
  return isMap || (kind !== undefined && objects[kind].entries !== undefined);
}

/** The role of what stands under a key that leads to an object or a map of objects. */
export function roleOf(field: Field | undefined): Role {
  return {
    kind: field?.holds === "value" ? undefined : field?.of,
    isMap: field?.holds === "map",
  };
}

/** What the object at the root of a file is, as far as its own keys tell. */
export function roleOfRoot(root: object): Role {
  if ("openapi" in root) return { kind: "Root", isMap: false };
  const isComponents = ["schemas", "securitySchemes", "requestBodies"].some((key) => key in root);
  return { kind: isComponents ? "Components" : undefined, isMap: false };
}
