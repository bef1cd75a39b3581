import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { whyInvalidName } from "../../../generator/src/1-load/check/checkProvider.ts";
import { loadSpec } from "../../../generator/src/1-load/loadSpec.ts";
import { addFiles, specText, workspace } from "../workspace.ts";
import { cpuOf } from "../../support/cpu.ts";

/** Loads `specs/toy` of a workspace that holds these files. */
async function load(files: Readonly<Record<string, string>>): ReturnType<typeof loadSpec> {
  return loadSpec({ root: workspace(files), provider: "toy" });
}

/** Loads one document and gives the codes of what is wrong with it. */
async function codesOf(text: string): Promise<readonly string[]> {
  const { diagnostics } = await load({ "specs/toy/openapi.yaml": text });
  return diagnostics.map(({ code }) => code);
}

test.each(["openapi.yaml", "openapi.yml", "openapi.json"])("%s is found", async (name) => {
  const text = name.endsWith("json")
    ? '{\n\t"openapi": "3.1.0",\n\t"info": {"title": "Toy", "version": "1"},\n\t"paths": {}\n}'
    : specText();
  const { spec, diagnostics } = await load({ [`specs/toy/${name}`]: text });
  expect(diagnostics).toEqual([]);
  expect(spec?.source).toBe(`specs/toy/${name}`);
});

test("other files are bundled into the document, and located where they were written", async () => {
  const { spec, diagnostics } = await load({
    "specs/toy/openapi.yaml": specText("paths:\n  /cats: {$ref: paths/cats.yaml}\n"),
    "specs/toy/paths/cats.yaml":
      'get:\n  operationId: listCats\n  responses:\n    "200":\n      description: Cats\n      content:\n        application/json:\n          schema: {$ref: "../schemas.yaml#/Cat"}\n',
    "specs/toy/schemas.yaml": 'Cat:\n  type: object\n  properties:\n    friend: {$ref: "#/Cat"}\n',
  });
  expect(diagnostics).toEqual([]);
  expect(JSON.parse(JSON.stringify(spec?.document))).toMatchObject({
    paths: {
      "/cats": {
        get: {
          responses: {
            200: {
              content: { "application/json": { schema: { $ref: "#/components/schemas/Cat" } } },
            },
          },
        },
      },
    },
    components: {
      schemas: { Cat: { properties: { friend: { $ref: "#/components/schemas/Cat" } } } },
    },
  });
  expect(spec?.locate("/paths/~1cats/get/operationId")).toEqual({
    file: "specs/toy/paths/cats.yaml",
    line: 2,
    column: 3,
  });
  expect(spec?.locate("#/components/schemas/Cat/properties/friend")).toEqual({
    file: "specs/toy/schemas.yaml",
    line: 4,
    column: 5,
  });
});

test("a finding in another file names that file", async () => {
  const { diagnostics } = await load({
    "specs/toy/openapi.yaml": specText(
      'paths: {}\ncomponents: {schemas: {Cat: {$ref: "cat.yaml"}}}\n',
    ),
    "specs/toy/cat.yaml": "type: object\nproperties: [name\n",
  });
  expect(diagnostics).toMatchObject([
    { code: "yaml-syntax", location: { file: "specs/toy/cat.yaml", line: 3 } },
  ]);
});

test("a pointer is located by its key, whatever the key holds", async () => {
  const { spec } = await load({
    "specs/toy/openapi.yaml": specText(
      'paths: {}\ncomponents:\n  schemas:\n    "a/b~c%20d":\n      type: string\n    __proto__:\n      type: string\n',
    ),
  });
  expect(spec?.locate("/components/schemas/a~1b~0c%20d/type").line).toBe(8);
  expect(spec?.locate("/components/schemas/__proto__").line).toBe(9);
  expect(spec?.locate("/components/nowhere")).toMatchObject({ line: 5 });
  expect(spec?.locate("")).toMatchObject({ line: 1, column: 1 });
});

test("names that objects inherit are plain names", async () => {
  const { spec, diagnostics } = await load({
    "specs/toy/openapi.yaml": specText(
      "paths: {}\ncomponents:\n  schemas:\n    __proto__: {type: object, properties: {hasOwnProperty: {type: string}, __proto__: {type: string}}}\n    constructor: {type: string}\n",
    ),
  });
  expect(diagnostics).toEqual([]);
  const schemas = (spec?.document.components as { schemas: Record<string, unknown> }).schemas;
  expect(Object.keys(schemas)).toEqual(["__proto__", "constructor"]);
  expect(schemas["toString"]).toBeUndefined();
  expect(({} as Record<string, unknown>)["type"]).toBeUndefined();
});

