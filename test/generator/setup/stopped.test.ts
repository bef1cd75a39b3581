/** `lading init`, `lading add` and `lading update`, stopped at any moment: nothing is half written, and the same command again brings it to its end. */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { expect, test } from "vitest";
import { hashText } from "../../../generator/src/update/sourceRecord.ts";
import { testTimeout } from "../../support/testTimeout.ts";
import { runLading } from "../runLading.ts";
import { addFiles, readFiles, specText, workspace } from "../workspace.ts";

const changes = ["mkdirSync", "writeFileSync", "renameSync", "rmSync", "rmdirSync"] as const;
type Change = (path: unknown, ...rest: readonly unknown[]) => unknown;

/** A lock is this process's own, which goes on. */
function ofDeadProcess(lock: string): string {
  return lock.replace(/"pid":\d+/, '"pid":4194304');
}

/**
 * Copies of a folder as a kill would leave it: before each change of the disk below it, and with the first half of each file that is being
 * written.
 */
async function statesOf(folder: string, work: () => Promise<unknown>): Promise<readonly string[]> {
  const copies = workspace();
  const states: string[] = [];
  const copy = (): string => {
    const state = join(copies, String(states.length), "apis");
    fs.cpSync(folder, state, { recursive: true });
    for (const [path, text] of Object.entries(readFiles(state)))
      if (path.endsWith(".lading-tmp/lock")) addFiles(state, { [path]: ofDeadProcess(text) });
    states.push(state);
    return state;
  };
  const record = (name: string, path: string, text: unknown): void => {
    copy();
    if (name === "writeFileSync" && typeof text === "string")
      originals.writeFileSync(path.replace(folder, copy()), text.slice(0, text.length / 2));
  };
  const originals = { ...fs };
  let isRecording = false;
  for (const name of changes) {
    const change = (path: unknown, ...rest: readonly unknown[]): unknown => {
      if (!isRecording && typeof path === "string" && path.startsWith(`${folder}/`)) {
        isRecording = true;
        record(name, path, rest[0]);
        isRecording = false;
      }
      return (originals[name] as Change)(path, ...rest);
    };
    Object.assign(fs, { [name]: change });
  }
  syncBuiltinESMExports();
  try {
    await work();
  } finally {
    for (const name of changes) Object.assign(fs, { [name]: originals[name] });
    syncBuiltinESMExports();
  }
  return states;
}

/** What is in its place. */
function visible(folder: string): Readonly<Record<string, string>> {
  const files = Object.entries(readFiles(folder));
  return Object.fromEntries(files.filter(([path]) => !/(^|\/)\.lading-tmp\//.test(path)));
}

/** The last file of a new workspace is an example for its reader; no command writes it later. */
function withoutCall(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(files).filter(([path]) => path !== "first-call.js"));
}

/** Most of those until the package is written, some after that: `4-write/runs.test.ts` has all of those. */
function chosen(states: readonly string[]): readonly string[] {
  const isEarly = (state: string): boolean => !fs.existsSync(join(state, "packages"));
  return states.filter((state, index) => index % (isEarly(state) ? 4 : 20) === 0);
}

const manifest = '{\n  "name": "shop",\n  "scripts": {\n    "dev": "next dev"\n  }\n}\n';
const blank = '{\n  "name": "shop",\n  "version": "1.0.0"\n}\n';

const cases: Readonly<
  Record<string, [Readonly<Record<string, string>>, readonly string[], number]>
> = {
  "a workspace in an empty folder": [{}, ["init", "."], 20],
  "a workspace around a package.json": [{ "package.json": blank }, ["init", "."], 20],
  "an app": [
    { "package.json": manifest, "src/main.ts": "", "meow.yaml": specText() },
    ["init", "--spec", "meow.yaml"],
    8,
  ],
  "a document that is added": [
    {
      "package.json": manifest,
      "meow.yaml": specText(),
      "specs/.gitkeep": "",
      "redocly.yaml": "extends: [lading/authored.yaml]\n",
    },
    ["add", "meow.yaml"],
    12,
  ],
};

test.each(Object.entries(cases))(
  "%s",
  { timeout: testTimeout(240_000) },
  async (_, [before, words, least]) => {
    const folder = join(workspace(), "apis");
    fs.mkdirSync(folder);
    addFiles(folder, before);
    const states = await statesOf(folder, () => runLading(folder, ...words));
    expect(states.length).toBeGreaterThan(least);
    const wanted = visible(folder);
    for (const state of chosen(states)) {
      for (const [path, text] of Object.entries(visible(state)))
        expect([wanted[path], before[path]], path).toContain(text);
      const again = await runLading(state, ...words);
      // What was in its place needs no more than its package.
      if (/workspace-exists|provider-exists/.test(again.stderr)) await runLading(state, "generate");
      else if (!again.stderr.includes("file-not-ours")) expect(again).toMatchObject({ status: 0 });
      expect({ state, ...withoutCall(readFiles(state)) }).toEqual({
        state,
        ...withoutCall(wanted),
      });
    }
  },
);

test("an update", { timeout: testTimeout(120_000) }, async () => {
  const source = join(
    workspace({ "api.yaml": specText().replace("listCats", "listAll") }),
    "api.yaml",
  );
  const record = { file: source, files: { "openapi.yaml": hashText(specText()) } };
  const before: Readonly<Record<string, string>> = {
    "specs/toy/openapi.yaml": specText(),
    "specs/toy/source.json": JSON.stringify(record),
  };
  const folder = join(workspace(), "apis");
  addFiles(folder, before);
  const states = await statesOf(folder, () => runLading(folder, "update"));
  expect(states.length).toBeGreaterThan(8);
  const wanted = visible(folder);
  expect(wanted["specs/toy/openapi.yaml"]).toContain("listAll");
  for (const state of states) {
    for (const [path, text] of Object.entries(visible(state)))
      expect([wanted[path], before[path]], path).toContain(text);
    expect(await runLading(state, "update")).toMatchObject({ status: 0 });
    expect({ state, ...readFiles(state) }).toEqual({ state, ...wanted });
  }
});
