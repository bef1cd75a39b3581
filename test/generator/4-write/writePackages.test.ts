import { existsSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writePackages } from "../../../generator/src/4-write/writePackages.ts";
import { addFiles, readFiles, workspace } from "../workspace.ts";

const header = "// Generated from specs/toy/openapi.yaml by `npm run generate -- toy`.\n";
const index = { "src/index.ts": `${header}export {};\n` };
const manifest = { "package.json": "{}\n" };

interface Given {
  /** What was generated for `packages/toy`: path → text. */
  readonly files?: Readonly<Record<string, string>>;
  readonly check?: boolean;
  readonly complete?: boolean;
}

function write(root: string, given: Given = {}): ReturnType<typeof writePackages> {
  const { files = { ...manifest, ...index }, check = false, complete = true } = given;
  const generated = Object.entries(files).map(([path, text]) => ({ path, text }));
  const packages = [{ provider: "toy", folder: "packages/toy", names: {}, files: generated }];
  return writePackages({ root, packages, complete, check });
}

test("a new package is written, and a second time nothing is", () => {
  const root = workspace();
  const written = ["packages/toy/package.json", "packages/toy/src/index.ts"];
  expect(write(root).summary?.packages).toEqual([
    { provider: "toy", written, removed: [], unchanged: 0 },
  ]);
  expect(readFiles(join(root, "packages/toy"))).toEqual({ ...manifest, ...index });
  expect(write(root).summary?.packages).toEqual([
    { provider: "toy", written: [], removed: [], unchanged: 2 },
  ]);
});

test("only what differs is written", () => {
  const root = workspace();
  write(root);
  addFiles(root, { "packages/toy/src/index.ts": `${header}export {}; // touched\n` });
  expect(write(root).summary?.packages).toMatchObject([
    { written: ["packages/toy/src/index.ts"], unchanged: 1 },
  ]);
});

test("stale files and the folders they leave empty disappear; the rest survives", () => {
  const kept = {
    "packages/toy/NOTES.md": "By hand.",
    "packages/toy/src/extras/index.ts": `${header}// Says so, but is not.\n`,
    "packages/toy/dist/index.js": header,
    "packages/toy/node_modules/some/index.js": header,
  };
  const root = workspace(kept);
  write(root, { files: { ...manifest, ...index, "src/operations/old/one.ts": header } });
  const { summary } = write(root);
  expect(summary?.packages).toMatchObject([
    { removed: ["packages/toy/src/operations/old/one.ts"] },
  ]);
  expect(readFiles(root)).toEqual({
    ...kept,
    "packages/toy/package.json": "{}\n",
    "packages/toy/src/index.ts": index["src/index.ts"],
  });
});

test("a program whose first line is for the shell is told by its second", () => {
  const program = { "bin/toy.js": `#!/usr/bin/env node\n${header}` };
  const kept = { "packages/toy/bin/own.js": "#!/usr/bin/env node\n// By hand.\n" };
  const root = workspace(kept);
  write(root, { files: { ...manifest, ...index, ...program } });
  expect(write(root).summary?.packages).toMatchObject([{ removed: ["packages/toy/bin/toy.js"] }]);
  expect(readFiles(root)).toMatchObject(kept);
});

test("what was compiled from a stale file goes with it, and is no difference of its own", () => {
  const compiled = (name: string): Record<string, string> =>
    Object.fromEntries(
      [".js", ".js.map", ".d.ts", ".d.ts.map"].map((ending) => [
        `packages/toy/dist/${name}${ending}`,
        "",
      ]),
    );
  const kept = {
    ...compiled("index"),
    ...compiled("extras/index"),
    "packages/toy/dist/.tsbuildinfo": "{}",
    "packages/toy/dist/operations/one.json": "By hand.",
    "packages/toy/src/extras/index.ts": "// By hand.",
    "packages/toy/src/notes.ts": "// By hand.",
  };
  const root = workspace({ ...kept, ...compiled("operations/one"), ...compiled("old/two") });
  const stale = { "src/operations/one.ts": header, "src/old/two.ts": header };
  write(root, { files: { ...manifest, ...index, ...stale } });

  expect(write(root, { check: true }).summary?.diffs).toHaveLength(2);
  expect(readFiles(root)).toMatchObject(compiled("operations/one"));
  expect(write(root).summary?.packages).toMatchObject([
    { removed: ["packages/toy/src/old/two.ts", "packages/toy/src/operations/one.ts"] },
  ]);
  const generated = {
    "packages/toy/package.json": "{}\n",
    "packages/toy/src/index.ts": index["src/index.ts"],
  };
  expect(readFiles(root)).toEqual({ ...kept, ...generated });
  expect(existsSync(join(root, "packages/toy/dist/old"))).toBe(false);
});

