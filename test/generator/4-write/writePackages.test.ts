import { existsSync, linkSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writePackages } from "../../../generator/src/4-write/writePackages.ts";
import { addFiles, readFiles, workspace } from "../workspace.ts";
import { testTimeout } from "../../support/testTimeout.ts";

const header = "// Generated.\n";
const index = { "src/index.ts": `${header}export {};\n` };
const readme = { "README.md": "# Toy\n" };
const manifest = expect.stringContaining('"src/index.ts"') as string;

interface Given {
  /** What was generated for `packages/toy`: path → text. */
  readonly files?: Readonly<Record<string, string>>;
  readonly check?: boolean;
  readonly complete?: boolean;
  /** Name of the package. */
  readonly name?: string;
}

function write(root: string, given: Given = {}): ReturnType<typeof writePackages> {
  const { files = { ...readme, ...index }, check = false, complete = true, name = "toy" } = given;
  const generated = Object.entries(files).map(([path, text]) => ({ path, text }));
  const place = { provider: name, folder: `packages/${name}`, source: `specs/${name}` };
  return writePackages({
    root,
    packages: [{ ...place, names: {}, files: generated }],
    complete,
    check,
  });
}

test("a new package is written, and a second time nothing is", async () => {
  const root = workspace();
  const written = [".lading.json", "README.md", "src/index.ts"].map(
    (path) => `packages/toy/${path}`,
  );
  expect((await write(root)).summary?.packages).toEqual([
    { provider: "toy", written, removed: [], unchanged: 0 },
  ]);
  expect(readFiles(join(root, "packages/toy"))).toEqual({
    ".lading.json": manifest,
    ...readme,
    ...index,
  });
  expect((await write(root)).summary?.packages).toEqual([
    { provider: "toy", written: [], removed: [], unchanged: 3 },
  ]);
});

test("only what differs is written; a file that was edited is replaced, and that is said", async () => {
  const root = workspace();
  await write(root);
  addFiles(root, { "packages/toy/src/index.ts": `${header}export {}; // touched\n` });
  for (const check of [true, false])
    expect(await write(root, { check })).toMatchObject({
      diagnostics: [{ code: "file-edited", severity: "warning" }],
      summary: { packages: [{ written: ["packages/toy/src/index.ts"], unchanged: 2 }] },
    });
  expect(readFiles(join(root, "packages/toy"))).toMatchObject(index);
  expect(await write(root)).toMatchObject({ diagnostics: [] });
});

test("a file that changes because the document did was not edited", async () => {
  const root = workspace();
  await write(root);
  const { diagnostics } = await write(root, { files: { ...readme, "src/index.ts": "// New.\n" } });
  expect(diagnostics).toEqual([]);
});

test("stale files and the folders they leave empty disappear; the rest survives", async () => {
  const kept = {
    "packages/toy/NOTES.md": "By hand.",
    "packages/toy/src/extras/index.ts": `${header}// Says so, but is not.\n`,
    "packages/toy/dist/index.js": header,
    "packages/toy/node_modules/some/index.js": header,
    "packages/toy/apis/other/.lading.json": "{}",
    "packages/toy/apis/other/src/client.ts": header,
  };
  const root = workspace(kept);
  await write(root, { files: { ...readme, ...index, "src/operations/old/one.ts": header } });
  const { summary } = await write(root);
  expect(summary?.packages).toMatchObject([
    { removed: ["packages/toy/src/operations/old/one.ts"] },
  ]);
  expect(existsSync(join(root, "packages/toy/src/operations"))).toBe(false);
  expect(readFiles(root)).toEqual({
    ...kept,
    "packages/toy/.lading.json": manifest,
    "packages/toy/README.md": readme["README.md"],
    "packages/toy/src/index.ts": index["src/index.ts"],
  });
});

