/** `lading diff`: where the two versions come from, how the changes are printed, and when it fails. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compareApis } from "../../../generator/src/diff/compareApis.ts";
import type { Version } from "../../../generator/src/diff/change.ts";
import { buildModels } from "../../../generator/src/buildModels.ts";
import { loadJob } from "../../../generator/src/loadApi.ts";
import { runLading } from "../runLading.ts";
import { addFiles, specText, workspace } from "../workspace.ts";
import { document, repository as committed } from "./repository.ts";

const before = specText();
const after = before.replace("listCats", "listAllCats");

/** A workspace whose first commit has the older document. */
const repository = (files: Readonly<Record<string, string>> = { [document]: before }): string =>
  committed(files);

test("compares the working tree with the last commit, and leaves both as they are", async () => {
  const root = repository();
  addFiles(root, { [document]: after });
  const status = (): string =>
    execFileSync("git", ["status", "--short"], { cwd: root, encoding: "utf8" });
  const former = status();
  const { stdout, stderr, status: code } = await runLading(root, "diff");
  expect(stderr).toBe("");
  expect(code).toBe(0);
  expect(stdout).toContain(
    [
      "toy  2 major, 1 minor. The next version is a major version: callers may have to change.",
      "info.version is 1 as before, although the API changed.",
      "",
      "major  `listCats` is now called `listAllCats` (GET /cats).",
      "       at   specs/toy/openapi.yaml:5  #/paths/~1cats/get",
      "       who  callers of `listCats`",
      "       do   Call `listAllCats` instead.",
    ].join("\n"),
  );
  expect(status()).toBe(former);
});

test("says that nothing changed", async () => {
  expect(await runLading(repository(), "diff", "toy")).toEqual({
    status: 0,
    stdout: "toy  nothing changed\n",
    stderr: "",
  });
});

test("names that a package was given once are kept in both versions", async () => {
  const root = repository({ [document]: before.replace("listCats", "list_cats") });
  await runLading(root, "generate");
  addFiles(root, { [document]: before.replace("listCats", "list-cats") });
  const { stdout } = await runLading(root, "diff");
  expect(stdout).toMatch(/^toy {2}1 patch/);
});

test("reads a folder below the repository's own, and a revision by its name", async () => {
  const root = repository({ [`apis/${document}`]: before });
  addFiles(root, { [`apis/${document}`]: after });
  execFileSync("git", ["tag", "v1"], { cwd: root });
  const { stdout } = await runLading(join(root, "apis"), "diff", "--from", "v1");
  expect(stdout).toContain("`listCats` is now called `listAllCats`");
});

test("compares files, alone and with an API", async () => {
  const root = workspace({ "old.yaml": before, "new.yaml": after, [document]: after });
  const alone = await runLading(root, "diff", "--from", "old.yaml", "--to", "new.yaml");
  expect(alone.stdout).toContain("new  2 major, 1 minor.");
  const api = await runLading(root, "diff", "toy", "--from", "old.yaml");
  expect(api.stdout).toContain("toy  2 major, 1 minor.");
});

test.each([
  ["major", after, 1],
  [
    "major",
    before.replace("description: None", 'description: None}, "404": {description: Gone'),
    0,
  ],
  [
    "minor",
    before.replace("description: None", 'description: None}, "404": {description: Gone'),
    1,
  ],
  ["minor", before.replace("None", "Nothing"), 0],
])("--fail-on %s", async (limit, text, status) => {
  const root = repository();
  addFiles(root, { [document]: text });
  expect(await runLading(root, "diff", "--fail-on", limit)).toMatchObject({ status });
});

test("prints annotations where the document says it, and errors for what fails", async () => {
  const root = repository();
  addFiles(root, { [document]: after });
  const { stdout } = await runLading(root, "diff", "--format", "github", "--fail-on", "major");
  expect(stdout.split("\n")[0]).toBe(
    "::error file=specs/toy/openapi.yaml,line=5,col=11,title=major%3A operation-renamed::`listCats` is now called `listAllCats` (GET /cats).%0Acallers of `listCats`: Call `listAllCats` instead.",
  );
  const plain = await runLading(root, "diff", "--format", "github");
  expect(plain.stdout).toMatch(/^::warning /);
});

