/** What `lading mock imagekit` means. */
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { findOverlay, findSpec, findWorkspace } from "../1-load/read/findSpecs.ts";
import { readConfig } from "../config/readConfig.ts";
import type { JsonObject } from "../openapi/pointer.ts";

/** The document of a folder under `specs/`, else a package, else a path, as `startMock` takes them. */
export async function findMockSource(name: string, cwd: string): Promise<string | JsonObject> {
  if (/[/\\.]/.test(name)) return name;
  const root = findWorkspace(cwd);
  const spec = root === undefined ? undefined : findSpec(root, name);
  if (root !== undefined && spec !== undefined)
    return (await overlaidDocument(root, name)) ?? join(root, spec);
  const require = createRequire(join(cwd, "package.json"));
  const packages = [name, `@lading/${name}`];
  return packages.find((each) => isInstalled(require, each)) ?? name;
}

/** What the overlay makes of a document; `undefined` where there is none. Throws with the first mistake. */
async function overlaidDocument(root: string, provider: string): Promise<JsonObject | undefined> {
  const file = await readConfig(root);
  const named = file?.config?.apis[provider]?.overlay;
  const spec = findSpec(root, provider) ?? "";
  const overlay = named === undefined ? findOverlay(join(root, spec)) : resolve(root, named);
  if (overlay === undefined) return undefined;
  const { loadSpec } = await import("../1-load/loadSpec.ts");
  const loaded = await loadSpec({ root, provider, overlay });
  if (loaded.spec) return loaded.spec.document;
  const mistake = loaded.diagnostics.find(({ severity }) => severity === "error");
  throw new Error(
    `${mistake?.message ?? "There is no such overlay."} Run \`lading generate ${provider}\`.`,
  );
}

function isInstalled(require: NodeJS.Require, name: string): boolean {
  try {
    require.resolve(`${name}/openapi.yaml`);
    return true;
  } catch {
    return false;
  }
}