test("a bundled component named __proto__ becomes a member of a safe name", async () => {
  const { spec, diagnostics } = await load({
    "specs/toy/openapi.yaml": specText(
      'paths: {}\ncomponents: {schemas: {Cat: {properties: {a: {$ref: "b.yaml#/__proto__"}}}}}\n',
    ),
    "specs/toy/b.yaml": "__proto__: {type: string}\n",
  });
  expect(diagnostics).toEqual([]);
  expect((spec?.document.components as { schemas: object }).schemas).toMatchObject({
    Cat: { properties: { a: { $ref: "#/components/schemas/__proto__-2" } } },
    "__proto__-2": { type: "string" },
  });
  expect(({} as Record<string, unknown>)["type"]).toBeUndefined();
});

test("aliases become copies", async () => {
  const { spec } = await load({
    "specs/toy/openapi.yaml": specText(
      "paths: {}\ncomponents: {schemas: {Cat: &cat {type: string}, Dog: *cat}}\n",
    ),
  });
  const { Cat, Dog } = (spec?.document.components as { schemas: Record<string, unknown> }).schemas;
  expect(Dog).toEqual(Cat);
  expect(Dog).not.toBe(Cat);
});

test("an anchor, and a way through another reference, become plain pointers", async () => {
  const { spec, diagnostics } = await load({
    "specs/toy/openapi.yaml": specText(
      'paths: {}\ncomponents:\n  schemas:\n    Cat: {$anchor: cat, type: object, properties: {name: {type: string}}}\n    Alias: {$ref: "#/components/schemas/Cat"}\n    ByAnchor: {$ref: "#cat"}\n    Through: {$ref: "#/components/schemas/Alias/properties/name"}\n',
    ),
  });
  expect(diagnostics).toEqual([]);
  expect((spec?.document.components as { schemas: object }).schemas).toMatchObject({
    ByAnchor: { $ref: "#/components/schemas/Cat" },
    Through: { $ref: "#/components/schemas/Cat/properties/name" },
  });
});

test.each([
  "http://169.254.169.254/latest",
  "HTTPS://toy.example/cat.yaml",
  "//toy.example/cat.yaml",
  "file:///etc/passwd",
  "data:application/json,{}",
])("%s is remote", async (reference) => {
  const text = specText(`paths: {}\ncomponents: {schemas: {Cat: {$ref: "${reference}"}}}\n`);
  expect(await codesOf(text)).toEqual(["reference-remote"]);
});

test.each([
  "../../package.json",
  "/etc/hosts",
  "../toy-other/cat.yaml",
  "link.yaml",
  "linked/cat.yaml",
])("%s is outside", async (reference) => {
  const root = workspace({
    "package.json": "{}",
    "specs/toy-other/cat.yaml": "type: string",
    "specs/toy/openapi.yaml": specText(
      `paths: {}\ncomponents: {schemas: {Cat: {$ref: "${reference}"}}}\n`,
    ),
  });
  symlinkSync(join(root, "package.json"), join(root, "specs/toy/link.yaml"));
  symlinkSync(join(root, "specs/toy-other"), join(root, "specs/toy/linked"));
  const { diagnostics } = await loadSpec({ root, provider: "toy" });
  expect(diagnostics.map(({ code }) => code)).toEqual(["reference-outside-folder"]);
});

test("what examples and foreign extensions refer to is no one's business", async () => {
  const text = specText(
    'x-foreign: {$ref: "https://toy.example/nowhere"}\npaths: {}\ncomponents:\n  schemas:\n    Cat: {type: object, example: {$ref: "#/nowhere"}, default: {$ref: "#/nowhere"}, x-codeSamples: {$ref: nowhere.yaml}}\n  examples:\n    One: {value: {$ref: "#/nowhere"}}\n    Two: {externalValue: "https://toy.example/cat.json"}\n',
  );
  expect(await codesOf(text)).toEqual([]);
});

test("configuration and plugins next to a document are not loaded", async () => {
  const root = workspace({
    "specs/toy/openapi.yaml": specText("paths: {}\nx-extra: 1\n"),
    "specs/toy/redocly.yaml": "extends: [nowhere]\nplugins: [./plugin.js]\n",
    "specs/toy/plugin.js": "globalThis.PWN = 1;",
    "specs/toy/@theme/plugin.js": "globalThis.PWN = 1;",
  });
  const before = process.cwd();
  process.chdir(join(root, "specs/toy"));
  const { diagnostics } = await loadSpec({ root, provider: "toy" }).finally(() =>
    process.chdir(before),
  );
  expect(diagnostics).toEqual([]);
  expect(Object.hasOwn(globalThis, "PWN")).toBe(false);
});

