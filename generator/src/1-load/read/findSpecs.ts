import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { compareText } from "../../diagnostics/catalogue.ts";

const fileNames = ["openapi.yaml", "openapi.yml", "openapi.json"];

/** The nearest folder at or above `start` with a folder `specs/`; `undefined` if there is none. */
export function findWorkspace(start: string): string | undefined {
  if (isFolder(join(start, "specs"))) return start;
  const parent = dirname(start);
  return parent === start ? undefined : findWorkspace(parent);
}

/** Has the folder itself a folder `specs/`? */
export function isWorkspace(folder: string): boolean {
  return findWorkspace(folder) === folder;
}

/** Names of the folders under `specs/` with a document, sorted by code units. */
export function findProviders(root: string): readonly string[] {
  const specs = join(root, "specs");
  if (!isFolder(specs)) return [];
  return readdirSync(specs)
    .filter((name) => findSpec(root, name) !== undefined)
    .sort(compareText);
}

/** Path of a provider's document relative to the workspace, with forward slashes. */
export function findSpec(root: string, provider: string): string | undefined {
  return fileNames
    .map((name) => `specs/${provider}/${name}`)
    .find((path) => existsSync(join(root, path)));
}

/** The overlay next to a document under `specs/`; absolute paths. */
export function findOverlay(spec: string): string | undefined {
  const folder = dirname(spec);
  if (!fileNames.includes(basename(spec)) || basename(dirname(folder)) !== "specs")
    return undefined;
  return ["yaml", "yml", "json"]
    .map((ending) => join(folder, `overlay.${ending}`))
    .find((path) => existsSync(path));
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
