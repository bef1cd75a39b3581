/** A generated package, built and imported without a type-checker. */
import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import { expect } from "vitest";
import { addFiles, readFiles } from "./workspace.ts";

const planned: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.ImportDeclaration,
  ts.SyntaxKind.ExportDeclaration,
  ts.SyntaxKind.InterfaceDeclaration,
  ts.SyntaxKind.TypeAliasDeclaration,
  ts.SyntaxKind.FunctionDeclaration,
  ts.SyntaxKind.ClassDeclaration,
  ts.SyntaxKind.VariableStatement,
]);

/** Parses, transpiles and imports every source file. */
export async function builtPackage(
  packageFolder: string,
): Promise<Readonly<Record<string, unknown>>> {
  const sources = Object.entries(readFiles(join(packageFolder, "src")));
  for (const [path, text] of sources) {
    const { statements } = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
    expect(statements.filter(({ kind }) => !planned.has(kind))).toEqual([]);
  }
  const manifest = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8")) as {
    readonly scripts?: object;
  };
  expect(manifest.scripts).toEqual({ prepack: "tsc -b" });
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
  const index = pathToFileURL(join(packageFolder, "dist/index.js")).href;
  return (await import(/* @vite-ignore */ index)) as Readonly<Record<string, unknown>>;
}
