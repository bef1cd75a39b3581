/** Hostile text in every place of a document where text may stand: whatever is generated says only what was planned. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import ts from "typescript";
import { expect, test } from "vitest";
import { generate } from "lading";
import { assertProperty } from "../../support/fuzz/assertProperty.ts";
import { readFiles, workspace } from "../workspace.ts";
import { testTimeout } from "../../support/testTimeout.ts";

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Each place of OpenAPI that holds text of its author's, once. */
const document: Json = {
  openapi: "3.1.0",
  info: { title: "Title", version: "1", description: "Prose", summary: "Short" },
  externalDocs: { url: "https://docs.example/page", description: "Prose" },
  servers: [
    {
      url: "https://{region}.example/v1",
      description: "Prose",
      variables: { region: { default: "eu", enum: ["eu", "us"], description: "Prose" } },
    },
  ],
  tags: [{ name: "tag", description: "Prose" }],
  security: [{ key: [] }],
  paths: {
    "/cats/{id}": {
      post: {
        operationId: "addCat",
        tags: ["tag"],
        summary: "Short",
        description: "Prose",
        deprecated: true,
        externalDocs: { url: "https://docs.example/page" },
        parameters: [
          { name: "id", in: "path", required: true, schema: { type: "string" } },
          {
            name: "X-Trace",
            in: "header",
            description: "Prose",
            example: "text",
            schema: { type: "string" },
          },
          { name: "filter", in: "query", style: "deepObject", schema: { type: "object" } },
        ],
        requestBody: {
          description: "Prose",
          content: {
            "multipart/form-data": {
              schema: { $ref: "#/components/schemas/Form" },
              encoding: { file: { contentType: "image/png" } },
              examples: { one: { summary: "Short", value: { file: "@cat.jpg", note: "text" } } },
            },
          },
        },
        responses: {
          "200": {
            description: "Prose",
            headers: { "X-Rate": { description: "Prose", schema: { type: "integer" } } },
            content: { "application/json": { schema: { $ref: "#/components/schemas/Cat" } } },
          },
        },
      },
    },
  },
  components: {
    securitySchemes: { key: { type: "apiKey", in: "header", name: "X-Key", description: "Prose" } },
    schemas: {
      Form: {
        type: "object",
        required: ["file"],
        properties: { file: { type: "string", format: "binary" }, note: { type: "string" } },
      },
      Cat: {
        title: "Title",
        description: "Prose",
        oneOf: [{ $ref: "#/components/schemas/Tabby" }],
        discriminator: { propertyName: "kind", mapping: { tabby: "#/components/schemas/Tabby" } },
      },
      Tabby: {
        type: "object",
        required: ["kind"],
        properties: {
          kind: { type: "string" },
          colour: {
            type: "string",
            enum: ["red"],
            default: "red",
            pattern: "^r",
            format: "colour",
          },
          stripes: { const: "many" },
        },
        patternProperties: { "^x": { type: "string" } },
        "x-enum-varnames": ["RED"],
      },
    },
  },
};

const hostile = [
  "x */ globalThis.PWN=1; /*",
  "x */ const p = (globalThis.PWN=1); /*",
  "x */ z: 1 } globalThis.PWN=1; interface J { /*",
  "a\u2028globalThis.PWN=1\u2029b\r\nc\rd\\",
  "*\u200b/globalThis.PWN=1",
  "f(){} globalThis.PWN=1; function g",
  'Evil"]; globalThis.PWN=1; //',
  "a: string } globalThis.PWN=1; interface J { b",
  "x':[globalThis.PWN=1],\"",
  "a`${globalThis.PWN=1}`",
  'blue";}\n{globalThis.PWN=1}//',
  '"a\\" then ", C=(globalThis.PWN=1), D=\\""',
  "2 || (globalThis.PWN=1)",
  "number }; globalThis.PWN=1; type _ = { _z: number",
  "/v1/`+globalThis.PWN+`/{id}",
  "../../PWN",
  "C:\\PWN",
  "__proto__",
  "constructor",
  "hasOwnProperty",
  "toString",
  "",
  " ",
  "\u0000",
  "😀",
  "delete",
  "x".repeat(300),
  '{"scripts":{"postinstall":"PWN"}}',
  "<script>PWN</script>\n```\nPWN",
];

/** Paths of all strings, and of all keys that hold something, marked by a last `true`. */
function places(
  value: Json,
  path: readonly string[] = [],
): readonly (readonly [string[], boolean])[] {
  if (typeof value === "string") return [[[...path], false]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => [
    ...(Array.isArray(value) ? [] : [[[...path, key], true] as [string[], boolean]]),
    ...places(child as Json, [...path, key]),
  ]);
}

/** A copy with the text in the place: as the value, or as the key. */
function put(
  value: Json,
  [key = "", ...rest]: readonly string[],
  isKey: boolean,
  text: Json,
): Json {
  if (Array.isArray(value))
    return value.map((item: Json, index) =>
      String(index) !== key ? item : rest.length === 0 ? text : put(item, rest, isKey, text),
    );
  // What stood there, an earlier change may have taken away.
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value as { readonly [key: string]: Json }).map(
    ([name, child]): [string, Json] => {
      if (name !== key) return [name, child];
      if (rest.length > 0) return [name, put(child, rest, isKey, text)];
      return isKey ? [String(text), child] : [name, text];
    },
  );
  return Object.fromEntries(entries);
}

