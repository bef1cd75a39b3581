/** Two authors of one package.json: what each of them may say, and that neither undoes what the other said. */
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generate, type GenerateOutcome } from "lading";
import { describe, expect, test } from "vitest";
import { addFiles, readFiles, specText, workspace } from "../workspace.ts";

type Json = Record<string, unknown>;
const path = "packages/toy/package.json";

async function generated(): Promise<string> {
  const root = workspace({ "specs/toy/openapi.yaml": specText() });
  await generate({ root });
  return root;
}

const read = (root: string): Json => JSON.parse(readFileSync(join(root, path), "utf8")) as Json;

function edit(root: string, change: (manifest: Json) => Json, indent: string | number = 2): string {
  const text = `${JSON.stringify(change(read(root)), undefined, indent)}\n`;
  writeFileSync(join(root, path), text);
  return text;
}

/** Everything that the generator gives changes: the document's title is in it. */
function rewrite(root: string): Promise<GenerateOutcome> {
  addFiles(root, { "specs/toy/openapi.yaml": specText().replace("Toy", "Toy box") });
  return generate({ root });
}

const authored: Json = {
  version: "2.3.4-rc.1",
  private: true,
  license: "UNLICENSED",
  author: { name: "Ada" },
  contributors: ["Bo"],
  repository: { type: "git", url: "git+https://toy.example/toy.git" },
  homepage: "https://toy.example",
  bugs: "https://toy.example/bugs",
  keywords: ["toys"],
  publishConfig: { access: "public" },
  scripts: { test: "node --test" },
  funding: "https://toy.example/fund",
  devDependencies: { typescript: "6.0.3" },
  optionalDependencies: { fsevents: "2.3.3" },
  "lint-staged": { "*": "prettier" },
  "x/y": [1, { z: null }],
};

describe("what the author wrote survives", () => {
  test.each(Object.entries(authored))("%s", async (key, value) => {
    const root = await generated();
    const text = edit(root, (manifest) => ({ ...manifest, [key]: value }));
    expect(await generate({ root, mode: "check" })).toMatchObject({ ok: true, diagnostics: [] });
    expect(await rewrite(root)).toMatchObject({ ok: true, diagnostics: [] });
    expect(read(root)).toEqual({
      ...(JSON.parse(text) as Json),
      description: "Typed client for the Toy box API.",
    });
    expect(await generate({ root, mode: "check" })).toMatchObject({ ok: true, diagnostics: [] });
  });

  test("all of it, in the order and style of the author", async () => {
    const root = await generated();
    const text = edit(
      root,
      ({ name, ...rest }) => ({ ...authored, ...rest, ...authored, name }),
      "\t",
    );
    expect(await generate({ root, mode: "check" })).toMatchObject({ ok: true, diagnostics: [] });
    await rewrite(root);
    const wanted = text.replace("the Toy API", "the Toy box API");
    expect(readFileSync(join(root, path), "utf8")).toBe(wanted);
  });

  test("entries next to ours, and items of the list of files", async () => {
    const root = await generated();
    const added = (manifest: Json): Json => ({
      ...manifest,
      exports: { ...(manifest["exports"] as Json), "./extra": "./dist/extras/extra.js" },
      bin: { toys: "bin/toys.js" },
      engines: { ...(manifest["engines"] as Json), npm: ">=10" },
      dependencies: { zod: "4.0.0", ...(manifest["dependencies"] as Json) },
      peerDependencies: { ...(manifest["peerDependencies"] as Json), react: ">=18" },
      files: ["assets", ...(manifest["files"] as string[])],
    });
    const wanted = added(read(root));
    edit(root, added);
    expect(await rewrite(root)).toMatchObject({ ok: true, diagnostics: [] });
    expect(read(root)).toEqual({ ...wanted, description: "Typed client for the Toy box API." });
  });

  test("a key that was given to the new file alone, and that the author took out", async () => {
    const licensed = specText().replace("{title", "{license: {name: MIT License}, title");
    const root = workspace({ "specs/toy/openapi.yaml": licensed });
    await generate({ root });
    expect(read(root)).toHaveProperty("license", "MIT");
    edit(root, ({ license: _license, ...rest }) => rest);
    await rewrite(root);
    expect(read(root)).not.toHaveProperty("license");
    expect(read(root)).toMatchObject({ version: "0.1.0" });
  });

  test("keys that objects inherit", async () => {
    const root = await generated();
    const own = '"__proto__": {"a": 1}, "constructor": "b", "toString": ["c"],';
    const text = readFileSync(join(root, path), "utf8").replace("{", `{${own}`);
    writeFileSync(join(root, path), text);
    await rewrite(root);
    const found = Object.entries(read(root));
    expect(found).toEqual(
      expect.arrayContaining([
        ["__proto__", { a: 1 }],
        ["constructor", "b"],
        ["toString", ["c"]],
      ]),
    );
  });

  test("its line ends", async () => {
    const root = await generated();
    const before = readFileSync(join(root, path), "utf8").replaceAll("\n", "\r\n");
    writeFileSync(join(root, path), before);
    expect(await generate({ root, mode: "check" })).toMatchObject({ ok: true, diagnostics: [] });
    await rewrite(root);
    const wanted = before.replace("the Toy API", "the Toy box API");
    expect(readFileSync(join(root, path), "utf8")).toBe(wanted);
  });
});

