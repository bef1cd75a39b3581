import { statSync } from "node:fs";

/** Bytes of a document's file; 0 for one that does not exist. */
export function documentSize(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