test("prints Markdown for a pull request", async () => {
  const root = repository();
  addFiles(root, { [document]: after.replace("Toy", "Toys | more") });
  const { stdout } = await runLading(root, "diff", "--format", "markdown");
  expect(stdout).toContain(
    "| **major** | `listCats` is now called `listAllCats` (GET /cats). | callers of `listCats` |",
  );
  expect(stdout).toContain('- The package\'s title changed from "Toy" to "Toys | more".');
});

test("prints JSON", async () => {
  const root = repository();
  addFiles(root, { [document]: after });
  const { stdout } = await runLading(root, "diff", "--format", "json");
  expect(JSON.parse(stdout)).toMatchObject({
    ok: true,
    comparisons: [
      {
        api: "toy",
        rating: "major",
        isVersionStale: true,
        changes: [{ kind: "operation-renamed", pointer: "/paths/~1cats/get" }, {}, {}],
      },
    ],
  });
});

test.each([
  [
    ["--from", "nowhere"],
    "revision-unreadable  The revision nowhere cannot be read: Needed a single revision.",
  ],
  [["--from", "--help=me"], "revision-unreadable"],
])("an unknown revision: %s", async (words, message) => {
  const { status, stderr } = await runLading(repository(), "diff", ...words);
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: expect.stringContaining(message) as string,
  });
});

test("without a repository there is no revision", async () => {
  const { status, stderr } = await runLading(workspace({ [document]: before }), "diff");
  expect(status).toBe(1);
  expect(stderr).toContain("The revision HEAD cannot be read: not a git repository");
});

test("an API that the revision does not have is new", async () => {
  const root = repository();
  addFiles(root, { "specs/cat/openapi.yaml": before });
  const { status, stdout, stderr } = await runLading(root, "diff");
  expect({ status, stdout }).toEqual({ status: 0, stdout: "toy  nothing changed\n" });
  expect(stderr).toContain("cat has no document at HEAD: there is nothing to compare it with.");
});

test("a document in the place of several APIs is no comparison", async () => {
  const root = workspace({
    "old.yaml": before,
    [document]: after,
    "specs/cat/openapi.yaml": before,
  });
  const { status, stderr } = await runLading(root, "diff", "--from", "old.yaml");
  expect(status).toBe(1);
  expect(stderr).toContain("One document is compared with more than one API.");
});

test("a mistake in either document is reported", async () => {
  const root = repository();
  addFiles(root, { [document]: "openapi: 4\n" });
  const { status, stderr } = await runLading(root, "diff");
  expect(status).toBe(1);
  expect(stderr).toContain("specs/toy/openapi.yaml:1:1  error  not-openapi");
});

test.each([
  [["--format", "xml"], "--format must be text, markdown, json or github."],
  [["--fail-on", "patch"], "--fail-on must be major or minor."],
  [["--from", ""], "--from needs a value."],
])("refuses %s", async (words, message) => {
  expect(await runLading(workspace(), "diff", ...words)).toMatchObject({
    status: 1,
    stderr: `${message}\nSee \`lading diff --help\`.\n`,
  });
});

/** No document changes a variable alone, but a newer generator may. */
test("environment-changed", async () => {
  const root = workspace({
    [document]: specText(
      "security: [{key: []}]\npaths: {}\ncomponents: {securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}}\n",
    ),
  });
  const loaded = await loadJob(root, { name: "toy", choices: {}, entries: {} });
  const [api] = await buildModels([loaded], [], {});
  if (!api || !loaded.spec) throw new Error("no model");
  const { document: tree, locate } = loaded.spec;
  const version: Version = { api, document: tree, locate };
  const text = JSON.stringify(api).replaceAll("TOY_", "TOYS_");
  const renamed = { ...version, api: JSON.parse(text) as typeof api };
  expect(compareApis(version, renamed).changes.map(({ what }) => what)).toContain(
    "`log level` is read from the environment variable `TOYS_LOG`, no longer from `TOY_LOG`.",
  );
});
