/** Documents that try to become code: one for each family. What they give must be what was planned, or a diagnostic. */
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import { afterEach, describe, expect, test } from "vitest";
import { generate } from "@lading/generator";
import { addFiles, readFiles, workspace } from "./workspace.ts";

const folder = join(import.meta.dirname, "../hostile");
const documents = readdirSync(folder).map((name) => name.replace(".yaml", ""));
/** Families that are refused, and how. */
const refused: Readonly<Record<string, readonly string[]>> = {
  endless: ["reference-cycle"],
  references: ["reference-outside-folder", "reference-remote"],
  statuses: ["construct-unsupported"],
};
const planned: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.ImportDeclaration,
  ts.SyntaxKind.ExportDeclaration,
  ts.SyntaxKind.InterfaceDeclaration,
  ts.SyntaxKind.TypeAliasDeclaration,
  ts.SyntaxKind.FunctionDeclaration,
  ts.SyntaxKind.ClassDeclaration,
  ts.SyntaxKind.VariableStatement,
]);

afterEach(() => expect(globalThis).not.toHaveProperty("PWN"));

describe.each(documents)("%s", (name) => {
  test("nothing of it runs, and nothing leaves the package", { timeout: 10_000 }, async () => {
    const root = workspace();
    mkdirSync(join(root, "specs", name));
    cpSync(join(folder, `${name}.yaml`), join(root, "specs", name, "openapi.yaml"));

    const { diagnostics } = await generate({ root });

    const errors = diagnostics.filter(({ severity }) => severity === "error");
    expect([...new Set(errors.map(({ code }) => code))].sort()).toEqual(refused[name] ?? []);
    const written = Object.keys(readFiles(root)).filter((path) => !path.startsWith("specs/"));
    if (name in refused) return expect(written).toEqual([]);
    const stray = (path: string): boolean =>
      !path.startsWith(`packages/${name}/`) && path !== "packages/tsconfig.json";
    expect(written.filter(stray)).toEqual([]);
    await importAll(join(root, "packages", name));
  });
});

/** Parses, transpiles and imports every source file. */
async function importAll(packageFolder: string): Promise<void> {
  const manifest = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8")) as object;
  expect(Object.keys(manifest)).not.toContain("scripts");
  const sources = Object.entries(readFiles(join(packageFolder, "src")));
  for (const [path, text] of sources) {
    const { statements } = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
    expect(statements.filter(({ kind }) => !planned.has(kind))).toEqual([]);
  }
  const compiled = sources.map(([path, text]) => {
    const compilerOptions = {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ES2022,
      rewriteRelativeImportExtensions: true,
      verbatimModuleSyntax: true,
    };
    const { outputText, diagnostics } = ts.transpileModule(text, {
      compilerOptions,
      reportDiagnostics: true,
    });
    expect(diagnostics).toEqual([]);
    return [`dist/${path.replace(/ts$/, "js")}`, outputText] as const;
  });
  addFiles(packageFolder, Object.fromEntries(compiled));
  const runtime = join(packageFolder, "node_modules/@lading/runtime");
  mkdirSync(dirname(runtime), { recursive: true });
  symlinkSync(join(import.meta.dirname, "../../packages/runtime"), runtime);
  await import(/* @vite-ignore */ pathToFileURL(join(packageFolder, "dist/index.js")).href);
}
