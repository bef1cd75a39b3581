/** What `lading mock imagekit` means. */
import { createRequire } from "node:module";
import { join } from "node:path";
import { findSpec, findWorkspace } from "../1-load/read/findSpecs.ts";

/** The document of a folder under `specs/`, else a package, else a path, as `startMock` takes them. */
export function findMockSource(name: string, cwd: string): string {
  if (/[/\\.]/.test(name)) return name;
  const root = findWorkspace(cwd);
  const spec = root === undefined ? undefined : findSpec(root, name);
  if (root !== undefined && spec !== undefined) return join(root, spec);
  const require = createRequire(join(cwd, "package.json"));
  const packages = [name, `@lading/${name}`];
  return packages.find((each) => isInstalled(require, each)) ?? name;
}

function isInstalled(require: NodeJS.Require, name: string): boolean {
  try {
    require.resolve(`${name}/openapi.yaml`);
    return true;
  } catch {
    return false;
  }
}
