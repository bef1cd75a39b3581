/** What only the program itself shows: another build of the generator, and two runs at once. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, cpSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readFiles, specText, workspace } from "../workspace.ts";
import { cacheName } from "./runs.ts";

const generator = join(import.meta.dirname, "../../../generator");

/** The command, installed in a workspace: a copy, and links to what it depends on. */
function install(root: string): string {
  const home = join(root, "node_modules/lading");
  mkdirSync(home, { recursive: true });
  for (const name of ["bin", "dist", "redocly", "templates", "vendor", "config.schema.json"])
    cpSync(join(generator, name), join(home, name), { recursive: true });
  cpSync(join(generator, "package.json"), join(home, "package.json"));
  symlinkSync(join(generator, "../node_modules"), join(home, "node_modules"));
  return home;
}

test("another build of the generator runs in any case", () => {
  const root = workspace({ "specs/toy/openapi.yaml": specText() });
  const home = install(root);
  const run = (...words: readonly string[]) =>
    spawnSync(process.execPath, [join(home, "bin/lading.js"), "generate", ...words], {
      cwd: root,
      env: { ...process.env, NODE_OPTIONS: "", NODE_PATH: "" },
      encoding: "utf8",
    });
  const first = run();
  expect(first).toMatchObject({ status: 0, stderr: "" });
  const printer = join(home, "dist/3-emit/emitIndex.js");
  appendFileSync(printer, "\nprocess.stderr.write('printed\\n');\n");
  expect(run("--check")).toMatchObject({ status: 0, stderr: "printed\n" });
  const spared = run("--check");
  expect(spared).toMatchObject({ status: 0, stderr: "" });
  expect(spared.stdout).toContain("0 to write");
});

test("runs at once leave one fingerprint, and it is right", async () => {
  const root = workspace({ "specs/toy/openapi.yaml": specText() });
  mkdirSync(join(root, "node_modules"));
  const start = async (): Promise<unknown> => {
    const words = [join(generator, "bin/lading.js"), "generate"];
    const child = spawn(process.execPath, words, { cwd: root, stdio: "ignore" });
    return (await once(child, "exit"))[0];
  };
  expect(await Promise.all([start(), start()])).toEqual([0, 0]);
  const files = readFiles(join(root, "packages"));
  expect(await start()).toBe(0);
  expect(readFiles(join(root, "packages"))).toEqual(files);
  expect(Object.keys(readFiles(join(root, cacheName)))).toHaveLength(1);
});
