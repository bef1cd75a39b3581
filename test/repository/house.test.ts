/** How large files, functions and folders may be. `npm run house` prints the figures of every part of the repository. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");

const mostLines = 200;
const mostLinesOfFunction = 40;
const mostFiles = 24;

interface SourceFile {
  /** Relative to the repository, with forward slashes. */
  readonly path: string;
  readonly lines: number;
  readonly functions: readonly SizedFunction[];
}

interface SizedFunction {
  readonly name: string;
  readonly lines: number;
}

/** What is written by hand. */
const parts: Readonly<Record<string, readonly SourceFile[]>> = {
  generator: filesBelow("generator/src"),
  runtime: filesBelow("packages/runtime/src"),
  testing: filesBelow("packages/testing/src"),
  extras: readdirSync(join(root, "packages")).flatMap((name) =>
    filesBelow(`packages/${name}/src/extras`),
  ),
  tests: filesBelow("test").filter(({ path }) => !/\/expected\//.test(path)),
};

test.each(Object.entries(parts))("figures of %s", (name, files) => {
  expect(files.length).toBeGreaterThan(0);
  if (process.env["HOUSE"] !== "1") return;
  const [largest] = foldersOf(files);
  const sizes = files.map(({ lines }) => lines).toSorted((one, other) => one - other);
  console.log(
    [
      `${name}: ${files.length} files, ${sizes.reduce((sum, lines) => sum + lines, 0)} lines, the median file has ${sizes[sizes.length >> 1]}`,
      `largest folder: ${largest?.path} with ${largest?.files} files`,
      `files over ${mostLines} lines: ${listed(longFiles(files))}`,
      `functions over ${mostLinesOfFunction} lines: ${listed(longFunctions(files))}`,
    ].join("\n  "),
  );
});

test.each(["generator", "testing"])("files, functions and folders of %s are small", (name) => {
  const files = parts[name] ?? [];
  expect(longFiles(files)).toEqual([]);
  expect(longFunctions(files)).toEqual([]);
  expect(foldersOf(files).filter((folder) => folder.files > mostFiles)).toEqual([]);
});

test("a function that is too long is noticed, and not for what it contains alone", () => {
  const body = "  void 0;\n".repeat(mostLinesOfFunction);
  const text = `function long() {\n${body}}\nconst short = () => 1;\n`;
  const file = { path: "a.ts", lines: 1, functions: functionsIn(text) };
  expect(longFunctions([file])).toEqual(["a.ts long (42)"]);
});

function longFiles(files: readonly SourceFile[]): readonly string[] {
  return files
    .filter(({ lines }) => lines > mostLines)
    .map(({ path, lines }) => `${path} (${lines})`);
}

function longFunctions(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap(({ path, functions }) =>
    functions
      .filter(({ lines }) => lines > mostLinesOfFunction)
      .map(({ name, lines }) => `${path} ${name} (${lines})`),
  );
}

/** The largest first. */
function foldersOf(
  files: readonly SourceFile[],
): readonly { readonly path: string; readonly files: number }[] {
  const counts = new Map<string, number>();
  for (const { path } of files) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
  return [...counts]
    .map(([path, count]) => ({ path, files: count }))
    .toSorted((one, other) => other.files - one.files);
}

function filesBelow(folder: string): readonly SourceFile[] {
  let names: readonly string[];
  try {
    names = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
  } catch {
    return [];
  }
  return names
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".ts") && !/\/(node_modules|dist)\//.test(path))
    .toSorted()
    .map((path) => {
      const text = readFileSync(join(root, path), "utf8");
      return { path, lines: text.split("\n").length - 1, functions: functionsIn(text) };
    });
}

function functionsIn(text: string): readonly SizedFunction[] {
  const file = ts.createSourceFile("file.ts", text, ts.ScriptTarget.Latest, true);
  const found: SizedFunction[] = [];
  const lineAt = (position: number): number => file.getLineAndCharacterOfPosition(position).line;
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && "body" in node && node.body !== undefined && !isGroup(node))
      found.push({
        name: node.name?.getText() ?? "(a function without a name)",
        lines: lineAt(node.end) - lineAt(node.getStart()) + 1,
      });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** What `describe` calls holds tests, each of which counts alone. */
function isGroup({ parent }: ts.Node): boolean {
  return ts.isCallExpression(parent) && parent.expression.getText().startsWith("describe");
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? "none" : `${names.length}\n    ${names.join("\n    ")}`;
}
