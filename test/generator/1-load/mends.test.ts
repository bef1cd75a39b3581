/** Small faults whose meaning is plain: each is put right, and told as a warning. */
import { expect, test } from "vitest";
import { loadSpec } from "../../../generator/src/1-load/loadSpec.ts";
import { specText, workspace } from "../workspace.ts";

interface Mended {
  readonly document: unknown;
  /** `code pointer message`. */
  readonly warnings: readonly string[];
}

async function mend(text: string): Promise<Mended> {
  const root = workspace({ "specs/toy/openapi.yaml": text });
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
  const { document, warnings } = await mend(schema(given));
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
  const { document, warnings } = await mend(operation(given));
  expect(document).toMatchObject({ paths: { "/cats": { get: want } } });
  expect(warnings[0]).toMatch(/^structure-odd \/paths\/~1cats\/get\//);
});

test("a method in capitals is a method", async () => {
  const { document } = await mend(operation("").replace("    get:", "    GET:"));
  expect(document).toMatchObject({ paths: { "/cats": { get: { operationId: "listCats" } } } });
});

test.each([
  ["3.0", "3.0.0"],
  ['"3.1"', "3.1.0"],
  ["3.0.x", "3.0.0"],
  ["v3.1.0", "3.1.0"],
])("the version %s is read as %s", async (given, want) => {
  const { document, warnings } = await mend(specText("paths: {}\n").replace("3.1.0", given));
  expect(document).toMatchObject({ openapi: want });
  expect(warnings).toEqual([expect.stringMatching(/^structure-odd \/openapi .* is read as/)]);
});

test("a map's own keys, and members of examples, are nobody's mistake", async () => {
  const given =
    "{properties: {Type: {type: string}, required: {type: boolean}}, example: {required: 'true'}}";
  const { document, warnings } = await mend(schema(given));
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
  const { document, warnings } = await mend(
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
