/** Names that the author of a document chooses are names, whatever else OpenAPI calls so: a property may be called `example`. */
import { join } from "node:path";
import { Source } from "@redocly/openapi-core";
import { describe, expect, test } from "vitest";
import { generate } from "lading";
import { parseSource } from "../../../generator/src/1-load/read/parseSource.ts";
import { loadSpec } from "../../../generator/src/1-load/loadSpec.ts";
import { openDocument } from "../../../generator/src/2-model/document/document.ts";
import { findDiscriminators } from "../../../generator/src/2-model/shapes/findDiscriminators.ts";
import { compileErrors } from "../compileErrors.ts";
import { declared, modelOf } from "../2-model/modelOf.ts";
import { workspace } from "../workspace.ts";
import { testTimeout } from "../../support/testTimeout.ts";

type Tree = Readonly<Record<string, unknown>>;

/** Keywords that hold values, keywords that hold maps, and what looks like an extension. */
const names = [
  "example",
  "examples",
  "default",
  "enum",
  "const",
  "value",
  "x-foo",
  "x-lading-secret",
  "properties",
  "schema",
  "content",
  "parameters",
  "required",
  "type",
  "items",
  "mapping",
];

const to = (kind: string, name: string): Tree => ({ $ref: `#/components/${kind}/${name}` });
const missing = to("schemas", "Missing");
const json = (schema: Tree): Tree => ({ content: { "application/json": { schema } } });
const operation = (rest: Tree, response: Tree = {}): Tree => ({
  paths: {
    "/cats": {
      post: {
        operationId: "addCat",
        responses: { "200": { description: "Done.", ...response } },
        ...rest,
      },
    },
  },
});
const schema = (rest: Tree): Tree => ({
  ...operation({}, json(to("schemas", "Cat"))),
  components: { schemas: { Cat: rest } },
});
const component = (kind: string, rest: Tree): Tree => ({
  paths: {},
  components: { [kind]: rest },
});
const sends = (body: Tree): Tree => ({
  post: { requestBody: json(body), responses: { "200": { description: "Done." } } },
});
const form = (encoding: Tree): Tree => ({
  content: { "multipart/form-data": { schema: { type: "object" }, encoding } },
});

/** Every map whose keys are the author's, with a reference below the name. */
const maps: Readonly<Record<string, (name: string, target: Tree) => Tree>> = {
  properties: (name, target) => schema({ properties: { [name]: target } }),
  patternProperties: (name, target) => schema({ patternProperties: { [name]: target } }),
  $defs: (name, target) => schema({ $defs: { [name]: target } }),
  dependentSchemas: (name, target) => schema({ dependentSchemas: { [name]: target } }),
  schemas: (name, target) => component("schemas", { [name]: target }),
  parameters: (name, target) =>
    component("parameters", { [name]: { name: "a", in: "query", schema: target } }),
  "components' headers": (name, target) => component("headers", { [name]: { schema: target } }),
  requestBodies: (name, target) => component("requestBodies", { [name]: json(target) }),
  "components' responses": (name, target) =>
    component("responses", { [name]: { description: "A cat.", ...json(target) } }),
  pathItems: (name, target) =>
    component("pathItems", { [name]: { post: { requestBody: json(target), responses: {} } } }),
  headers: (name, target) => operation({}, { headers: { [name]: { schema: target } } }),
  callbacks: (name, target) =>
    operation({
      callbacks: {
        [name]: { "{$request.query.url}": { post: { requestBody: json(target), responses: {} } } },
      },
    }),
  webhooks: (name, target) => ({
    ...operation({}),
    webhooks: { [name]: { post: { requestBody: json(target), responses: {} } } },
  }),
  encoding: (name, target) =>
    operation({ requestBody: form({ [name]: { headers: { "X-A": { schema: target } } } }) }),
};

async function load(document: Tree): Promise<{ codes: readonly string[]; document: unknown }> {
  const info = { title: "Toy", version: "1" };
  const text = { openapi: "3.1.0", info, servers: [{ url: "https://toy.example" }], ...document };
  const root = workspace({ "specs/toy/openapi.yaml": JSON.stringify(text) });
  const { spec, diagnostics } = await loadSpec({ root, provider: "toy" });
  return { codes: diagnostics.map(({ code }) => code), document: spec?.document };
}

describe.each(Object.entries(maps))("a key of %s", (_, documentWith) => {
  test.each(names)(
    "called %s is a name: a reference below it must lead somewhere",
    async (name) => {
      const plain = await load(documentWith("plain", missing));
      const named = await load(documentWith(name, missing));
      expect(plain.codes).toContain("reference-dangling");
      expect(named.codes).toEqual(plain.codes);
    },
  );
});

test.each(["x-acme/pet", "example/default", "x-/y"])("%s is a media type", async (mediaType) => {
  const content = { [mediaType]: { schema: missing } };
  expect((await load(operation({}, { content }))).codes).toEqual(["reference-dangling"]);
});

test.each(names)("a security scheme may be called %s", async (name) => {
  const { codes } = await load(
    component("securitySchemes", { [name]: to("securitySchemes", "No") }),
  );
  expect(codes).toContain("reference-dangling");
});

