/** The generator never deletes or overwrites what it did not write: whole runs, in folders that hold other things too. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { join } from "node:path";
import { generate, generateFile, type GenerateOutcome } from "lading";
import { describe, expect, test } from "vitest";
import { hashText } from "../../../generator/src/manifest/manifest.ts";
import { addFiles, readFiles, specText, workspace } from "../workspace.ts";

const toy = { "specs/toy/openapi.yaml": specText() };
const spec = { "pets.yaml": specText() };

function generateTo(root: string, out: string): Promise<GenerateOutcome> {
  return generateFile({ spec: join(root, "pets.yaml"), out: join(root, out) });
}

/** All files below a folder that are not in the package at `own`. */
function others(root: string, own: string): Readonly<Record<string, string>> {
  const isOwn = (path: string): boolean => path.startsWith(`${own}/`);
  return Object.fromEntries(Object.entries(readFiles(root)).filter(([path]) => !isOwn(path)));
}

describe("other packages stay as they are", () => {
  test("those below the folder of a package", async () => {
    const root = workspace(spec);
    for (const out of ["apis/one", "apis/src/two", "apis/src/operations"])
      await generateTo(root, out);
    const before = readFiles(join(root, "apis"));
    expect(await generateTo(root, "apis")).toMatchObject({ ok: true, diagnostics: [] });
    const outcome = await generateTo(root, "apis");
    expect(outcome.summary?.packages).toMatchObject([{ written: [], removed: [] }]);
    expect(readFiles(join(root, "apis"))).toMatchObject(before);
  });

  test("one in src/client, when the folder above becomes a package", async () => {
    const root = workspace({ ...spec, "app/src/main.ts": "// By hand.\n" });
    await generateTo(root, "app/src/client");
    const before = readFiles(join(root, "app"));
    expect(await generateTo(root, "app/src")).toMatchObject({ ok: true });
    expect(readFiles(join(root, "app"))).toMatchObject(before);
  });

  test("one that --spec wrote into packages/, when the workspace is generated", async () => {
    const root = workspace({ ...toy, ...spec });
    await generateTo(root, "packages/pets");
    const before = readFiles(join(root, "packages/pets"));
    const { summary } = await generate({ root });
    expect(summary?.packages.map(({ provider }) => provider)).toEqual(["toy", "workspace"]);
    expect(readFiles(join(root, "packages/pets"))).toEqual(before);
  });

  test("a copy of a generated package under another name", async () => {
    const root = workspace(toy);
    await generate({ root });
    cpSync(join(root, "packages/toy"), join(root, "packages/copy"), { recursive: true });
    const before = readFiles(join(root, "packages/copy"));
    expect(await generate({ root })).toMatchObject({ ok: true, diagnostics: [] });
    expect(readFiles(join(root, "packages/copy"))).toEqual(before);
  });

  test("the folder of all packages is no package's own", async () => {
    const root = workspace({ ...toy, ...spec });
    await generate({ root });
    const before = readFiles(root);
    expect(await generateTo(root, "packages")).toMatchObject({
      ok: false,
      diagnostics: [{ code: "file-not-ours" }],
    });
    expect(readFiles(root)).toEqual(before);
  });
});

test("a package goes with its document; what its author added stays", async () => {
  const root = workspace({ ...toy, "specs/gone/openapi.yaml": specText() });
  await generate({ root });
  const manifest = join(root, "packages/gone/package.json");
  const published = readFileSync(manifest, "utf8").replace("0.1.0", "3.0.0");
  const own = {
    "packages/gone/package.json": published,
    "packages/gone/CHANGELOG.md": "# 3.0.0\n",
    "packages/gone/src/extras/index.ts": "export {};\n",
  };
  addFiles(root, own);
  rmSync(join(root, "specs/gone"), { recursive: true });
  const { diagnostics, ok } = await generate({ root });
  expect(ok).toBe(true);
  expect(diagnostics).toMatchObject([
    { code: "file-kept", message: expect.stringContaining("packages/gone/package.json") },
    {
      code: "folder-orphaned",
      severity: "info",
      message:
        "Nothing is generated into packages/gone any more. What the generator wrote is removed. Left: CHANGELOG.md, package.json, src/extras/index.ts.",
    },
  ]);
  expect(await generate({ root })).toMatchObject({ ok: true, diagnostics: [] });
  const left = Object.entries(readFiles(root)).filter(([path]) => path.startsWith("packages/gone"));
  expect(Object.fromEntries(left)).toEqual(own);
});

describe("a hand-written file whose first line looks like ours", () => {
  const generated = "// Generated from fixtures by `npm run generate-fixtures`\n";
  const exact =
    "// Generated from specs/toy/openapi.yaml by `npm run generate -- toy`. Change the document, not this file.\n";

  test.each([generated, exact])("is never removed: %s", async (line) => {
    const own = {
      "packages/toy/src/fixtures.ts": line,
      "packages/toy/test/client.test.ts": line,
      "packages/other/src/index.ts": line,
      "packages/tsconfig.base.json": line,
    };
    const root = workspace({ ...toy, ...own });
    await generate({ root });
    await generate({ root });
    expect(readFiles(root)).toMatchObject(own);
  });

  test("is in the way where a generated file is to go", async () => {
    const own = { "packages/toy/src/client.ts": generated };
    const root = workspace({ ...toy, ...own });
    expect(await generate({ root })).toMatchObject({
      ok: false,
      diagnostics: [{ code: "file-not-ours" }],
    });
    expect(others(root, "specs")).toEqual(own);
  });
});