test("a stale file that was edited stays, and is its author's from then on", async () => {
  const root = workspace();
  await write(root, { files: { ...readme, ...index, "src/one.ts": header } });
  addFiles(root, { "packages/toy/src/one.ts": "// Mine.\n" });
  expect(await write(root)).toMatchObject({ diagnostics: [{ code: "file-kept" }] });
  expect(await write(root, { check: true })).toMatchObject({
    diagnostics: [],
    summary: { diffs: [] },
  });
  expect(readFiles(root)).toMatchObject({ "packages/toy/src/one.ts": "// Mine.\n" });
});

/** What `tsc -b` makes of a source of the package. */
function compiled(name: string, source = name): Record<string, string> {
  const up = "../".repeat(name.split("/").length);
  return Object.fromEntries(
    [".js", ".d.ts"].flatMap((ending) => {
      const map = `${name.split("/").at(-1)}${ending}.map`;
      return [
        [`packages/toy/dist/${name}${ending}`, `export {};\n//# sourceMappingURL=${map}`],
        [
          `packages/toy/dist/${name}${ending}.map`,
          JSON.stringify({ version: 3, sources: [`${up}src/${source}.ts`] }),
        ],
      ];
    }),
  );
}

test("what was compiled from a stale file goes with it, and is no difference of its own", async () => {
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
  await write(root, { files: { ...readme, ...index, ...stale } });

  expect((await write(root, { check: true })).summary?.diffs).toHaveLength(3);
  expect(readFiles(root)).toMatchObject(compiled("operations/one"));
  expect((await write(root)).summary?.packages).toMatchObject([
    { removed: ["packages/toy/src/old/two.ts", "packages/toy/src/operations/one.ts"] },
  ]);
  const generated = {
    "packages/toy/.lading.json": manifest,
    "packages/toy/README.md": readme["README.md"],
    "packages/toy/src/index.ts": index["src/index.ts"],
  };
  expect(readFiles(root)).toEqual({ ...kept, ...generated });
  expect(existsSync(join(root, "packages/toy/dist/old"))).toBe(false);
});

const buildInfo = JSON.stringify({ version: "7.0.2", root: [1] });

test.each([
  ["dist/.tsbuildinfo", "{}"],
  ["tsconfig.tsbuildinfo", "{}"],
  ["build/info.json", '// Generated.\n{"compilerOptions": {"tsBuildInfoFile": "build/info.json"}}'],
])("with what was compiled, %s goes: else tsc believes that it is there", async (path, config) => {
  const root = workspace({ ...compiled("one"), ...compiled("two") });
  const stale = { "src/one.ts": header, "src/two.ts": header };
  const kept = { ...readme, "tsconfig.json": config };
  await write(root, { files: { ...kept, ...stale } });
  addFiles(root, { [`packages/toy/${path}`]: buildInfo });
  await write(root, { files: { ...kept, "src/two.ts": header } });
  expect(readFiles(join(root, "packages/toy"))).not.toHaveProperty([path]);
});

test("build info stays where nothing compiled goes, and where it is outside the package", async () => {
  const config = '{"compilerOptions": {"tsBuildInfoFile": "../info.json"}}';
  const root = workspace({ "packages/info.json": buildInfo, ...compiled("two") });
  const kept = { ...readme, "tsconfig.json": config };
  await write(root, { files: { ...kept, "src/one.ts": header, "src/two.ts": header } });
  addFiles(root, { "packages/toy/dist/.tsbuildinfo": buildInfo });
  await write(root, { files: { ...kept, "src/two.ts": header } });
  expect(readFiles(root)).toHaveProperty(["packages/toy/dist/.tsbuildinfo"]);
  await write(root, { files: kept });
  expect(readFiles(root)).not.toHaveProperty(["packages/toy/dist/.tsbuildinfo"]);
  expect(readFiles(root)).toHaveProperty(["packages/info.json"]);
});

