/** What a selection leaves of a document: each operation alone, and all but one, builds without a finding. */
import { describe, expect, test } from "vitest";
import { generate } from "../../../generator/src/generate.ts";
import { workspace } from "../workspace.ts";

const head = `openapi: 3.1.0
info: { title: Shop, version: "1" }
servers: [{ url: "https://shop.example" }]
`;

const ok = (schema: string): string =>
  `{ "200": { description: Done, content: { application/json: { schema: { $ref: "#/components/schemas/${schema}" } } } } }`;

/** Each has the operations \`one\`, \`two\` and \`three\`. */
const documents: Readonly<Record<string, string>> = {
  "an orphan that refers to what only one operation uses": `${head}paths:
  /one: { get: { operationId: one, responses: ${ok("One")} } }
  /two: { get: { operationId: two, responses: ${ok("Final")} } }
  /three: { get: { operationId: three, responses: ${ok("Chunk")} } }
components:
  schemas:
    One: { type: object }
    Final: { type: object, required: [object, text], properties: { object: { type: string }, text: { type: string } } }
    Chunk: { type: object, required: [object], properties: { object: { type: string } } }
    Completion:
      discriminator: { propertyName: object }
      oneOf:
        - { allOf: [{ $ref: "#/components/schemas/Chunk" }, { type: object, required: [object], properties: { object: { type: string, enum: [chunk] } } }] }
        - { allOf: [{ $ref: "#/components/schemas/Final" }, { type: object, required: [object], properties: { object: { type: string, enum: [final] } } }] }
`,
  "chains and cycles of orphans": `${head}paths:
  /one: { get: { operationId: one, responses: ${ok("Node")} } }
  /two: { get: { operationId: two, responses: ${ok("Leaf")} } }
  /three: { get: { operationId: three, responses: ${ok("Alias")} } }
components:
  schemas:
    Node: { type: object, properties: { next: { $ref: "#/components/schemas/Node" }, leaf: { $ref: "#/components/schemas/Leaf" } } }
    Leaf: { type: object, properties: { name: { type: string } } }
    Alias: { $ref: "#/components/schemas/Leaf" }
    Top: { $ref: "#/components/schemas/Middle" }
    Middle: { allOf: [{ $ref: "#/components/schemas/Node" }, { properties: { deep: { $ref: "#/components/schemas/Node/properties/leaf" } } }] }
    Ring: { type: object, properties: { other: { $ref: "#/components/schemas/Ring2" } } }
    Ring2: { type: object, properties: { other: { $ref: "#/components/schemas/Ring" }, alias: { $ref: "#/components/schemas/Alias" } } }
`,
  "discriminator mappings": `${head}paths:
  /one: { get: { operationId: one, responses: ${ok("Pet")} } }
  /two: { get: { operationId: two, responses: ${ok("Dog")} } }
  /three: { get: { operationId: three, responses: ${ok("Bird")} } }
components:
  schemas:
    Pet: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }], discriminator: { propertyName: kind, mapping: { cat: Cat, dog: "#/components/schemas/Dog" } } }
    Cat: { type: object, required: [kind], properties: { kind: { const: cat } } }
    Dog: { type: object, required: [kind], properties: { kind: { const: dog } } }
    Bird: { type: object, required: [kind], properties: { kind: { type: string } }, discriminator: { propertyName: kind, mapping: { owl: Owl } } }
    Owl: { allOf: [{ $ref: "#/components/schemas/Bird" }, { type: object, properties: { wise: { $ref: "#/components/schemas/Cat" } } }] }
    Animal: { oneOf: [{ $ref: "#/components/schemas/Bird" }, { $ref: "#/components/schemas/Dog" }], discriminator: { propertyName: kind, mapping: { bird: Bird, dog: Dog } } }
`,
  "parameters, responses, headers, request bodies and security schemes": `${head}security: [{ key: [] }]
paths:
  /one: { get: { operationId: one, parameters: [{ $ref: "#/components/parameters/Page" }], responses: { "200": { $ref: "#/components/responses/List" } } } }
  /two: { post: { operationId: two, security: [{ token: [] }], requestBody: { $ref: "#/components/requestBodies/Item" }, responses: { "204": { description: Done, headers: { Rate: { $ref: "#/components/headers/Rate" } } } } } }
  /three: { get: { operationId: three, security: [], responses: { "200": { $ref: "#/components/responses/Spare" } } } }
components:
  securitySchemes:
    key: { type: apiKey, in: header, name: X-Key }
    token: { type: http, scheme: bearer }
  parameters:
    Page: { name: page, in: query, schema: { $ref: "#/components/schemas/Page" } }
    Other: { name: other, in: query, schema: { $ref: "#/components/schemas/Item" } }
  headers:
    Rate: { schema: { $ref: "#/components/schemas/Rate" } }
  requestBodies:
    Item: { content: { application/json: { schema: { $ref: "#/components/schemas/Item" } } } }
  responses:
    List: { description: All, content: { application/json: { schema: { type: array, items: { $ref: "#/components/schemas/Item" } } } } }
    Spare: { description: One, headers: { Rate: { $ref: "#/components/headers/Rate" } }, content: { application/json: { schema: { $ref: "#/components/schemas/Item" } } } }
    Unused: { description: None, headers: { Rate: { $ref: "#/components/headers/Rate" } }, content: { application/json: { schema: { $ref: "#/components/schemas/Page" } } } }
  schemas:
    Page: { type: integer }
    Rate: { type: integer }
    Item: { type: object, properties: { page: { $ref: "#/components/schemas/Page" } } }
`,
  "references into operations and path items": `${head}paths:
  /one/{id}:
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
    get: { operationId: one, parameters: [{ name: page, in: query, schema: { type: integer } }], responses: ${ok("Quoting")} }
  /two/{id}:
    parameters: [{ $ref: "#/paths/~1one~1%7Bid%7D/parameters/0" }]
    get: { operationId: two, parameters: [{ $ref: "#/paths/~1one~1%7Bid%7D/get/parameters/0" }], responses: { "200": { $ref: "#/paths/~1one~1%7Bid%7D/get/responses/200" } } }
  /three: { get: { operationId: three, responses: { "200": { description: Done, content: { application/json: { schema: { type: object, properties: { name: { type: string } } } } } } } } }
components:
  schemas:
    Quoting: { type: object, properties: { page: { $ref: "#/paths/~1three/get/responses/200/content/application~1json/schema" } } }
    Orphan: { type: object, properties: { id: { $ref: "#/paths/~1three/get/responses/200/content/application~1json/schema/properties/name" } } }
`,
  "shared path items": `${head}paths:
  /one: { $ref: "#/components/pathItems/Shared" }
  /two: { get: { operationId: two, responses: ${ok("Item")} }, put: { operationId: three, responses: ${ok("Box")} } }
components:
  pathItems:
    Shared: { get: { operationId: one, responses: ${ok("Box")} } }
    Spare: { get: { operationId: spare, responses: ${ok("Item")} } }
  schemas:
    Item: { type: object }
    Box: { type: object, properties: { item: { $ref: "#/components/schemas/Item" } } }
`,
};

