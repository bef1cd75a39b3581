/** Code is printed in prettier's style without prettier: here prettier itself is asked whether it is. */
import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { format } from "prettier";
import ts from "typescript";
import { expect, test } from "vitest";
import { generateFile } from "lading";
import { layoutSource } from "../../../../generator/src/3-emit/layout/layoutSource.ts";
import { printStatement } from "../../../../generator/src/3-emit/layout/printStatement.ts";
import { largeDocument } from "../../../corpus/largeDocument.ts";
import { examplesOf } from "../../examples.ts";
import { addFiles, readFiles, workspace } from "../../workspace.ts";

const documents = join(import.meta.dirname, "../../../corpus/documents");
const files = readdirSync(documents).filter((name) => name.endsWith(".yaml"));

/** The files that prettier would write otherwise. */
async function restyled(texts: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const differ: string[] = [];
  for (const [path, text] of Object.entries(texts)) {
    const options = { printWidth: 100, filepath: basename(path) };
    if ((await format(text, options)) !== text) differ.push(path);
  }
  return differ;
}

/** The examples in the comments of a class that prettier would write otherwise, on lines as long as a comment has them. */
async function restyledExamples(source: string): Promise<readonly string[]> {
  const differ: string[] = [];
  for (const { text } of examplesOf("client.ts", source))
    if ((await format(text, { printWidth: 95, parser: "typescript" })) !== text) differ.push(text);
  return differ;
}

/** The code of the package that a document becomes. */
async function codeOf(spec: string, root: string): Promise<Record<string, string>> {
  const out = join(root, "package");
  const { ok } = await generateFile({ spec, out });
  expect(ok).toBe(true);
  return Object.fromEntries(
    Object.entries(readFiles(out)).filter(([path]) => path.endsWith(".ts")),
  );
}

test.each(files)("a package of %s is in prettier's style", async (name) => {
  const texts = await codeOf(join(documents, name), workspace());
  expect(Object.keys(texts).length).toBeGreaterThan(4);
  expect(await restyled(texts)).toEqual([]);
  expect(await restyledExamples(texts["src/client.ts"] ?? "")).toEqual([]);
});

test("a package of many operations is in prettier's style, its largest files too", async () => {
  const root = workspace();
  addFiles(root, { "large.json": JSON.stringify(largeDocument(120)) });
  const texts = await codeOf(join(root, "large.json"), root);
  expect(texts["src/models.ts"]?.length).toBeGreaterThan(500_000);
  expect(await restyled(texts)).toEqual([]);
  expect(examplesOf("client.ts", texts["src/client.ts"] ?? "")).toHaveLength(120);
});

const long = (letter: string): string => letter.repeat(40);

