import { statSync } from "node:fs";

/** The size of a document in bytes; 0 if the file does not exist. */
export function measureDocument(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
