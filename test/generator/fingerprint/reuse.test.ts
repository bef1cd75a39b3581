/**
 * Where nothing has changed, `lading generate` prints what it printed before without loading the generator. Wherever anything has, it
 * does exactly what it does in a workspace where it never ran before.
 */
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { addFiles, specText } from "../workspace.ts";
import {
  cacheName,
  changeUnnoticed,
  forgetRuns,
  installedWorkspace,
  resultIn,
  runAgain,
} from "./runs.ts";

const document = specText(
  'paths:\n  /cats: {get: {operationId: listCats, summary: Lists cats, responses: {"200": {description: Cats, content: {application/json: {schema: {$ref: "parts.yaml#/Cat"}}}}}}}\n',
);
const files = {
  "package.json": '{"name": "@acme/apis"}\n',
  "specs/toy/openapi.yaml": document,
  "specs/toy/parts.yaml": "Cat: {type: object, properties: {name: {type: string}}}\n",
};
/** A configuration that is a program, and what it reads. */
const program = {
  "package.json": '{"name": "app"}\n',
  "lading.config.ts":
    'import { readFileSync } from "node:fs";\nimport { apis } from "./apis.ts";\nvoid process.env["LADING_TEST"];\nvoid readFileSync(new URL("./note.txt", import.meta.url), "utf8");\nexport default { apis };\n',
  "apis.ts":
    'export const apis = { toy: { document: "docs/toy.yaml", output: "src/toy", schemas: false } };\n',
  "note.txt": "one",
  "docs/toy.yaml": specText(),
  "src/app.ts": "export {};\n",
  "tsconfig.json": '{"extends": "./base.json"}\n',
  "base.json": '{"compilerOptions": {"moduleResolution": "bundler", "module": "esnext"}}\n',
};

interface Change {
  readonly says: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly words?: readonly string[];
  readonly change: (root: string) => void;
  /** The words of the second run, if they are others. */
  readonly then?: readonly string[];
  /** The folder of the second run. */
  readonly from?: string;
  readonly isReused?: true;
}

const spec = (root: string): string => join(root, "specs/toy/openapi.yaml");
const output = (root: string): string => join(root, "packages/toy/src/index.ts");
const edit = (path: string, from: string, to: string): void =>
  writeFileSync(path, readFileSync(path, "utf8").replace(from, to));
const nothing = (): void => undefined;