/** What looks like a reference where values stand is a value. */
const odd = { $ref: "#/nowhere", properties: [], items: null };
const values: Readonly<Record<string, Tree>> = {
  "a schema's example": schema({ example: odd }),
  "a schema's examples": schema({ examples: [odd] }),
  "a schema's default": schema({ default: odd }),
  "a schema's enum": schema({ enum: [odd] }),
  "a schema's const": schema({ const: odd }),
  "an extension": schema({ "x-more": { schema: odd } }),
  "a body's example": operation({}, { content: { "text/plain": { example: odd } } }),
  "an example's value": operation(
    {},
    { content: { "text/plain": { examples: { default: { value: odd } } } } },
  ),
};

test.each(Object.entries(values))("%s stays as it is", async (_, given) => {
  const { codes, document } = await load(given);
  expect(codes).toEqual([]);
  expect(document).toMatchObject(given);
});

/** Each name wherever a name may stand, and used. */
function everywhere(): Tree {
  const each = <T>(build: (name: string) => T): Readonly<Record<string, T>> =>
    Object.fromEntries(names.map((name) => [name, build(name)]));
  const only = to("schemas", "Only");
  const content = json({
    type: "object",
    properties: each((name) => ({ ...to("schemas", name) })),
    required: ["example", "x-foo"],
  });
  return {
    openapi: "3.1.0",
    info: { title: "Toy", version: "1" },
    servers: [
      { url: "https://{x-foo}.{default}.example", variables: each(() => ({ default: "a" })) },
    ],
    security: [{ "x-foo": [] }],
    ...operation(
      {
        callbacks: each((name) => ({
          "{$request.query.url}": sends(to("schemas", name)),
        })),
        requestBody: {
          content: {
            "multipart/form-data": {
              schema: { type: "object", properties: each(() => only) },
              encoding: each(() => ({ headers: { "x-foo": { schema: { const: "a" } } } })),
            },
          },
        },
      },
      {
        headers: each(() => ({ schema: only })),
        content: { "x-acme/pet": { schema: only }, ...content["content"]! },
        links: each(() => ({ operationId: "addCat" })),
      },
    ),
    webhooks: each((name) => sends(to("schemas", name))),
    components: {
      securitySchemes: { "x-foo": { type: "apiKey", in: "header", name: "x-foo" } },
      schemas: {
        Only: { type: "object", required: ["name"], properties: { name: { type: "string" } } },
        Union: {
          oneOf: [to("schemas", "Only"), to("schemas", "x-foo")],
          discriminator: {
            propertyName: "name",
            mapping: {
              "x-foo": "#/components/schemas/Only",
              default: "#/components/schemas/x-foo",
            },
          },
        },
        ...each((name) => ({
          type: "object",
          required: ["name"],
          properties: { name: { type: "string" }, [name]: only },
        })),
      },
    },
  };
}

test(
  "a package whose document uses them everywhere compiles",
  { timeout: testTimeout(180_000) },
  async () => {
    const root = workspace({ "specs/toy/openapi.yaml": JSON.stringify(everywhere()) });
    const { diagnostics } = await generate({ root });
    expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
    expect(compileErrors(join(root, "packages/toy"))).toEqual([]);
  },
);

test("a form that a property called `example` refers to has a type", () => {
  const body = { content: { "multipart/form-data": { schema: to("schemas", "Form") } } };
  const { api } = modelOf({
    ...operation({ requestBody: { required: true, ...body } }, json(to("schemas", "Template"))),
    components: {
      schemas: {
        Form: { type: "object", properties: { name: { type: "string" } } },
        Template: { type: "object", properties: { example: to("schemas", "Form") } },
      },
    },
  });
  expect(declared(api, "Template")).toBe("{ example?: Form; }");
  expect(declared(api, "Form")).toBe("{ name?: string; }");
});

test("a webhook and a callback may be called like an extension", () => {
  const call = { "{$request.query.url}": sends(to("schemas", "Cat")) };
  const { api } = modelOf({
    ...operation({ callbacks: { "x-reported": call } }),
    webhooks: { "x-new": sends(to("schemas", "Cat")) },
    components: { schemas: { Cat: { type: "object" } } },
  });
  expect(api.incoming.map(({ key }) => key).toSorted()).toEqual(["x-new", "x-reported"]);
});

test("a discriminator below a header called `default` is found", () => {
  const cat = { type: "object", required: ["kind"], properties: { kind: { type: "string" } } };
  const union = { oneOf: [to("schemas", "Cat")], discriminator: { propertyName: "kind" } };
  const document = {
    ...operation({}, { headers: { default: { content: { "x-acme/pet": { schema: union } } } } }),
    components: { schemas: { Cat: cat } },
  };
  const found = findDiscriminators(openDocument(document));
  expect(found.map(({ propertyName }) => propertyName)).toEqual(["kind"]);
});

test("a file of its own is read as what it holds: its empty list of parameters stays one", () => {
  const source = new Source(
    "/toy/cats.yaml",
    "parameters: []\nget: {parameters: [], security: [[]], responses: {'200': {content: []}}}\n",
  );
  expect(parseSource(source)).toEqual({
    parameters: [],
    get: { parameters: [], security: [{}], responses: { "200": { content: {} } } },
  });
});
