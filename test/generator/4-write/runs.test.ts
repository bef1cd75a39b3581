/** Runs that are killed, and runs that meet: processes of their own. */
import { execFile, spawnSync } from "node:child_process";
import { existsSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { generate } from "lading";
import { expect, test } from "vitest";
import { writePackages } from "../../../generator/src/4-write/writePackages.ts";
import { writeSpec } from "../../../generator/src/4-write/writeSpec.ts";
import { addFiles, readFiles, specText, workspace } from "../workspace.ts";
import { testTimeout } from "../../support/testTimeout.ts";

const bin = join(import.meta.dirname, "../../../generator/bin/lading.js");

/** A document with so many operations, named after a word: another word changes every file. */
function document(word: string, count = 60): Readonly<Record<string, string>> {
  const paths = Array.from(
    { length: count },
    (_, index) =>
      `  /${word}/${index}: {get: {operationId: get${word}${index}, responses: {"204": {description: None}}}}\n`,
  );
  return { "specs/toy/openapi.yaml": specText(`paths:\n${paths.join("")}`) };
}

/** All that is below `packages/`, folders too. */
function everything(root: string): readonly string[] {
  return readdirSync(join(root, "packages"), { recursive: true, encoding: "utf8" }).sort();
}

interface Run {
  readonly status: number | null;
  readonly stderr: string;
}

function run(root: string, ...words: readonly string[]): Promise<Run> {
  const started = promisify(execFile)(process.execPath, [
    bin,
    "generate",
    "--root",
    root,
    ...words,
  ]);
  return started.then(
    ({ stderr }) => ({ status: 0, stderr }),
    (error: { readonly code: number; readonly stderr: string }) => ({
      status: error.code,
      stderr: error.stderr,
    }),
  );
}

const killedWrite = join(import.meta.dirname, "programs/killedWrite.js");

/** A package of five files, named after a word: another word changes every file. */
function packageOf(word: string): Parameters<typeof writePackages>[0]["packages"][number] {
  const files = Array.from({ length: 5 }, (_, index) => ({
    path: `src/${index % 2 === 0 ? word : "same"}/${index}.ts`,
    text: `export const ${word} = ${index};\n`,
  }));
  return { provider: "toy", folder: "packages/toy", names: {}, files };
}

function writeWord(root: string, word: string): ReturnType<typeof writePackages> {
  return writePackages({ root, packages: [packageOf(word)], complete: false, check: false });
}

test.each([
  ["nothing", ""],
  ["another package", "dog"],
])(
  "a run that was killed after any of its changes, over %s, leaves nothing that the next does not clean up",
  { timeout: testTimeout(240_000) },
  async (_, before) => {
    const clean = workspace();
    await writeWord(clean, "cat");
    const wanted = { files: readFiles(join(clean, "packages")), all: everything(clean) };
    const packages = join(workspace(), "packages.json");
    writeFileSync(packages, JSON.stringify([packageOf("cow")]));
    let [changes, interrupted] = [0, 0];
    for (let isKilled = true; isKilled; changes += 1) {
      const root = workspace();
      if (before !== "") await writeWord(root, before);
      const words = [killedWrite, root, packages, String(changes)];
      const { signal, status, stderr } = spawnSync(process.execPath, words, { encoding: "utf8" });
      isKilled = signal === "SIGKILL";
      expect({ isKilled, status, stderr }).toEqual({
        isKilled,
        status: isKilled ? null : 0,
        stderr: "",
      });
      if (existsSync(join(root, "packages/toy/.lading-tmp"))) interrupted += 1;
      expect(await writeWord(root, "cat")).toMatchObject({ diagnostics: [] });
      expect({ changes, files: readFiles(join(root, "packages")) }).toEqual({
        changes,
        files: wanted.files,
      });
      expect(everything(root)).toEqual(wanted.all);
    }
    // Each file is written, and gets its name; most kills find something half done.
    expect(changes).toBeGreaterThan(15);
    expect(interrupted).toBeGreaterThan(8);
  },
);

test(
  "of two runs on one folder, one waits: both end well, and nothing is left over",
  { timeout: testTimeout(600_000) },
  async () => {
    const [clean, root] = [workspace(document("cat")), workspace(document("cat"))];
    await generate({ root: clean });
    const runs = await Promise.all([run(root), run(root), run(root, "toy")]);
    expect(runs).toEqual(runs.map(() => ({ status: 0, stderr: "" })));
    expect(everything(root)).toEqual(everything(clean));
    expect(readFiles(join(root, "packages"))).toEqual(readFiles(join(clean, "packages")));
  },
);

const lock = "packages/toy/.lading-tmp/lock";
const now = new Date().toISOString();

function write(root: string): ReturnType<typeof writePackages> {
  const toy = { provider: "toy", folder: "packages/toy", names: {} };
  const packages = [{ ...toy, files: [{ path: "a.ts", text: "" }] }];
  return writePackages({ root, packages, complete: false, check: false, patience: 100 });
}

test.each([
  ["this machine", { pid: process.pid, host: hostname(), since: now }],
  ["another machine", { pid: 1, host: "elsewhere.example", since: now }],
])("a run on %s that does not end is reported, and nothing is touched", async (_, holder) => {
  const root = workspace({ [lock]: JSON.stringify(holder) });
  const before = readFiles(root);
  expect(await write(root)).toEqual({
    diagnostics: [
      expect.objectContaining({
        code: "package-busy",
        message: `Another run is writing to packages/toy: process ${holder.pid} on ${holder.host}, since ${now}.`,
      }),
    ],
  });
  expect(readFiles(root)).toEqual(before);
  // A run that lives touches its lock with every file.
  utimesSync(join(root, lock), 1, 1);
  expect(await write(root)).toMatchObject({ diagnostics: [], summary: {} });
  expect(everything(root)).toEqual(["toy", "toy/.lading.json", "toy/a.ts"]);
});

const ended = spawnSync(process.execPath, ["--version"]).pid;

test.each([
  ["has ended", JSON.stringify({ pid: ended, host: hostname(), since: now })],
  [
    "had the number of another",
    JSON.stringify({ pid: process.pid, host: hostname(), since: now, began: "1" }),
  ],
])("the lock of a process that %s is taken over at once", async (_, text) => {
  const root = workspace({ [lock]: text });
  expect(await write(root)).toMatchObject({ diagnostics: [], summary: {} });
  expect(everything(root)).toEqual(["toy", "toy/.lading.json", "toy/a.ts"]);
});

test("a lock that was never written is taken over", async () => {
  const root = workspace({ [lock]: "" });
  utimesSync(join(root, lock), 1, 1);
  expect(await write(root)).toMatchObject({ diagnostics: [], summary: {} });
});

test("names that another run has given since are not forgotten", async () => {
  const root = workspace();
  const at = { provider: "toy", folder: "packages/toy", files: [{ path: "a.ts", text: "" }] };
  const request = { root, complete: false, check: false };
  await writePackages({ ...request, packages: [{ ...at, names: { Pet: 1 }, givenNames: {} }] });
  const before = readFiles(root);
  const packages = [{ ...at, names: { Pet: 2 }, givenNames: {} }];
  expect(await writePackages({ ...request, packages })).toMatchObject({
    diagnostics: [{ code: "package-changed" }],
  });
  expect(readFiles(root)).toEqual(before);
});

test("--check waits for a run that writes, takes no lock, and says who does not end", async () => {
  const root = workspace();
  const toy = { provider: "toy", folder: "packages/toy", names: {} };
  const packages = [{ ...toy, files: [{ path: "a.ts", text: "" }] }];
  const check = (patience: number): ReturnType<typeof writePackages> =>
    writePackages({ root, packages, complete: false, check: true, patience });
  expect(await check(0)).toMatchObject({ summary: { packages: [{ provider: "toy" }] } });
  expect(existsSync(join(root, "packages"))).toBe(false);
  addFiles(root, { [lock]: JSON.stringify({ pid: process.pid, host: hostname(), since: now }) });
  expect(await check(60)).toMatchObject({ diagnostics: [{ code: "package-busy" }] });
  expect(Object.keys(readFiles(root))).toEqual([lock]);
});

test("a document that was being added when its run was killed can be added", async () => {
  const root = workspace({
    "specs/.lading-tmp/pets/gone.yaml": "half",
    "specs/.lading-tmp/lock": JSON.stringify({ pid: ended, host: hostname(), since: now }),
  });
  const files = [{ path: "openapi.yaml", text: specText() }];
  expect(await writeSpec(root, "pets", files)).toEqual([]);
  expect(readFiles(root)).toEqual({ "specs/pets/openapi.yaml": specText() });
  expect(readdirSync(join(root, "specs"))).toEqual(["pets"]);
});