const changes: readonly Change[] = [
  { says: "nothing", change: nothing, isReused: true },
  { says: "nothing, and it is only checked", change: nothing, then: ["--check"], isReused: true },
  { says: "nothing, and JSON is wanted", change: nothing, then: ["--format=json"], isReused: true },
  { says: "nothing, after a check", words: ["--check"], change: nothing },
  {
    says: "the document's time alone",
    change: (root) => utimesSync(spec(root), 1, 1),
    isReused: true,
  },
  {
    says: "the document under the same size and time",
    change: (root) => changeUnnoticed(spec(root), "Lists cats", "Shows cats"),
  },
  { says: "the document", change: (root) => edit(spec(root), "Lists cats", "Lists all cats") },
  {
    says: "an operation's name, about which the next run says no more",
    change: (root) => edit(spec(root), "operationId: listCats", "operationId: showCats"),
  },
  {
    says: "a file that the document refers to",
    change: (root) => edit(join(root, "specs/toy/parts.yaml"), "string", "integer"),
  },
  {
    says: "a file that the document refers to is gone",
    change: (root) => unlinkSync(join(root, "specs/toy/parts.yaml")),
  },
  {
    says: "the document's folder is a link to another",
    change: (root) => {
      cpSync(join(root, "specs/toy"), join(root, "elsewhere"), { recursive: true });
      edit(join(root, "elsewhere/openapi.yaml"), "Lists cats", "Shows cats");
      rmSync(join(root, "specs/toy"), { recursive: true });
      symlinkSync("../elsewhere", join(root, "specs/toy"));
    },
  },
  { says: "a generated file", change: (root) => writeFileSync(output(root), "mine\n") },
  {
    says: "a generated file under the same size and time",
    change: (root) => changeUnnoticed(output(root), "export", "expect"),
  },
  { says: "a generated file is gone", change: (root) => unlinkSync(output(root)) },
  {
    says: "a generated file is cut off",
    change: (root) => truncateSync(output(root), 10),
    then: ["--check"],
  },
  {
    says: "a generated file is a folder",
    change: (root) => {
      unlinkSync(output(root));
      mkdirSync(output(root));
    },
  },
  {
    says: "a generated folder is a link",
    change: (root) => {
      renameSync(join(root, "packages/toy/src"), join(root, "packages/toy/code"));
      symlinkSync("code", join(root, "packages/toy/src"));
    },
  },
  { says: "the manifest", change: (root) => unlinkSync(join(root, "packages/toy/.lading.json")) },
  {
    says: "the package's own package.json",
    change: (root) => edit(join(root, "packages/toy/package.json"), '"module"', '"commonjs"'),
  },
  {
    says: "the workspace's name",
    change: (root) => edit(join(root, "package.json"), "@acme", "@other"),
  },
  {
    says: "code of the author appears",
    change: (root) =>
      addFiles(root, { "packages/toy/src/extras/index.ts": "export const more = 1;\n" }),
  },
  {
    says: "a file that is none of ours in the package",
    change: (root) => addFiles(root, { "packages/toy/src/mine.ts": "export {};\n" }),
    isReused: true,
  },
  {
    says: "a folder with an API appears",
    change: (root) => addFiles(root, { "specs/dog/openapi.yaml": specText() }),
  },
  {
    says: "an API is gone",
    files: { ...files, "specs/dog/openapi.yaml": specText() },
    change: (root) => rmSync(join(root, "specs/dog"), { recursive: true }),
  },
  {
    says: "a second document in the folder",
    change: (root) => addFiles(root, { "specs/toy/openapi.json": "{}" }),
  },
  {
    says: "an overlay appears",
    change: (root) =>
      addFiles(root, {
        "specs/toy/overlay.yaml":
          'overlay: 1.1.0\ninfo: {title: More, version: "1"}\nactions:\n  - {target: $.info, update: {description: About cats}}\n',
      }),
  },
  {
    says: "an overlay changes",
    files: {
      ...files,
      "specs/toy/overlay.yaml":
        'overlay: 1.1.0\ninfo: {title: More, version: "1"}\nactions:\n  - {target: $.info, update: {description: About cats}}\n',
    },
    change: (root) => edit(join(root, "specs/toy/overlay.yaml"), "About cats", "About dogs"),
  },
  {
    says: "a configuration appears",
    change: (root) => addFiles(root, { "lading.config.json": '{"apis": {"toy": {"raw": false}}}' }),
  },
  {
    says: "the lint's configuration appears",
    change: (root) =>
      addFiles(root, { "redocly.yaml": "apis:\n  gone:\n    root: specs/gone/openapi.yaml\n" }),
  },
  { says: "other options", change: nothing, then: ["--int64", "bigint"] },
  { says: "one API by name", change: nothing, then: ["toy"] },
  { says: "another folder", change: nothing, from: "specs" },
  { says: "a program: nothing", files: program, change: nothing, isReused: true },
  {
    says: "a program: a file that it imports",
    files: program,
    change: (root) => edit(join(root, "apis.ts"), "schemas: false", "schemas: true"),
  },
  {
    says: "a program: a file that it reads",
    files: program,
    change: (root) => writeFileSync(join(root, "note.txt"), "two"),
  },
  {
    says: "a program: an environment variable",
    files: program,
    change: () => (process.env["LADING_TEST"] = "1"),
  },
  {
    says: "a program: a variable that it does not read",
    files: program,
    change: () => (process.env["LADING_OTHER"] = "1"),
    isReused: true,
  },
  {
    says: "a program: it runs others",
    files: {
      ...program,
      "apis.ts": `import { hostname } from "node:os";\nvoid hostname();\n${program["apis.ts"]}`,
    },
    change: nothing,
  },
  {
    says: "a program: it asks for the time",
    files: { ...program, "apis.ts": `${program["apis.ts"]}void new Date();\n` },
    change: nothing,
  },
  {
    says: "the app's tsconfig",
    files: program,
    change: (root) => edit(join(root, "base.json"), "bundler", "nodenext"),
  },
];

afterEach(() => {
  for (const name of ["LADING_TEST", "LADING_OTHER"]) delete process.env[name];
});

/** Stamps are trusted, or every content is compared, as right after a run. */
const times = [true, false];
const cases = changes.flatMap((each) =>
  (each.files === undefined ? times : [true]).map((isLater) => ({ ...each, isLater })),
);

test.each(cases)(
  "$says; stamps are trusted: $isLater",
  async ({
    files: given = files,
    words = [],
    change,
    then = [],
    from = ".",
    isLater,
    isReused,
  }) => {
    const [root, twin] = [installedWorkspace(given), installedWorkspace(given)];
    for (const each of [root, twin]) {
      const before = await runAgain(each, ["generate", ...words], { isLater });
      expect(before.isReused).toBe(false);
      // A clock of the file system ticks a few hundred times a second.
      await pause(12);
      change(each);
    }
    forgetRuns(twin);
    const second = (each: string) => runAgain(join(each, from), ["generate", ...then], { isLater });
    const [result, fresh] = [await second(root), await second(twin)];
    expect(fresh.isReused).toBe(false);
    expect(resultIn(root, result)).toEqual(resultIn(twin, fresh));
    expect(result.isReused).toBe(isReused ?? false);

    forgetRuns(twin);
    const [later, anew] = [await second(root), await second(twin)];
    expect(anew.isReused).toBe(false);
    expect(resultIn(root, later)).toEqual(resultIn(twin, anew));
  },
);

