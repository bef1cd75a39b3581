/** `packages/tsconfig.json`: one project to build all packages, so that a new one is built without a change elsewhere. */
import type { GeneratedPackage } from "../2-model/model.ts";
import { workspaceSource } from "../manifest/manifest.ts";

/** `providers` are all folders under `specs/` that hold a document, in the order of their names. */
export function emitWorkspace(providers: readonly string[]): GeneratedPackage {
  const config = {
    // Only a composite project can be referred to.
    compilerOptions: { composite: true },
    files: [],
    references: providers.map((provider) => ({ path: provider })),
  };
  const header = "// Generated from specs/ by `npm run generate`: every provider, built together.";
  const file = {
    path: "tsconfig.json",
    text: `${header}\n${JSON.stringify(config, undefined, 2)}\n`,
  };
  return {
    provider: "workspace",
    folder: "packages",
    isShared: true,
    source: workspaceSource,
    names: {},
    files: [file],
  };
}