const attack = fc.record({
  place: fc.constantFrom(...places(document)),
  text: fc.oneof(
    { arbitrary: fc.constantFrom(...hostile), weight: 4 },
    { arbitrary: fc.string({ unit: "binary", maxLength: 20 }), weight: 1 },
  ),
});

/** Cases of a property. */
const runs = Number(process.env["FUZZ_RUNS"] ?? 40);

/** What came of the documents: a generator that refuses all of them says nothing wrong, and is of no use. */
interface Outcomes {
  generated: number;
  refused: number;
}

test("the document as it stands is generated", async () => {
  const root = workspace();
  writeSpec(root, document);
  expect(await generate({ root })).toMatchObject({ ok: true });
  verify(root);
});

/** Where any text may stand, and none is refused. */
const prose = places(document).filter(
  ([path, isKey]) => !isKey && /^(description|summary|example)$/.test(path.at(-1) ?? ""),
);

test(
  "each hostile text is taken wherever prose may stand",
  { timeout: testTimeout(240_000) },
  async () => {
    const root = workspace();
    for (const text of hostile) {
      const given = prose.reduce<Json>((tree, [path]) => put(tree, path, false, text), document);
      writeSpec(root, given);
      expect(await generate({ root }), text).toMatchObject({ ok: true });
      verify(root);
    }
  },
);

test("text of a document stays text", { timeout: testTimeout(240_000) }, async () => {
  const root = workspace();
  const outcomes: Outcomes = { generated: 0, refused: 0 };
  const property = fc.asyncProperty(
    fc.array(attack, { minLength: 1, maxLength: 4 }),
    async (attacks) => {
      const given = attacks.reduce<Json>(
        (tree, { place: [path, isKey], text }) => put(tree, path, isKey, text),
        document,
      );
      writeSpec(root, given);
      const { ok, diagnostics } = await generate({ root });
      outcomes[ok ? "generated" : "refused"] += 1;
      // A refusal names its place.
      if (!ok) expect(diagnostics.map(({ location }) => location)).not.toContain(undefined);
      else verify(root);
    },
  );
  await assertProperty("text of a document", property, runs);
  expectShare(outcomes, 0.3);
});

/** Values that stand where others are wanted. */
const odd: readonly Json[] = [
  null,
  true,
  false,
  1,
  "x",
  "",
  [],
  {},
  [null],
  [{}],
  { a: 1 },
  { type: "string" },
  { $ref: "#/components/schemas/Cat" },
];

const damage = fc.record({
  place: fc.constantFrom(...places(document)),
  value: fc.constantFrom(...odd),
});

test(
  "a damaged document gives a package or a reason, never a bug",
  { timeout: testTimeout(240_000) },
  async () => {
    const root = workspace();
    const outcomes: Outcomes = { generated: 0, refused: 0 };
    const property = fc.asyncProperty(
      fc.array(damage, { minLength: 1, maxLength: 2 }),
      async (damages) => {
        const given = damages.reduce<Json>(
          (tree, { place: [path], value }) => put(tree, path, false, value),
          document,
        );
        writeSpec(root, given);
        const { ok, diagnostics } = await generate({ root });
        outcomes[ok ? "generated" : "refused"] += 1;
        expect(ok).toBe(!diagnostics.some(({ severity }) => severity === "error"));
      },
    );
    await assertProperty("a damaged document", property, runs);
    expectShare(outcomes, 0.1);
  },
);

/** Neither are all refused, nor is everything taken. */
function expectShare({ generated, refused }: Outcomes, least: number): void {
  console.log(`${String(generated)} generated, ${String(refused)} refused`);
  expect(generated).toBeGreaterThanOrEqual(least * (generated + refused));
  expect(refused).toBeGreaterThan(0);
}

function writeSpec(root: string, document: Json): void {
  const files = Object.keys(readFiles(root));
  if (files.length === 0) workspaceFolder(root);
  writeFileSync(join(root, "specs/toy/openapi.json"), JSON.stringify(document));
}

function workspaceFolder(root: string): void {
  ts.sys.createDirectory(join(root, "specs/toy"));
}

/** Nothing outside the package; every source parses; no code names what only text names. */
/** The only script of a package that is the generator's. */
const built = { prepack: "tsc -b" };

function verify(root: string): void {
  const written = Object.entries(readFiles(root)).filter(([path]) => !path.startsWith("specs/"));
  for (const [path, text] of written) {
    expect(path).toMatch(/^packages\/(toy\/|tsconfig\.json$|\.lading\.json$)/);
    if (!path.endsWith(".ts")) continue;
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    const { diagnostics = [] } = ts.transpileModule(text, { reportDiagnostics: true });
    expect(diagnostics.map(({ messageText }) => messageText)).toEqual([]);
    expect(identifiers(source)).not.toContain("PWN");
  }
  const { scripts = built } = JSON.parse(
    readFiles(join(root, "packages/toy"))["package.json"] ?? "{}",
  ) as { readonly scripts?: object };
  expect(scripts).toEqual(built);
}

function identifiers(node: ts.Node): readonly string[] {
  const own = ts.isIdentifier(node) ? [node.text] : [];
  const children: string[] = [];
  node.forEachChild((child) => {
    children.push(...identifiers(child));
  });
  return [...own, ...children];
}