test("what does not say that it was compiled from the stale file stays", async () => {
  const kept = {
    "packages/toy/dist/one.js": "By hand.",
    ...compiled("two", "elsewhere"),
  };
  const root = workspace(kept);
  const stale = { "src/one.ts": header, "src/two.ts": header, "tsconfig.json": "{}\n" };
  addFiles(root, { "packages/toy/dist/.tsbuildinfo": "not the compiler's" });
  await write(root, { files: { ...readme, ...stale } });
  await write(root, { files: readme });
  expect(readFiles(join(root, "packages/toy/dist"))).toHaveProperty([".tsbuildinfo"]);
  expect(readFiles(root)).toMatchObject(kept);
});

test("what stands behind a symbolic link is not what was compiled", async () => {
  const root = workspace({ "elsewhere/one.js": "" });
  await write(root, { files: { ...readme, ...index, "src/one.ts": header } });
  symlinkSync(join(root, "elsewhere"), join(root, "packages/toy/dist"));
  expect((await write(root)).summary?.packages).toMatchObject([
    { removed: ["packages/toy/src/one.ts"] },
  ]);
  expect(readFiles(join(root, "elsewhere"))).toEqual({ "one.js": "" });
});

test("the package of a document that is gone goes too, when all are generated", async () => {
  const root = workspace({
    "packages/runtime/package.json": "{}",
    "packages/runtime/src/index.ts": "// By hand.",
  });
  await write(root, { name: "gone", complete: false });
  await write(root, { complete: false });
  expect(readFiles(join(root, "packages"))).toHaveProperty(["gone/README.md"]);
  expect((await write(root)).summary?.packages).toMatchObject([
    {
      provider: "gone",
      removed: [".lading.json", "README.md", "src/index.ts"].map((name) => `packages/gone/${name}`),
      unchanged: 0,
    },
    { provider: "toy", unchanged: 3 },
  ]);
  expect(existsSync(join(root, "packages/gone"))).toBe(false);
  expect(Object.keys(readFiles(join(root, "packages")))).toEqual([
    "runtime/package.json",
    "runtime/src/index.ts",
    "toy/.lading.json",
    "toy/README.md",
    "toy/src/index.ts",
  ]);
});

test("a file that is not ours is in the way: nothing is written", async () => {
  const root = workspace({ "packages/toy/src/index.ts": "By hand." });
  const { diagnostics, summary } = await write(root);
  expect(diagnostics).toMatchObject([
    { code: "file-not-ours", message: expect.stringContaining("src/index.ts") },
  ]);
  expect(summary).toBeUndefined();
  expect(readFiles(root)).toEqual({ "packages/toy/src/index.ts": "By hand." });
});

test("a file that stands there as it would be written is taken over", async () => {
  const root = workspace({ "packages/toy/src/index.ts": index["src/index.ts"] });
  expect(await write(root)).toMatchObject({ diagnostics: [], summary: {} });
  expect(await write(root, { files: readme })).toMatchObject({
    summary: { packages: [{ removed: ["packages/toy/src/index.ts"] }] },
  });
});

test("a folder in the place of a file is in the way", async () => {
  const root = workspace({ "packages/toy/src/index.ts/readme": "" });
  expect((await write(root)).diagnostics).toMatchObject([{ code: "file-not-ours" }]);
});

test.each([
  "../elsewhere.ts",
  "/abs.ts",
  "src//a.ts",
  "src/./a.ts",
  "src\\..\\a.ts",
  "C:a.ts",
  "a\0b.ts",
])("%j would leave the package", async (path) => {
  const root = workspace();
  expect((await write(root, { files: { [path]: header } })).diagnostics).toMatchObject([
    { code: "path-outside-package" },
  ]);
  expect(readFiles(root)).toEqual({});
});

test.each(["packages", "packages/toy", "packages/toy/src", "packages/toy/src/index.ts"])(
  "a symbolic link at %s is not followed",
  async (link) => {
    const root = workspace({ "elsewhere/kept": "" });
    mkdirSync(join(root, link, ".."), { recursive: true });
    symlinkSync(join(root, "elsewhere"), join(root, link));
    expect((await write(root)).diagnostics).toContainEqual(
      expect.objectContaining({
        code: "path-outside-package",
        message: expect.stringContaining(link),
      }),
    );
    expect(readFiles(join(root, "elsewhere"))).toEqual({ kept: "" });
  },
);

