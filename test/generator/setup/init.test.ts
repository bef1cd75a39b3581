/** `lading init`: what it writes, and what it leaves alone. */
import { mkdirSync, readFileSync, rmdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { prismPackages, tools } from "../../../generator/src/setup/tools.ts";
import { runLading } from "../runLading.ts";
import { addFiles, readFiles, specText, workspace } from "../workspace.ts";

/** An empty folder. */
function emptyFolder(name = "acme"): string {
  const root = workspace();
  rmdirSync(join(root, "specs"));
  mkdirSync(join(root, name));
  return join(root, name);
}

/** How many files a package has is for its own tests. */
const withoutCount = (text: string): string => text.replace(/\d+ files/, "N files");

test("an empty folder becomes a workspace with an example", async () => {
  const folder = emptyFolder();
  const { status, stdout, stderr } = await runLading(folder, "init");
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(withoutCount(stdout)).toBe(`\
Made a workspace in this folder:

  created  package.json               scripts: start, mock, lint, generate, build, test, check
  created  tsconfig.json              compiler options of every package
  created  redocly.yaml               lint rules: lading's for documents by hand
  created  .gitignore
  created  README.md
  created  specs/photos/openapi.yaml  an example to start from
  created  packages/photos            class Photos, 2 operations, N files
  created  first-call.js              a call, sent to the mock

Next:
  npm install
  npm run check  lints the document, and builds the package
  npm run mock   a mock of the API; next to it:
  npm start      the first call
`);
  const files = readFiles(folder);
  expect(JSON.parse(files["package.json"] ?? "")).toMatchObject({
    name: "acme",
    private: true,
    scripts: { mock: "lading mock photos --port 4010" },
  });
  expect(files["first-call.js"]).toContain('baseUrl: "http://127.0.0.1:4010/v1"');
  expect(files["packages/photos/package.json"]).toContain('"@acme/photos"');
  expect(Object.keys(files).filter((path) => path.includes("lading-tmp"))).toEqual([]);
  expect(await runLading(folder, "generate", "--check")).toMatchObject({ status: 0 });
});

test("with --spec, it is made for that document, under the rules for documents of others", async () => {
  const folder = emptyFolder();
  addFiles(folder, { "meow.yaml": specText() });
  expect(await runLading(folder, "init", "--spec", "meow.yaml")).toMatchObject({ status: 0 });
  expect(Object.keys(readFiles(join(folder, "specs")))).toEqual(["meow/openapi.yaml"]);
  expect(readFileSync(join(folder, "redocly.yaml"), "utf8")).toContain("adopted.yaml");
});

test("a folder that does not exist is made", async () => {
  const folder = emptyFolder();
  const { status, stdout } = await runLading(folder, "init", "My APIs");
  expect(status).toBe(0);
  expect(stdout).toContain("Made a workspace in My APIs:");
  expect(stdout).toContain("Next:\n  cd My APIs\n");
  expect(readFileSync(join(folder, "My APIs/package.json"), "utf8")).toContain('"my-apis"');
});

test("nothing is overwritten: what is as good is kept, everything else stops it", async () => {
  const folder = emptyFolder();
  addFiles(folder, { "README.md": "Mine.\n", ".gitignore": "dist/\n" });
  const kept = await runLading(folder, "init");
  expect(kept.stdout).toContain("  kept     README.md\n");
  expect(readFileSync(join(folder, "README.md"), "utf8")).toBe("Mine.\n");

  const other = emptyFolder();
  addFiles(other, { "tsconfig.json": "{}\n" });
  const refused = await runLading(other, "init");
  expect(refused).toMatchObject({ status: 1, stdout: "" });
  expect(refused.stderr).toContain("file-not-ours  tsconfig.json already exists.");
  expect(readFiles(other)).toEqual({ "tsconfig.json": "{}\n" });
});

test("a document with a mistake is not copied anywhere", async () => {
  const folder = emptyFolder();
  const given = { "meow.yaml": "openapi: 3.1.0\npaths: [\n" };
  addFiles(folder, given);
  expect(await runLading(folder, "init", "--spec", "meow.yaml")).toMatchObject({ status: 1 });
  expect(readFiles(folder)).toEqual(given);
});

test("a workspace is none a second time", async () => {
  const { status, stderr } = await runLading(workspace(), "init");
  expect(status).toBe(1);
  expect(stderr).toContain("workspace-exists");
});

const appManifest = `{
  "name": "app",
  "files": ["a", "b"],
  "scripts": {
    "dev": "vite"
  }
}
`;

test("an app gets a configuration and a script, and nothing else changes", async () => {
  const folder = emptyFolder();
  const files = { "package.json": appManifest, "src/main.ts": "", "api/meow.yaml": specText() };
  addFiles(folder, files);
  const { status, stdout } = await runLading(folder, "init", "--spec", "api/meow.yaml");
  expect(status).toBe(0);
  expect(stdout).toBe(`\
Configured the app in this folder:

  created  lading.config.json  generates src/api/meow
  changed  package.json        script generate

Next:
  npm install -D lading
  npm run generate  writes src/api/meow, and says what to install
`);
  const config = {
    $schema: "./node_modules/lading/config.schema.json",
    apis: { meow: { document: "api/meow.yaml", output: "src/api/meow" } },
  };
  expect(readFiles(folder)).toEqual({
    ...files,
    "package.json": appManifest.replace('"dev"', '"generate": "lading generate",\n    "dev"'),
    "lading.config.json": `${JSON.stringify(config, undefined, 2)}\n`,
  });
  expect(await runLading(folder, "generate")).toMatchObject({ status: 0 });
  expect(readFiles(join(folder, "src/api/meow"))).toHaveProperty("index.ts");
});

test("an app has no use for a scope: that is said, and nothing is written", async () => {
  const folder = emptyFolder();
  const files = { "package.json": appManifest, "src/main.ts": "", "meow.yaml": specText() };
  addFiles(folder, files);
  const words = ["init", "--spec", "meow.yaml", "--scope", "@acme"];
  const { status, stderr } = await runLading(folder, ...words);
  expect(status).toBe(1);
  expect(stderr).toContain(
    "scope-without-workspace  --scope is for the packages of a new workspace",
  );
  expect(stderr).toContain("npx lading init <new folder> --scope @acme");
  expect(readFiles(folder)).toEqual(files);
});

test("an app's own script and configuration stay", async () => {
  const folder = emptyFolder();
  addFiles(folder, {
    "package.json": '{"scripts": {"generate": "mine"}}',
    "meow.yaml": specText(),
  });
  expect(await runLading(folder, "init", "--spec", "meow.yaml")).toMatchObject({ status: 0 });
  expect(JSON.parse(readFileSync(join(folder, "package.json"), "utf8"))).toEqual({
    scripts: { generate: "mine", "generate:api": "lading generate" },
  });
  const again = await runLading(folder, "init", "--spec", "meow.yaml");
  expect(again).toMatchObject({ status: 1, stdout: "" });
  expect(again.stderr).toContain("file-not-ours  lading.config.json already exists.");
});

test.each([
  { "package.json": '{"dependencies": {"react": "19.0.0"}}' },
  { "package.json": '{"scripts": {"dev": "vite"}}' },
  { "package.json": "{}", "src/main.ts": "" },
  { "package.json": "{}", "index.js": "" },
  { "package.json": "{" },
])("an app needs a document: %j", async (files) => {
  const folder = emptyFolder();
  addFiles(folder, files);
  const { status, stderr } = await runLading(folder, "init");
  expect(status).toBe(1);
  expect(stderr).toContain("app-needs-document");
  expect(stderr).toContain("or make a workspace of packages: `npx lading init <new folder>`");
  expect(readFiles(folder)).toEqual(files);
});

test("the document that lies in the app is named", async () => {
  const folder = emptyFolder();
  addFiles(folder, { "package.json": "{}", "src/main.ts": "", "openapi.json": "{}" });
  const { stderr } = await runLading(folder, "init");
  expect(stderr).toContain("Name one: `lading init --spec openapi.json`, or");
});

const fresh = {
  name: "cats",
  version: "1.0.0",
  main: "index.js",
  scripts: { test: 'echo "Error: no test specified" && exit 1' },
  keywords: [],
  type: "commonjs",
  devDependencies: { lading: "^0.9.0" },
};

test("what npm init and npm install wrote does not make a folder an app", async () => {
  const folder = emptyFolder();
  addFiles(folder, {
    "package.json": `${JSON.stringify(fresh, undefined, "\t")}\n`,
    "package-lock.json": "{}",
    "node_modules/lading/package.json": "{}",
  });
  const { status, stdout } = await runLading(folder, "init");
  expect(status).toBe(0);
  expect(stdout).toContain("  changed  package.json               scripts: start, mock,");
  const files = readFiles(folder);
  expect(files["packages/photos/package.json"]).toContain('"@cats/photos"');
  expect(files["package.json"]).toMatch(/^\{\n\t"name": "cats"/);
  expect(JSON.parse(files["package.json"] ?? "")).toEqual({
    ...fresh,
    private: true,
    type: "module",
    workspaces: ["packages/*"],
    scripts: expect.objectContaining({ ...fresh.scripts, generate: "lading generate" }),
    devDependencies: { ...tools, lading: "^0.9.0" },
    overrides: prismPackages,
  });
  expect(await runLading(folder, "generate", "--check")).toMatchObject({ status: 0 });
});

test("the document may be next to a package.json without anything of an app", async () => {
  const folder = emptyFolder();
  addFiles(folder, {
    "package.json": '{"dependencies": {"lading": "^1.0.0"}}',
    "meow.yaml": specText(),
  });
  expect(await runLading(folder, "init", "--spec", "meow.yaml")).toMatchObject({ status: 0 });
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as object;
  expect(manifest).toMatchObject({ name: "acme", dependencies: { lading: "^1.0.0" } });
  expect(manifest).not.toHaveProperty("devDependencies.lading");
});

test("--scope chooses the scope of the packages", async () => {
  const folder = emptyFolder("apis");
  expect(await runLading(folder, "init", "--scope", "@acme")).toMatchObject({ status: 0 });
  const files = readFiles(folder);
  expect(files["package.json"]).toContain('"name": "@acme/apis"');
  expect(files["packages/photos/package.json"]).toContain('"name": "@acme/photos"');
  expect(await runLading(folder, "init", "--scope", "@Acme/x")).toMatchObject({
    status: 1,
    stderr: expect.stringContaining("--scope needs the scope of npm packages"),
  });
});

test("below a workspace, another one is only made in a folder that was named", async () => {
  const root = workspace({ "specs/toy/openapi.yaml": specText(), "a/b/.keep": "" });
  const { status, stderr } = await runLading(join(root, "a/b"), "init");
  expect(status).toBe(1);
  expect(stderr).toContain("workspace-exists  The folder ../.. is a workspace already");
  expect(stderr).toContain("Run `lading add` with a document to add an API to it.");
  expect(readFiles(join(root, "a"))).toEqual({ "b/.keep": "" });
  expect(await runLading(join(root, "a/b"), "init", ".")).toMatchObject({ status: 0 });
});

test("a new workspace installs what this repository is tested with", () => {
  const path = join(import.meta.dirname, "../../../package.json");
  const { devDependencies, overrides } = JSON.parse(readFileSync(path, "utf8")) as {
    readonly devDependencies: Readonly<Record<string, string>>;
    readonly overrides: Readonly<Record<string, string>>;
  };
  const own = join(import.meta.dirname, "../../../packages/testing/package.json");
  const testing = JSON.parse(readFileSync(own, "utf8")) as { readonly version: string };
  const tested: Readonly<Record<string, string>> = {
    ...overrides,
    ...devDependencies,
    "@lading/testing": testing.version,
    "openapi-fetch": "0.17.0",
  };
  for (const [name, range] of Object.entries({ ...tools, ...prismPackages }))
    expect([name, tested[name]]).toEqual([name, range.replace("^", "")]);
  expect(Object.keys(overrides)).toEqual(expect.arrayContaining(Object.keys(prismPackages)));
});
