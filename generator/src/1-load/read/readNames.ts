import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { JsonObject } from "../../2-model/model.ts";
import { diagnose, type Diagnostic } from "../../diagnostics/catalogue.ts";
import { manifestName, parseManifest } from "../../manifest/manifest.ts";
import type { JsonFault } from "../../manifest/parseStrictJson.ts";

/** The public names that a package already has, or why they cannot be read. */
export interface GivenNames {
  readonly names: JsonObject;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the names from the manifest of a package. @param folder Absolute, @param shownAs relative to the workspace. */
export function readNames(folder: string, shownAs: string): GivenNames {
  try {
    const manifest = parseManifest(readFileSync(join(folder, manifestName), "utf8"));
    if (!("reason" in manifest)) return { names: manifest.names, diagnostics: [] };
    return refuse(`${shownAs}/${manifestName}`, manifest);
  } catch (error) {
    const { syscall, code = "" } = error as NodeJS.ErrnoException;
    if (["ENOENT", "ENOTDIR"].includes(code)) return { names: {}, diagnostics: [] };
    if (syscall === undefined) throw error;
    const reason = `${syscall} failed with ${code}`;
    return refuse(`${shownAs}/${manifestName}`, { reason, line: 1, column: 1 });
  }
}

function refuse(file: string, { reason, line, column }: JsonFault): GivenNames {
  const location = { file, line, column };
  return {
    names: {},
    diagnostics: [diagnose("manifest-invalid", { path: file, reason }, { location })],
  };
}
