/** The packages of a run as one project, compiled by each TypeScript that its users may have. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** One compiler of the run. */
export interface Compiler {
  /** `5.9`, `6.0`, `7.0`. */
  readonly version: string;
  /** Absolute path of its `tsc`. */
  readonly program: string;
}

const repository = join(import.meta.dirname, "../../..");

/** Installs those that `npm ci` does not. */
export function installCompilers(): readonly Compiler[] {
  const folder = join(repository, "test/corpus");
  const { status } = spawnSync("npm", ["install", "--no-package-lock", "--ignore-scripts"], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (status !== 0) throw new Error(`npm install in ${folder} ended with ${status}`);
  const tsc = (...path: readonly string[]): string => join(...path, "bin/tsc");
  return [
    { version: "5.9", program: tsc(folder, "node_modules/typescript-5") },
    { version: "6.0", program: tsc(repository, "node_modules/typescript") },
    { version: "7.0", program: tsc(repository, "node_modules/typescript-7") },
  ];
}

/** Puts into `folder` what a project has that installed the runtime, and for its tests the testing package, from the registry. */
export function prepareProject(folder: string): void {
  const modules = join(folder, "node_modules");
  mkdirSync(join(modules, "@lading"), { recursive: true });
  for (const name of ["runtime", "testing"])
    for (const path of ["package.json", "dist"])
      cpSync(join(repository, "packages", name, path), join(modules, "@lading", name, path), {
        recursive: true,
      });
  for (const name of ["openapi-fetch", "openapi-typescript-helpers", "valibot"])
    symlinkSync(join(repository, "node_modules", name), join(modules, name));
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
}

/** The strictest options that a user may have. */
const strictest = {
  target: "ES2022",
  lib: ["ES2023", "DOM", "DOM.Iterable", "DOM.AsyncIterable"],
  module: "NodeNext",
  types: [],
  skipLibCheck: false,
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noPropertyAccessFromIndexSignature: true,
  noImplicitOverride: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  isolatedDeclarations: true,
  erasableSyntaxOnly: true,
  rewriteRelativeImportExtensions: true,
  declaration: true,
};

/**
 * Compiles all packages of the folder in one run, since reading the standard library costs more than most of them; gives the complaints
 * by package, and under `""` those of no package. What is built of `<name>/src` stands in `build/<name>/src`.
 */
export function compilePackages(
  { program }: Compiler,
  folder: string,
): ReadonlyMap<string, readonly string[]> {
  const compilerOptions = { ...strictest, rootDir: ".", outDir: "build" };
  const config = { compilerOptions, include: ["*/src"], exclude: ["build", "node_modules"] };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
  const words = ["--max-old-space-size=6000", program, "-p", folder, "--pretty", "false"];
  const { status, stdout, stderr, error } = spawnSync(process.execPath, words, {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (status === 0) return new Map();
  const lines = `${stdout}${stderr}`.split("\n").filter((line) => /^\S/.test(line));
  if (lines.length === 0) lines.push(error?.message ?? `tsc ended with ${status}`);
  return groupBy(lines, (line) => /^([\w.-]+)\/src\//.exec(line)?.[1] ?? "");
}

function groupBy(
  lines: readonly string[],
  keyOf: (line: string) => string,
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const line of lines) {
    const key = keyOf(line);
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return groups;
}
