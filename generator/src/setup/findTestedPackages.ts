/** The packages of a workspace that `lading test` tests. */
import { join } from "node:path";
import { findProviders, findWorkspace } from "../1-load/read/findSpecs.ts";
import { findConfigFolder } from "../config/readConfig.ts";
import { readText } from "../4-write/readText.ts";
import { parseStrictJson } from "../manifest/parseStrictJson.ts";

export interface TestedPackage {
  readonly name: string;
  /** An absolute path. */
  readonly folder: string;
}

/** Or what is wrong. */
export type TestedPackages =
  { readonly packages: readonly TestedPackage[] } | { readonly problem: string };

/** @param apis Folders under `packages/`; none: one for each folder under `specs/`. */
export function findTestedPackages(apis: readonly string[], cwd: string): TestedPackages {
  const root = findWorkspace(cwd);
  if (root === undefined) return { problem: whereToTest(cwd) };
  const packages: TestedPackage[] = [];
  for (const api of apis.length > 0 ? apis : findProviders(root)) {
    const folder = join(root, "packages", api);
    const name = nameOf(folder);
    if (name === undefined)
      return { problem: `There is no package in ${folder}. Run \`lading generate\` first.` };
    packages.push({ name, folder });
  }
  return { packages };
}

/** An app whose sources are generated has no packages, and a test runner of its own. */
function whereToTest(cwd: string): string {
  const missing =
    "There is no folder specs/ here or above, whose packages `lading test` calls: run it in a workspace.";
  if (findConfigFolder(cwd) === undefined) return missing;
  return `${missing} In an app, set \`testing: true\` for the API in its configuration, run \`lading generate\`, and call contractTests({ api, client }) of @lading/testing/vitest or @lading/testing/node in a test file.`;
}

function nameOf(folder: string): string | undefined {
  const parsed = parseStrictJson(readText(folder, "package.json") ?? "");
  const name = "value" in parsed ? parsed.value["name"] : undefined;
  return typeof name === "string" ? name : undefined;
}