describe("what the generator gives stands", () => {
  test.each<[string, (manifest: Json) => Json]>([
    ["a value", (manifest) => ({ ...manifest, name: "mine" })],
    ["a whole key", ({ exports: _exports, ...rest }) => rest],
    ["an entry", (manifest) => ({ ...manifest, exports: { ".": "./index.js" } })],
    ["an object's place", (manifest) => ({ ...manifest, exports: "./index.js" })],
    ["an item", (manifest) => ({ ...manifest, files: ["dist"] })],
    [
      "the order of items that take away",
      (manifest) => ({ ...manifest, files: ["!dist/.tsbuildinfo", "dist", "src"] }),
    ],
    ["a dependency", (manifest) => ({ ...manifest, dependencies: {} })],
  ])("%s that was edited comes back, and that is said", async (_, change) => {
    const root = await generated();
    const wanted = read(root);
    edit(root, change);
    expect(await generate({ root, mode: "check" })).toMatchObject({ ok: false });
    expect(await generate({ root })).toMatchObject({
      ok: true,
      diagnostics: [{ code: "file-edited" }],
    });
    expect(read(root)).toEqual(wanted);
  });

  test("what it gives no more goes: the command of a package, with what was there for it", async () => {
    const root = await generated();
    const wanted = { ...read(root), version: "1.0.0" };
    edit(root, (manifest) => ({ ...manifest, version: "1.0.0" }));
    addFiles(root, { "packages/toy/src/extras/cli.ts": "export {};\n" });
    await generate({ root });
    expect(read(root)).toMatchObject({ bin: { toy: "bin/toy.js" }, version: "1.0.0" });
    expect(existsSync(join(root, "packages/toy/bin/toy.js"))).toBe(true);
    rmSync(join(root, "packages/toy/src/extras/cli.ts"));
    expect(await generate({ root })).toMatchObject({ ok: true, diagnostics: [] });
    expect(read(root)).toEqual(wanted);
    expect(existsSync(join(root, "packages/toy/bin"))).toBe(false);
  });
});

test.each([
  ['{\n  "name": "@lading/toy",\n  "version": "1.0.0",\n}\n', 4, 1],
  ['{\n  "name": "a" "b"\n}', 2, 15],
  ['{\n<<<<<<< HEAD\n  "version": "1.0.0"\n=======\n', 2, 1],
  ['{"files": ["a",]}', 1, 16],
  ["", 1, 1],
  ["[]", 1, 1],
])("%j is an error with its place", async (text, line, column) => {
  const root = await generated();
  writeFileSync(join(root, path), text);
  const before = readFiles(root);
  expect(await generate({ root })).toMatchObject({
    ok: false,
    diagnostics: [{ code: "package-json-invalid", location: { file: path, line, column } }],
  });
  expect(readFiles(root)).toEqual(before);
});

test("a package.json that was there before the first generation is its author's", async () => {
  const own = { [path]: '{"name": "mine", "version": "9.0.0"}\n' };
  const root = workspace({ "specs/toy/openapi.yaml": specText(), ...own });
  expect(await generate({ root })).toMatchObject({
    ok: false,
    diagnostics: [{ code: "file-not-ours" }],
  });
  expect(readFiles(root)).toMatchObject(own);
});
