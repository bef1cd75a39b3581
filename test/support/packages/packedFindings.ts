/** What an installed package holds and should not, and what it lacks. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { InstalledPackage } from "./installedPackages.ts";
import { listOf, objectOf } from "@lading/testing/internal";

const wanted = /^(package\.json|README\.md|LICENSE|src\/.+\.ts|dist\/.+\.(js|d\.ts)(\.map)?)$/;

/** One sentence for each finding. */
export function packedFindings({ folder, files }: InstalledPackage): readonly string[] {
  const manifest = objectOf(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")));
  const main = String(manifest["main"]).replace("./", "");
  const source = main.replace(/^dist\/(.+)\.js$/, "src/$1.ts");
  const missing = ["README.md", "LICENSE", main, source]
    .filter((path) => !files.includes(path))
    .map((path) => `${path} is missing`);
  // What else the package lists by name: its command, its document.
  const listed = listOf(manifest["files"]).filter((name) => name !== "dist" && name !== "src");
  const isListed = (path: string): boolean =>
    listed.some((name) => path === name || path.startsWith(`${String(name)}/`));
  const unwanted = files
    .filter((path) => !(wanted.test(path) || isListed(path)) || /\.test\./.test(path))
    .map((path) => `${path} is of no use`);
  return [...missing, ...unwanted, ...files.flatMap((path) => compiledViolations(folder, path))];
}

/** Compiled files stand for a source, and maps lead to it. */
function compiledViolations(folder: string, path: string): readonly string[] {
  const source = /^dist\/(.+?)(\.js|\.d\.ts)(\.map)?$/.exec(path)?.[1];
  if (source !== undefined && !existsSync(join(folder, "src", `${source}.ts`)))
    return [
      `${path} has no source: remove dist, where earlier builds leave files, and build again`,
    ];
  if (!path.endsWith(".map")) return [];
  const map = objectOf(JSON.parse(readFileSync(join(folder, path), "utf8")));
  return listOf(map["sources"])
    .filter((target) => !existsSync(join(folder, dirname(path), String(target))))
    .map((target) => `${path} leads to ${String(target)}, which is not there`);
}
