/** Which files a command means: paths, patterns, folders and lists. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findFiles } from "../../../packages/runtime/src/cli/findFiles.ts";
import { listedNames } from "../../../packages/runtime/src/cli/listedNames.ts";

const folder = mkdtempSync(join(tmpdir(), "lading-files-"));
const files = [
  "a.jpg",
  "b.png",
  "c.txt",
  "[d].jpg",
  "{e,f}.jpg",
  ".hidden.jpg",
  "ü 😺.jpg",
  "in/one.jpg",
  "in/two.jpg",
  "in/deep/three.jpg",
  "in/.git/four.jpg",
];

beforeAll(() => {
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), file);
  }
  mkdirSync(join(folder, "empty"));
  symlinkSync(folder, join(folder, "in/circle"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Relative to the folder, with a mark where there is no file. */
async function found(...targets: readonly string[]): Promise<readonly string[]> {
  const names: string[] = [];
  const absolute = targets.map((target) => `${folder}/${target}`);
  for await (const { path, problem } of findFiles(absolute))
    names.push((problem === undefined ? "" : `${problem}: `) + path.slice(folder.length + 1));
  return names;
}

test.each([
  ["a.jpg", ["a.jpg"]],
  ["*.jpg", ["[d].jpg", "a.jpg", "{e,f}.jpg", "ü 😺.jpg"]],
  ["?.{jpg,png}", ["a.jpg", "b.png"]],
  ["[ab].*", ["a.jpg", "b.png"]],
  ["[!a].*", ["b.png", "c.txt"]],
  [".*", [".hidden.jpg"]],
  ["[d].jpg", ["[d].jpg"]],
  ["{e,f}.jpg", ["{e,f}.jpg"]],
  ["in", ["in/one.jpg", "in/two.jpg", "in/deep/three.jpg"]],
  ["in/**/*.jpg", ["in/one.jpg", "in/two.jpg", "in/deep/three.jpg"]],
  ["**/three.jpg", ["in/deep/three.jpg"]],
  [
    "in/*/*.jpg",
    [
      "in/circle/[d].jpg",
      "in/circle/a.jpg",
      "in/circle/{e,f}.jpg",
      "in/circle/ü 😺.jpg",
      "in/deep/three.jpg",
    ],
  ],
  ["*/one.jpg", ["in/one.jpg"]],
  ["gone.jpg", ["there is no such file: gone.jpg"]],
  ["*.gif", ["there is no file: *.gif"]],
  ["empty", ["there is no file: empty"]],
])("%s", async (target, wanted) => {
  expect(await found(target)).toEqual(wanted);
});

test("several, in their order", async () => {
  expect(await found("c.txt", "[ab].*")).toEqual(["c.txt", "a.jpg", "b.png"]);
});

/** A list that arrives in pieces of so many bytes. */
async function listed(text: string, pieceSize: number, isNull = false): Promise<readonly string[]> {
  const bytes = new TextEncoder().encode(text);
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += pieceSize) yield bytes.slice(at, at + pieceSize);
  }
  const names: string[] = [];
  for await (const name of listedNames(pieces(), isNull)) names.push(name);
  return names;
}

test.each([1, 2, 5, 100])("a list in pieces of %i bytes", async (pieceSize) => {
  const wanted = ["a.jpg", "ü 😺.jpg", " b "];
  expect(await listed("a.jpg\nü 😺.jpg\r\n\n b ", pieceSize)).toEqual(wanted);
  expect(await listed("a.jpg\nü 😺.jpg\n b \r\n", pieceSize)).toEqual(wanted);
  expect(await listed("a\nb.jpg\0c.jpg\0", pieceSize, true)).toEqual(["a\nb.jpg", "c.jpg"]);
});

test("a folder that cannot be read is reported, and the others are read", async () => {
  const root = mkdtempSync(join(tmpdir(), "lading-gone-"));
  for (const name of ["a/one.jpg", "b/two.jpg", "c/three.jpg"]) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), name);
  }
  const reported: string[] = [];
  for await (const { path, problem } of findFiles([root])) {
    reported.push(`${path.slice(root.length + 1)} ${problem ?? ""}`);
    // Gone after its name was read.
    rmSync(join(root, "b"), { recursive: true, force: true });
  }
  rmSync(root, { recursive: true });
  expect(reported).toEqual(["a/one.jpg ", "b the folder cannot be read: ENOENT", "c/three.jpg "]);
});
