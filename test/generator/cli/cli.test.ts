/** The command: most of it as the function that the program calls, and what only a process shows in one of its own. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { showProgress } from "../../../generator/src/cli/showProgress.ts";
import { reportProgress } from "../../../generator/src/worker/progress.ts";
import { runLading, type CommandResult } from "../runLading.ts";
import { addFiles, readFiles, specText, workspace } from "../workspace.ts";

const bin = join(import.meta.dirname, "../../../generator/bin/lading.js");

/** In a process of its own, from what is built: seconds, most of which go by loading. */
function ladingProgram(cwd: string, ...words: readonly string[]): CommandResult {
  const env = { ...process.env, NODE_OPTIONS: "" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...words], {
    cwd,
    env,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

test("a package is written, then found current, from any folder of the workspace", () => {
  const root = workspace({ "specs/toy/openapi.yaml": specText() });
  const written = ladingProgram(join(root, "specs/toy"), "generate", "toy");
  expect(written).toMatchObject({ status: 0, stderr: "" });
  expect(written.stdout).toBe(
    "toy        14 written, 0 removed, 0 unchanged\nworkspace  2 written, 0 removed, 0 unchanged\n",
  );
  const checked = ladingProgram("/", "generate", "--check", "--root", root);
  expect(checked).toMatchObject({ status: 0, stderr: "" });
  expect(checked.stdout).toBe(
    "toy        0 to write, 0 to remove, 14 unchanged\nworkspace  0 to write, 0 to remove, 2 unchanged\n",
  );
});

test("--check shows what would change, and exits with 1", async () => {
  const root = workspace({ "specs/toy/openapi.yaml": specText() });
  const { status, stdout } = await runLading(root, "generate", "--check");
  expect(status).toBe(1);
  expect(stdout).toMatch(/^--- \/dev\/null\n\+\+\+ b\/packages\/toy\//m);
});

test("--print-model prints the model and nothing else", async () => {
  const root = workspace({ "specs/toy/openapi.yaml": specText() });
  const { status, stdout } = await runLading(root, "generate", "--print-model", "toy");
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ provider: "toy", operations: [{ name: "listCats" }] });
});

const twoMistakes = specText("paths:\n  /a: {get: {operationId: a, responses: [x]}}\n");

test("a diagnostic shows the line, the pointer and the fix", () => {
  const root = workspace({ "specs/toy/openapi.yaml": twoMistakes });
  expect(ladingProgram(root, "generate")).toEqual({
    status: 1,
    stdout: "",
    stderr: `\
specs/toy/openapi.yaml:5:30  error  structure-invalid  \`responses\` must be an object (Responses), but it is a list.
  5 |   /a: {get: {operationId: a, responses: [x]}}
    |                              ^
  at   #/paths/~1a/get/responses
  fix  Compare this object with its section of the specification: https://spec.openapis.org/oas/latest.html.

1 error; nothing is written
`,
  });
});

test("--format github is for annotations", async () => {
  const root = workspace({ "specs/toy/openapi.yaml": twoMistakes });
  expect(await runLading(root, "generate", "--format", "github")).toEqual({
    status: 1,
    stdout:
      "::error file=specs/toy/openapi.yaml,line=5,col=30,title=structure-invalid::`responses` must be an object (Responses), but it is a list.%0ACompare this object with its section of the specification: https://spec.openapis.org/oas/latest.html.\n",
    stderr: "",
  });
});

test("what a run does to files that people touched is said in every format, and changes no exit code", async () => {
  const root = workspace({ "specs/toy/openapi.yaml": specText() });
  await runLading(root, "generate");
  addFiles(root, { "packages/toy/src/index.ts": "// Edited.\n" });
  const github = await runLading(root, "generate", "--check", "--format", "github");
  expect(github.status).toBe(1);
  expect(github.stdout).toMatch(
    /^::warning title=file-edited::packages\/toy\/src\/index.ts was edited/m,
  );
  const json = await runLading(root, "generate", "--format", "json");
  expect({ status: json.status, stderr: json.stderr }).toEqual({ status: 0, stderr: "" });
  expect(JSON.parse(json.stdout)).toMatchObject({
    ok: true,
    diagnostics: [{ code: "file-edited", severity: "warning" }],
  });
  expect(await runLading(root, "generate", "--check")).toMatchObject({ status: 0, stderr: "" });
});

test("--spec and --out need no workspace, and find their package current", async () => {
  const root = workspace({ "api/pets.yaml": specText() });
  const words = ["generate", "--spec", "api/pets.yaml", "--out", "clients/Pet Store"];
  expect(await runLading(root, ...words)).toEqual({
    status: 0,
    stdout: "pet-store  14 written, 0 removed, 0 unchanged\n",
    stderr: "",
  });
  const written = readFiles(join(root, "clients/Pet Store"));
  expect(JSON.parse(written["package.json"] ?? "")).toMatchObject({ name: "pet-store" });
  expect(written["tsconfig.json"]).not.toContain("../..");
  expect(await runLading(root, ...words, "--check")).toMatchObject({ status: 0 });
});

test("--int64 chooses for a run, whatever the document says", async () => {
  const text = specText().replace(/^(info:)/m, "x-lading-int64: bigint\n$1");
  const id = "{ type: integer, format: int64 }";
  const spec = text.replace(
    /^(components:\n|$(?![\s\S]))/m,
    `components:\n  schemas:\n    Id: ${id}\n`,
  );
  expect(spec).toContain(id);
  const root = workspace({ "api/pets.yaml": spec });
  const typeOf = async (...words: readonly string[]): Promise<string> => {
    await runLading(root, "generate", "--spec", "api/pets.yaml", "--out", "pets", ...words);
    return readFiles(join(root, "pets"))["src/schema.ts"] ?? "";
  };
  expect(await typeOf()).toContain("Id: bigint;");
  expect(await typeOf("--int64", "string")).toContain("Id: string;");
  expect(await typeOf("--int64", "auto")).toContain("Id: number | bigint;");
  expect(await typeOf("--int64", "number")).toContain("Id: number;");
});

test("--root widens what a document outside any workspace may refer to", async () => {
  const reference = specText(
    'paths: {}\ncomponents: {schemas: {Cat: {$ref: "../shared.yaml#/Cat"}}}\n',
  );
  const root = workspace({ "api/pets.yaml": reference, "shared.yaml": "Cat: {type: string}\n" });
  const words = ["generate", "--spec", "api/pets.yaml", "--out", "client"];
  expect(await runLading(root, ...words)).toMatchObject({ status: 1 });
  expect(await runLading(root, ...words, "--root", ".")).toMatchObject({ status: 0 });
});

test("add copies a document with its files, and makes a package", async () => {
  const root = workspace({
    "elsewhere/data/api/pets.yaml": specText(
      'paths: {}\ncomponents: # kept\n  schemas: {Cat: {$ref: "../cat.yaml#/Cat"}}\n',
    ),
    "elsewhere/data/cat.yaml":
      'Cat: {type: object, properties: {mother: {$ref: "api/pets.yaml#/components/schemas/Cat"}}}\n',
  });
  const words = ["add", "elsewhere/data/api/pets.yaml", "--root", "elsewhere/data"];
  expect(await runLading(root, ...words)).toMatchObject({ status: 0, stderr: "" });
  expect(readFiles(join(root, "specs/pets"))).toEqual({
    "openapi.yaml": specText(
      'paths: {}\ncomponents: # kept\n  schemas: {Cat: {$ref: "cat.yaml#/Cat"}}\n',
    ),
    "cat.yaml":
      'Cat: {type: object, properties: {mother: {$ref: "openapi.yaml#/components/schemas/Cat"}}}\n',
  });
  expect(await runLading(root, "generate", "--check")).toMatchObject({ status: 0 });
  const again = await runLading(root, ...words);
  expect(again).toMatchObject({ status: 1, stdout: "" });
  expect(again.stderr).toContain("provider-exists  The folder specs/pets already exists.");
  expect(again.stderr).toContain("`lading update pets` fetches it again");
});

test.each([
  ["spec/openapi.yaml", "toy"],
  ["Pet Store v2.yaml", "pet-store-v2"],
  ["acme/spec/v3/openapi.yaml", "toy"],
])("%s is added as %s", async (file, name) => {
  const root = workspace({ [`lib/${file}`]: specText() });
  expect(await runLading(root, "add", `lib/${file}`)).toMatchObject({ status: 0 });
  expect(Object.keys(readFiles(join(root, "specs")))).toEqual([`${name}/openapi.yaml`]);
});

test("--allow-partial leaves out what cannot be expressed, and says so", async () => {
  const odd = "parameters: [{name: q, in: querystring, content: {application/json: {}}}]";
  const operations = `{get: {responses: {}}, post: {${odd}, responses: {}}}`;
  const root = workspace({ "specs/toy/openapi.yaml": specText(`paths: {/cats: ${operations}}\n`) });
  expect(await runLading(root, "generate")).toMatchObject({ status: 1 });
  const { status, stderr } = await runLading(root, "generate", "--allow-partial");
  expect(status).toBe(0);
  expect(stderr).toContain("warning  operation-left-out  POST /cats is left out of the package");
  expect(Object.keys(readFiles(join(root, "packages/toy/src/operations")))).toEqual(["getCats.ts"]);
});

test("--format json is for machines", async () => {
  const { status, stdout, stderr } = await runLading(
    workspace(),
    "generate",
    "no one",
    "--format",
    "json",
  );
  expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
  expect(JSON.parse(stdout)).toMatchObject({
    ok: false,
    diagnostics: [{ code: "provider-not-found" }],
  });
});

test("a document cannot steer the terminal", async () => {
  const root = workspace({ "specs/toy/openapi.yaml": 'openapi: "\\e[31m\\u202E"\n' });
  const { stderr } = await runLading(root, "generate");
  expect(stderr).toContain("\\u001b[31m");
  expect(stderr).not.toMatch(/[\x1b\u202e]/);
});

test.each([
  [["generate", "--chek"], "Unknown option: --chek"],
  [["generate", "-x"], "Unknown option: -x"],
  [["generate", "--format", "xml"], "--format must be text, json or github."],
  [["generate", "--int64", "long"], "--int64 must be number, bigint, string or auto."],
  [["generate", "--root"], "--root needs a folder."],
  [["generate", "--print-model"], "--print-model needs exactly one provider."],
  [
    ["generate", "--check", "--print-model", "toy"],
    "--check and --print-model cannot be combined.",
  ],
  [["generate", "--spec", "a.yaml"], "--spec needs --out, the folder to write."],
  [["generate", "--out", "a"], "--out needs --spec."],
  [["add"], "add needs exactly one document: a file, an address or -."],
  [["build"], "Unknown command: build"],
  [[], "A command is missing."],
])("%j prints %j, and where to read on, last", async (words, message) => {
  const { status, stdout, stderr } = await runLading(workspace(), ...words);
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toMatch(/^.+\nSee `lading( \w+)? --help`\.\n$/);
  expect(stderr.split("\n")[0]).toBe(message);
});

test.each([[], ["init"], ["add"], ["generate"]])(
  "the help of %j is about ten lines on the standard output, with an example that works",
  async (...words) => {
    const { status, stdout, stderr } = await runLading(workspace(), ...words, "--help");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const lines = stdout.trimEnd().split("\n");
    expect(lines.length).toBeLessThan(15);
    expect(lines.filter((line) => line.length > 110)).toEqual([]);
    expect(lines.at(-1)).toMatch(/^Example: npx lading \w+/);
  },
);

test("the help of generate names every option", async () => {
  const { stdout } = await runLading(workspace(), "generate", "--help");
  for (const option of ["check", "spec", "out", "int64", "raw", "print-model", "quiet"])
    expect(stdout).toContain(`--${option}`);
});

test("--version is that of the package", async () => {
  const manifest = readFileSync(
    join(import.meta.dirname, "../../../generator/package.json"),
    "utf8",
  );
  const { version } = JSON.parse(manifest) as { readonly version: string };
  const { status, stdout } = await runLading(workspace(), "--version");
  expect({ status, stdout }).toEqual({ status: 0, stdout: `${version}\n` });
});

test("--quiet leaves only what is wrong or was asked for", async () => {
  const root = workspace({ "specs/toy/openapi.yaml": specText() });
  const checked = await runLading(root, "generate", "--check", "--quiet");
  expect(checked.status).toBe(1);
  expect(checked.stdout).toMatch(/^--- \/dev\/null/);
  expect(checked.stdout).not.toContain("to write");
  const written = await runLading(root, "generate", "--quiet");
  expect(written).toEqual({ status: 0, stdout: "", stderr: "" });
  addFiles(root, { "meow.yaml": specText() });
  const added = await runLading(root, "add", "meow.yaml", "--quiet");
  expect(added).toEqual({ status: 0, stdout: "", stderr: "" });
});

/** Three warnings with the same words, and a mistake before them. */
const mixed = specText(
  "paths:\n  /a: {get: {operationId: a, responses: [x]}}\ncomponents:\n  schemas:\n    A: {bark: 1}\n    B: {bark: 1}\n    C: {bark: 1}\n",
);

test("mistakes come last, repeats are folded, and the last line counts", async () => {
  const root = workspace({ "specs/toy/openapi.yaml": mixed });
  const { status, stdout, stderr } = await runLading(root, "generate");
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toContain("\n  and 2 more of the same: lines 9, 10\n");
  expect(stderr.indexOf("  error  ")).toBeGreaterThan(stderr.indexOf("  warning  "));
  expect(stderr.match(/ {2}warning {2}/g)).toHaveLength(1);
  expect(stderr.endsWith("\n1 error, 3 warnings; nothing is written\n")).toBe(true);
});

test.each(["text", "github"])("--quiet prints mistakes alone, as %s", async (format) => {
  const root = workspace({ "specs/toy/openapi.yaml": mixed });
  const run = await runLading(root, "generate", "--quiet", "--format", format);
  expect(run.status).toBe(1);
  expect(run.stdout + run.stderr).toContain("structure-invalid");
  expect(run.stdout + run.stderr).not.toMatch(/warning|nothing is written/);
});

test("what to install is not said after a run that wrote nothing", async () => {
  const root = workspace({
    "package.json": "{}",
    "meow.yaml": specText(),
    "src/client.ts": "export {};\n",
  });
  const run = await runLading(root, "generate", "--spec", "meow.yaml", "--out", "src");
  expect({ status: run.status, stdout: run.stdout }).toEqual({ status: 1, stdout: "" });
});

test("a document that is not there is named as it was given", async () => {
  const root = workspace({ "package.json": "{}", "api/openapi.json": "{}" });
  const words = ["generate", "--spec", "api/openapi.yaml", "--out", "src"];
  const { status, stderr } = await runLading(root, ...words);
  expect(status).toBe(1);
  expect(stderr).toContain("document-not-found  There is no document api/openapi.yaml.");
  expect(stderr).toContain("fix  Did you mean api/openapi.json? ");
});

test("--check annotates a package that is not current, at its first file that differs", async () => {
  const root = workspace({ "specs/toy/openapi.yaml": specText() });
  await runLading(root, "generate");
  addFiles(root, { "specs/toy/openapi.yaml": specText().replace("None", "Nothing") });
  const { status, stdout } = await runLading(root, "generate", "--check", "--format", "github");
  expect(status).toBe(1);
  expect(stdout).toMatch(
    /^::error file=packages\/toy\/[\w./]+,title=package-stale::toy is not current: \d+ files? differs?\.%0ARun lading generate/m,
  );
  await runLading(root, "generate");
  const current = await runLading(root, "generate", "--check", "--format", "github");
  expect(current.stdout).not.toContain("::");
});

test("a place is relative to the current folder, where a terminal opens it", async () => {
  const root = workspace({ "specs/toy/openapi.yaml": twoMistakes });
  const { stderr } = await runLading(join(root, "specs/toy"), "generate");
  expect(stderr).toMatch(/^openapi\.yaml:5:30 {2}error {2}structure-invalid/);
  expect(stderr).toContain("  5 |   /a: {get:");
});

test("a line names the step once a command takes a second, on a terminal alone", () => {
  const written: string[] = [];
  const write = (text: string): number => written.push(text);
  const now = vi.spyOn(performance, "now").mockReturnValue(0);
  onTestFinished(() => now.mockRestore());
  const ended = [
    showProgress({ write, isTTY: false }, false),
    showProgress({ write, isTTY: true }, true),
  ];
  now.mockReturnValue(5000);
  reportProgress("Reading toy");
  for (const end of ended) end();
  expect(written).toEqual([]);

  now.mockReturnValue(0);
  const end = showProgress({ write, isTTY: true }, false);
  now.mockReturnValue(999);
  reportProgress("Reading toy");
  now.mockReturnValue(1000);
  reportProgress("Printing toy");
  end();
  reportProgress("Writing files");
  expect(written).toEqual(["\r\u001b[2KPrinting toy …", "\r\u001b[2K"]);
});

test("a reader that reads no further ends it quietly", async () => {
  const child = spawn(process.execPath, [bin, "--help"], { stdio: ["ignore", "pipe", "pipe"] });
  child.stdout.destroy();
  let complaints = "";
  child.stderr.on("data", (piece: Buffer) => (complaints += piece.toString()));
  const [code] = (await once(child, "close")) as [number | null];
  expect({ code, complaints }).toEqual({ code: 0, complaints: "" });
});
