/** What is said of keywords of another version, and of values of another type: what it is, and what to write. */
import { expect, test } from "vitest";
import { loadSpec } from "../../../../generator/src/1-load/loadSpec.ts";
import { workspace } from "../../workspace.ts";

/** A document with one property `age`; what else it has can be given. */
async function findingsOf(version: string, age: string, rest = ""): Promise<readonly string[]> {
  const text = `openapi: ${version}
info: { title: Toy, version: "1" }
servers: [{ url: "https://toy.example" }]
paths: {}
components: { schemas: { Cat: { type: object, properties: { age: ${age} } } } }
${rest}`;
  const root = workspace({ "specs/toy/openapi.yaml": text });
  const { diagnostics } = await loadSpec({ root, provider: "toy" });
  return diagnostics.map(({ code, message, fix }) => `${code}: ${message} ${fix}`);
}

const later = "but this document is of version 3.0";

test.each([
  [
    "3.0.3",
    "{ type: integer, exclusiveMinimum: 5 }",
    `keyword-of-other-version: \`exclusiveMinimum\` is a number, as in OpenAPI 3.1 and later, ${later}. The generator reads it as such. Write \`minimum\` with the number and \`exclusiveMinimum: true\`, or begin the document with openapi: 3.1.0.`,
  ],
  [
    "3.1.0",
    "{ type: integer, maximum: 5, exclusiveMaximum: true }",
    "keyword-of-other-version: `exclusiveMaximum` is true or false, as in OpenAPI 3.0, but this document is of a later version. The generator reads it as such. Write `exclusiveMaximum` with the number, and leave out `maximum`.",
  ],
  [
    "3.0.3",
    "{ type: integer, examples: [5] }",
    `keyword-of-other-version: \`examples\` came with OpenAPI 3.1, ${later}, whose tools do not know it. Begin the document with openapi: 3.1.0, or remove it.`,
  ],
  [
    "3.1.0",
    "{ type: integer, nullable: true }",
    'nullable-outdated: OpenAPI 3.1 no longer has the keyword `nullable`. The generator still observes it: null is allowed. Write type: [string, "null"], or add a branch with type: "null".',
  ],
  [
    "3.1.0",
    "{ type: array, uniqueItems: all }",
    "structure-odd: `uniqueItems` must be true or false, but it is a string. Write true or false, or remove it.",
  ],
  [
    "3.1.0",
    "{ type: string, minLength: '3' }",
    'structure-odd: `minLength: "3"` is read as 3. Write 3.',
  ],
])("in %s, of %s", async (version, age, finding) => {
  expect(await findingsOf(version, age)).toEqual([finding]);
});

test.each([
  ["3.0.3", "{ type: [integer, 'null'], const: 5, patternProperties: {} }"],
  ["3.0.3", "{ type: integer, nullable: true, minimum: 5, exclusiveMinimum: true }"],
  ["3.1.0", "{ type: integer, exclusiveMinimum: 5, examples: [5], $comment: none }"],
])("in %s, nothing of %s", async (version, age) => {
  expect(await findingsOf(version, age)).toEqual([]);
});

test("webhooks in a document of version 3.0 are named as later ones", async () => {
  expect(await findingsOf("3.0.3", "{}", "webhooks: {}\n")).toEqual([
    `keyword-of-other-version: \`webhooks\` came with OpenAPI 3.1, ${later}, whose tools do not know it. Begin the document with openapi: 3.1.0, or remove it.`,
  ]);
});

test("an error names the object that belongs there, and an item the list that it is in", async () => {
  expect(await findingsOf("3.1.0", "{ properties: [{}] }")).toEqual([
    expect.stringContaining("`properties` must be an object (SchemaProperties), but it is a list."),
  ]);
  expect(await findingsOf("3.1.0", "{ allOf: [5] }")).toEqual([
    expect.stringContaining("An item of `allOf` must be an object (Schema), but it is an integer."),
  ]);
});
