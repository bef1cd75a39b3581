/** What TypeScript finds wrong in the sources of a generated package, with every check that a user may have switched on. */
import { spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const repository = join(import.meta.dirname, "../..");

const strictest = {
  target: "ES2022",
  lib: ["ES2023", "DOM", "DOM.Iterable", "DOM.AsyncIterable"],
  module: "NodeNext",
  types: [],
  skipDefaultLibCheck: true,
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noPropertyAccessFromIndexSignature: true,
  noImplicitOverride: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  isolatedDeclarations: true,
  erasableSyntaxOnly: true,
  rewriteRelativeImportExtensions: true,
  declaration: true,
  noEmit: true,
};

/**
 * The compiler's lines about the package, and about a caller's code, which imports the package from `./src/index.ts`.
 *
 * @param folder The package's folder.
 */
export function compileErrors(folder: string, caller = "export {};\n"): readonly string[] {
  const modules = join(folder, "node_modules");
  mkdirSync(join(modules, "@lading"), { recursive: true });
  for (const name of ["runtime", "testing"])
    symlinkSync(join(repository, "packages", name), join(modules, "@lading", name));
  for (const name of ["openapi-fetch", "openapi-typescript-helpers", "valibot"])
    symlinkSync(join(repository, "node_modules", name), join(modules, name));
  writeFileSync(join(folder, "caller.ts"), caller);
  const config = { compilerOptions: strictest, include: ["src", "caller.ts"] };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
  const program = join(repository, "node_modules/typescript-7/bin/tsc");
  const words = [program, "-p", folder, "--pretty", "false"];
  const { stdout, stderr } = spawnSync(process.execPath, words, { cwd: folder, encoding: "utf8" });
  return `${stdout}${stderr}`.split("\n").filter((line) => line !== "");
}
