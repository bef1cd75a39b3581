/** The version of lading that a lock file names. */
import { parse } from "yaml";
import { followKeys, isObject } from "../../openapi/pointer.ts";
import { parseStrictJson } from "../../manifest/parseStrictJson.ts";

/** How each package manager says it. The folder is the workspace's, relative to the lock file; empty for the same one. */
type Reader = (text: string, folder: string) => unknown;

/** In the order in which they are looked for. */
export const lockFiles: Readonly<Record<string, Reader>> = {
  "package-lock.json": readNpm,
  "npm-shrinkwrap.json": readNpm,
  "pnpm-lock.yaml": readPnpm,
  "yarn.lock": (text) => /^"?lading@[^\n]*:\n\s+version:? "?([^"\s]+)/m.exec(text)?.[1],
  "bun.lock": (text) => /"lading": \["lading@([^"]+)"/.exec(text)?.[1],
};

/** `undefined` where it names none, or a folder. */
export function lockedVersion(name: string, text: string, folder: string): string | undefined {
  const version = lockFiles[name]?.(text, folder);
  // pnpm adds the peers that a package was installed with.
  return typeof version === "string" ? /^\d+\.\d+\.\d+[\w.+-]*/.exec(version)?.[0] : undefined;
}

function readNpm(text: string, folder: string): unknown {
  const parsed = parseStrictJson(text);
  if (!("value" in parsed)) return undefined;
  const path = "node_modules/lading";
  const places = folder === "" ? [path] : [`${folder}/${path}`, path];
  const found = places.map((place) => followKeys(parsed.value, ["packages", place])).find(isObject);
  return found?.["version"];
}

function readPnpm(text: string, folder: string): unknown {
  const lock: unknown = parse(text, { logLevel: "silent" });
  if (!isObject(lock)) return undefined;
  const kinds = ["dependencies", "devDependencies", "optionalDependencies"];
  return kinds
    .map((kind) => followKeys(lock, ["importers", folder || ".", kind, "lading", "version"]))
    .find((version) => version !== undefined);
}