test("what the last run found is printed again, however often", async () => {
  const root = installedWorkspace({
    ...files,
    "specs/toy/openapi.yaml": document.replace("Lists cats", "Lists cats, deprecated: nonsense"),
  });
  const whole = await runAgain(root, ["generate"]);
  const check = await runAgain(root, ["generate", "--check"]);
  expect(whole.stderr).toContain("warning");
  expect(check).toMatchObject({ isReused: true, stderr: whole.stderr });
  const json = await runAgain(root, ["generate", "--format", "json"]);
  expect(JSON.parse(json.stdout)).toMatchObject({
    ok: true,
    diagnostics: [{ severity: "warning" }],
  });
  expect(await runAgain(root, ["generate", "--quiet"])).toMatchObject({ stdout: "", stderr: "" });
});

test("a run that finds a mistake or a difference is never spared", async () => {
  const root = installedWorkspace({ ...files, "specs/toy/openapi.yaml": "openapi: 2.0.0\n" });
  for (const _ of [1, 2])
    expect(await runAgain(root, ["generate"])).toMatchObject({ status: 1, isReused: false });
  writeFileSync(spec(root), document);
  for (const _ of [1, 2])
    expect(await runAgain(root, ["generate", "--check"])).toMatchObject({
      status: 1,
      isReused: false,
    });
});

test.each([
  ["the document", ["sed", "-i", "s/many/some/", "specs/toy/openapi.yaml"]],
  ["a folder", ["cp", "-r", "specs/toy", "specs/dog"]],
] as const)("someone else changes %s while a run is going on", async (_, [program, ...words]) => {
  const root = installedWorkspace(files);
  await runAgain(root, ["generate"], { isLater: true });
  edit(spec(root), "Lists cats", "Lists many cats");
  // Not by the functions of this process: what they change is a change of the run.
  const during = (): void => void execFileSync(program, words, { cwd: root });
  expect(await runAgain(root, ["generate"], { isLater: true, during })).toMatchObject({
    status: 0,
  });
  const next = await runAgain(root, ["generate"], { isLater: true });
  forgetRuns(root);
  const { stdout } = await runAgain(root, ["generate", "--check"]);
  expect(next.isReused).toBe(false);
  expect(stdout).toMatch(/^(\w+ +0 to write, 0 to remove, \d+ unchanged\n)+$/);
});

const damages: readonly (readonly [string, (path: string) => void])[] = [
  ["empty", (path) => writeFileSync(path, "")],
  ["cut off", (path) => truncateSync(path, 500)],
  ["no object", (path) => writeFileSync(path, "null")],
  ["of another version", (path) => edit(path, '"format":1', '"format":0')],
  ["of another run with the same name", (path) => edit(path, '"key":"', '"key":"x')],
  ["without facts", (path) => edit(path, '"facts":[', '"facts":0,"x":[')],
  ["with other facts", (path) => edit(path, '"facts":[', '"facts":[null,')],
  ["without an outcome", (path) => edit(path, '"diagnostics":[', '"diagnostics":0,"x":[')],
];

test.each(damages)("a fingerprint that is %s is written anew", async (_, damage) => {
  const root = installedWorkspace(files);
  await runAgain(root, ["generate"]);
  const cache = join(root, cacheName);
  const [name = ""] = readdirSync(cache);
  damage(join(cache, name));
  expect(await runAgain(root, ["generate"])).toMatchObject({ status: 0, isReused: false });
  expect(await runAgain(root, ["generate"])).toMatchObject({ status: 0, isReused: true });
});

test("without node_modules, or where it cannot be written, every run is whole", async () => {
  const root = installedWorkspace(files);
  rmSync(join(root, "node_modules"), { recursive: true });
  for (const _ of [1, 2])
    expect(await runAgain(root, ["generate"])).toMatchObject({ status: 0, isReused: false });
  expect(existsSync(join(root, "node_modules"))).toBe(false);
  // Not even root writes into a file as if it were a folder.
  addFiles(root, { "node_modules/.cache": "" });
  chmodSync(join(root, "node_modules/.cache"), 0o444);
  for (const _ of [1, 2])
    expect(await runAgain(root, ["generate"])).toMatchObject({ status: 0, isReused: false });
});

test("only so many runs are kept", async () => {
  const root = installedWorkspace(files);
  const cache = join(root, cacheName);
  for (let index = 0; index < 40; index += 1) addFiles(cache, { [`old${index}.json`]: "{}" });
  await runAgain(root, ["generate"]);
  expect(readdirSync(cache)).toHaveLength(32);
  expect(await runAgain(root, ["generate"])).toMatchObject({ isReused: true });
});
