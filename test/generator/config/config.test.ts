/** `lading.config`: where it is found, what it chooses, and where a mistake in it is shown. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { defineConfig, generate, type LadingConfig } from "../../../generator/src/generate.ts";
import { addFiles, readFiles, workspace } from "../workspace.ts";

/** Five operations, of which one is deprecated; `Owner` is used by `getOwner` alone. */
const document = `openapi: 3.1.0
info: { title: Pet Store API, version: "1" }
servers: [{ url: "https://pets.example" }]
paths:
  /pets:
    get: { operationId: list_pets, tags: [pets], responses: { "200": { $ref: "#/components/responses/Pets" } } }
    post: { operationId: addPet, tags: [pets], deprecated: true, responses: { "204": { description: Done } } }
  /pets/{id}:
    get:
      operationId: getPet
      tags: [pets]
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses: { "200": { description: One, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
  /owners/{id}:
    get:
      operationId: getOwner
      tags: [owners]
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses: { "200": { description: One, content: { application/json: { schema: { $ref: "#/components/schemas/Owner" } } } } }
  /owners/{id}/pets:
    get:
      operationId: listPetsOfOwner
      tags: [owners, pets]
      parameters: [{ $ref: "#/paths/~1owners~1%7Bid%7D/get/parameters/0" }]
      responses: { "200": { $ref: "#/components/responses/Pets" } }
components:
  responses:
    Pets: { description: All, content: { application/json: { schema: { type: array, items: { $ref: "#/components/schemas/Pet" } } } } }
  schemas:
    Pet: { type: object, required: [kind], properties: { kind: { type: string } }, discriminator: { propertyName: kind } }
    Cat: { allOf: [{ $ref: "#/components/schemas/Pet" }, { type: object, properties: { lives: { type: integer } } }] }
    Owner: { type: object, properties: { name: { type: string } } }
    Spare: { type: object }
`;

const store = { document: "openapi.yaml", output: "src/store" };

/** An app with a configuration, and what `generate` writes there. */
function app(api: object, files: Readonly<Record<string, string>> = {}): string {
  const config = JSON.stringify({ apis: { store: { ...store, ...api } } }, undefined, 2);
  return workspace({
    "package.json": "{}",
    "openapi.yaml": document,
    "lading.config.json": config,
    ...files,
  });
}

async function operationsOf(api: object): Promise<readonly string[]> {
  const { diagnostics, models = [] } = await generate({ root: app(api), mode: "model" });
  expect(diagnostics).toEqual([]);
  return models.flatMap(({ operations }) => operations.map(({ name }) => name)).toSorted();
}

test("the type completes a configuration, and takes no misspelt key", () => {
  const config: LadingConfig = defineConfig({
    // @ts-expect-error `docment` is no key of an API.
    apis: { store: { ...store, docment: "openapi.yaml" } },
  });
  expect(Object.keys(config.apis)).toEqual(["store"]);
});

const program = `export default defineConfig({ apis: { store: ${JSON.stringify(store)} } });\n`;

test.each([
  [
    "lading.config.ts",
    `import { defineConfig, type LadingConfig } from "lading";\nconst config: LadingConfig = defineConfig({ apis: { store: ${JSON.stringify(store)} } });\nexport default config;\n`,
  ],
  ["lading.config.mts", `import { defineConfig } from "lading";\n${program}`],
  ["lading.config.js", `import { defineConfig } from "lading";\n${program}`],
  ["lading.config.mjs", `export default { apis: { store: ${JSON.stringify(store)} } };\n`],
])("%s is read from any folder below", async (name, text) => {
  const root = workspace({ "package.json": "{}", "openapi.yaml": document, [name]: text });
  const before = process.cwd();
  process.chdir(join(root, "specs"));
  try {
    expect(await generate()).toMatchObject({ ok: true, diagnostics: [] });
  } finally {
    process.chdir(before);
  }
  expect(readFiles(join(root, "src/store"))["client.ts"]).toContain("export class Store ");
});

test("the names in the configuration are those of the class, the methods and the types", async () => {
  const names = {
    operations: { list_pets: "all", "POST /pets": "add" },
    schemas: { Pet: "Animal" },
  };
  const root = app({ className: "PetStore", names });
  expect(await generate({ root })).toMatchObject({ ok: true, diagnostics: [] });
  const files = readFiles(join(root, "src/store"));
  expect(files["client.ts"]).toContain("export class PetStore ");
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining(["operations/all.ts", "operations/add.ts"]),
  );
  expect(files["models.ts"]).toContain("export interface Animal ");
  expect(files["models.ts"]).not.toContain("export interface Pet ");
});