test("what stands behind a symbolic link is not what was compiled", () => {
  const root = workspace({ "elsewhere/one.js": "", "packages/toy/src/one.ts": header });
  symlinkSync(join(root, "elsewhere"), join(root, "packages/toy/dist"));
  expect(write(root).summary?.packages).toMatchObject([{ removed: ["packages/toy/src/one.ts"] }]);
  expect(readFiles(join(root, "elsewhere"))).toEqual({ "one.js": "" });
});

test("the package of a document that is gone goes too, when all are generated", () => {
  const root = workspace({
    "packages/gone/package.json": "{}",
    "packages/gone/src/index.ts": header.replaceAll("toy", "gone"),
    "packages/gone/tsconfig.json": header.replaceAll("toy", "gone"),
    "packages/gone/dist/index.js": "",
    "packages/gone/dist/.tsbuildinfo": "",
    "packages/runtime/package.json": "{}",
    "packages/runtime/src/index.ts": "// By hand.",
  });
  write(root, { complete: false });
  expect(readFiles(join(root, "packages"))).toHaveProperty(["gone/package.json"]);
  expect(write(root).summary?.packages).toMatchObject([
    {
      provider: "gone",
      removed: ["package.json", "src/index.ts", "tsconfig.json"].map(
        (name) => `packages/gone/${name}`,
      ),
    },
    { provider: "toy", unchanged: 2 },
  ]);
  expect(Object.keys(readFiles(join(root, "packages")))).toEqual([
    "runtime/package.json",
    "runtime/src/index.ts",
    "toy/package.json",
    "toy/src/index.ts",
  ]);
});

test("a file that is not ours is in the way: nothing is written", () => {
  const root = workspace({ "packages/toy/src/index.ts": "By hand." });
  const { diagnostics, summary } = write(root);
  expect(diagnostics).toMatchObject([
    { code: "file-not-ours", message: expect.stringContaining("src/index.ts") },
  ]);
  expect(summary).toBeUndefined();
  expect(readFiles(root)).toEqual({ "packages/toy/src/index.ts": "By hand." });
});

test("a folder in the place of a file is in the way", () => {
  const root = workspace({ "packages/toy/src/index.ts/readme": "" });
  expect(write(root).diagnostics).toMatchObject([{ code: "file-not-ours" }]);
});

test.each([
  "../elsewhere.ts",
  "/abs.ts",
  "src//a.ts",
  "src/./a.ts",
  "src\\..\\a.ts",
  "C:a.ts",
  "a\0b.ts",
])("%j would leave the package", (path) => {
  const root = workspace();
  expect(write(root, { files: { [path]: header } }).diagnostics).toMatchObject([
    { code: "path-outside-package" },
  ]);
  expect(readFiles(root)).toEqual({});
});

test.each(["packages", "packages/toy", "packages/toy/src", "packages/toy/src/index.ts"])(
  "a symbolic link at %s is not followed",
  (link) => {
    const root = workspace({ "elsewhere/kept": "" });
    mkdirSync(join(root, link, ".."), { recursive: true });
    symlinkSync(join(root, "elsewhere"), join(root, link));
    expect(write(root).diagnostics).toContainEqual(
      expect.objectContaining({
        code: "path-outside-package",
        message: expect.stringContaining(link),
      }),
    );
    expect(readFiles(join(root, "elsewhere"))).toEqual({ kept: "" });
  },
);

test("check writes nothing and shows what is new, changed and stale", () => {
  const root = workspace({
    "packages/toy/src/index.ts": `${header}old\n`,
    "packages/toy/src/stale.ts": header,
  });
  const before = readFiles(root);
  const { summary } = write(root, { check: true });
  expect(summary?.diffs.join("").replaceAll(header, "HEADER\n")).toBe(`\
--- /dev/null
+++ b/packages/toy/package.json
@@ -0,0 +1,1 @@
+{}
--- a/packages/toy/src/index.ts
+++ b/packages/toy/src/index.ts
@@ -1,2 +1,2 @@
 HEADER
-old
+export {};
--- a/packages/toy/src/stale.ts
+++ /dev/null
@@ -1,1 +0,0 @@
-HEADER
`);
  expect(readFiles(root)).toEqual(before);
});

test("line ends count", () => {
  const root = workspace();
  write(root);
  addFiles(root, { "packages/toy/src/index.ts": index["src/index.ts"].replaceAll("\n", "\r\n") });
  expect(write(root, { check: true }).summary?.diffs).toHaveLength(1);
});

test(
  "a file that changed altogether is shown without a search for the smallest diff",
  { timeout: 5000 },
  () => {
    const lines = (word: string): string =>
      header + Array.from({ length: 30_000 }, (_, line) => `${word} ${line}\n`).join("");
    const root = workspace({ "packages/toy/src/index.ts": lines("old") });
    const { summary } = write(root, { check: true, files: { "src/index.ts": lines("new") } });
    expect(summary?.diffs[0]).toContain("+new 29999\n");
  },
);
