/** `lading diff --changeset`: what callers read in the changelog, and the version that follows from it. */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { check } from "prettier";
import { expect, test } from "vitest";
import { planBump } from "../../../generator/src/diff/changeset/planBump.ts";
import { runLading } from "../runLading.ts";
import { addFiles, readFiles, specText } from "../workspace.ts";
import { commit, document, repository } from "./repository.ts";

const before = specText();
const renamed = before.replace("listCats", "listAllCats");
const extended = before.replace(
  "description: None",
  'description: None}, "404": {description: Gone',
);
const reworded = before.replace("None", "Nothing");

const changesets = join(
  dirname(createRequire(import.meta.url).resolve("@changesets/cli/package.json")),
  "bin.js",
);

const settings: Readonly<Record<string, string>> = {
  ".changeset/config.json": JSON.stringify({
    changelog: "@changesets/cli/changelog",
    commit: false,
    access: "restricted",
    baseBranch: "main",
  }),
};

/** A workspace with its package, as it was committed. */
async function released(version = "1.0.0", files = settings): Promise<string> {
  const root = repository({
    "package.json": '{"name": "@acme/apis", "private": true, "workspaces": ["packages/*"]}\n',
    "package-lock.json": "{}\n",
    [document]: before,
    ...files,
  });
  await runLading(root, "generate");
  setVersion(root, version);
  commit(root);
  return root;
}

function setVersion(root: string, version: string): void {
  const path = join(root, "packages/toy/package.json");
  const manifest = JSON.parse(readFileSync(path, "utf8")) as object;
  writeFileSync(path, `${JSON.stringify({ ...manifest, version }, undefined, 2)}\n`);
}

function changesetsOf(root: string): readonly string[] {
  return readdirSync(join(root, ".changeset")).filter((name) => name !== "config.json");
}

function onlyChangeset(root: string): string {
  const [name = "", ...others] = changesetsOf(root);
  expect(others).toEqual([]);
  return join(root, ".changeset", name);
}

function changesetText(root: string): string {
  return readFileSync(onlyChangeset(root), "utf8");
}

test("a changeset says what changed, who notices, and what they do about it", async () => {
  const root = await released();
  addFiles(root, { [document]: renamed });
  const { status, stdout } = await runLading(root, "diff", "--changeset");
  expect(status).toBe(0);
  expect(stdout).toMatch(
    /\ncreated {3}\.changeset\/lading-toy-[0-9a-f]{8}\.md {2}@acme\/toy 1\.0\.0: major\n$/,
  );
  const text = changesetText(root);
  expect(text.replace(/[0-9a-f]{16}/, "HASH")).toBe(
    [
      "---",
      "# Written by `lading diff --changeset`: HASH",
      '"@acme/toy": major',
      "---",
      "",
      "The API changed: 2 breaking changes, 1 compatible change.",
      "",
      "**Breaking**",
      "",
      "- `listCats` is now called `listAllCats` (GET /cats). Callers of `listCats`: call `listAllCats` instead.",
      "- The type `ListCatsResult` is removed. Callers of `listCats`: stop importing it.",
      "",
      "**Compatible**",
      "",
      "- The type `ListAllCatsResult` is new.",
      "",
    ].join("\n"),
  );
  expect(await check(text, { filepath: "changeset.md" })).toBe(true);
});

test.each([
  ["major", renamed, "1.4.2", "2.0.0"],
  ["minor", extended, "1.4.2", "1.5.0"],
  ["patch", reworded, "1.4.2", "1.4.3"],
  ["minor", renamed, "0.4.2", "0.5.0"],
  ["patch", extended, "0.4.2", "0.4.3"],
])(
  "a %s changeset raises the version, and the package keeps it and its changelog",
  async (bump, text, version, next) => {
    const root = await released(version);
    addFiles(root, { [document]: text });
    await runLading(root, "diff", "--changeset");
    expect(changesetText(root)).toContain(`"@acme/toy": ${bump}\n`);
    await runLading(root, "generate");
    execFileSync(process.execPath, [changesets, "version"], { cwd: root, stdio: "ignore" });
    expect(changesetsOf(root)).toEqual([]);
    const after = readFiles(join(root, "packages/toy"));
    expect(JSON.parse(after["package.json"] ?? "")).toMatchObject({ version: next });
    expect(after["CHANGELOG.md"]).toMatch(
      new RegExp(
        `^# @acme/toy\\n\\n## ${next.replaceAll(".", "\\.")}\\n\\n### ${bump} changes\\n\\n- The API changed:`,
        "i",
      ),
    );
    expect(after["CHANGELOG.md"]).not.toContain("Written by");
    expect(await runLading(root, "generate", "--check")).toMatchObject({ status: 0 });
    expect(await runLading(root, "generate")).toMatchObject({ status: 0 });
    expect(readFiles(join(root, "packages/toy"))).toEqual(after);
  },
);

