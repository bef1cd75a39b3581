/** `lading init --ci github`: the workflows of a workspace's repository. */
import { dirname, join, relative, sep } from "node:path";
import { readText } from "../4-write/readText.ts";
import { exists, writeNewFiles } from "../4-write/writeNewFiles.ts";
import { parseStrictJson } from "../manifest/parseStrictJson.ts";
import { isObject } from "../openapi/pointer.ts";
import { ciFiles } from "./ciFiles.ts";
import { choosePackageManager } from "./packageManager.ts";
import type { Done, SetupOutcome, Step } from "./SetupOutcome.ts";

/** Adds the files that are missing; what is there stays. */
export function addCi(root: string): SetupOutcome {
  const home = findRepository(root) ?? root;
  const manager = choosePackageManager(root);
  const scripts = readScripts(root);
  const files = ciFiles({ manager, inside: plain(relative(home, root)), scripts });
  const missing = files.filter(({ path }) => !exists(home, path));
  const diagnostics = missing.length === 0 ? [] : writeNewFiles(home, missing);
  if (diagnostics.length > 0) return { ok: false, diagnostics, root: home };
  const done = files.map((file): Done => ({
    change: missing.includes(file) ? "created" : "kept",
    path: plain(relative(root, join(home, file.path))),
    ...(file.note !== undefined && { note: file.note }),
  }));
  const add = manager === "npm" ? "npm install -D" : "pnpm add -D -w";
  return {
    ok: true,
    diagnostics: [],
    root,
    headline: "Added workflows for GitHub to the workspace",
    done,
    next: [
      ...(exists(root, "node_modules/@changesets/cli")
        ? []
        : [{ text: `${add} @changesets/cli`, note: "raises versions, and writes changelogs" }]),
      ...ciSteps,
    ],
  };
}

/** What only an owner of the repository can do. */
export const ciSteps: readonly Step[] = [
  {
    text: "Settings > Actions > General",
    note: "on GitHub: allow GitHub Actions to create pull requests",
  },
];

/** The folder that workflows are read from. */
function findRepository(folder: string): string | undefined {
  if (exists(folder, ".git")) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : findRepository(parent);
}

function readScripts(root: string): readonly string[] {
  const parsed = parseStrictJson(readText(root, "package.json") ?? "");
  const scripts = "value" in parsed ? parsed.value["scripts"] : undefined;
  return isObject(scripts) ? Object.keys(scripts) : [];
}

function plain(path: string): string {
  return path.split(sep).join("/");
}
