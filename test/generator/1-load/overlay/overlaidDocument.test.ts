/** A document under `specs/` is what its overlay makes of it, for every command. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { generate } from "lading";
import { loadSpec } from "../../../../generator/src/1-load/loadSpec.ts";
import { findMockSource } from "../../../../generator/src/setup/findMockSource.ts";
import { runLading } from "../../runLading.ts";
import { addFiles, readFiles, specText, workspace } from "../../workspace.ts";

const overlay = (...actions: readonly string[]): Readonly<Record<string, string>> => ({
  "specs/toy/overlay.yaml": [
    "overlay: 1.1.0",
    "info: {title: Fixes, version: '1'}",
    "actions:",
    ...actions.map((action) => `  - ${action}`),
  ].join("\n"),
});
const addCat =
  "{target: \"$.paths['/cats']\", update: {post: {operationId: addCat, responses: {'204': {description: Added}}}}}";

test("what an overlay adds is generated, and located in the overlay", async () => {
  const files = { "specs/toy/openapi.yaml": specText(), ...overlay(addCat) };
  const { spec, diagnostics } = await loadSpec({ root: workspace(files), provider: "toy" });
  expect(diagnostics).toEqual([]);
  expect(spec?.text).toContain("operationId: addCat");
  const place = spec?.locate("/paths/~1cats/post/responses/204");
  expect(place).toMatchObject({ file: "specs/toy/overlay.yaml", line: 4 });
  const kept = spec?.locate("/paths/~1cats/get");
  expect(kept).toMatchObject({ file: "specs/toy/openapi.yaml", line: 5 });
});

test("a mistake in what an overlay adds is shown in the line that makes it", async () => {
  const root = workspace({
    "specs/toy/openapi.yaml": specText(),
    ...overlay(
      "{target: $.components, update: {}}",
      addCat.replace("description: Added", "$ref: '#/components/responses/Gone'"),
    ),
  });
  const { stderr, status } = await runLading(root, "generate");
  expect(status).toBe(1);
  expect(stderr).toContain("specs/toy/overlay.yaml:4:6  warning  overlay-target-missing");
  expect(stderr).toMatch(/specs\/toy\/overlay.yaml:5:\d+ {2}error {2}reference-dangling/);
  expect(stderr).toContain("at   #/paths/~1cats/post/responses/204/$ref");
});

test("a mistake of the document is gone when the overlay corrects it", async () => {
  const faulty = specText(
    "paths:\n  /cats: {get: {operationId: listCats, responses: {'204': {$ref: '#/components/responses/Gone'}}}}\n",
  );
  const files = { "specs/toy/openapi.yaml": faulty };
  expect(await generate({ root: workspace(files) })).toMatchObject({ ok: false });
  const target = "$.paths['/cats'].get";
  const fixes = [
    `{target: "${target}.responses", remove: true}`,
    `{target: "${target}", update: {responses: {"204": {description: None}}}}`,
  ];
  const root = workspace({ ...files, ...overlay(...fixes) });
  expect(await generate({ root })).toMatchObject({ ok: true, diagnostics: [] });
});

test("an overlay may refer to a file next to the document", async () => {
  const root = workspace({
    "specs/toy/openapi.yaml": specText(),
    "specs/toy/dogs.yaml": "get: {operationId: listDogs, responses: {'204': {description: None}}}",
    ...overlay("{target: $.paths, update: {/dogs: {$ref: dogs.yaml}}}"),
  });
  const { spec, diagnostics } = await loadSpec({ root, provider: "toy" });
  expect(diagnostics).toEqual([]);
  expect(spec?.locate("/paths/~1dogs/get/operationId")).toMatchObject({
    file: "specs/toy/dogs.yaml",
  });
});

test("`generate --check` sees a changed overlay, and `diff` rates the change", async () => {
  const root = workspace({ "specs/toy/openapi.yaml": specText(), ...overlay(addCat) });
  await runLading(root, "generate");
  const git = (...words: readonly string[]): void =>
    void execFileSync(
      "git",
      ["-c", "user.name=Cat", "-c", "user.email=cat@cats.example", ...words],
      {
        cwd: root,
        stdio: "ignore",
      },
    );
  git("init", "--quiet");
  git("add", "--all");
  git("commit", "--quiet", "--message", "Cats");
  expect(await runLading(root, "generate", "--check")).toMatchObject({ status: 0 });
  addFiles(root, overlay(addCat.replace("addCat", "putCat")));
  expect(await runLading(root, "generate", "--check")).toMatchObject({ status: 1 });
  const { stdout } = await runLading(root, "diff");
  expect(stdout).toContain("`addCat` is now called `putCat` (POST /cats).");
  expect(stdout).toContain("at   specs/toy/overlay.yaml:4  #/paths/~1cats/post");
});

test("a mock is one of the document with its overlay", async () => {
  const files = { "specs/toy/openapi.yaml": specText(), "specs/cat/openapi.yaml": specText() };
  const root = workspace({ ...files, ...overlay(addCat) });
  expect(await findMockSource("cat", root)).toBe(join(root, "specs/cat/openapi.yaml"));
  expect(await findMockSource("toy", root)).toMatchObject({
    paths: { "/cats": { post: { operationId: "addCat" } } },
  });
  addFiles(root, overlay("{target: $, remove: true}"));
  await expect(findMockSource("toy", root)).rejects.toThrow(
    "This action of the overlay cannot be applied: the whole document cannot be removed. Run `lading generate toy`.",
  );
});

test("the configuration names an overlay for a document anywhere", async () => {
  const config = (overlayPath: string): Readonly<Record<string, string>> => ({
    "lading.config.json": JSON.stringify({
      apis: { toy: { document: "api/toy.yaml", overlay: overlayPath, output: "src/toy" } },
    }),
  });
  const { "specs/toy/overlay.yaml": text = "" } = overlay(addCat);
  const root = workspace({
    "package.json": "{}",
    "api/toy.yaml": specText(),
    "fixes/toy.yaml": text,
    ...config("fixes/toy.yaml"),
  });
  expect(await generate({ root })).toMatchObject({ ok: true });
  expect(Object.values(readFiles(join(root, "src/toy"))).join("")).toContain("addCat");
  addFiles(root, { "fixes/toy.yaml": text.replace("/cats", "/dogs") });
  const { diagnostics } = await generate({ root, mode: "check" });
  expect(diagnostics).toMatchObject([
    { code: "overlay-target-missing", location: { file: "fixes/toy.yaml", line: 4 } },
  ]);
  addFiles(root, config("fixes/cat.yaml"));
  expect((await generate({ root })).diagnostics).toMatchObject([
    { code: "document-not-found", location: { file: "lading.config.json" } },
  ]);
});
