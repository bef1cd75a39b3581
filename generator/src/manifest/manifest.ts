/**
 * `.lading.json`: what the generator remembers about a package: the files that it wrote, and the public names that it chose.
 * A file that is not listed belongs to someone else, even if its first line says otherwise.
 */
import { createHash } from "node:crypto";
import type { JsonObject } from "../2-model/model.ts";
import { isObject } from "../openapi/pointer.ts";
import { parseStrictJson, type JsonFault } from "./parseStrictJson.ts";
import { printJson } from "./printJson.ts";

/** Name of the manifest, in the package's own folder. */
export const manifestName = ".lading.json";

/** `source` of the manifest that lists the files that all packages of a workspace share. */
export const workspaceSource = "specs";

/** The manifest of one package. */
export interface Manifest {
  /** Folder of the document in its workspace, `specs/imagekit`; left out for a document outside any workspace. */
  readonly source?: string;
  /** Paths relative to the package's folder → `hashText` of the generated content. Does not list the manifest itself. */
  readonly files: Readonly<Record<string, string>>;
  /** The public names that were chosen, as plain JSON (`names/publicNames.ts`). */
  readonly names: JsonObject;
  /** The generated values of `package.json`: everything else in it belongs to its author. */
  readonly packageJson?: JsonObject;
}

/** SHA-256 in hex. Line endings are ignored, because Git changes them on Windows. */
export function hashText(text: string): string {
  return createHash("sha256").update(withoutCarriageReturns(text)).digest("hex");
}

/** The text with `\n` at the end of every line. */
export function withoutCarriageReturns(text: string): string {
  return text.replaceAll("\r\n", "\n");
}

/** Reads a manifest. It comes from the disk, and perhaps from a merge or another person, so nothing in it is trusted. */
export function parseManifest(text: string): Manifest | JsonFault {
  const parsed = parseStrictJson(text);
  if ("reason" in parsed) return parsed;
  const fault = faultOf(parsed.value);
  return fault === undefined
    ? (parsed.value as unknown as Manifest)
    : { reason: fault, line: 1, column: 1 };
}

function faultOf({ version, source, files, names, packageJson }: JsonObject): string | undefined {
  if (version !== 1) return `its version is ${JSON.stringify(version)}, not 1`;
  if (source !== undefined && typeof source !== "string") return "source is not a string";
  if (!isObject(files)) return "files is not an object";
  if (!isObject(names)) return "names is not an object";
  if (packageJson !== undefined && !isObject(packageJson)) return "packageJson is not an object";
  const path = Object.keys(files).find((each) => !isGenerated(each));
  if (path !== undefined) return `it lists ${JSON.stringify(path)}, which is never generated`;
  const isHash = (hash: unknown): boolean =>
    typeof hash === "string" && /^[0-9a-f]{64}$/.test(hash);
  return Object.values(files).every(isHash) ? undefined : "a hash is not a SHA-256 in hex";
}

/** Could the generator have written this file? It never writes outside the package's folder, nor where other tools write. */
function isGenerated(path: string): boolean {
  // Windows drops dots and spaces at the end of a name, and some file systems ignore capitals.
  const isPlain = path.split("/").every((name) => /^[^\\:\0]*[^\\:\0. ]$/.test(name));
  return isPlain && !/^(src\/extras|dist|node_modules|\.git|\.lading[^/]*)(\/|$)/i.test(path);
}

/** The text of a manifest: keys sorted, in prettier's style. */
export function printManifest({ source, files, names, packageJson }: Manifest): string {
  const head = { version: 1, ...(source !== undefined && { source }) };
  const manifest = { ...head, files, names, ...(packageJson && { packageJson }) };
  const sorted = Object.entries(manifest).map(
    ([key, value]) => [key, key === "packageJson" ? value : sortKeys(value)] as const,
  );
  return `${printJson(Object.fromEntries(sorted))}\n`;
}

/** Sorted by code units: the same on every machine. */
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (!isObject(value)) return value;
  const keys = Object.keys(value).sort();
  return Object.fromEntries(keys.map((key) => [key, sortKeys(value[key])]));
}
