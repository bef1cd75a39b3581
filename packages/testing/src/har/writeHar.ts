import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Har } from "./Har.ts";

/** Writes an archive in one go: no reader ever sees half of a file. Its folder is made. */
export function writeHar(path: string, har: Har): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${String(process.pid)}.tmp`;
  writeFileSync(draft, JSON.stringify(har, undefined, 2));
  renameSync(draft, path);
}
