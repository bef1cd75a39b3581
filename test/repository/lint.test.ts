/**
 * The house rules of `redocly.yaml` hold for every committed document, and each rule of our own catches its defect. Documents of
 * others have rules that ask for less.
 */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { createConfig } from "@redocly/openapi-core";
import { describe, expect, test } from "vitest";
import { bytes, goodDocument, spoil } from "./goodDocument.ts";
import { testTimeout } from "../support/testTimeout.ts";

const root = join(import.meta.dirname, "../..");

/** The rules that lading ships. */
const profiles = join(root, "generator/redocly");

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
  ["struct", [...operation, "requestBdy"], { description: "Misspelt." }],
  ["struct", ["components", "schemas", "Upload", "propertis"], {}],
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
  const text = await readFile(join(profiles, "authored.yaml"), "utf8");
  const rules = [...text.matchAll(/^ {2}(rule\/[\w-]+):/gm)].map((match) => match[1]);

  const caught = new Set(defects.map(([rule]) => rule).filter((rule) => rule.startsWith("rule/")));

  expect([...caught].sort()).toEqual(rules.sort());
});

describe("adopted documents", () => {
  test("are judged by a profile that decides about each rule of the other one", async () => {
    const strict = await createConfig({ extends: ["recommended-strict"] });
    const {
      rules = {},
      oas3_0Rules = {},
      oas3_1Rules = {},
      oas3_2Rules = {},
    } = strict.resolvedConfig;
    const active = Object.entries({ ...rules, ...oas3_0Rules, ...oas3_1Rules, ...oas3_2Rules })
      .filter(([, severity]) => severity !== "off")
      .map(([rule]) => rule);
    const decided = rulesOf(await readFile(join(profiles, "adopted.yaml"), "utf8"));
    const authored = rulesOf(await readFile(join(profiles, "authored.yaml"), "utf8"));
    expect([...active, ...authored].filter((rule) => !decided.includes(rule))).toEqual([]);
  });

  test("pass whatever lading takes, also next to documents by hand", async () => {
    const folder = await mkdtemp(join(tmpdir(), "lading-lint-"));
    const config = join(folder, "redocly.yaml");
    const corpus = join(root, "test/corpus/documents");
    // Redocly itself refuses a version that is a number.
    const names = (await readdir(corpus)).filter((name) => /^(?!loose).*\.yaml$/.test(name));
    const documents = names.map((name) => join(corpus, name));
    const apis = documents.map((path, index) => [
      `api${index}`,
      { root: path, extends: [join(profiles, "adopted.yaml")] },
    ]);
    await writeFile(
      config,
      JSON.stringify({
        extends: [join(profiles, "authored.yaml")],
        apis: Object.fromEntries(apis) as object,
      }),
    );

    const lint = await runLint(documents, config);
    await rm(folder, { recursive: true });

    expect(documents.length).toBeGreaterThan(5);
    expect(lint.problems.filter(({ level }) => level === "error")).toEqual([]);
    expect(lint.exitCode).toBe(0);
  });
});

function rulesOf(profile: string): readonly string[] {
  return [...profile.matchAll(/^ {2}([\w/.-]+):/gm)].flatMap(([, rule]) => rule ?? []);
}

test("a breaking change is called one: the rules compare documents too", async () => {
  const folder = await mkdtemp(join(tmpdir(), "lading-lint-"));
  const [before, after] = ["before.json", "after.json"].map((name) => join(folder, name));
  await writeFile(before ?? "", JSON.stringify(goodDocument()));
  await writeFile(after ?? "", JSON.stringify(spoil(["paths", "/files"], undefined)));
  const { stdout } = await redocly(["diff", before ?? "", after ?? ""], "redocly.yaml");
  await rm(folder, { recursive: true });
  expect(stdout).toContain("1 major");
});

test.each(["authored", "adopted"])("%s.yaml lints a document with its overlay", async (name) => {
  const folder = await mkdtemp(join(tmpdir(), "lading-lint-"));
  const document = join(folder, "specs/toy/openapi.json");
  await mkdir(join(folder, "specs/toy"), { recursive: true });
  await writeFile(document, JSON.stringify(goodDocument()));
  const config = join(folder, "redocly.yaml");
  await writeFile(config, `extends: [${join(profiles, `${name}.yaml`)}]\n`);
  const lint = async (...actions: readonly string[]): Promise<readonly string[]> => {
    const text = ["overlay: 1.1.0", "info: {title: Fixes, version: '1'}", "actions:", ...actions];
    await writeFile(join(folder, "specs/toy/overlay.yaml"), text.join("\n"));
    return (await runLint([document], config)).problems.map(({ rule }) => rule);
  };
  const before = await lint("  - {target: $.info, update: {}}");
  const added = "  - {target: $.paths, update: {/toys: {$ref: '#/components/pathItems/Gone'}}}";
  expect(await lint(added)).toContain("no-unresolved-refs");
  expect(before).not.toContain("no-unresolved-refs");
  // What is wrong with an overlay itself, `lading generate` says.
  expect(await lint("  - {target: $.paths./toys, remove: true}")).toEqual(before);
  await rm(folder, { recursive: true });
});

interface Problem {
  /** `error` or `warning`. */
  readonly level: string;
  readonly rule: string;
  readonly file: string;
}

interface LintRun {
  readonly exitCode: number;
  /** What the command says about its progress. */
  readonly log: string;
  readonly problems: readonly Problem[];
}

/** Runs the command line with the house rules. Its `github-actions` format is one line for each problem. */
async function runLint(documents: readonly string[], config = "redocly.yaml"): Promise<LintRun> {
  const words = ["lint", ...documents, "--format=github-actions", "--max-problems=1000"];
  const { exitCode, stdout, stderr } = await redocly(words, config);
  const problems = [...stdout.matchAll(/^::(\w+) title=([^,]+),file=([^,]+),/gm)].map(
    ([, level = "", rule = "", file = ""]) => ({ level, rule, file: basename(file) }),
  );
  return { exitCode, log: stderr, problems };
}

interface Run {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Redocly's command line, offline. */
function redocly(words: readonly string[], config: string): Promise<Run> {
  return run(join(root, "node_modules/@redocly/cli/bin/cli.js"), [...words, `--config=${config}`]);
}

function run(command: string, words: readonly string[]): Promise<Run> {
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_NOTIFICATIONS: "true" };
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [command, ...words],
      { cwd: root, env },
      (_error, stdout, stderr) => resolve({ exitCode: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

test(
  "npm run lint begins with the documents that it reads",
  { timeout: testTimeout(60_000) },
  async () => {
    const { exitCode, stderr } = await run(join(root, "test/road/lint.js"), []);
    expect(exitCode).toBe(0);
    expect(stderr).toMatch(/^validating specs\//);
  },
);