test("check writes nothing and shows what is new, changed and stale", async () => {
  const root = workspace();
  const old = { "src/index.ts": `${header}old\n`, "src/stale.ts": header };
  await write(root, { files: old });
  const before = readFiles(root);
  const { summary } = await write(root, { check: true });
  const shown = summary?.diffs.filter((diff) => !diff.includes(".lading.json"));
  expect(shown?.join("")).toBe(`\
--- /dev/null
+++ b/packages/toy/README.md
@@ -0,0 +1,1 @@
+# Toy
--- a/packages/toy/src/index.ts
+++ b/packages/toy/src/index.ts
@@ -1,2 +1,2 @@
 // Generated.
-old
+export {};
--- a/packages/toy/src/stale.ts
+++ /dev/null
@@ -1,1 +0,0 @@
-// Generated.
`);
  expect(readFiles(root)).toEqual(before);
});

test("line endings do not count: Git changes them on Windows", async () => {
  const root = workspace();
  const files = { ...readme, ...index, "src/stale.ts": header };
  await write(root, { files });
  const windows = Object.entries(readFiles(join(root, "packages/toy"))).map(([path, text]) => [
    `packages/toy/${path}`,
    text.replaceAll("\n", "\r\n"),
  ]);
  addFiles(root, Object.fromEntries(windows) as Record<string, string>);
  expect(await write(root, { files, check: true })).toMatchObject({
    diagnostics: [],
    summary: { diffs: [] },
  });
  expect(await write(root)).toMatchObject({
    diagnostics: [],
    summary: { packages: [{ removed: ["packages/toy/src/stale.ts"], unchanged: 2 }] },
  });
});

test(
  "a file that changed altogether is shown without a search for the smallest diff",
  { timeout: testTimeout(60_000) },
  async () => {
    const lines = (word: string): string =>
      header + Array.from({ length: 30_000 }, (_, line) => `${word} ${line}\n`).join("");
    const root = workspace();
    await write(root, { files: { "src/index.ts": lines("old") } });
    const { summary } = await write(root, { check: true, files: { "src/index.ts": lines("new") } });
    expect(summary?.diffs.join("")).toContain("+new 29999\n");
  },
);

// A second link stands for a file system without capitals: both names lead to one file.
test.each([
  ["as it was", "export {};\n", []],
  ["edited", "// Mine.\n", [{ code: "file-edited" }]],
])(
  "a file that changes its capitals only is there afterwards, %s before",
  async (_, text, said) => {
    const root = workspace();
    await write(root, { files: { ...readme, "src/getpet.ts": "export {};\n" } });
    addFiles(root, { "packages/toy/src/getpet.ts": text });
    linkSync(join(root, "packages/toy/src/getpet.ts"), join(root, "packages/toy/src/getPet.ts"));
    const files = { ...readme, "src/getPet.ts": "export {};\n" };
    expect((await write(root, { files })).diagnostics).toMatchObject(said);
    expect(readFiles(join(root, "packages/toy/src"))).toEqual({ "getPet.ts": "export {};\n" });
  },
);

test("a hand-written file that differs in capitals only is another, or is in the way", async () => {
  const own = { "packages/toy/src/Index.ts": "// Mine.\n" };
  const root = workspace(own);
  await write(root);
  expect(readFiles(root)).toMatchObject(own);
  const shared = workspace(own);
  const names = ["Index.ts", "index.ts"].map((name) => join(shared, "packages/toy/src", name));
  linkSync(names[0] ?? "", names[1] ?? "");
  expect(await write(shared)).toMatchObject({ diagnostics: [{ code: "file-not-ours" }] });
  expect(readFiles(shared)).toMatchObject(own);
});
