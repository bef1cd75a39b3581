/** The built runtime as a package of its own. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const built = join(import.meta.dirname, "../../../packages/runtime");

/** Copies it below `folder`, where Node loads it itself; gives its folder. */
export function copyRuntime(folder: string): string {
  const home = join(folder, "node_modules/@lading/runtime");
  mkdirSync(home, { recursive: true });
  cpSync(join(built, "dist"), join(home, "dist"), { recursive: true });
  // Not the sources, which these tests ask for otherwise.
  const manifest = readFileSync(join(built, "package.json"), "utf8");
  writeFileSync(join(home, "package.json"), withoutSources(manifest));
  return home;
}

/** A package.json without the entries that only the tests of this workspace use. */
export function withoutSources(manifest: string): string {
  return manifest.replaceAll("lading-source", "unused");
}
