/**
 * Two translators of the same schemas, ours (`models.ts`) and openapi-typescript (`schema.ts`), must agree: each component
 * schema's two types can be assigned to each other. What a golden case shows of their use must compile too, and so must the
 * examples in the comments of every operation.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { generate } from "lading";
import type { Api } from "../../../generator/src/2-model/model.ts";
import { examplesModule, examplesOf } from "../examples.ts";
import type { Fence } from "../../support/readmes/readmes.ts";
import { testTimeout } from "../../support/testTimeout.ts";

const repository = join(import.meta.dirname, "../../..");
const golden = join(repository, "test/golden");

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts", "lib.dom.asynciterable.d.ts"],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  allowImportingTsExtensions: true,
  types: [],
  strict: true,
  // Ours let callers give `undefined` for what they leave out; theirs do not say.
  exactOptionalPropertyTypes: false,
  noEmit: true,
};

const head = `\
import type * as models from "./models.ts";
import type { components } from "./schema.ts";
type Schema<Name extends keyof components["schemas"]> = components["schemas"][Name];
type Same<Ours, Theirs> = [Ours, Theirs] extends [Theirs, Ours] ? true : false;
`;

const providers = readdirSync(join(repository, "specs"));
const cases = readdirSync(golden);
let root: string;
let models: ReadonlyMap<string, Api>;
let complaints: ReadonlyMap<string, readonly string[]>;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "lading-equivalence-"));
  for (const [folder, names] of [
    [golden, cases],
    [join(repository, "specs"), providers],
  ] as const)
    for (const name of names)
      cpSync(join(folder, name), join(root, "specs", name), { recursive: true });
  const outcome = await generate({ root });
  expect(outcome.ok).toBe(true);
  models = new Map((outcome.models ?? []).map((api) => [api.provider, api]));
  mkdirSync(join(root, "node_modules/@lading"), { recursive: true });
  symlinkSync(join(repository, "packages/runtime"), join(root, "node_modules/@lading/runtime"));
  complaints = compile((line) => line);
}, testTimeout(240_000));

afterAll(() => rmSync(root, { recursive: true, force: true }));

/** One line for each component schema. */
function claims(api: Api): readonly string[] {
  return api.declarations.flatMap(({ name, pointer, isInput }) => {
    const plain = pointer?.split("/").at(-1)?.replaceAll("~1", "/").replaceAll("~0", "~");
    const key = isInput ? name : plain;
    if (key === undefined) return [];
    return [`export const ${name}: Same<models.${name}, Schema<${JSON.stringify(key)}>> = true;`];
  });
}

/** The examples of a package's methods and functions. */
function examples(provider: string): readonly Fence[] {
  const sources = join(root, "packages", provider, "src");
  const paths = readdirSync(sources, { recursive: true, encoding: "utf8" }).toSorted();
  return paths
    .filter((path) => /^(client\.ts|operations\/.*\.ts)$/.test(path))
    .flatMap((path) => examplesOf(path, readFileSync(join(sources, path), "utf8")));
}

/**
 * Compiles a file of claims next to each package's sources, and the case's own `use.ts`: how the types serve those who import
 * them. Gives the lines that are not so, by provider.
 */
function compile(change: (line: string) => string): ReadonlyMap<string, readonly string[]> {
  const texts = new Map(
    [...models.values()].flatMap((api) => {
      const { provider } = api;
      const use = join(golden, provider, "use.ts");
      const text = existsSync(use) ? readFileSync(use, "utf8").split("\n").map(change) : [];
      return [
        ["claims.ts", head + claims(api).map(change).join("\n")] as const,
        ["use.ts", ["export {};", ...text].join("\n")] as const,
        ["examples.ts", examplesModule(api, examples(provider), "./index.ts")] as const,
      ].map(([name, content]) => [join(root, "packages", provider, "src", name), content] as const);
    }),
  );
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile } = host;
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  host.getSourceFile = (path, version, ...rest) => {
    const text = texts.get(path);
    return text === undefined
      ? getSourceFile(path, version, ...rest)
      : ts.createSourceFile(path, text, version);
  };
  const program = ts.createProgram([...texts.keys()], options, host);
  const lines = ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const line = file && file.getLineAndCharacterOfPosition(start ?? 0).line;
    const shown = file?.text.split("\n")[line ?? 0] ?? "";
    const folder = file?.fileName.slice(root.length).split("/")[2] ?? "";
    return [folder, shown || ts.flattenDiagnosticMessageText(messageText, " ")] as const;
  });
  return new Map(
    [...models.keys()].map((name) => [
      name,
      lines.flatMap(([folder, line]) => (folder === name ? [line] : [])),
    ]),
  );
}

describe.each([...providers, ...cases])("%s", (name) => {
  test("both translators mean the same types", () => {
    expect(complaints.get(name)).toEqual([]);
  });
});

test.each([...providers, ...cases])("%s shows how each method and function is called", (name) => {
  const count = models.get(name)?.operations.length ?? 0;
  expect(examples(name)).toHaveLength(2 * count);
});

test("a type that differs is noticed", { timeout: testTimeout(240_000) }, () => {
  const wrong = (line: string): string => line.replace("models.Colour,", "models.Level,");
  expect(compile(wrong).get("shapes")).toEqual([
    'export const Colour: Same<models.Level, Schema<"Colour">> = true;',
  ]);
});

test("a use that must not compile is noticed, too", { timeout: testTimeout(240_000) }, () => {
  const open = (line: string): string => line.replace(/^( *)\/\/ @ts-expect-error -- .*/, "$1//");
  const found = compile(open);
  const counts = cases.map((name) => [name, found.get(name)?.length ?? 0] as const);
  const wanted = cases.map((name) => {
    const use = join(golden, name, "use.ts");
    const text = existsSync(use) ? readFileSync(use, "utf8") : "";
    return [name, text.match(/@ts-expect-error -- /g)?.length ?? 0] as const;
  });
  expect(counts).toEqual(wanted);
});

test.each([true, false])(
  "every package compiles where exactOptionalPropertyTypes is %s, its runtime's declarations included",
  { timeout: testTimeout(240_000) },
  (exactOptionalPropertyTypes) => {
    const entries = [...models.keys()].flatMap((name) =>
      ["index.ts", "raw.ts"].map((file) => join(root, "packages", name, "src", file)),
    );
    const program = ts.createProgram(entries, {
      ...options,
      exactOptionalPropertyTypes,
      skipLibCheck: false,
      skipDefaultLibCheck: true,
    });
    const errors = ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
      const message = ts.flattenDiagnosticMessageText(messageText, " ");
      return `${file?.fileName.slice(root.length) ?? ""}: ${message}`;
    });
    expect(errors).toEqual([]);
  },
);
