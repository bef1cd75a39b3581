/** The same documents give the same bytes, whatever the machine: the real command, in processes of their own. */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readFiles, workspace } from "./workspace.ts";
import { testTimeout } from "../support/testTimeout.ts";

const repository = join(import.meta.dirname, "../..");
const command = join(repository, "generator/bin/lading.js");

interface Machine {
  /** Name of the workspace's folder. */
  readonly folder: string;
  readonly locale: string;
  readonly timeZone: string;
  /** Folders are listed backwards: no file system promises an order. */
  readonly backwards: boolean;
  /** What it generates; all for none. */
  readonly providers: readonly string[];
}

const machines: readonly Machine[] = [
  { folder: "plain", locale: "C", timeZone: "UTC", backwards: false, providers: [] },
  // Turkish has no I for i, and this zone is a day ahead of much of the world.
  {
    folder: "mit Größe",
    locale: "tr_TR.UTF-8",
    timeZone: "Pacific/Kiritimati",
    backwards: true,
    providers: [],
  },
  // Swedish sorts å, ä and ö after z.
  {
    folder: "deep/er",
    locale: "sv_SE.UTF-8",
    timeZone: "America/St_Johns",
    backwards: true,
    providers: ["imagekit"],
  },
];

/** What careless code would let into its output. */
const observation = `
  import { readdirSync } from "node:fs";
  const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const sorted = ["z", "ä"].sort((one, other) => one.localeCompare(other)).join("");
  console.log([process.cwd(), locale, timeZone, sorted, readdirSync("specs").join()].join("\\n"));
`;

const backwardListing = `
  import fs from "node:fs";
  import { syncBuiltinESMExports } from "node:module";
  const inOrder = fs.readdirSync;
  fs.readdirSync = (...given) => inOrder(...given).reverse();
  syncBuiltinESMExports();
`;

let base = "";

beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), "lading-"));
  writeFileSync(join(base, "backwards.mjs"), backwardListing);
  for (const { folder } of machines) {
    mkdirSync(join(base, folder), { recursive: true });
    cpSync(join(repository, "specs"), join(base, folder, "specs"), { recursive: true });
  }
});

afterAll(() => {
  rmSync(base, { recursive: true, force: true });
});

/** Runs Node on a machine, in its workspace; gives what it prints. */
async function run(machine: Machine, words: readonly string[]): Promise<string> {
  const { folder, locale, timeZone, backwards } = machine;
  const preload = backwards ? ["--import", pathToFileURL(join(base, "backwards.mjs")).href] : [];
  const { stdout } = await promisify(execFile)(process.execPath, [...preload, ...words], {
    cwd: join(base, folder),
    env: {
      PATH: process.env["PATH"],
      LANG: locale,
      LC_ALL: locale,
      LC_COLLATE: locale,
      TZ: timeZone,
    },
  });
  return stdout;
}

/** SHA-256 of every file below `packages/`, by path. */
function digests(root: string): Readonly<Record<string, string>> {
  const files = Object.entries(readFiles(join(root, "packages")));
  return Object.fromEntries(
    files.map(([path, text]) => [path, createHash("sha256").update(text).digest("hex")]),
  );
}

test(
  "two runs give identical bytes, whatever the folder, locale, time zone and order of a listing",
  { timeout: testTimeout(60_000) },
  async () => {
    const generate = (machine: Machine): Promise<string> =>
      run(machine, [command, "generate", ...machine.providers]);
    await Promise.all(machines.map(generate));
    const [plain, turkish, swedish = {}] = machines.map(({ folder }) =>
      digests(join(base, folder)),
    );
    expect(turkish).toEqual(plain);
    // One provider alone is what it is among all.
    expect(Object.keys(swedish)).toContain("imagekit/src/operations/uploadFile.ts");
    expect({ ...plain, ...swedish }).toEqual(plain);
  },
);

test("the machines differ in everything that must not matter", async () => {
  const words = ["--input-type=module", "--eval", observation];
  const printed = await Promise.all(machines.map((machine) => run(machine, words)));
  const [plain = [], turkish = [], swedish = []] = printed.map((text) => text.trim().split("\n"));
  expect(turkish.filter((line) => plain.includes(line))).toEqual(["äz"]);
  expect(swedish[3]).toBe("zä");
  expect(new Set([plain[0], turkish[0], swedish[0]]).size).toBe(3);
  expect(plain[4]).toBe(turkish[4]?.split(",").reverse().join());
});

test("one byte of difference is noticed", () => {
  const [one, same, other] = ["{}", "{}", "{} "].map((text) =>
    digests(workspace({ "packages/tsconfig.json": text })),
  );
  expect(one).toEqual(same);
  expect(one).not.toEqual(other);
});
