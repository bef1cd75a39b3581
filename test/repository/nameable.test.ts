/**
 * Whatever a user exports of a package's values, TypeScript can name its type in their declarations through that package
 * alone: under pnpm the runtime is not theirs to import (TS2742).
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, expect, test } from "vitest";
import { installStrictly } from "../support/packages/installStrictly.ts";

const providers = readdirSync(join(import.meta.dirname, "../../specs"));
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "lading-nameable-"));
  installStrictly(folder, providers, ["openapi-fetch", "valibot"]);
});

afterAll(() => rmSync(folder, { recursive: true }));

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts", "lib.dom.asynciterable.d.ts"],
  module: ts.ModuleKind.NodeNext,
  types: [],
  strict: true,
  declaration: true,
  skipLibCheck: true,
};

function programOf(name: string, text: string): { program: ts.Program; file: ts.SourceFile } {
  const path = join(folder, name);
  writeFileSync(path, text);
  const program = ts.createProgram([path], { ...options, outDir: join(folder, "out") });
  const file = program.getSourceFile(path);
  if (file === undefined) throw new Error(`${path} is not compiled.`);
  return { program, file };
}

/** Exports every value of an entry, what its functions return, and every method of its classes. */
function everyExport(entry: string, index: number): readonly string[] {
  const { program, file } = programOf("probe.ts", `export * as entry from "${entry}";`);
  const checker = program.getTypeChecker();
  const [declaration] = file.statements;
  const module = checker.getSymbolAtLocation(
    (declaration as ts.ExportDeclaration).moduleSpecifier as ts.Expression,
  );
  const names = checker.getExportsOfModule(module as ts.Symbol).flatMap((symbol) => {
    const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
    const target = isAlias ? checker.getAliasedSymbol(symbol) : symbol;
    return isTypeOnly(symbol) ? [] : exportsOf(symbol.name, target, checker);
  });
  return [`import * as e${index} from "${entry}";`, ...names.map((line) => line(index))];
}

type Line = (index: number) => string;

function exportsOf(name: string, symbol: ts.Symbol, checker: ts.TypeChecker): readonly Line[] {
  const value = (index: number): string => `e${index}.${name}`;
  const lines: Line[] = [];
  if (symbol.flags & ts.SymbolFlags.Value)
    lines.push((index) => `export const v${index}_${name} = ${value(index)};`);
  if (symbol.flags & ts.SymbolFlags.Function)
    lines.push((index) => {
      const given = `...(undefined as unknown as Parameters<typeof ${value(index)}>)`;
      return `export const r${index}_${name} = ${value(index)}(${given});`;
    });
  if (symbol.flags & ts.SymbolFlags.Class)
    for (const { name: key } of checker.getPropertiesOfType(
      checker.getDeclaredTypeOfSymbol(symbol),
    ))
      if (/^\w+$/.test(key) && !key.startsWith("__"))
        lines.push((index) => {
          const instance = `(undefined as unknown as InstanceType<typeof ${value(index)}>)`;
          return `export const m${index}_${name}_${key} = ${instance}.${key};`;
        });
  return lines;
}

function isTypeOnly(symbol: ts.Symbol): boolean {
  return (symbol.declarations ?? []).some(
    (declaration) =>
      ts.isExportSpecifier(declaration) && ts.isTypeOnlyExportDeclaration(declaration),
  );
}

/** One sentence for each error of the file and of its declarations. */
function complaints(name: string, text: string): readonly string[] {
  const { program, file } = programOf(name, text);
  const found = [
    ...program.getSemanticDiagnostics(file),
    ...program.getDeclarationDiagnostics(file),
  ];
  return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
}

test.each(providers)("%s", { timeout: 120_000 }, (name) => {
  const entries = ["", "/schemas", "/raw"].map((entry) => `@lading/${name}${entry}`);
  const lines = entries.flatMap(everyExport);
  expect(lines.length).toBeGreaterThan(20);
  expect(complaints(`${name}.ts`, lines.join("\n"))).toEqual([]);
});

test("calls, their results and files of a program", { timeout: 120_000 }, () => {
  const text = `
import { ImageKit, toFile, type CallOptions, type ImageKitOptions } from "@lading/imagekit";
import { rawClient } from "@lading/imagekit/raw";

export const imagekit = new ImageKit({ privateKey: "your_private_key" });
export const file = toFile(new Blob(["a cat"]), "cat.jpg");
export const upload = imagekit.uploadFile({ file, fileName: "cat.jpg" });
export const image = await upload;
const result = await upload.result();
export const success = result.ok ? result : undefined;
export const failure = result.ok ? undefined : result;
export const raw = rawClient(imagekit);
export const response = await raw.POST("/api/v1/files/upload", { body: { file, fileName: "cat.jpg" } });

declare const options: ImageKitOptions;
export const { agent, defaultHeaders, defaultQuery, fetch, hooks, logger, logLevel, validation } = options;
export const patient = { ...options, timeout: 60_000 };
declare const ofCall: CallOptions;
export const { extra, headers, onUploadProgress } = ofCall;
`;
  expect(complaints("program.ts", text)).toEqual([]);
});

test("a type that cannot be named is noticed", { timeout: 120_000 }, () => {
  const declarations = join(folder, "node_modules/@lading/imagekit/dist/index.d.ts");
  writeFileSync(declarations, readFileSync(declarations, "utf8").replace("type NamedFile, ", ""));
  const text = `
import { toFile } from "@lading/imagekit";
export const file = toFile(new Blob(["a cat"]), "cat.jpg");
`;
  expect(complaints("file.ts", text)).toEqual([
    expect.stringContaining("The inferred type of 'file' cannot be named"),
  ]);
});
