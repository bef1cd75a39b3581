/** Small faults whose meaning is plain: each is put right, and reported as a warning. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadSpec } from "../../../../generator/src/1-load/loadSpec.ts";
import { specText, workspace } from "../../workspace.ts";

interface Normalized {
  readonly document: unknown;
  /** `code pointer message`. */
  readonly warnings: readonly string[];
}

async function normalize(text: string | Uint8Array): Promise<Normalized> {
  const root = workspace({ "specs/toy/openapi.yaml": "" });
  writeFileSync(join(root, "specs/toy/openapi.yaml"), text);
  const { spec, diagnostics } = await loadSpec({ root, provider: "toy" });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return {
    document: JSON.parse(JSON.stringify(spec?.document)) as unknown,
    warnings: diagnostics.map(({ code, pointer, message }) => `${code} ${pointer} ${message}`),
  };
}

const operation = (text: string): string =>
  specText(
    `paths:\n  /cats:\n    get:\n      operationId: listCats\n      responses: {"204": {description: None}}\n      ${text}\n`,
  );
const schema = (text: string): string =>
  specText(`paths: {}\ncomponents:\n  schemas:\n    Cat: ${text}\n`);

test.each([
  ['{type: object, deprecated: "true"}', { type: "object", deprecated: true }, "deprecated"],
  ["{type: object, readOnly: yes}", { type: "object", readOnly: true }, "readOnly"],
  ['{type: string, minLength: "3"}', { type: "string", minLength: 3 }, "minLength"],
  ["{type: object, required: name}", { type: "object", required: ["name"] }, "required"],
  ["{required: [name, 5, ~]}", { required: ["name", "5"] }, "required"],
  ["{enum: cat}", { enum: ["cat"] }, "enum"],
  ["{allOf: {type: object}}", { allOf: [{ type: "object" }] }, "allOf"],
  ["{type: array, items: string}", { type: "array", items: { type: "string" } }, "items"],
  ["{properties: {name: string}}", { properties: { name: { type: "string" } } }, "properties/name"],
  ['{additionalProperties: "false"}', { additionalProperties: false }, "additionalProperties"],
  ["{Type: string}", { type: "string" }, "Type"],
])("the schema %s", async (given, want, key) => {
  const { document, warnings } = await normalize(schema(given));
  expect(document).toMatchObject({ components: { schemas: { Cat: want } } });
  expect(warnings).toEqual([
    expect.stringContaining(`structure-odd /components/schemas/Cat/${key} `),
  ]);
});

const query = { name: "a", in: "query", schema: { type: "string" } };