test("a name that is chosen later replaces the former one, which is said", async () => {
  const root = app({});
  await generate({ root });
  const names = { operations: { getPet: "pet" }, schemas: { Pet: "Animal" } };
  const config = { apis: { store: { ...store, names } } };
  addFiles(root, { "lading.config.json": JSON.stringify(config) });
  const { ok, diagnostics } = await generate({ root });
  expect({ ok, codes: diagnostics.map(({ code }) => code) }).toEqual({
    ok: true,
    codes: ["name-changed"],
  });
  expect(diagnostics[0]).toMatchObject({
    message: "The public name getPet becomes pet, because it is chosen for GET /pets/{id}.",
    location: { file: "lading.config.json" },
  });
  expect(readFiles(join(root, "src/store"))["models.ts"]).toContain("export interface Animal ");
});

test("x-lading-name in the document is such a name too", async () => {
  const named = document
    .replace("operationId: getOwner", "operationId: getOwner\n      x-lading-name: owner")
    .replace("Owner: { type", "Owner: { x-lading-name: Person, type");
  const root = app({}, { "openapi.yaml": named });
  expect(await generate({ root })).toMatchObject({ ok: true, diagnostics: [] });
  const files = readFiles(join(root, "src/store"));
  expect(files["models.ts"]).toContain("export interface Person ");
  expect(files).toHaveProperty(["operations/owner.ts"]);
});

test.each([
  [{}, ["addPet", "getOwner", "getPet", "listPets", "listPetsOfOwner"]],
  [{ include: { tags: ["owners"] } }, ["getOwner", "listPetsOfOwner"]],
  [{ include: { paths: ["/pets/**"] } }, ["addPet", "getPet", "listPets"]],
  [{ include: { paths: ["/pets/*"] } }, ["getPet"]],
  [{ include: { operations: ["getPet", "POST /pets"] } }, ["addPet", "getPet"]],
  [
    { include: { tags: ["pets"] }, exclude: { tags: ["owners"] } },
    ["addPet", "getPet", "listPets"],
  ],
  [{ exclude: { deprecated: true } }, ["getOwner", "getPet", "listPets", "listPetsOfOwner"]],
])("%j leaves %j", async (selection, operations) => {
  expect(await operationsOf(selection)).toEqual(operations);
});

test("what only operations left out have used is left out too, and a quoted parameter is kept", async () => {
  const root = app({ include: { operations: ["listPetsOfOwner"] } });
  const { models = [] } = await generate({ root, mode: "model" });
  const names = models.flatMap(({ declarations }) => declarations.map(({ name }) => name));
  expect(names).toEqual(expect.arrayContaining(["Pet", "Cat", "Spare", "ListPetsOfOwnerParams"]));
  expect(names).not.toContain("Owner");
});

test("only the APIs that are named are generated", async () => {
  const config = { apis: { store, other: { document: "missing.yaml", output: "src/other" } } };
  const root = app({}, { "lading.config.json": JSON.stringify(config) });
  expect(await generate({ root, providers: ["store"] })).toMatchObject({ ok: true });
  expect(await generate({ root, providers: ["stroe"] })).toMatchObject({
    ok: false,
    diagnostics: [
      {
        code: "provider-not-found",
        fix: 'Did you mean "store"? Name one of them, or add it to the configuration.',
        location: { file: "lading.config.json", line: 1 },
      },
    ],
  });
});

test("a workspace configures some of its providers", async () => {
  const root = workspace({
    "specs/store/openapi.yaml": document,
    "specs/plain/openapi.yaml": document,
    "specs/app/openapi.yaml": document,
    "lading.config.json": JSON.stringify({
      apis: {
        store: { name: "@acme/store", include: { tags: ["owners"] } },
        app: { output: { folder: "app/api", kind: "sources" } },
      },
    }),
  });
  expect(await generate({ root })).toMatchObject({ ok: true, diagnostics: [] });
  const files = readFiles(root);
  expect(JSON.parse(files["packages/store/package.json"] ?? "")).toMatchObject({
    name: "@acme/store",
  });
  expect(files).not.toHaveProperty(["packages/store/src/operations/getPet.ts"]);
  expect(files).toHaveProperty(["packages/plain/src/operations/getPet.ts"]);
  expect(files).toHaveProperty(["app/api/client.ts"]);
  expect(files).not.toHaveProperty(["packages/app/package.json"]);
  expect(JSON.parse(files["packages/tsconfig.json"]?.replace(/^\/\/.*\n/, "") ?? "")).toMatchObject(
    {
      references: [{ path: "plain" }, { path: "store" }],
    },
  );
});

test.each([
  [{ inclde: {} }, 6, 'Did you mean "include"?'],
  [{ include: { tags: ["pet"] } }, 7, 'Did you mean "pets"?'],
  [{ names: { operations: { getPets: "a" } } }, 8, 'Did you mean "getPet"?'],
  [{ className: "store" }, 6, "Write a name in PascalCase."],
])("%j is shown in line %i, with a way out", async (api, line, fix) => {
  const { ok, diagnostics } = await generate({ root: app(api) });
  expect(ok).toBe(false);
  expect(diagnostics).toMatchObject([{ location: { file: "lading.config.json", line } }]);
  expect(diagnostics[0]?.fix).toContain(fix);
});

