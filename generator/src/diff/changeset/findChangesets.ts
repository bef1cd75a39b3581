import { dirname, join } from "node:path";
import { exists } from "../../4-write/writeNewFiles.ts";

/** The folder whose `.changeset/` a workspace uses: its own, or that of the repository that it is a part of. */
export function findChangesets(root: string): string | undefined {
  if (exists(root, join(".changeset", "config.json"))) return root;
  const parent = dirname(root);
  return exists(root, ".git") || parent === root ? undefined : findChangesets(parent);
}