test("a tarball has the changelog", async () => {
  const root = await released();
  addFiles(root, { "packages/toy/CHANGELOG.md": "# @acme/toy\n" });
  const words = ["pack", "--dry-run", "--json", "--ignore-scripts"];
  const cwd = join(root, "packages/toy");
  const packed = execFileSync("npm", words, { cwd, encoding: "utf8", stdio: "pipe" });
  expect(packed).toContain('"CHANGELOG.md"');
});

test.each([
  ["major", "0.1.0", "minor"],
  ["minor", "0.1.0", "patch"],
  ["patch", "0.1.0", "patch"],
  ["major", "10.1.0", "major"],
  ["minor", undefined, "minor"],
] as const)("%s at %s is %s", (rating, version, bump) => {
  expect(planBump(rating, version)).toBe(bump);
});

test("nothing changed: nothing is written, and that is said", async () => {
  const root = await released();
  expect(await runLading(root, "diff", "--changeset")).toEqual({
    status: 0,
    stdout: "toy  nothing changed\nNo changeset: nothing changed.\n",
    stderr: "",
  });
  expect(changesetsOf(root)).toEqual([]);
});

test("a second run replaces what the first one wrote, and removes it when the change is taken back", async () => {
  const root = await released();
  addFiles(root, { [document]: reworded });
  await runLading(root, "diff", "--changeset");
  const path = onlyChangeset(root);
  expect((await runLading(root, "diff", "--changeset")).stdout).toContain("kept      .changeset/");
  addFiles(root, { [document]: renamed });
  expect((await runLading(root, "diff", "--changeset")).stdout).toContain("replaced  .changeset/");
  expect(onlyChangeset(root)).toBe(path);
  expect(changesetText(root)).toContain('"@acme/toy": major');
  addFiles(root, { [document]: before });
  expect((await runLading(root, "diff", "--changeset")).stdout).toContain("removed   .changeset/");
  expect(changesetsOf(root)).toEqual([]);
});

test("a changeset that waits for its release is kept when the document changes again", async () => {
  const root = await released();
  addFiles(root, { [document]: extended });
  await runLading(root, "diff", "--changeset");
  const path = onlyChangeset(root);
  const text = readFileSync(path, "utf8");
  await runLading(root, "generate");
  commit(root);
  addFiles(root, { [document]: extended.replace("listCats", "listAllCats") });
  await runLading(root, "diff", "--changeset");
  expect(changesetsOf(root)).toHaveLength(2);
  expect(readFileSync(path, "utf8")).toBe(text);
});

test("a changeset that was edited stays as it is, and stops a run that would say something else", async () => {
  const root = await released();
  addFiles(root, { [document]: reworded });
  await runLading(root, "diff", "--changeset");
  const path = onlyChangeset(root);
  const edited = readFileSync(path, "utf8").replace("The API changed", "Better words");
  writeFileSync(path, edited);
  expect(await runLading(root, "diff", "--changeset")).toMatchObject({ status: 0, stderr: "" });
  addFiles(root, { [document]: renamed });
  const { status, stderr } = await runLading(root, "diff", "--changeset");
  expect(status).toBe(1);
  expect(stderr).toContain("was edited after lading wrote it");
  addFiles(root, { [document]: before });
  expect(await runLading(root, "diff", "--changeset")).toMatchObject({ status: 0 });
  expect(readFileSync(path, "utf8")).toBe(edited);
});

test("a file of another author is not replaced", async () => {
  const root = await released();
  addFiles(root, { [document]: renamed });
  await runLading(root, "diff", "--changeset");
  const path = onlyChangeset(root);
  writeFileSync(path, '---\n"@acme/toy": patch\n---\n\nMine.\n');
  const { status, stderr } = await runLading(root, "diff", "--changeset");
  expect(status).toBe(1);
  expect(stderr).toContain("file-not-ours");
  expect(readFileSync(path, "utf8")).toContain("Mine.");
});