test.each([
  ["a union", `export type A = ${long("B")} | ${long("C")} | ${long("D")};`],
  ["a union that fits the next line", `export type ${long("A")} = ${long("B")} | "${long("c")}";`],
  ["a name or null", `export type ${long("A")}${long("A")} = ${long("B")} | null;`],
  ["a list of a union", `export type A = readonly (${long("B")} | ${long("C")} | ${long("D")})[];`],
  ["a list of lists", "export type A = readonly (readonly B[])[];"],
  ["an intersection", `export type A = ${long("B")} & ${long("C")} & ${long("D")};`],
  [
    "objects and names",
    `export type A = {\n  readonly a: 1;\n} & ${long("B")} & {\n  readonly b: 2;\n};`,
  ],
  [
    "a union in an intersection",
    "export type A = (B | C) & {\n  readonly [key: string]: unknown;\n};",
  ],
  [
    "a union in angle brackets",
    `export type A = Exclude<${long("B")} | ${long("C")}, ${long("D")}>;`,
  ],
  ["an object in angle brackets", "export type A = B<{\n  readonly b: 1;\n}>;"],
  [
    "a tuple",
    `export type A = readonly [${long("B")}, ${long("C")} | ${long("D")}, ...(E | F)[]];`,
  ],
  ["the type of a list's values", "export type A = (typeof A)[number] | (string & {});"],
  ["a mapped type", "type A<T, K extends keyof T> = T & {\n  [P in K]-?: T[P];\n};"],
  ["quotes", `export const a: A = { b: "it's", c: 'say "hi"', d: "\\u2028 \\\\ '\\"" };`],
  [
    "numbers",
    `export const a: A = [${Array.from({ length: 60 }, (_, index) => index).join(", ")}];`,
  ],
  ["great numbers", "export const a: A = [1e21, -0.5, 1e-7];"],
  ["objects in a list", "export const a: A = [{ b: 1, c: 2 }, { b: 3, c: 4 }];"],
  ["a call that is too long", `export const ${long("a")}: B = ${long("c")}(${long("d")}, "e");`],
  ["a call that is opened", `export const a: B = c({\n  d: 1,\n});`],
  ["two objects in a call", `export const a: B = c({}, { ${long("d")}: "${long("e")}" });`],
  ["an opened argument behind an open one", "export const a: B = c({\n  d: 1,\n}, e, [f]);"],
  [
    "a list behind arguments that are too long",
    `export const a: B = c(${long("d")}, ${long("e")}, ${long("f")}, ["g"]);`,
  ],
  ["a short argument", `export const ${long("a")}: ${long("B")} = v.literal("short");`],
  ["an empty object as argument", `export const ${long("a")}: ${long("B")} = object({});`],
  [
    "a function as argument",
    `export const ${long("a")}: ${long("B")} = v.lazy(() => ${long("C")});`,
  ],
  ["a short key", `export const a: A = { path: "/${long("b")}/${long("c")}/${long("d")}" };`],
  ["a longer key", `export const a: A = { paths: "/${long("b")}/${long("c")}/${long("d")}" };`],
  ["values of a list", 'export const a = ["b", "c"] as const;'],
  ["parameters", `export function a(${long("b")}: B, ${long("c")}?: C): D {\n  return e(b, c);\n}`],
  ["imports", `import { type ${long("A")}, ${long("B")}, c as d } from "./e.ts";`],
  ["one import", `import { ${long("A")} } from "./${long("b")}/${long("c")}.ts";`],
  ["exports", 'export type * from "./a.ts";'],
  ["letters of two columns", `export type A = "${"宽".repeat(30)}" | "${"字".repeat(12)}";`],
  [
    "a comment",
    "/**\n * First.\n *\n *   Second.\n */\nexport interface A extends B {\n  /** Third. */\n  readonly c: D;\n}",
  ],
])("%s is laid out as prettier does", async (_what, text) => {
  const [statement] = ts.createSourceFile("a.ts", text, ts.ScriptTarget.Latest).statements;
  if (statement === undefined) throw new Error("no statement");
  expect(`${layoutSource(statement, text)}\n`).toBe(
    await format(text, { printWidth: 100, parser: "typescript" }),
  );
});

test("a file in another style is reported", async () => {
  const texts = { "a.ts": "export type A = 1;\n", "b.ts": "export type B = 1\n" };
  expect(await restyled(texts)).toEqual(["b.ts"]);
});

test("what no generated file holds has no layout", () => {
  const text = "export enum A {}";
  const [statement] = ts.createSourceFile("a.ts", text, ts.ScriptTarget.Latest).statements;
  if (statement === undefined) throw new Error("no statement");
  expect(() => layoutSource(statement, text)).toThrow("no layout for a statement of kind Enum");
});

test.each([
  ["a second statement", { name: "A", type: "1; evil()" }],
  ["another name", { name: "A<B>", type: "1" }],
  ["half a statement", { name: "A", type: "{" }],
  ["nothing", { name: "A", type: "1 /*" }],
])("a text that says more than was planned is refused: %s", (_what, planned) => {
  expect(() => printStatement({ kind: "type", ...planned }, "a.ts")).toThrow("says something else");
});
