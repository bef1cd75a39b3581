/** Entries of redocly.yaml for documents that are gone: `lading add` wrote them, and `redocly lint` without a file stops at them. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { diagnose, type Diagnostic } from "../../diagnostics/catalogue.ts";

const configName = "redocly.yaml";

/** @param root Absolute path of the workspace. */
export async function findLintOrphans(root: string): Promise<readonly Diagnostic[]> {
  const file = join(root, configName);
  if (!existsSync(file)) return [];
  const { isMap, isScalar, LineCounter, parseDocument } = await import("yaml");
  const lines = new LineCounter();
  const { contents } = parseDocument(readFileSync(file, "utf8"), { lineCounter: lines });
  const apis = isMap(contents) ? contents.get("apis") : undefined;
  if (!isMap(apis)) return [];
  return apis.items.flatMap(({ key, value }) => {
    const path = isMap(value) ? String(value.get("root")) : "";
    if (!isScalar(key) || !path.startsWith("specs/") || existsSync(join(root, path))) return [];
    const { line, col } = lines.linePos(key.range?.[0] ?? 0);
    const location = { file: configName, line, column: col };
    return [diagnose("lint-entry-orphaned", { path, name: String(key.value) }, { location })];
  });
}