test("line endings of Windows are no edit", async () => {
  const root = await released();
  addFiles(root, { [document]: reworded });
  await runLading(root, "diff", "--changeset");
  const path = onlyChangeset(root);
  writeFileSync(path, readFileSync(path, "utf8").replaceAll("\n", "\r\n"));
  addFiles(root, { [document]: renamed });
  expect((await runLading(root, "diff", "--changeset")).stdout).toContain("replaced  .changeset/");
});

test("without a configuration of changesets, it says how to get one", async () => {
  const root = await released("1.0.0", {});
  addFiles(root, { [document]: renamed });
  const { status, stderr } = await runLading(root, "diff", "--changeset");
  expect(status).toBe(1);
  expect(stderr).toContain("There is no .changeset/config.json");
  expect(stderr).toContain("npx changeset init");
  expect(existsSync(join(root, ".changeset"))).toBe(false);
});

test("a workspace below the repository's top uses the changesets there", async () => {
  const files = { [`apis/${document}`]: before, ...settings };
  const root = repository(files);
  const apis = join(root, "apis");
  await runLading(apis, "generate");
  commit(root);
  addFiles(apis, { [document]: renamed });
  const { stdout } = await runLading(apis, "diff", "--changeset");
  expect(stdout).toContain("created   ../.changeset/lading-toy-");
  expect(changesetsOf(root)).toHaveLength(1);
});

test("what is no package of its own gets none", async () => {
  const root = await released();
  rmSync(join(root, "packages/toy/package.json"));
  addFiles(root, { [document]: renamed });
  const { status, stderr } = await runLading(root, "diff", "--changeset");
  expect(status).toBe(0);
  expect(stderr).toContain("toy has no package.json in packages/toy");
  expect(changesetsOf(root)).toEqual([]);
});

test("a report for a file has the changes alone", async () => {
  const root = await released();
  addFiles(root, { [document]: renamed });
  const { stdout, stderr } = await runLading(root, "diff", "--changeset", "--format", "markdown");
  expect(stdout).toMatch(/^### `@acme\/toy`\n/);
  expect(stdout).not.toContain(".changeset");
  expect(stderr).toContain("created   .changeset/");
  const json = await runLading(root, "diff", "--changeset", "--format", "json");
  expect(JSON.parse(json.stdout)).toMatchObject({
    changesets: [{ change: "kept", bump: "major", version: "1.0.0", packageName: "@acme/toy" }],
  });
});

test("text of a document begins no line of its own, and what is only documentation is short", async () => {
  const root = await released();
  const paths = Array.from(
    { length: 9 },
    (_, index) =>
      `  /c${index}: {get: {operationId: c${index}, responses: {"204": {description: None}}}}`,
  );
  const many = specText(`paths:\n${paths.join("\n")}\n`);
  addFiles(root, { [document]: many });
  await runLading(root, "generate");
  commit(root);
  const titled = many
    .replaceAll("None", "Nothing")
    .replace("title: Toy", 'title: "Toy\\n---\\n# Toys"');
  addFiles(root, { [document]: titled });
  await runLading(root, "diff", "--changeset");
  const text = changesetText(root);
  expect(text.match(/^---$/gm)).toHaveLength(2);
  expect(text.match(/^- /gm)).toHaveLength(6);
  expect(text).toMatch(/\n- 6 more\n$/);
});

test("--to is no version of the workspace", async () => {
  const root = await released();
  const words = ["diff", "--changeset", "--to", document];
  expect(await runLading(root, ...words)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining("it cannot be combined with --to") as string,
  });
});

test("words of a document mention no one in a pull request, and are no markup", async () => {
  const root = await released();
  const titled = before.replace("title: Toy", 'title: "@everyone <img> [a](b) `@code<`"');
  addFiles(root, { [document]: titled });
  const { stdout } = await runLading(root, "diff", "--changeset", "--format", "markdown");
  for (const text of [stdout, changesetText(root)]) {
    expect(text).toContain("@<!-- -->everyone &lt;img> [a]\\(b) `@code<`");
    expect(text).not.toContain("@everyone");
  }
});
