import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { JsonObject } from "../2-model/model.ts";
import { hashText, manifestName, parseManifest, type Manifest } from "../manifest/manifest.ts";
import type { JsonFault } from "../manifest/parseStrictJson.ts";
import { readPending } from "./staging.ts";

/** What earlier runs recorded about a package's folder. */
export interface Package {
  /** The manifest, then those of runs that were killed. */
  readonly earlier: readonly Manifest[];
  /** The manifest exists, but is invalid. */
  readonly fault?: JsonFault;
}

/** Reads the manifests of earlier runs. @param folder Absolute. */
export function readPackage(folder: string): Package {
  const text = readIfThere(join(folder, manifestName))?.toString("utf8");
  const manifest = text === undefined ? undefined : parseManifest(text);
  if (manifest !== undefined && "reason" in manifest) return { earlier: [], fault: manifest };
  return { earlier: [...(manifest ? [manifest] : []), ...readPending(folder)] };
}

/** The bytes of a file; `undefined` when there is none. */
export function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (["ENOENT", "ENOTDIR"].includes(code)) return undefined;
    throw error;
  }
}

/** Is the file as the generator wrote it? */
export function isUnedited(earlier: readonly Manifest[], path: string, text: string): boolean {
  const hash = hashText(text);
  return earlier.some(({ files }) => Object.hasOwn(files, path) && files[path] === hash);
}

/** The values that earlier runs generated for package.json. */
export function basesOf(earlier: readonly Manifest[]): readonly JsonObject[] {
  return earlier.flatMap(({ packageJson }) => (packageJson === undefined ? [] : [packageJson]));
}
