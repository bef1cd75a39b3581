/**
 * The repository in a temporary folder, to be spoilt there: its own files, and what is built of them, as they are; the
 * installed packages are linked, the workspace's own to the copy.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

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
  // The times too: the compiler looks at them to see what is up to date.
  cpSync(checkout, root, { recursive: true, preserveTimestamps: true, filter: isOwn });
  linkPackages(join(root, "node_modules"));
  for (const { path } of workspaces()) linkOwn(path, root);
  // What stands next to the checkout is read and never written.
  const others = join(checkout, "../shared");
  if (existsSync(others)) symlinkSync(others, join(folder, "shared"));
  // What was ended a moment ago may still write.
  const removal = { recursive: true, force: true, maxRetries: 5 };
  return { root, remove: () => rmSync(folder, removal) };
}

function isOwn(path: string): boolean {
  return !["node_modules", ".git"].includes(basename(path));
}

interface Workspace {
  /** The npm package. */
  readonly name: string;
  readonly path: string;
}

function workspaces(): readonly Workspace[] {
  const folders = readdirSync(join(checkout, "packages"), { withFileTypes: true });
  const paths = folders
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `packages/${name}`);
  return ["generator", ...paths].map((path) => {
    const manifest = readFileSync(join(checkout, path, "package.json"), "utf8");
    return { path, name: (JSON.parse(manifest) as { readonly name: string }).name };
  });
}

function linkPackages(target: string): void {
  const installed = join(checkout, "node_modules");
  mkdirSync(join(target, "@lading"), { recursive: true });
  for (const name of readdirSync(installed))
    if (!["@lading", "lading", ".cache", ".vite"].includes(name))
      symlinkSync(join(installed, name), join(target, name));
  for (const { name, path } of workspaces())
    symlinkSync(join(target, "..", path), join(target, name));
}

/** What npm installed for one workspace alone. */
function linkOwn(path: string, root: string): void {
  const own = join(path, "node_modules");
  if (existsSync(join(checkout, own))) symlinkSync(join(checkout, own), join(root, own));
}
