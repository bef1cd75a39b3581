import { existsSync } from "node:fs";
import { join } from "node:path";
import type { GeneratedFile } from "../2-model/model.ts";
import { diagnose, type Diagnostic } from "../diagnostics.ts";
import { applyChanges } from "./applyChanges.ts";
import { findObstacle } from "./findObstacle.ts";

/** Writes a document's files into a new folder under `specs/`; gives why it did not. Never touches a folder that exists. */
export function writeSpec(
  root: string,
  provider: string,
  files: readonly GeneratedFile[],
): readonly Diagnostic[] {
  const folder = `specs/${provider}`;
  if (existsSync(join(root, folder))) return [diagnose("provider-exists", { provider })];
  const changes = files.map(({ path, text }) => ({ path: `${folder}/${path}`, after: text }));
  const obstacles = changes.flatMap(({ path }) => findObstacle(root, path) ?? []);
  if (obstacles.length > 0) return obstacles;
  const failure = applyChanges(root, changes);
  return failure === undefined ? [] : [failure];
}
