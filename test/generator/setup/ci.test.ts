/** `lading init --ci github`: which files it adds, and what is in the workflows. `test/outside/ci.outside.ts` runs them. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "prettier";
import { describe, expect, test } from "vitest";
import { readWorkflow } from "../../support/workflows/readWorkflow.ts";
import { runLading } from "../runLading.ts";
import { addFiles, readFiles, specText, workspace } from "../workspace.ts";

const workflows = ".github/workflows";
const names = ["lading-check.yml", "lading-update.yml"];
const added = [".changeset/config.json", ...names.map((name) => `${workflows}/${name}`)];

/** A workspace that is there. */
function existing(files: Readonly<Record<string, string>> = {}): string {
  return workspace({
    "package.json":
      '{"name": "@acme/apis", "scripts": {"lint": "redocly lint", "build": "tsc -b"}}\n',
    "specs/toy/openapi.yaml": specText(),
    ...files,
  });
}

test("an empty folder becomes a workspace with workflows", async () => {
  const root = join(workspace(), "acme");
  mkdirSync(root);
  const { status, stdout, stderr } = await runLading(root, "init", ".", "--ci", "github");
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toContain(`\
  created  first-call.js                        a call, sent to the mock
  created  .github/workflows/lading-check.yml   pull requests: lint, packages, what changes for callers, tests
  created  .github/workflows/lading-update.yml  every week: a pull request if a vendor's document changed
  created  .changeset/config.json               for \`npx changeset version\`
`);
  expect(stdout).toContain("on GitHub: allow GitHub Actions to create pull requests");
  expect(readFiles(root)["package.json"]).toContain('"@changesets/cli"');
});

test("a workspace that is there gets the workflows alone, and once", async () => {
  const root = existing();
  const before = Object.keys(readFiles(root));
  const { status, stdout } = await runLading(root, "init", "--ci", "github");
  expect(status).toBe(0);
  expect(stdout).toContain("Added workflows for GitHub to the workspace in this folder:");
  expect(stdout).toContain("npm install -D @changesets/cli");
  const after = readFiles(root);
  expect(Object.keys(after)).toEqual([...before, ...added].sort());
  addFiles(root, { [`${workflows}/lading-check.yml`]: "mine" });
  const again = await runLading(root, "init", "--ci", "github");
  expect(again.stdout).toContain("kept     .github/workflows/lading-check.yml");
  expect(readFiles(root)).toEqual({ ...after, [`${workflows}/lading-check.yml`]: "mine" });
});

test("what was asked for besides is refused there as ever", async () => {
  const root = existing();
  const words = ["init", "--ci", "github", "--spec", "specs/toy/openapi.yaml"];
  expect(await runLading(root, ...words)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining("workspace-exists") as string,
  });
});

test("in a folder of a repository, the workflows are at its top and run in that folder", async () => {
  const root = existing();
  const repository = workspace();
  mkdirSync(join(repository, ".git"));
  addFiles(join(repository, "apis"), readFiles(root));
  const { stdout } = await runLading(join(repository, "apis"), "init", "--ci", "github");
  expect(stdout).toContain("created  ../.github/workflows/lading-check.yml");
  for (const name of names)
    expect(readWorkflow(join(repository, workflows, name)).defaults.run).toEqual({
      shell: "bash",
      "working-directory": "apis",
    });
});

test("an app has a workflow of its own", async () => {
  const root = join(workspace(), "app");
  addFiles(root, { "package.json": '{"name": "app"}', "src/main.ts": "" });
  const { status, stderr } = await runLading(root, "init", "--ci", "github");
  expect(status).toBe(1);
  expect(stderr).toContain("npx lading generate --check --format github");
});

test("another host is not known", async () => {
  expect(await runLading(existing(), "init", "--ci", "gitlab")).toMatchObject({
    status: 1,
    stderr: "--ci must be github.\nSee `lading init --help`.\n",
  });
});

test("a workspace without lint and build has no steps for them", async () => {
  const root = existing({ "package.json": '{"name": "@acme/apis"}' });
  await runLading(root, "init", "--ci", "github");
  const { steps } = readWorkflow(join(root, workflows, "lading-check.yml"));
  expect(steps.flatMap(({ run }) => run ?? [])).toEqual([
    "npm ci",
    expect.stringContaining("lading diff"),
    expect.stringContaining("lading generate --check"),
    "npx lading test",
  ]);
});

const managers = { npm: "package-lock.json", pnpm: "pnpm-lock.yaml" };
const permissions: Readonly<Record<string, object>> = {
  "lading-check.yml": { contents: "read" },
  "lading-update.yml": { contents: "write", "pull-requests": "write" },
};

describe.each(Object.entries(managers))("with %s", (manager, lock) => {
  test.each(names)("%s asks for little, and runs what it says", async (name) => {
    const root = existing({ [lock]: "{}" });
    await runLading(root, "init", "--ci", "github");
    const path = join(root, workflows, name);
    expect(await check(readFileSync(path, "utf8"), { filepath: path })).toBe(true);
    const { permissions: asked, defaults, steps } = readWorkflow(path);
    expect(asked).toEqual(permissions[name]);
    // Without it, a runner ignores that the first command of a pipe has failed.
    expect(defaults.run.shell).toBe("bash");
    const uses = steps.flatMap((step) => step.uses ?? []);
    expect(uses).toEqual(["actions/checkout@v6", "actions/setup-node@v6"]);
    expect(steps[0]?.with).toMatchObject({ "persist-credentials": false });
    const scripts = steps.flatMap(({ run }) => run ?? []);
    expect(scripts.length).toBeGreaterThan(3);
    for (const script of scripts) {
      // What a pull request or a document says never becomes a part of a script.
      expect(script).not.toContain("${{");
      expect(spawnSync("bash", ["-n"], { input: script }).status).toBe(0);
    }
    const programs = scripts.flatMap(
      (script) => /^(?:npx pnpm|npm|npx)(?= )/.exec(script)?.[0] ?? [],
    );
    expect(programs.length).toBe(name === "lading-check.yml" ? 6 : 3);
    expect(programs.every((program) => program.endsWith("pnpm") === (manager === "pnpm"))).toBe(
      true,
    );
    const secrets = steps.flatMap(({ env }) => Object.values(env ?? {}));
    expect(secrets).toEqual(name === "lading-update.yml" ? ["${{ github.token }}"] : []);
  });
});
