import { sep } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder above `test/`, whether this file is compiled or not. */
export function workspaceFolder(): string {
  const path = fileURLToPath(import.meta.url);
  return path.slice(0, path.lastIndexOf(`${sep}test${sep}`));
}
