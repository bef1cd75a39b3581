/**
 * The house rules of `redocly.yaml` hold for every committed document, and each rule of our own catches its defect.
 */
import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { bytes, goodDocument, spoil } from "./goodDocument.ts";
import { testTimeout } from "../support/testTimeout.ts";

const root = join(import.meta.dirname, "../..");

const operation = ["paths", "/files", "post"];
const requestBody = [...operation, "requestBody", "content", "multipart/form-data"];
const success = [...operation, "responses", "200", "content", "application/json"];
const failure = [...operation, "responses", "400", "content", "application/json"];

/** A path of keys into the good document, what to put there (`undefined`: take it away), and the rule that objects. */
const defects: readonly (readonly [rule: string, path: readonly string[], value?: unknown])[] = [
  ["rule/operation-id-camel-case", [...operation, "operationId"], "Upload_File"],
  ["rule/operation-links-page", [...operation, "externalDocs"]],
  ["operation-tag-defined", [...operation, "tags"]],
  ["operation-summary", [...operation, "summary"]],
  ["operation-description", [...operation, "description"]],
  ["rule/media-type-examples", [...requestBody, "examples"]],
  ["rule/media-type-examples", [...success, "examples"], {}],
  ["rule/media-type-examples", [...failure, "examples"]],
  ["rule/parameter-examples", ["components", "parameters", "Folder", "examples"]],
  ["rule/header-examples", ["components", "headers", "RequestId", "examples"]],
  ["rule/example-inline", [...requestBody, "examples", "cat", "value"]],
  ["rule/body-schema-named", [...failure, "schema"], {}],
  [
    "rule/property-described",
    ["components", "schemas", "Upload", "properties", "folder", "description"],
  ],
  ["rule/binary-part-content-type", [...requestBody, "encoding"]],
  [
    "rule/binary-parts-content-type",
    ["components", "schemas", "Other", "properties", "file"],
    { description: "Files.", type: "array", items: bytes },
  ],
  [
    "rule/dynamic-binary-part-content-type",
    ["components", "schemas", "Upload", "additionalProperties"],
    bytes,
  ],
  ["rule/encoding-says-something", [...requestBody, "encoding", "file"], {}],
  ["rule/no-reserved-header-parameter", ["components", "parameters", "Folder", "name"], "accept"],
  ["operation-4xx-response", [...operation, "responses", "400"]],
  [
    "no-invalid-media-type-examples",
    [...requestBody, "examples", "cat", "value"],
    { file: "@cat.jpg", folder: 7 },
  ],
  ["no-unused-components", ["components", "schemas", "Unused"], { type: "string" }],
];

test(
  "every committed document obeys the house rules",
  { timeout: testTimeout(30_000) },
  async () => {
    const entries = await readdir(join(root, "specs"), { withFileTypes: true });
    const providers = entries.filter((entry) => entry.isDirectory());

    const lint = await runLint(["specs/*/openapi.yaml"]);

    expect(lint).toMatchObject({ exitCode: 0, problems: [] });
    for (const { name } of providers) {
      expect(lint.log).toContain(`specs/${name}/openapi.yaml: validated`);
    }
  },
);

test(
  "each rule catches its defect, and nothing else in it",
  { timeout: testTimeout(30_000) },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), "lading-lint-"));
    const documents = [goodDocument(), ...defects.map(([, path, value]) => spoil(path, value))];
    const files = documents.map((_, index) => join(folder, `${index}.json`));
    await Promise.all(
      files.map((file, index) => writeFile(file, JSON.stringify(documents[index], null, 2))),
    );

    const lint = await runLint(files);
    await rm(folder, { recursive: true });

    const found = files.map((_, index) => [
      ...new Set(
        lint.problems.filter(({ file }) => file === `${index}.json`).map(({ rule }) => rule),
      ),
    ]);
    expect(found).toEqual([[], ...defects.map(([rule]) => [rule])]);
    expect(lint.exitCode).toBe(1);
  },
);

test("each rule of our own has a defect above", async () => {
  const text = await readFile(join(root, "redocly.yaml"), "utf8");
  const rules = [...text.matchAll(/^ {2}(rule\/[\w-]+):/gm)].map((match) => match[1]);

  const caught = new Set(defects.map(([rule]) => rule).filter((rule) => rule.startsWith("rule/")));

  expect([...caught].sort()).toEqual(rules.sort());
});

interface LintRun {
  readonly exitCode: number;
  /** What the command says about its progress. */
  readonly log: string;
  readonly problems: readonly { readonly rule: string; readonly file: string }[];
}

/** Runs the command line with the house rules, offline. Its `github-actions` format is one line for each problem. */
function runLint(documents: readonly string[]): Promise<LintRun> {
  const command = join(root, "node_modules/@redocly/cli/bin/cli.js");
  const options = ["--config=redocly.yaml", "--format=github-actions", "--max-problems=1000"];
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_NOTIFICATIONS: "true" };
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [command, "lint", ...documents, ...options],
      { cwd: root, env },
      (_error, stdout, log) => {
        const problems = [...stdout.matchAll(/^::\w+ title=([^,]+),file=([^,]+),/gm)].map(
          ([, rule = "", file = ""]) => ({ rule, file: basename(file) }),
        );
        resolve({ exitCode: child.exitCode ?? -1, log, problems });
      },
    );
  });
}