describe("a manifest is not trusted", () => {
  const list = (path: string, text: string): Readonly<Record<string, string>> => ({
    "packages/toy/.lading.json": JSON.stringify({
      version: 1,
      source: "specs/toy",
      names: {},
      files: { [path]: hashText(text) },
    }),
  });

  test.each([
    "../other/notes.md",
    "/etc/hostname",
    "src/../../other/notes.md",
    "src\\..\\notes.md",
    "C:notes.md",
    "src/extras/index.ts",
    "src/Extras/index.ts",
    "src/extras./index.ts",
    "./README.md",
    "src//index.ts",
    "dist/index.js",
    "node_modules/a/index.js",
    ".git/config",
    ".lading.json",
    "",
  ])("that lists %j", async (path) => {
    const own = {
      "packages/other/notes.md": "Mine.",
      "packages/toy/src/extras/index.ts": "Mine.",
      "packages/toy/dist/index.js": "Mine.",
    };
    const root = workspace({ ...toy, ...own, ...list(path, "Mine.") });
    const before = readFiles(root);
    const { diagnostics } = await generate({ root });
    expect(diagnostics).toMatchObject([
      { code: "manifest-invalid", location: { file: "packages/toy/.lading.json" } },
    ]);
    expect(readFiles(root)).toEqual(before);
  });

  test("behind a symbolic link nothing is removed", async () => {
    const root = workspace({ ...toy, "elsewhere/one.ts": "Mine." });
    addFiles(root, list("src/linked/one.ts", "Mine."));
    mkdirSync(join(root, "packages/toy/src"), { recursive: true });
    symlinkSync(join(root, "elsewhere"), join(root, "packages/toy/src/linked"));
    expect(await generate({ root })).toMatchObject({
      ok: true,
      diagnostics: [{ code: "file-kept" }],
    });
    expect(readFiles(join(root, "elsewhere"))).toEqual({ "one.ts": "Mine." });
    expect(existsSync(join(root, "packages/toy/src/linked"))).toBe(true);
  });

  test.each([
    ["", 1],
    ["[]", 1],
    ["{}", 1],
    ['{"version": 2, "files": {}, "names": {}}', 1],
    ['{"version": 1, "files": [], "names": {}}', 1],
    ['{"version": 1, "files": {"README.md": "short"}, "names": {}}', 1],
    ['{"version": 1, "files": {}, "names": null}', 1],
    ['{\n"version": 1,\n<<<<<<< HEAD\n"files": {}}', 3],
    ['{\n"version": 1,\n"files": {"a": 1,}}', 3],
  ])("that is %j", async (text, line) => {
    const root = workspace(toy);
    await generate({ root });
    addFiles(root, { "packages/toy/.lading.json": text });
    const before = readFiles(root);
    expect(await generate({ root })).toMatchObject({
      ok: false,
      diagnostics: [{ code: "manifest-invalid", location: { line } }],
    });
    expect(readFiles(root)).toEqual(before);
  });

  test("that is a folder, or a symbolic link", async () => {
    const root = workspace({ ...toy, "packages/toy/.lading.json/x": "" });
    expect(await generate({ root })).toMatchObject({ diagnostics: [{ code: "manifest-invalid" }] });
    rmSync(join(root, "packages/toy/.lading.json"), { recursive: true });
    await generate({ root });
    renameSync(join(root, "packages/toy/.lading.json"), join(root, "elsewhere.json"));
    symlinkSync(join(root, "elsewhere.json"), join(root, "packages/toy/.lading.json"));
    const before = readFiles(root);
    expect(await generate({ root })).toMatchObject({
      ok: false,
      diagnostics: [{ code: "path-outside-package" }],
    });
    expect(readFiles(root)).toEqual(before);
  });
});

describe("a package whose manifest is lost", () => {
  async function lostManifest(): Promise<string> {
    const root = workspace(toy);
    await generate({ root });
    rmSync(join(root, "packages/toy/.lading.json"));
    rmSync(join(root, "packages/.lading.json"));
    return root;
  }

  test("gets another one while its files are as they would be generated", async () => {
    const root = await lostManifest();
    expect(await generate({ root })).toMatchObject({ ok: true, diagnostics: [] });
    expect(await generate({ root, mode: "check" })).toMatchObject({ ok: true, diagnostics: [] });
  });

  test("is someone else's where they differ, whatever their first line says", async () => {
    const root = await lostManifest();
    addFiles(root, { "specs/toy/openapi.yaml": specText().replaceAll("Toy", "Game") });
    const before = readFiles(root);
    const { ok, diagnostics } = await generate({ root });
    expect(ok).toBe(false);
    expect(diagnostics).toMatchObject([{ code: "file-not-ours", severity: "error" }]);
    expect(diagnostics[0]?.more).toBeGreaterThan(2);
    expect(diagnostics[0]?.fix).toContain("restore packages/toy/.lading.json");
    expect(readFiles(root)).toEqual(before);
  });
});

test("deleted files come back without a word", async () => {
  const root = workspace(toy);
  await generate({ root });
  const before = readFiles(root);
  rmSync(join(root, "packages/toy/src"), { recursive: true });
  rmSync(join(root, "packages/toy/package.json"));
  expect(await generate({ root })).toMatchObject({ ok: true, diagnostics: [] });
  expect(readFiles(root)).toEqual(before);
});