test("a name for what the selection leaves out is a warning", async () => {
  const names = { operations: { getOwner: "owner" }, schemas: { Owner: "Person" } };
  const root = app({ include: { operations: ["getPet"] }, names });
  const { ok, diagnostics } = await generate({ root });
  expect(ok).toBe(true);
  expect(diagnostics).toMatchObject([
    {
      code: "name-left-out",
      severity: "warning",
      message:
        'apis.store.names.operations.getOwner names the operation "getOwner", which include or exclude leaves out.',
      location: { file: "lading.config.json", line: 13 },
    },
    { code: "name-left-out", message: expect.stringContaining('the schema "Owner"') },
  ]);
});

test.each([
  [{ operations: { getPet: "getOwner" } }, 8],
  [{ schemas: { Owner: "Pet" } }, 8],
])("%j clashes in line %i of the configuration", async (names, line) => {
  const { ok, diagnostics } = await generate({ root: app({ names }) });
  expect(ok).toBe(false);
  expect(diagnostics).toMatchObject([
    { code: "name-unavailable", location: { file: "lading.config.json", line } },
  ]);
  expect(diagnostics[0]).not.toHaveProperty("pointer");
});

test.each([
  `const config = { apis: { store: ${JSON.stringify(store)} } };\n`,
  `export const config = { apis: { store: ${JSON.stringify(store)} } };\n`,
])("a configuration without a default export is reported as such: %s", async (text) => {
  const root = workspace({ "openapi.yaml": document, "lading.config.mjs": text });
  expect(await generate({ root })).toMatchObject({
    ok: false,
    diagnostics: [
      {
        code: "config-unreadable",
        message: "lading.config.mjs cannot be read: it has no default export.",
        location: { file: "lading.config.mjs", line: 1 },
      },
    ],
  });
});

test("two configurations side by side are both named", async () => {
  const { ok, diagnostics } = await generate({
    root: app({}, { "lading.config.ts": "export default { apis: {} };\n" }),
  });
  expect(ok).toBe(false);
  expect(diagnostics.map(({ message }) => message)).toEqual([
    "The folder has two configurations, lading.config.ts and lading.config.json.",
  ]);
});

test("a document that is not there is named as it was given, in the line of the configuration", async () => {
  const { ok, diagnostics } = await generate({ root: app({ document: "./openapi.yml" }) });
  expect(ok).toBe(false);
  expect(diagnostics).toMatchObject([
    {
      code: "document-not-found",
      message: "There is no document ./openapi.yml.",
      fix: expect.stringMatching(/^Did you mean openapi\.yaml\? /),
      location: { file: "lading.config.json", line: 4 },
    },
  ]);
});

test.each([
  ["an API without a document", { output: "src/other" }, ["document"]],
  ["an API with neither a document nor an output", { className: "Other" }, ["document"]],
  ["a document without an output", { document: "openapi.yaml" }, ["output"]],
])("%s: the error names the missing key", async (_title, other, keys) => {
  const config = JSON.stringify({ apis: { store, other } });
  const { ok, diagnostics } = await generate({ root: app({}, { "lading.config.json": config }) });
  expect(ok).toBe(false);
  expect(diagnostics).toMatchObject(
    keys.map((key) => ({
      code: "config-key-missing",
      message: expect.stringContaining(key),
      location: { file: "lading.config.json", line: 1 },
    })),
  );
});

test("a configuration that fails is shown as such", async () => {
  const root = workspace({ "lading.config.ts": 'throw new Error("no luck");\n' });
  expect(await generate({ root })).toMatchObject({
    ok: false,
    diagnostics: [{ code: "config-unreadable", message: expect.stringContaining("no luck") }],
  });
});

test("the sources of an API that left the configuration are named, and stay", async () => {
  const other = { document: "openapi.yaml", output: "src/other" };
  const config = (apis: object): Readonly<Record<string, string>> => ({
    "lading.config.json": JSON.stringify({ apis }),
  });
  const root = app({}, config({ store, other }));
  addFiles(root, { "src/own/index.ts": "export {};\n" });
  expect(await generate({ root })).toMatchObject({ ok: true, diagnostics: [] });
  const before = readFiles(join(root, "src"));
  addFiles(root, config({ store }));
  for (const mode of ["check", "write"] as const)
    expect(await generate({ root, mode })).toMatchObject({
      ok: true,
      diagnostics: [
        {
          code: "folder-orphaned",
          message:
            "Nothing is generated into src/other any more. Its former sources are still there.",
        },
      ],
    });
  expect(readFiles(join(root, "src"))).toEqual(before);
});
