/** Compiles the files next to this one against the packages' declarations, as a strict consumer would. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";

const folder = import.meta.dirname;
const files = readdirSync(folder).filter(
  (name) => name.endsWith(".ts") && !name.endsWith(".test.ts"),
);
const expectation = /^(\s*)\/\/ @ts-expect-error -- (.+)$/gm;

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts", "lib.dom.asynciterable.d.ts"],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
  noEmit: true,
};

/** Compiles all files, with `change` made to their text; gives the lines of what does not compile, by file. */
function compile(change: (text: string) => string): ReadonlyMap<string, readonly number[]> {
  const host = ts.createCompilerHost(options);
  const readSource = host.getSourceFile.bind(host);
  host.getSourceFile = (path, version, ...rest) =>
    files.some((name) => path === join(folder, name))
      ? ts.createSourceFile(path, change(readFileSync(path, "utf8")), version)
      : readSource(path, version, ...rest);
  const program = ts.createProgram(
    files.map((name) => join(folder, name)),
    options,
    host,
  );
  const errors = ts.getPreEmitDiagnostics(program).map((diagnostic) => ({
    file: diagnostic.file?.fileName.split("/").at(-1) ?? "",
    line: (diagnostic.file?.getLineAndCharacterOfPosition(diagnostic.start ?? 0).line ?? 0) + 1,
    message: ts.flattenDiagnosticMessageText(diagnostic.messageText, " "),
  }));
  return new Map(
    [...new Set(errors.map(({ file }) => file))].map((file) => [
      file,
      errors.filter((error) => error.file === file).map(({ line }) => line),
    ]),
  );
}

test("right use compiles, and every misuse is refused", () => {
  expect(compile((text) => text)).toEqual(new Map());
});

describe("each expectation stands for an error of its own", () => {
  // Without the comments each of those places must be an error: no expectation rests on another one's error.
  const errors = compile((text) => text.replaceAll(expectation, "$1// $2"));

  test.each(files)("%s", (name) => {
    const text = readFileSync(join(folder, name), "utf8");
    const wanted = [...text.matchAll(expectation)].map(
      (match) => text.slice(0, match.index).split("\n").length + 1,
    );
    expect(wanted.length).toBeGreaterThan(2);
    const found = new Set(errors.get(name));
    expect(
      wanted.filter((line) => ![line, line + 1, line + 2].some((at) => found.has(at))),
    ).toEqual([]);
  });
});