const operations = ["one", "two", "three"];

async function modelOf(document: string, selection: object) {
  const store = { document: "openapi.yaml", output: "src/store", ...selection };
  const root = workspace({
    "package.json": "{}",
    "openapi.yaml": document,
    "lading.config.json": JSON.stringify({ apis: { store } }),
  });
  const { diagnostics, models = [] } = await generate({ root, mode: "model" });
  return {
    diagnostics,
    operations: models.flatMap((api) => api.operations.map(({ name }) => name)).toSorted(),
    types: models.flatMap((api) => api.declarations.map(({ name }) => name)),
    api: models[0],
  };
}

describe.each(Object.entries(documents))("%s", (_, document) => {
  test.each(operations)("%s alone", async (operation) => {
    const { diagnostics, ...model } = await modelOf(document, {
      include: { operations: [operation] },
    });
    expect(diagnostics).toEqual([]);
    expect(model.operations).toEqual([operation]);
    const whole = await modelOf(document, {});
    const find = (api: typeof whole.api) => api?.operations.find(({ name }) => name === operation);
    expect(find(model.api)).toEqual(find(whole.api));
  });

  test.each(operations)("all but %s", async (operation) => {
    const { diagnostics, ...model } = await modelOf(document, {
      exclude: { operations: [operation] },
    });
    expect(diagnostics).toEqual([]);
    expect(model.operations).toEqual(operations.filter((each) => each !== operation).toSorted());
  });
});

test("what no operation has used stays, with what it refers to", async () => {
  const document = documents["an orphan that refers to what only one operation uses"] ?? "";
  const { types } = await modelOf(document, { include: { operations: ["two"] } });
  expect(types).toEqual(expect.arrayContaining(["Completion", "Chunk", "Final"]));
  expect(types).not.toContain("One");
});

test("an operation that two paths share is left out of one of them", async () => {
  const document = `${head}paths:
  /one: { $ref: "#/components/pathItems/Shared" }
  /two: { $ref: "#/components/pathItems/Shared" }
components:
  pathItems:
    Shared: { get: { responses: { "204": { description: Done } } } }
`;
  const { operations: left } = await modelOf(document, { exclude: { operations: ["GET /one"] } });
  expect(left).toEqual(["getTwo"]);
});

describe("webhooks are selected as operations are", () => {
  const hook = (id: string, more: string): string =>
    `{ post: { operationId: ${id}, ${more} requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/${id}" } } } }, responses: { "204": { description: Done } } } }`;
  const document = `${head}paths:
  /one: { get: { operationId: one, tags: [shop], responses: ${ok("One")} } }
webhooks:
  added: ${hook("Added", "tags: [shop],")}
  removed: ${hook("Removed", "deprecated: true,")}
  shop/moved: ${hook("Moved", "")}
components:
  schemas: { One: { type: object }, Added: { type: object }, Removed: { type: object }, Moved: { type: object } }
`;
  const all = ["Added", "Moved", "Removed"];

  test.each<[object, readonly string[], readonly string[]]>([
    [{}, ["one"], all],
    [{ include: { tags: ["shop"] } }, ["one"], ["Added"]],
    [{ include: { paths: ["/one", "shop/*"] } }, ["one"], ["Moved"]],
    [{ include: { operations: ["one", "POST removed"] } }, ["one"], ["Removed"]],
    [{ include: { operations: ["one"] } }, ["one"], []],
    [{ exclude: { operations: ["Moved"] } }, ["one"], ["Added", "Removed"]],
    [{ exclude: { deprecated: true } }, ["one"], ["Added", "Moved"]],
    [{ exclude: { paths: ["/one"] } }, [], all],
  ])("%j", async (selection, operations, hooks) => {
    const model = await modelOf(document, selection);
    expect(model.diagnostics).toEqual([]);
    expect(model.operations).toEqual(operations);
    expect(model.types.filter((name) => all.includes(name)).toSorted()).toEqual(hooks);
    expect(model.api?.incoming).toHaveLength(hooks.length);
  });
});
