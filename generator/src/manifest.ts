/**
 * `.lading.json`: what the generator remembers of a package. It lists the files that are the generator's, and the names that it gave.
 * Whatever is not listed here belongs to somebody else, whatever its first line says.
 */
import { createHash } from "node:crypto";
import type { JsonObject } from "./2-model/model.ts";

/** Name of the manifest, in the package's own folder. */
export const manifestName = ".lading.json";

/** The manifest of one package. */
export interface Manifest {
  /** Folder of the document in its workspace, `specs/imagekit`; left out for a document outside any workspace. */
  readonly source?: string;
  /** Paths relative to the package's folder → `hashText` of what the generator wrote there. Never the manifest itself. */
  readonly files: Readonly<Record<string, string>>;
  /** Public names, once given: plain JSON of `2-model`, which alone reads it. */
  readonly names: JsonObject;
}

/** Why a text is no manifest. */
export interface ManifestFault {
  readonly fault: string;
}

/** SHA-256 in hex. Line endings do not count: Git changes them on Windows. */
export function hashText(text: string): string {
  return createHash("sha256").update(text.replaceAll("\r\n", "\n")).digest("hex");
}

/** Reads a manifest. It comes from disk, perhaps from a merge or from a stranger: nothing in it is believed unseen. */
export function parseManifest(text: string): Manifest | ManifestFault {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { fault: "it is not JSON" };
  }
  if (!isObject(value)) return { fault: "it is not a JSON object" };
  const { version, source, files, names } = value;
  if (version !== 1) return { fault: `its version is ${JSON.stringify(version)}, not 1` };
  if (source !== undefined && typeof source !== "string")
    return { fault: "source is not a string" };
  if (!isObject(files)) return { fault: "files is not an object" };
  if (!isObject(names)) return { fault: "names is not an object" };
  if (!hasHashes(files)) return { fault: "files holds something other than SHA-256 hashes" };
  return { ...(source !== undefined && { source }), files, names };
}

function hasHashes(files: JsonObject): files is Readonly<Record<string, string>> {
  return Object.values(files).every(
    (hash) => typeof hash === "string" && /^[0-9a-f]{64}$/.test(hash),
  );
}

/** The text of a manifest: keys sorted, in prettier's style. */
export function printManifest({ source, files, names }: Manifest): string {
  const manifest = { version: 1, ...(source !== undefined && { source }), files, names };
  const sorted = Object.entries(manifest).map(([key, value]) => [key, sortKeys(value)] as const);
  return `${JSON.stringify(Object.fromEntries(sorted), undefined, 2)}\n`;
}

/** Sorted by code units: the same on every machine. */
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (!isObject(value)) return value;
  const keys = Object.keys(value).sort();
  return Object.fromEntries(keys.map((key) => [key, sortKeys(value[key])]));
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
