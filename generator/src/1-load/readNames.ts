import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { JsonObject } from "../2-model/model.ts";
import { diagnose, type Diagnostic } from "../diagnostics.ts";
import { manifestName, parseManifest } from "../manifest.ts";

/** Names that a package has given already, or why they cannot be read. */
export interface GivenNames {
  readonly names: JsonObject;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the names from the manifest of a package. @param folder Absolute, @param shownAs relative to the workspace. */
export function readNames(folder: string, shownAs: string): GivenNames {
  const text = readIfThere(join(folder, manifestName));
  if (text === undefined) return { names: {}, diagnostics: [] };
  const manifest = parseManifest(text);
  if (!("fault" in manifest)) return { names: manifest.names, diagnostics: [] };
  const file = `${shownAs}/${manifestName}`;
  const location = { file, line: 1, column: 1 };
  const details = { path: file, reason: manifest.fault };
  return { names: {}, diagnostics: [diagnose("manifest-invalid", details, { location })] };
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? ""))
      return undefined;
    throw error;
  }
}
