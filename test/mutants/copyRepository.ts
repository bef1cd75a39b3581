/**
 * The repository in a temporary folder, to be spoilt there: its own files and what is built of them; the installed packages are
 * linked, the workspace's own to the copy.
 */
import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** The checkout that runs these lines. */
export const checkout: string = join(import.meta.dirname, "../../..");

export interface Copy {
  readonly root: string;
  /** Removes it. */
  readonly remove: () => void;
}

export function copyRepository(): Copy {
  const folder = mkdtempSync(join(tmpdir(), "lading-mutants-"));
  const root = join(folder, "lading");
  const listed = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const files = execFileSync("git", listed, { cwd: checkout, encoding: "utf8" }).split("\0");
  for (const file of files) if (file && existsSync(join(checkout, file))) copy(file, root);
  for (const built of builtFolders()) if (existsSync(join(checkout, built))) copy(built, root);
  linkPackages(join(root, "node_modules"));
  for (const { path } of workspaces()) linkOwn(path, root);
  // What stands beside the checkout is read and never written.
  const beside = join(checkout, "../shared");
  if (existsSync(beside)) symlinkSync(beside, join(folder, "shared"));
  return { root, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function copy(path: string, root: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  // The times too: the compiler looks at them to see what is up to date.
  cpSync(join(checkout, path), join(root, path), { recursive: true, preserveTimestamps: true });
}

/** Some tests run what is built. */
function builtFolders(): readonly string[] {
  return [...workspaces().map(({ path }) => path), "test"].map((folder) => `${folder}/dist`);
}

interface Workspace {
  readonly name: string;
  readonly path: string;
}

function workspaces(): readonly Workspace[] {
  const packages = readdirSync(join(checkout, "packages"), { withFileTypes: true });
  return [
    { name: "generator", path: "generator" },
    ...packages
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => ({ name, path: `packages/${name}` })),
  ];
}

function linkPackages(target: string): void {
  const installed = join(checkout, "node_modules");
  mkdirSync(join(target, "@lading"), { recursive: true });
  for (const name of readdirSync(installed))
    if (name !== "@lading" && name !== ".cache" && name !== ".vite")
      symlinkSync(join(installed, name), join(target, name));
  for (const { name, path } of workspaces())
    symlinkSync(`../../${path}`, join(target, "@lading", name));
}

/** What npm installed for one workspace alone. */
function linkOwn(path: string, root: string): void {
  const own = join(path, "node_modules");
  if (existsSync(join(checkout, own))) symlinkSync(join(checkout, own), join(root, own));
}
