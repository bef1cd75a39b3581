/** The command itself, in a process of its own. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { specText, workspace } from "./workspace.ts";

const bin = join(import.meta.dirname, "../../generator/bin/lading.js");

interface Answer {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function lading(cwd: string, ...words: readonly string[]): Answer {
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
  const written = lading(join(root, "specs/toy"), "generate", "toy");
  expect(written).toMatchObject({ status: 0, stderr: "" });
  expect(written.stdout).toBe(
    "toy        10 written, 0 removed, 0 unchanged\nworkspace  1 written, 0 removed, 0 unchanged\n",
  );
  const checked = lading("/", "generate", "--check", "--root", root);
  expect(checked).toMatchObject({ status: 0, stderr: "" });
  expect(checked.stdout).toBe(
    "toy        0 to write, 0 to remove, 10 unchanged\nworkspace  0 to write, 0 to remove, 1 unchanged\n",
  );
});

test("--check shows what would change, and exits with 1", () => {
  const root = workspace({ "specs/toy/openapi.yaml": specText() });
  const { status, stdout } = lading(root, "generate", "--check");
  expect(status).toBe(1);
  expect(stdout).toMatch(/^--- \/dev\/null\n\+\+\+ b\/packages\/toy\//m);
});

test("--print-model prints the model and nothing else", () => {
  const root = workspace({ "specs/toy/openapi.yaml": specText() });
  const { status, stdout } = lading(root, "generate", "--print-model", "toy");
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ provider: "toy", operations: [{ name: "listCats" }] });
});

test("a diagnostic shows the line, the pointer and the fix", () => {
  const root = workspace({
    "specs/toy/openapi.yaml": specText(
      "paths:\n  /a: {get: {operationId: a, responses: {}}}\n  /b: {get: {operationId: a, responses: {}}}\n",
    ),
  });
  expect(lading(root, "generate")).toEqual({
    status: 1,
    stdout: "",
    stderr: `\
specs/toy/openapi.yaml:6:14  error  operation-id-duplicate  The operationId "a" is taken: GET /a (specs/toy/openapi.yaml:5) has it.
  6 |   /b: {get: {operationId: a, responses: {}}}
    |              ^
  at   #/paths/~1b/get/operationId
  fix  Give each operation an operationId of its own.

`,
  });
});

test("--format json is for machines", () => {
  const { status, stdout, stderr } = lading(workspace(), "generate", "nobody", "--format", "json");
  expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
  expect(JSON.parse(stdout)).toMatchObject({
    ok: false,
    diagnostics: [{ code: "provider-not-found" }],
  });
});

test("a document cannot steer the terminal", () => {
  const root = workspace({ "specs/toy/openapi.yaml": 'openapi: "\\e[31m\\u202E"\n' });
  const { stderr } = lading(root, "generate");
  expect(stderr).toContain("\\u001b[31m");
  expect(stderr).not.toMatch(/[\x1b\u202e]/);
});

test.each([
  [["generate", "--chek"], "No such option: --chek"],
  [["generate", "-x"], "No such option: -x"],
  [["generate", "--format", "xml"], "--format is text or json."],
  [["generate", "--root"], "--root needs a folder."],
  [["generate", "--print-model"], "--print-model takes one provider."],
  [
    ["generate", "--check", "--print-model", "toy"],
    "--check and --print-model exclude each other.",
  ],
  [["build"], "No such command: build"],
  [[], "No command."],
])("%j is answered with %j and the usage", (words, message) => {
  const { status, stdout, stderr } = lading(workspace(), ...words);
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr.split("\n")[0]).toBe(message);
  expect(stderr).toContain("USAGE");
});

test("--help is answered on stdout", () => {
  const { status, stdout, stderr } = lading(workspace(), "generate", "--help");
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toContain("--print-model");
});