test("all mistakes are reported at once, each once", async () => {
  const text = specText(
    'paths:\n  /a:\n    parameters: [{name: id, in: path, required: true, schema: {type: string}}]\n    get: {operationId: one, responses: {"200": {$ref: "#/gone"}}}\n    put: {operationId: one, responses: {}}\n',
  );
  expect((await codesOf(text)).toSorted()).toEqual([
    "operation-id-duplicate",
    "path-parameter-unused",
    "reference-dangling",
  ]);
});

test("extras tells of hand-written code", async () => {
  const root = workspace({ "specs/toy/openapi.yaml": specText() });
  const extras = async (): Promise<unknown> =>
    (await loadSpec({ root, provider: "toy" })).spec?.extras;
  expect(await extras()).toEqual({
    index: false,
    client: false,
    commandLine: false,
    testing: false,
  });
  const names = ["index.ts", "client.ts", "cli.ts", "testing/index.ts", "guide.md"];
  addFiles(
    root,
    Object.fromEntries(names.map((name) => [`packages/toy/src/extras/${name}`, `in ${name}`])),
  );
  expect(await extras()).toEqual({
    index: true,
    client: true,
    commandLine: true,
    testing: true,
    guide: "in guide.md",
  });
});

test.each<[string, string | undefined]>([
  ["a".repeat(64), undefined],
  ["a".repeat(65), "it has more than 64 characters"],
  ["a1-b2", undefined],
  ...["a--b", "-a", "a-", "1a", "a_b", "aB", "a.b", ""].map((name): [string, string] => [
    name,
    "npm and TypeScript do not both accept it",
  ]),
  ["com1", "Windows reserves it for a device"],
  ["com", undefined],
])("the provider's name %j: %s", (name, reason) => {
  expect(whyInvalidName(name)).toBe(reason);
});

test.each(["../toy", "toy/../toy", "", "TOY"])("%j names no provider", async (provider) => {
  const root = workspace({ "specs/toy/openapi.yaml": specText() });
  const { diagnostics } = await loadSpec({ root, provider });
  expect(diagnostics).toMatchObject([{ code: "provider-not-found" }]);
});

test.each([
  ["a swarm of aliases", `a: &a [${"x,".repeat(9)}x]\n${aliases(30)}`, "document-too-large"],
  ["a flood of values", `a: [${"1,".repeat(3e6)}1]`, "document-too-large"],
  [
    "a chain of references",
    specText(`paths: {}\ncomponents:\n  schemas:\n${chain(3000)}`),
    "document-too-deep",
  ],
  ["deep nesting", `openapi: ${"{a: ".repeat(5000)}`, "document-too-deep"],
  [
    "a merge of __proto__",
    specText("paths: {}\nx-a: &a {__proto__: {type: string}}\nx-b: {<<: *a}\n"),
    undefined,
  ],
  ["an alias that holds itself", specText("paths: {}\nx-a: &a [*a]\n"), "yaml-not-json"],
  [
    "a long description",
    specText(`paths: {}\ntags: [{name: a, description: "${"x".repeat(12 << 20)}"}]\n`),
    undefined,
  ],
  [
    "a circle of allOf",
    specText(
      'paths: {}\ncomponents: {schemas: {A: {allOf: [{$ref: "#/components/schemas/A"}]}}}\n',
    ),
    "structure-odd",
  ],
])("%s ends within seconds", async (_, text, code) => {
  const spent = await cpuOf(async () => {
    expect(await codesOf(text)).toEqual(code === undefined ? [] : [code]);
  });
  expect(spent).toBeLessThan(10_000);
});

/** Each line holds the line before ten times. */
function aliases(lines: number): string {
  return Array.from({ length: lines }, (_, index) => {
    const before = index === 0 ? "a" : `a${index - 1}`;
    return `a${index}: &a${index} [${`*${before},`.repeat(9)}*${before}]`;
  }).join("\n");
}

/** Each schema refers to the next. */
function chain(length: number): string {
  const links = Array.from(
    { length },
    (_, index) => `    S${index}: {$ref: "#/components/schemas/S${index + 1}"}\n`,
  );
  return `${links.join("")}    S${length}: {type: string}\n`;
}
