/** The calls of `cases/` compile against the generated declarations, and each misuse is refused. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, expect, test } from "vitest";
import { titled } from "../../support/titled.ts";
import { generateProbe, type GeneratedProbe } from "./generatedProbe.ts";

const folder = import.meta.dirname;
const misuse = join(folder, "misuse.mts");
const cases = readdirSync(join(folder, "cases")).map((name) => join(folder, "cases", name));
const expectation = /^ *\/\/ @ts-expect-error -- .+$/gm;

let generated: GeneratedProbe;
let errors: ReadonlyMap<string, readonly number[]>;

beforeAll(async () => {
  generated = await generateProbe();
  errors = compile([misuse, ...cases]);
});

afterAll(() => generated.remove());

/** Compiles as a strict consumer would, expectations of errors taken away; gives the lines of the errors, by file. */
function compile(paths: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts", "lib.dom.asynciterable.d.ts"],
    module: ts.ModuleKind.NodeNext,
    types: ["node"],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    noEmit: true,
    paths: { "@lading/probe": [generated.entry] },
  };
  const host = ts.createCompilerHost(options);
  const read = host.readFile.bind(host);
  host.readFile = (name) =>
    name === misuse ? read(name)?.replaceAll(expectation, "// an error") : read(name);
  const found = ts
    .getPreEmitDiagnostics(ts.createProgram(paths, options, host))
    .map(({ file, start = 0 }) => ({
      path: file?.fileName ?? "",
      line: (file?.getLineAndCharacterOfPosition(start).line ?? 0) + 1,
    }));
  return new Map(
    [...paths, ...found.map(({ path }) => path)].map((path) => [
      path,
      found.filter((error) => error.path === path).map(({ line }) => line),
    ]),
  );
}

test.each(titled(cases, (path) => basename(path)))("%s compiles", (_name, path) => {
  expect(errors.get(path)).toEqual([]);
});

test("each misuse is an error, and there is no other", () => {
  const text = readFileSync(misuse, "utf8");
  const wanted = [...text.matchAll(expectation)].map(
    ({ index }) => text.slice(0, index).split("\n").length + 1,
  );
  expect(wanted.length).toBeGreaterThan(20);
  expect(errors.get(misuse)).toEqual(wanted);
  expect([...errors.keys()]).toEqual([misuse, ...cases]);
});
