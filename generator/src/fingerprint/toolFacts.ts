/** What the generator itself consists of: its compiled files, and the versions of everything that it depends on. */
import { existsSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Look } from "./Surroundings.ts";

/** Two folders up both from the sources and from what is compiled. */
const home = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Calls `see` for each place that another version of the generator would differ in. Returns whether a file is part of that version, so
 * that it is of no interest when it is loaded.
 */
export function seeTool(see: (path: string, look: Look) => void): (path: string) => boolean {
  const files = ["bin", "dist", "vendor", "redocly", "templates", "config.schema.json"];
  for (const name of files.flatMap((each) => listFiles(join(home, each)))) see(name, "hash");
  const folders = new Set<string>();
  seePackage(realpathSync(home), see, folders);
  const isInTool = (path: string): boolean =>
    folders.has(path) || (path !== dirname(path) && isInTool(dirname(path)));
  return (path) => /\.[cm]?js$|[\\/]package\.json$/.test(path) && isInTool(dirname(path));
}

/** Only what `generate` runs or reads: no types, no maps, no other commands. */
function listFiles(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  if (/\.\w+$/.test(path)) return [path];
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(js|json|yaml)$/.test(name) && !/^(diff|update)[\\/]/.test(name))
    .map((name) => join(path, name));
}

function seePackage(
  folder: string,
  see: (path: string, look: Look) => void,
  seen: Set<string>,
): void {
  if (seen.has(folder)) return;
  seen.add(folder);
  const manifest = join(folder, "package.json");
  see(manifest, "hash");
  const { dependencies = {} } = JSON.parse(readFileSync(manifest, "utf8")) as {
    readonly dependencies?: Readonly<Record<string, string>>;
  };
  for (const name of Object.keys(dependencies)) {
    const found = findPackage(folder, name, see);
    if (found !== undefined) seePackage(found, see, seen);
  }
}

/** As Node looks for it: a nearer one that appears is another version. */
function findPackage(
  from: string,
  name: string,
  see: (path: string, look: Look) => void,
): string | undefined {
  const folder = join(from, "node_modules", name);
  see(join(folder, "package.json"), "type");
  if (existsSync(join(folder, "package.json"))) return realpathSync(folder);
  const parent = dirname(from);
  return parent === from ? undefined : findPackage(parent, name, see);
}