test.each([
  [
    "parameters: [{name: a, in: query, required: 'true', schema: {type: string}}]",
    { parameters: [{ ...query, required: true }] },
  ],
  ["parameters: [{name: a, in: Query, schema: {type: string}}]", { parameters: [query] }],
  ["parameters: {first: {name: a, in: query, schema: {type: string}}}", { parameters: [query] }],
  ["parameters: {name: a, in: query, schema: {type: string}}", { parameters: [query] }],
  ["tags: cats", { tags: ["cats"] }],
  ["security: {}", { security: [{}] }],
  ["servers: https://cats.example", { servers: [{ url: "https://cats.example" }] }],
  ["RequestBody: {content: {}}", { requestBody: { content: {} } }],
])("the operation's %s", async (given, want) => {
  const { document, warnings } = await normalize(operation(given));
  expect(document).toMatchObject({ paths: { "/cats": { get: want } } });
  expect(warnings[0]).toMatch(/^structure-odd \/paths\/~1cats\/get\//);
});

test("a method in capitals is a method", async () => {
  const { document } = await normalize(operation("").replace("    get:", "    GET:"));
  expect(document).toMatchObject({ paths: { "/cats": { get: { operationId: "listCats" } } } });
});

test.each([
  ["3.0", "3.0.0"],
  ['"3.1"', "3.1.0"],
  ["3.0.x", "3.0.0"],
  ["v3.1.0", "3.1.0"],
])("the version %s is read as %s", async (given, want) => {
  const { document, warnings } = await normalize(specText("paths: {}\n").replace("3.1.0", given));
  expect(document).toMatchObject({ openapi: want });
  expect(warnings).toEqual([expect.stringMatching(/^structure-odd \/openapi .* is read as/)]);
});

test("a map's own keys, and members of examples, are no one's mistake", async () => {
  const given =
    "{properties: {Type: {type: string}, required: {type: boolean}}, example: {required: 'true'}}";
  const { document, warnings } = await normalize(schema(given));
  expect(document).toMatchObject({
    components: {
      schemas: {
        Cat: {
          properties: { Type: { type: "string" }, required: { type: "boolean" } },
          example: { required: "true" },
        },
      },
    },
  });
  expect(warnings).toEqual([]);
});

test("a base class that knows no other members lets its heirs have some", async () => {
  const { document, warnings } = await normalize(
    specText(
      'paths: {}\ncomponents:\n  schemas:\n    Base: {type: object, additionalProperties: false}\n    Cat: {allOf: [{$ref: "#/components/schemas/Base"}, {type: object, properties: {name: {type: string}}}]}\n    Closed: {type: object, additionalProperties: false}\n',
    ),
  );
  expect(document).toMatchObject({
    components: { schemas: { Base: { type: "object" }, Closed: { additionalProperties: false } } },
  });
  expect(JSON.stringify(document).match(/additionalProperties/g)).toHaveLength(1);
  expect(warnings).toEqual([]);
});

const components = (text: string): string =>
  specText(`paths: {}\ncomponents:\n  schemas:\n${text}\n`);

test.each([
  ["#/definitions/Dog", "#/components/schemas/Dog"],
  ["#components/schemas/Dog", "#/components/schemas/Dog"],
  ["/components/schemas/Dog", "#/components/schemas/Dog"],
  ["Dog", "#/components/schemas/Dog"],
  ["#/components/schemas/a/b", "#/components/schemas/a~1b"],
  ["#/components/schemas/List%3CDog%3E", "#/components/schemas/List%253CDog%253E"],
  ["#/$defs/Paw", "#/components/schemas/Cat/$defs/Paw"],
])("the reference %s is read as %s", async (given, want) => {
  const { document, warnings } = await normalize(
    components(
      `    Cat: {$defs: {Paw: {type: object}}, properties: {a: {$ref: "${given}"}}}\n    Dog: {type: object}\n    a/b: {type: object}\n    "List%3CDog%3E": {type: object}`,
    ),
  );
  expect(document).toMatchObject({
    components: { schemas: { Cat: { properties: { a: { $ref: want } } } } },
  });
  expect(warnings).toEqual([
    expect.stringContaining("reference-odd /components/schemas/Cat/properties/a/$ref"),
  ]);
});

test("an heir joins the own members of a class that is a choice of its heirs", async () => {
  const { document, warnings } = await normalize(
    components(
      '    Pet: {type: object, properties: {kind: {type: string}}, oneOf: [{$ref: "#/components/schemas/Cat"}]}\n    Cat: {allOf: [{$ref: "#/components/schemas/Pet"}, {properties: {name: {type: string}}}]}\n    Self: {oneOf: [{$ref: "#/components/schemas/Self"}, {type: string}]}',
    ),
  );
  expect(document).toMatchObject({
    components: {
      schemas: {
        Pet: { oneOf: [{ $ref: "#/components/schemas/Cat" }] },
        Cat: { allOf: [{ properties: { kind: { type: "string" } } }, {}] },
        Self: { oneOf: [{ type: "string" }] },
      },
    },
  });
  expect(warnings).toEqual([
    expect.stringContaining("structure-odd /components/schemas/Cat/allOf/0 `Pet` is a choice"),
    expect.stringContaining(
      "structure-odd /components/schemas/Self/oneOf/0 `Self` contains itself",
    ),
  ]);
});

test("what stands inside a schema that gets a name is found at its new place", async () => {
  const inner = "#/components/schemas/Cat/properties/owner";
  const { document } = await normalize(
    components(
      `    Cat: {properties: {owner: {properties: {pets: {items: {$ref: "${inner}"}}, home: {type: object}}}, place: {$ref: "${inner}/properties/home"}}}`,
    ),
  );
  expect(document).toMatchObject({
    components: {
      schemas: {
        Cat: { properties: { place: { $ref: "#/components/schemas/CatOwner/properties/home" } } },
        CatOwner: { properties: { home: { type: "object" } } },
      },
    },
  });
});

test.each([
  ["0", ["default"]],
  ["401, 403", ["401", "403"]],
  ["200 OK", ["200"]],
  ["5**", ["5XX"]],
  ["Default", ["default"]],
  ["1001", []],
])("a response under %s", async (key, want) => {
  const { document, warnings } = await normalize(operation("").replace('"204"', `"${key}"`));
  const { responses } = (document as { paths: { "/cats": { get: { responses: object } } } }).paths[
    "/cats"
  ].get;
  expect(Object.keys(responses)).toEqual(want);
  expect(warnings).toEqual([
    expect.stringContaining(`structure-odd /paths/~1cats/get/responses/${key} `),
  ]);
});

test("schemas may be true or false", async () => {
  const { document } = await normalize(
    components("    Any: true\n    None: {properties: {a: false}}"),
  );
  expect(document).toMatchObject({
    components: { schemas: { Any: {}, None: { properties: { a: { not: {} } } } } },
  });
});

const repeated = (first: string, second: string): string =>
  `${operation("")}  /dogs: ${first}\n  /dogs: ${second}\n`;
const responded = "{responses: {}}";

test.each([
  [repeated(`{get: ${responded}}`, `{get: ${responded}}`), ["get"], "both values are the same"],
  [
    repeated(`{get: ${responded}}`, `{put: ${responded}}`),
    ["get", "put"],
    "the two mappings are merged",
  ],
  [
    JSON.stringify({
      openapi: "3.1.0",
      info: {},
      paths: { "/dogs": { get: { responses: {} } } },
    }).replace('"/dogs"', '"x-a":1,"x-a":2,"/dogs"'),
    ["get"],
    "the last one is used",
  ],
])("a key that stands twice: %s", async (given, want, reading) => {
  const { document, warnings } = await normalize(given);
  const { paths } = document as { paths: { "/dogs": object } };
  expect(Object.keys(paths["/dogs"])).toEqual(want);
  expect(warnings).toContainEqual(expect.stringMatching(`^yaml-key-repeated .*${reading}`));
});

const utf16 = Buffer.from(`\uFEFF${specText("paths: {}\n")}`, "utf16le");

test.each([
  ["UTF-16, the low byte first", utf16],
  ["UTF-16, the high byte first", Buffer.from(utf16).swap16()],
  ["a byte order mark", `\uFEFF${specText("paths: {}\n")}`],
  [
    "JSON with comments",
    '// Toys\n{ /* all */ "openapi": "3.1.0", "info": { "title": "// Toy", "version": "1" }, "paths": {} }',
  ],
])("a file with %s is read", async (_, given) => {
  const { document, warnings } = await normalize(given);
  expect(document).toMatchObject({ openapi: "3.1.0", paths: {} });
  expect(warnings).toEqual([]);
});

test.each([
  ["/cats/{ id }", "id", "/cats/{id}"],
  ["/cats/{id:[0-9]{1,3}}", "id", "/cats/{id}"],
  ["/cats/{catId}", "cat_id", "/cats/{catId}"],
])("the path %s with its parameter %s", async (path, name, want) => {
  const { document } = await normalize(
    specText(
      `paths:\n  "${path}":\n    parameters: [{name: ${name}, in: path, required: true, schema: {type: integer}}]\n    get: {responses: {}}\n`,
    ),
  );
  const { paths } = document as { paths: Record<string, unknown> };
  expect(paths).toEqual({ [want]: expect.anything() as unknown });
  const parameter = { in: "path", required: true, schema: { type: "integer" } };
  expect(JSON.stringify(paths)).toContain(JSON.stringify(parameter).slice(1, -1));
});

test("numbered parts of an allOf keep their numbers", async () => {
  const { document } = await normalize(
    components(
      '    Cat: {allOf: {"1": {properties: {name: {type: string}}}}}\n    Name: {$ref: "#/components/schemas/Cat/allOf/1/properties/name"}',
    ),
  );
  expect(document).toMatchObject({
    components: { schemas: { Cat: { allOf: [{}, { properties: { name: { type: "string" } } }] } } },
  });
});

test("a media type that is referred to stands where it is meant, and no warning tells of it", async () => {
  const thing = { schema: { type: "string" }, examples: { one: { value: "a" } } };
  const { document, warnings } = await normalize(`openapi: 3.2.0
info: { title: Toy, version: "1" }
servers: [{ url: https://toy.example }]
paths:
  /things:
    get:
      operationId: readThing
      responses:
        "200": { description: It., content: { application/json: { $ref: "#/components/mediaTypes/Other" } } }
components:
  mediaTypes:
    Other: { $ref: "#/components/mediaTypes/Thing" }
    Thing: ${JSON.stringify(thing)}
`);
  const content = { "application/json": thing };
  expect(document).toMatchObject({
    paths: { "/things": { get: { responses: { 200: { content } } } } },
    components: {},
  });
  expect(warnings).toEqual([]);
});

test.each([
  ["api.example.com/v1", "https://api.example.com/v1"],
  ["localhost:8080", "http://localhost:8080"],
  ["{region}.example.com", "https://{region}.example.com"],
])("a server at %s is one at %s", async (url, want) => {
  const text = specText("paths: {}\n").replace(/servers:.*/, `servers: [{url: "${url}"}]`);
  const { document, warnings } = await normalize(text);
  expect(document).toMatchObject({ servers: [{ url: want }] });
  expect(warnings).toEqual([expect.stringContaining("structure-odd /servers/0/url ")]);
});

test.each(["v1.0/pets", "./api", "/v1", "pets", "1.2.3", "files.v2/x"])(
  "a server at %s is relative",
  async (url) => {
    const text = specText("paths: {}\n").replace(/servers:.*/, `servers: [{url: "${url}"}]`);
    expect((await normalize(text)).document).toMatchObject({ servers: [{ url }] });
  },
);

test("keywords of a later version are read, and no warning bids to drop them", async () => {
  const given = "{properties: {kind: {const: cat}, any: true}, if: {required: [kind]}, then: {}}";
  const { document, warnings } = await normalize(schema(given).replace("3.1.0", "3.0.3"));
  expect(document).toMatchObject({
    components: { schemas: { Cat: { properties: { kind: { const: "cat" } } } } },
  });
  expect(warnings).toEqual([]);
});

test("in 3.0, x-webhooks are webhooks if the document says how they are signed", async () => {
  const hook = '{paid: {post: {responses: {"204": {description: Taken.}}}}}';
  const text = (more: string): string =>
    specText(`paths: {}\nx-webhooks: ${hook}\n${more}`).replace("3.1.0", "3.0.3");
  const signed = await normalize(text("x-lading-webhook-signature: {kind: github}\n"));
  expect(signed.document).toMatchObject({ webhooks: { paid: {} } });
  expect(signed.document).not.toHaveProperty("x-webhooks");
  expect(signed.warnings).toEqual([]);
  const unsigned = await normalize(text(""));
  expect(unsigned.document).toMatchObject({ "x-webhooks": { paid: {} } });
  expect(unsigned.document).not.toHaveProperty("webhooks");
});

test("a property called content is no map of media types, though it holds itself", async () => {
  const items = { $ref: "#/components/schemas/Cat" };
  const cat = { properties: { content: { type: "array", items } } };
  const { document } = await normalize(schema(JSON.stringify(cat)));
  expect(document).toMatchObject({ components: { schemas: { Cat: cat } } });
});
